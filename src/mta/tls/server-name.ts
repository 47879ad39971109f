/** The name that a client asks for in its ClientHello (RFC 6066 §3). */

/** @returns where the extensions begin, behind version, random, session, suites and compression (RFC 5246 §7.4.1.2) */
function extensionsAt(record: Buffer): number {
  const suitesAt = 44 + (record[43] ?? 0)
  const compressionAt = suitesAt + 2 + (suitesAt + 2 <= record.length ? record.readUInt16BE(suitesAt) : record.length)
  return compressionAt + 1 + (record[compressionAt] ?? 0) + 2
}

/** @returns the name; undefined where none is asked for, and where the record has not come whole */
export function askedName(record: Buffer): string | undefined {
  if (record[0] !== 22 || record[5] !== 1 || record.length < 46 || record.length < 5 + record.readUInt16BE(3)) return undefined
  for (let at = extensionsAt(record); at + 4 <= record.length; at += 4 + record.readUInt16BE(at + 2)) {
    // server_name is extension 0; its list has a length, and one entry of the type host_name with a length of its own.
    if (record.readUInt16BE(at) === 0 && at + 9 <= record.length) return record.toString('latin1', at + 9, at + 9 + record.readUInt16BE(at + 7))
  }
  return undefined
}

/** @returns the octets of a fatal alert in clear (RFC 5246 §7.2) */
export function fatalAlert(description: number): Buffer {
  return Buffer.from([21, 3, 3, 0, 2, 2, description])
}

/** @returns what a client is told whose name nobody has: the alert unrecognized_name (RFC 6066 §3, RFC 9325 §3.7) */
export function unknownNameAlert(): Buffer {
  return fatalAlert(112)
}
