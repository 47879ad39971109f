import { cramMd5, soundCram } from './auth/cram-md5.ts'
import { login } from './auth/login.ts'
import type { Mechanism } from './auth/mechanism.ts'
import { authzidAllowed, plain } from './auth/plain.ts'
import { scram, soundScram } from './auth/scram.ts'
import { auth } from './commands/auth.ts'
import { bdat, chunkSeams } from './commands/bdat.ts'
import type { Handler } from './commands/command.ts'
import { data, goAhead } from './commands/data.ts'
import { dispatch, splitCommand, unknownCommand } from './commands/dispatch.ts'
import { expn } from './commands/expn.ts'
import { greeting, withoutService } from './commands/greeting.ts'
import { ehlo, helo } from './commands/hello.ts'
import { help } from './commands/help.ts'
import { keywords } from './commands/keywords.ts'
import { mail } from './commands/mail.ts'
import { rcpt } from './commands/rcpt.ts'
import { noop, quit, reset, rset } from './commands/simple.ts'
import { readyForTls, starttls, tlsDemand } from './commands/starttls.ts'
import { vrfy } from './commands/vrfy.ts'
import { findEndOfData } from './data/end-of-data.ts'
import { contentRefusal, sizeRefusal } from './data/finish.ts'
import { hopRefusal } from './data/hops.ts'
import { headerRefusal } from './data/submission-check.ts'
import { nameSender } from './data/submission-author.ts'
import { completeHeader } from './data/submission-fields.ts'
import { addOnTop, receivedField } from './data/received.ts'
import { unstuff } from './data/transparency.ts'
import { findLineEnd } from './lines/crlf.ts'
import { mailParameters } from './parameters/mail.ts'
import { rcptParameters } from './parameters/rcpt.ts'
import { isLocalDomain, localTargets } from './policy/local.ts'
import { inNetworks } from './policy/networks.ts'
import { privacyRefusal } from './policy/privacy.ts'
import { relayRefusal, reverseDnsRefusal, routeRecipient } from './policy/recipient.ts'
import { localSenderRefusal, mayUse, senderRefusal } from './policy/sender.ts'
import { authPermitted, chunkingOffered, implicitTls, loginRequired, nullSenderAllowed, verify } from './policy/service.ts'
import { farewell, giveUp as soundGiveUp, hangUp, lineTooLong } from './session/dialogue.ts'
import { renderReply } from './session/reply.ts'
import type { Session } from './session/session.ts'
import { forgetForTls, shakeHands } from './session/secure.ts'
import type { Transaction } from './session/state.ts'
import { tlsPlan } from './tls/authority.ts'
import { unknownNameAlert } from './tls/server-name.ts'

const handlers: readonly (readonly [string, Handler])[] = [
  ['EHLO', ehlo],
  ['HELO', helo],
  ['STARTTLS', starttls],
  ['AUTH', auth],
  ['MAIL', mail],
  ['RCPT', rcpt],
  ['DATA', data],
  ['BDAT', bdat],
  ['RSET', rset],
  ['NOOP', noop],
  ['VRFY', vrfy],
  ['EXPN', expn],
  ['HELP', help],
  ['QUIT', quit],
]

const mechanisms: readonly (readonly [string, Mechanism])[] = [
  ['PLAIN', plain],
  ['LOGIN', login],
  ['CRAM-MD5', cramMd5],
  ['SCRAM-SHA-256', scram],
]

/** The message goes on as it came (RFC 5321 §3.3, §6.4). */
const keepContent: (content: Buffer, transaction: Transaction) => Buffer = (content) => content

/** Nothing that came in clear is carried into TLS (RFC 3207 §4.2). */
const dropClear: (clear: Buffer) => Buffer = () => Buffer.alloc(0)

function tlsAndLogin() {
  return {
    tlsPlan,
    implicitTls,
    shakeHands,
    unknownNameAlert,
    readyForTls,
    tlsDemand,
    privacyRefusal,
    octetsKeptFromClear: dropClear,
    forgetForTls,
    authPermitted,
    loginRequired,
    mechanisms: new Map(mechanisms),
    authzidAllowed,
    scram: soundScram(),
    cram: soundCram(),
    verify,
  }
}

/** @returns the SMTP side as the RFCs ask for it: every function the engine calls by name, in a table of this MTA's own */
export function soundWireSeams() {
  return {
    // the dialogue
    findLineEnd,
    lineTooLong,
    farewell,
    hangUp,
    giveUp: soundGiveUp as (session: Session) => void,
    greeting,
    withoutService,
    splitCommand,
    dispatch,
    unknownCommand: unknownCommand as Handler,
    commands: new Map(handlers),
    keywords,
    render: renderReply,
    reset,
    // the envelope
    mailParameters: mailParameters(),
    rcptParameters: rcptParameters(),
    sizeRefusal,
    routeRecipient,
    relayRefusal,
    reverseDnsRefusal,
    isLocalDomain,
    localTargets,
    inNetworks,
    senderRefusal,
    localSenderRefusal,
    mayUse,
    nullSenderAllowed,
    // the message
    goAhead,
    chunkingOffered,
    ...chunkSeams(),
    findEndOfData,
    unstuff,
    content: keepContent,
    contentRefusal,
    hopRefusal,
    headerRefusal,
    completeHeader,
    nameSender,
    receivedField,
    addTrace: addOnTop,
    ...tlsAndLogin(),
  }
}

/** Where a defect of the SMTP side puts its own function. */
export type WireSeams = ReturnType<typeof soundWireSeams>
