/** `mailspec/client`: the raw SMTP client, to be used anywhere. It sends exactly the octets it is given and judges nothing. */
export { type Address, SmtpConnection, type TlsChoice } from '../client/connection.ts'
export { command, hello, type Hello, oneLine } from '../client/dialogue.ts'
export { SessionEnded } from '../client/errors.ts'
export type { TlsFacts } from '../client/tls-facts.ts'
export { type Keywords, keywordsOf } from '../wire/ehlo.ts'
export { NotationError, parseOctets, showOctets, type Values } from '../wire/octets.ts'
export { enhancedCode, type Reply, ReplyReader } from '../wire/reply.ts'
export { Transcript, type TranscriptLine } from '../wire/transcript.ts'
