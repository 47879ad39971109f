/**
 * Keywords of service extensions that a standards-track or experimental RFC defines (IANA, "SMTP Service Extensions", as of 2025), those
 * that are out of use among them, and VRFY, which RFC 5321 §3.5.2 lets a server list.
 */
const registered: ReadonlySet<string> = new Set([
  'SEND', 'SOML', 'SAML', 'EXPN', 'HELP', 'TURN', 'VRFY', '8BITMIME', 'SIZE', 'VERB', 'ONEX', 'CHUNKING', 'BINARYMIME', 'CHECKPOINT', 'DELIVERBY',
  'PIPELINING', 'DSN', 'ETRN', 'ENHANCEDSTATUSCODES', 'STARTTLS', 'NO-SOLICITING', 'MTRK', 'SUBMITTER', 'ATRN', 'AUTH', 'BURL', 'FUTURERELEASE',
  'CONPERM', 'CONNEG', 'UTF8SMTP', 'SMTPUTF8', 'MT-PRIORITY', 'RRVS', 'REQUIRETLS', 'LIMITS',
  // Entered without an RFC, as the registry allows by now: in doubt for the server.
  'PIPECONNECT',
])

/** @returns whether a server may offer this keyword; what is no keyword by the grammar is another Rule's matter */
export function isRegistered(keyword: string): boolean {
  return registered.has(keyword.toUpperCase()) || /^x/i.test(keyword) || !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(keyword)
}
