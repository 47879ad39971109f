import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, Html } from './html.ts'

export interface Page {
  readonly title: string
  readonly header: Html
  /** Name and anchor of each part. */
  readonly contents: readonly (readonly [anchor: string, name: string])[]
  readonly main: Html
  readonly footer: Html
  /** JavaScript that makes reading easier; nothing depends on it. */
  readonly script?: string
}

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Our own text, never a value: a style sheet or a script. */
function raw(text: string): Html {
  if (/<\/|<!--/.test(text)) throw new Error('a style sheet or a script may not hold a tag')
  return new Html(text)
}

/** @returns a file of one page that asks the network for nothing, and may not: what may be used is named by its hash (CSP Level 3 §2.3.1) */
export function pageText({ title, header, contents, main, footer, script }: Page): string {
  const style = readFileSync(join(__dirname, 'page.css'), 'utf8')
  const policy = `default-src 'none'; style-src ${sourceOf(style)}; script-src ${script === undefined ? '\'none\'' : sourceOf(script)}; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>${header}
<nav aria-label="Contents"><ul>${contents.map(([anchor, name]) => html`<li><a href="#${anchor}">${name}</a></li>`)}</ul></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer>${footer}</footer>
${script === undefined ? '' : html`<script>${raw(script)}</script>`}
</body>
</html>
`.text}`
}
