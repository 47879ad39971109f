/** Productions of RFC 5321 §4.1.2 and §4.1.3 as regular expression sources. */
const atom = "[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~]+"
const dotString = `${atom}(?:\\.${atom})*`
const quotedString = '"(?:[ !#-\\[\\]-~]|\\\\[ -~])*"'
const subDomain = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?'

export const domain = `${subDomain}(?:\\.${subDomain})*`
export const localPart = `(?:${dotString}|${quotedString})`
/** Must be accepted, should be ignored (RFC 5321 §4.1.2, appendix C). */
export const sourceRoute = `@${domain}(?:,@${domain})*:`
