import type { ServiceName } from '../../target/target.ts'
import { lookHere, type Sheet } from '../sheet.ts'
import { quoted } from '../values.ts'

/** Handshakes, and octets in clear about them. */

/** EHLO inside TLS, and the goodbye behind which nothing may be left. */
function afterHandshake(sheet: Sheet): void {
  sheet.session.handshake()
  sheet.line('EHLO client.example', lookHere)
  sheet.line('QUIT', 'this reply, too: 221, and nothing before it')
}

const octets = (sheet: Sheet, text: string): Buffer => sheet.octets(text)

/** So many octets as they are (RFC 3030 §2). @param mark behind the size */
export function chunk(sheet: Sheet, text: string, mark: string, answer: string): void {
  sheet.piece(`BDAT ${octets(sheet, text).length}${mark}{CRLF}${text}`, answer)
}

/** Where octets in clear are put, or in which chunk they come. */
export const misplacements: Readonly<Record<string, (sheet: Sheet, line: string) => void>> = {
  'right behind STARTTLS': (sheet, line) => {
    sheet.piece(`STARTTLS{CRLF}${line}{CRLF}`, '220')
    afterHandshake(sheet)
  },
  'right behind STARTTLS, without an end': (sheet, line) => {
    sheet.piece(`STARTTLS{CRLF}${line}`, '220')
    afterHandshake(sheet)
  },
  'behind STARTTLS in a packet of its own': (sheet, line) => {
    sheet.session.send(octets(sheet, 'STARTTLS{CRLF}'), undefined, true, true)
    sheet.piece(`${line}{CRLF}`, '220; where the handshake fails then, nothing was run')
    afterHandshake(sheet)
  },
  'right behind the 220 to STARTTLS': (sheet, line) => {
    sheet.piece('STARTTLS{CRLF}', '220')
    sheet.session.send(octets(sheet, `${line}{CRLF}`), undefined, true, true)
    afterHandshake(sheet)
  },
  'in place of the handshake': (sheet, line) => {
    sheet.line('STARTTLS', '220')
    sheet.line(line, `${lookHere}: an alert is binary, and a closed connection is an answer`)
  },
  'as the last chunk': (sheet, text) => chunk(sheet, text, ' LAST', lookHere),
  'in clear to the submissions service': (sheet, line) => {
    sheet.connect('submissions', 'none')
    sheet.line(line, `${lookHere}: an alert is binary, and a closed connection is an answer`)
  },
}

export const tlsActs: Readonly<Record<string, (sheet: Sheet) => void>> = {
  'agrees on the weakest TLS that the server takes': (sheet) => {
    sheet.note('the first of these that goes on to a session; where none does, this does not apply:')
    for (const weak of ['-tls1_1 -cipher ALL@SECLEVEL=0', '-tls1_2 -cipher kRSA@SECLEVEL=0', "-tls1_2 -cipher 'ECDHE+AES:!AESGCM:!AESCCM:@SECLEVEL=0'", '-tls1_2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256']) {
      sheet.shell(sClient(sheet, 'relay', `${weak} -quiet`).replace(' -tlsextdebug </dev/null', ' -crlf'), 'type EHLO client.example, MAIL FROM:<carol@client.example>, NOOP, QUIT: where one of them is refused, all but QUIT have to be 554')
    }
  },
  'upgrades the session to TLS of a server that wants EHLO': (sheet) => {
    sheet.note('first see in another window that this server refuses MAIL before EHLO, else this does not apply; then:')
    sheet.session.upgrade()
  },
}

/** What s_client has to be told to offer that and nothing else; security level 0 lets it. */
const options: Readonly<Record<string, string>> = {
  'SSL 3.0': '-ssl3', 'TLS 1.0': '-tls1 -cipher ALL@SECLEVEL=0', 'TLS 1.1': '-tls1_1 -cipher ALL@SECLEVEL=0', 'TLS 1.2': '-tls1_2', 'TLS 1.3': '-tls1_3', 'TLS 1.2 or 1.3': '',
  'suites with NULL encryption': '-tls1_2 -cipher eNULL@SECLEVEL=0', 'suites with RC4': '-tls1_2 -cipher RC4@SECLEVEL=0', 'suites with less than 112 bits': '-tls1_2 -cipher LOW:EXPORT@SECLEVEL=0',
  'suites with 3DES': '-tls1_2 -cipher 3DES@SECLEVEL=0', 'suites with static RSA': '-tls1_2 -cipher kRSA@SECLEVEL=0', 'suites with static Diffie-Hellman': '-tls1_2 -cipher kDHr:kDHd:kECDHr:kECDHe@SECLEVEL=0',
  'suites with finite-field Diffie-Hellman': '-tls1_2 -cipher DHE@SECLEVEL=0', 'ECDHE with AES-GCM': '-tls1_2 -cipher ECDHE+AESGCM', 'static RSA first, ECDHE last': "-tls1_2 -cipher 'kRSA:DHE:ECDHE'",
  'TLS 1.2 with a name that nobody has': '-tls1_2 -servername nobody-has-this-name.example', 'SSL 2.0': '-ssl2', 'the curve P-256': '-groups P-256', 'the curve X25519': '-groups X25519', 'curves of less than 224 bits': '-tls1_2 -groups secp192k1:secp160r1:sect163k1 -cipher ALL@SECLEVEL=0',
  'signatures with SHA-1 or MD5': '-tls1_2 -sigalgs ECDSA+SHA1:RSA+SHA1 -cipher ALL@SECLEVEL=0', 'signatures with SHA-256': '-tls1_2 -sigalgs ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256',
  'finite-field Diffie-Hellman of any length': '-tls1_2 -groups P-256:P-384:X25519 -cipher DHE@SECLEVEL=0', 'AES-128 in CBC mode first, with GCM last': '-tls1_2 -cipher ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256',
  'AES-128-GCM first, AES-256-GCM last': '-tls1_2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384',
  'suites in CBC mode': "-tls1_2 -cipher 'ECDHE+AES:!AESGCM:!AESCCM'", 'TLS 1.2 with compression': '-tls1_2 -comp', 'TLS 1.2 with truncated HMAC': '-tls1_2 -msg',
}

function sClient(sheet: Sheet, service: ServiceName, more: string): string {
  const { services, servername } = sheet.site
  const { host, port } = services[service]
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
  return [`openssl s_client -connect ${quoted(address)}`, ...(service === 'submissions' ? [] : ['-starttls smtp']), `-servername ${quoted(servername ?? host)}`, ...(more === '' ? [] : [more]), '-tlsextdebug </dev/null'].join(' ')
}

/** QUIT inside TLS 1.2, where alerts can be told from the rest. */
function goodbye(sheet: Sheet, service: ServiceName): void {
  const line = sClient(sheet, service, "-tls1_2 -msg -quiet").replace('</dev/null', '')
  sheet.shell(`(cat; echo) | ${line.trim()}`, 'type EHLO client.example, then QUIT: behind 221, "Alert" with "close notify" has to come from the server ("<<<")')
}

/** A handshake on a connection of its own. @param act `offers only TLS 1.0`, `shakes hands at the relay service`, `says goodbye inside TLS at the relay service` */
export function handshakeAct(act: string): (sheet: Sheet) => void {
  const service = /\bat the (\w+) service$/.exec(act)?.[1] as ServiceName | undefined
  const offer = act.replace(/^offers only | at the \w+ service$/g, '')
  return (sheet) => {
    if (service !== undefined && act.startsWith('says goodbye')) return goodbye(sheet, service)
    if (service !== undefined && !act.startsWith('offers')) return sheet.shell(sClient(sheet, service, act.startsWith('shakes') ? `-verify_hostname ${quoted(sheet.site.servername ?? sheet.site.services[service].host)}` : ''), 'look at what comes first, at the certificate, at "Server public key", and at "Verify return code"')
    sheet.note('an openssl that knows no more of it cannot offer it; an older one can:')
    return sheet.shell(sClient(sheet, service ?? sheet.session.service, options[offer] ?? ''), 'look at "Protocol", "Cipher" and "Server Temp Key": (NONE) says that there is no agreement')
  }
}
