/** Media types of the attachments by which support code and wrapper speak to the reports. */

/** JSON: why a scenario was not run, `{ outcome, reason }`. */
export const notRunMediaType = 'application/vnd.mailspec.not-run+json'
/** Text: transcript and facts of a scenario. */
export const evidenceMediaType = 'text/vnd.mailspec.evidence'
/** JSON: a RunInfo, attached to the run itself. */
export const runMediaType = 'application/vnd.mailspec.run+json'
