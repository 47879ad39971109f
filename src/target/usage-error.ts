/** Bad input by the user: one line that says what, where and how to mend it. The command line ends with 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
