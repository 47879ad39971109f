/** Just enough of an HTML parser to tell whether a page of ours is what it was meant to be: nothing shown in it became markup. */

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const known: ReadonlySet<string> = new Set([
  'html', 'head', 'meta', 'title', 'style', 'body', 'header', 'nav', 'main', 'footer', 'section', 'article', 'script', 'h1', 'h2', 'h3', 'h4', 'h5', 'p', 'a', 'ul', 'ol', 'li', 'dl', 'div', 'dt', 'dd',
  'details', 'summary', 'pre', 'code', 'span', 'strong', 'mark', 'q', 'time', 'svg', 'rect', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'form', 'label', 'input', 'select', 'option', 'button', 'output',
])
const empty: ReadonlySet<string> = new Set(['meta', 'input'])
const tag = /^<([a-z0-9]+)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)(\/?)>$/

function elementOf(text: string): Element & { readonly closed: boolean } {
  const match = tag.exec(text)
  if (match === null) throw new Error(`${text.slice(0, 200)} is no tag`)
  const [, name = '', attributes = '', slash] = match
  if (!known.has(name)) throw new Error(`<${name}> is no element of ours`)
  const pairs = [...attributes.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']): [string, string] => [key, value])
  return { name, attributes: Object.fromEntries(pairs), closed: slash === '/' || empty.has(name) }
}

/** @returns every element of a page, in order. @throws Error where the page is not what our templates write */
export function readHtml(page: string): Element[] {
  const [doctype = '', ...rest] = page.split('\n')
  if (doctype !== '<!DOCTYPE html>') throw new Error('does not begin with its document type')
  // Style and script are ours, and their hashes are checked elsewhere.
  const text = rest.join('\n').replace(/<(style|script)>[^]*?<\/\1>/g, '<$1></$1>')
  const open: string[] = []
  const found: Element[] = []
  for (const [token] of text.matchAll(/<[^>]*>?|[^<]+/g)) {
    if (!token.startsWith('<')) {
      for (const [entity] of token.matchAll(/&[^;\s]*;?/g)) if (!/^&(?:amp|lt|gt|quot|#39);$/.test(entity)) throw new Error(`${entity} is no entity of ours`)
      if (token.includes('>')) throw new Error(`${token.slice(0, 200)} holds a bracket`)
    } else if (token.startsWith('</')) {
      if (open.pop() !== token.slice(2, -1)) throw new Error(`${token} closes nothing`)
    } else {
      const { closed, ...element } = elementOf(token)
      found.push(element)
      if (!closed) open.push(element.name)
    }
  }
  if (open.length > 0) throw new Error(`${open.join(' ')} stays open`)
  return found
}
