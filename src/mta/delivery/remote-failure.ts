import type { NextHop } from '../settings.ts'
import { permanent, temporary, type Failed } from './outcome.ts'

/** What nodemailer's SMTP client hangs on its errors. */
export interface ClientError extends Error {
  readonly code?: string
  readonly originalCode?: string
  readonly response?: string
  readonly responseCode?: number
  readonly command?: string
  readonly recipient?: string
  readonly rejectedErrors?: readonly ClientError[]
}

/** @returns an error of the kind the client raises when the connection itself fails */
export function connectionTrouble(message: string): ClientError {
  return Object.assign(new Error(message), { code: 'ECONNECTION' })
}

const systemErrors: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  ETIMEDOUT: 'Connection timed out',
  EHOSTUNREACH: 'No route to host',
  ENETUNREACH: 'Network is unreachable',
  ECONNRESET: 'Connection reset by peer',
}

/** Commands whose reply speaks about this message; a 5yz to anything else speaks about the connection. */
const transactionCommands: readonly string[] = ['MAIL FROM', 'RCPT TO', 'DATA']

/**
 * Turns an error of the client into a failure worded as Postfix's smtp(8) words it. RFC 5321
 * §4.2.1: 4yz is worth another try, 5yz is not; trouble with the connection always is.
 */
export function failureOf(error: ClientError, hop: NextHop): Failed {
  const reply = error.response?.replaceAll(/\s*\r?\n/g, ' ').trim()
  if (reply !== undefined && reply !== '') return refusal(error, reply, hop)
  // RFC 1870 §6.1: the size limit that the host announced is lower than the message.
  if (error.code === 'EMESSAGE') return permanent('5.3.4', `${error.message} by host ${where(hop)}`)
  if (error.code === 'EENVELOPE') return permanent('5.1.3', error.message)
  return temporary('4.4.1', `connect to ${where(hop)}:${hop.port}: ${cause(error)}`)
}

function refusal(error: ClientError, reply: string, hop: NextHop): Failed {
  const command = error.command ?? ''
  const remote = { host: hop.host, reply }
  if (!transactionCommands.includes(command)) {
    return { ...temporary('4.4.2', `host ${where(hop)} refused to talk to me: ${reply}`), remote }
  }
  const said = `host ${where(hop)} said: ${reply} (in reply to ${command} command)`
  const digit = reply.startsWith('5') ? '5' : '4'
  const status = enhancedCode(reply, digit)
  return { ...(digit === '5' ? permanent(status, said) : temporary(status, said)), remote }
}

function enhancedCode(reply: string, digit: string): string {
  const code = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?:\s|$)/.exec(reply)?.[1]
  return code?.startsWith(digit) ? code : `${digit}.0.0`
}

function cause(error: ClientError): string {
  const code = [error.originalCode, error.code].find((one) => one !== undefined && one in systemErrors)
  return (code === undefined ? undefined : systemErrors[code]) ?? error.message
}

// Postfix prints name[address]; without DNS the two are the same here.
function where(hop: NextHop): string {
  return `${hop.host}[${hop.host}]`
}
