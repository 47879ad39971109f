/** One line of a sheet that tells how to redo a scenario by hand. */
export type ManualLine =
  /** For the shell. */
  | { readonly kind: 'shell'; readonly text: string; readonly answer?: string }
  /** For the program that the shell has started: telnet, openssl, python3. */
  | { readonly kind: 'type'; readonly text: string; readonly answer?: string }
  /** What a person has to know or to do. */
  | { readonly kind: 'note'; readonly text: string }
  /** What decides, in the words of the Then. */
  | { readonly kind: 'look'; readonly text: string }

const answersAt = 46

function withAnswer(text: string, answer: string | undefined): string {
  return answer === undefined ? text : `${text.padEnd(answersAt)}  # ${answer}`
}

/** @returns the line as text: `$` before what is for the shell, what has to come as an answer behind `#` */
export function lineText(line: ManualLine): string {
  switch (line.kind) {
    case 'shell': return withAnswer(`$ ${line.text}`, line.answer)
    case 'type': return withAnswer(line.text, line.answer)
    case 'note': return `# ${line.text}`
    case 'look': return `Look: ${line.text}`
  }
}
