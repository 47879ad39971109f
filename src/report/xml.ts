import { printable } from '../wire/printable.ts'

// XML 1.0 §2.2 also leaves these two out, and `printable` lets them pass.
const noCharacter = /[\ufffe\uffff]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&apos;' }

/** @returns character data: what XML 1.0 does not allow is shown in our notation, and no `]]>` is left */
export function xmlText(text: string): string {
  return escaped(printable(text, true))
}

/**
 * An element with its attributes, as lines.
 * @param children lines of other elements
 */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly string[] = []): string[] {
  const start = `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(printable(String(value)))}"`).join('')}`
  return children.length === 0 ? [`${start}/>`] : [`${start}>`, ...children, `</${name}>`]
}

/** An element that holds text alone, as it is: its lines are not indented. */
export function textElement(name: string, attributes: Readonly<Record<string, string | number>>, text: string): string[] {
  const [start = ''] = element(name, attributes)
  return [`${start.slice(0, -2)}>${xmlText(text)}</${name}>`]
}

function escaped(text: string): string {
  return text
    .replace(noCharacter, (c) => `{u${c.charCodeAt(0).toString(16).toUpperCase()}}`)
    .replace(/[&<>"']/g, (c) => entities[c] ?? '')
}
