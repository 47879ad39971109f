/**
 * The IANA registry "SMTP Enhanced Status Codes" (RFC 5248): the highest detail of each subject, all below it taken. X.7.5 and the like of
 * RFC 3463 §3.8 to the newest; X.7.30 is of RFC 8689.
 */
const highest = [0, 11, 4, 6, 7, 6, 10, 30]

/** @returns whether a status code is a registered one; leading zeros do not matter here */
export function isRegisteredCode(code: string): boolean {
  const [, subject = 0, detail = 0] = code.split('.').map(Number)
  return detail <= (highest[subject] ?? -1)
}
