/**
 * The parts of `toString` are fixed (ECMAScript, Date.prototype.toString): `Sat Nov 28 2026 13:35:43 GMT+0100 (CET)`.
 * @returns date-time of RFC 5322 §3.3 in local time with its offset (RFC 5321 §4.4)
 */
export function dateTime(now: Date): string {
  return now.toString().replace(/(\w+) (\w+) (\d+) (.*) GMT(.{5}).*/, '$1, $3 $2 $4 $5')
}
