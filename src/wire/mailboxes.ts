/** Local-part "@" ( Domain / address-literal ) of RFC 5321 §4.1.2, wherever it stands in a text; what surrounds it is not looked at. */
const mailbox = /(?:"(?:[^"\\]|\\.)*"|[^\s<>@"(),;:\\[\]]+)@(?:[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9.\u0080-\uffff-]*[A-Za-z0-9\u0080-\uffff])?|\[[^\]\s]+\])/g

/** @returns the mailboxes that a line of text holds, as they stand there */
export function mailboxesIn(text: string): readonly string[] {
  return text.match(mailbox) ?? []
}
