/** Rules that a target is judged by when its row names none: the form of replies, and what each command is owed. */
export const rules = [
  '4.3.1-greeting-220', '4.2-greeting-names-server', '2.2.1-ehlo-supported', '4.1.1.1-keyword-syntax', '4.2.1-multiline-same-code',
  '4.1.1.5-rset-250', '4.1.1.5-rset-keeps-connection', '3.3-rcpt-before-mail', '4.1.1.10-quit-221',
] as const

/** Those that go all the way to the end of a message. */
export const messageRules = ['3.3-mail-accepted', '4.1.1.4-data-354', '4.1.1.4-end-of-data-ok', '4.1.1.10-quit-221'] as const
