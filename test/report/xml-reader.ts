/** Just enough of an XML parser to tell whether a file is well-formed (XML 1.0 §2.1), and to look into it. */

export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  text: string
}

const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }

/** @returns the root element. @throws Error where the text is not well-formed */
export function readXml(xml: string): Node {
  if (!allowed.test(xml)) throw new Error('holds a character that XML does not allow')
  const top: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  for (const [token] of xml.replace(/^<\?xml [^?]*\?>\n/, '').matchAll(/<[^>]*>|[^<]+|</g)) {
    const parent = open.at(-1) ?? top
    if (!token.startsWith('<')) parent.text += plain(token)
    else if (token.startsWith('</')) {
      if (open.pop()?.name !== token.slice(2, -1)) throw new Error(`${token} closes nothing`)
    } else {
      const node = elementOf(token)
      parent.children.push(node)
      if (!token.endsWith('/>')) open.push(node)
    }
  }
  const [root] = top.children
  if (open.length !== 1 || top.children.length !== 1 || root === undefined) throw new Error('is not one closed element')
  return root
}

/** @returns all elements of that name below a node */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

function elementOf(token: string): Node {
  const match = /^<([a-z-]+)((?: [a-z]+="[^"<]*")*)\/?>$/.exec(token)
  if (match === null) throw new Error(`${token} is no tag`)
  const attributes = [...(match[2] ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)] as const)
  return { name: match[1] ?? '', attributes: Object.fromEntries(attributes), children: [], text: '' }
}

function plain(text: string): string {
  if (text.includes(']]>')) throw new Error('holds ]]> in character data')
  return text.replace(/&([a-z]*);?/g, (whole, name: string) => {
    const character = entities[name]
    if (character === undefined || !whole.endsWith(';')) throw new Error(`${whole} is no entity`)
    return character
  })
}
