import type { Deed, LineDeed, Words } from './deed.ts'

/** What a tool of queue or configuration prints. */
export const outputs: Words<Deed> = {
  'lists the message with its size, sender, recipient and reason': ({ admin }) => admin.listsOurs(),
  'lists the message as one JSON object on a line': ({ admin }) => admin.listsOursAsJson(),
  'says that the queue is empty': ({ admin }) => admin.saysEmpty(),
  'shows the envelope of the message': ({ admin }) => admin.showsEnvelope(),
  'shows the content of the message': ({ admin }) => admin.showsContent(),
  'claims to have done nothing': ({ admin }) => admin.claimsNothing(),
  'prints what is set and nothing else': ({ admin }) => admin.printsWhatIsSet(),
}

/** The same with what stands in back-quotes. */
export const outputsWith: Words<LineDeed> = {
  'fails and names': ({ admin }, what) => admin.failsNaming(what),
  'warns about': ({ admin }, what) => admin.says(what),
  'prints exactly': ({ admin }, line) => admin.printsExactly(line),
  'prints one line with the setting': ({ admin }, name) => admin.printsOneSetting(name),
  'prints a time of at least': ({ admin }, time) => admin.printsTimeOfAtLeast(time),
  'prints the same as': ({ admin }, command) => admin.sameAs(command),
}
