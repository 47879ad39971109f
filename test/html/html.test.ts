import { describe, it } from 'node:test'
import { expect } from 'chai'
import { alsoLink, clauseAddress, clauseLink } from '../../src/html/clause.ts'
import { escaped, html, joined } from '../../src/html/html.ts'
import { pageText } from '../../src/html/page.ts'
import { hostile } from '../report/messages.ts'

describe('text in HTML', () => {
  const cases: readonly (readonly [text: string, shown: string])[] = [
    ['plain text, nothing to do: 1 + 1 = 2', 'plain text, nothing to do: 1 + 1 = 2'],
    ['<script>alert("x")</script>', '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'],
    ["' onclick='x", '&#39; onclick=&#39;x'],
    ['&amp; &#60;', '&amp;amp; &amp;#60;'],
    ['a\u001b[31m\u0000\u0085', 'a{u001B}[31m{u0000}{u0085}'],
    ['\u202egnp.exe \u2066 \u200b', '{u202E}gnp.exe {u2066} {u200B}'],
    ['\ud800 and \udfff, but 📮', '{uD800} and {uDFFF}, but 📮'],
    ['\uffff\ufffe', '{uFFFF}{uFFFE}'],
    ['two\nlines\tand a tab', 'two\nlines{u0009}and a tab'],
    ['jürgen', 'jürgen'],
  ]
  for (const [text, shown] of cases) it(`shows ${JSON.stringify(text)} as text`, () => { expect(escaped(text)).to.equal(shown) })

  it('keeps every printable ASCII character apart from the five of markup', () => {
    const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
    expect(printable.filter((character) => escaped(character) !== character).join('')).to.equal('"&\'<>')
  })

  it('is escaped by default, in attributes too, in lists and in templates inside of templates', () => {
    expect(html`<p title="${'"<'}">${['<', html`<b>${'&'}</b>`, [1, undefined, false]]}</p>`.text).to.equal('<p title="&quot;&lt;">&lt;<b>&amp;</b>1</p>')
    expect(joined([html`<b>1</b>`, html`${'<'}`], ' < ').text).to.equal('<b>1</b> &lt; &lt;')
    expect(html`${hostile}`.text).not.to.match(/[<>"'\u0000-\u001f\u0080-\u009f\u202a-\u202e\u2066-\u2069]|&(?!amp;|lt;|gt;|quot;|#39;)/)
  })
})

describe('where a clause can be read', () => {
  it('is the section on the page of the RFC Editor', () => {
    expect(clauseAddress({ document: 'rfc5321', section: '4.1.1.1' })).to.equal('https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.1')
    expect(clauseAddress({ document: 'rfc5321', section: 'B' })).to.equal('https://www.rfc-editor.org/rfc/rfc5321#appendix-B')
    expect(alsoLink('5321 §4.1.4').text).to.equal('<a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.1.4" rel="noreferrer">RFC 5321 §4.1.4</a>')
  })

  it('is nowhere for documents of our own, and for what is no section', () => {
    expect(clauseAddress({ document: 'handbook', section: 'relay' })).to.equal(undefined)
    expect(clauseAddress({ document: 'rfc5321', section: '1"><script>' })).to.equal(undefined)
    expect(clauseLink({ document: 'handbook', section: '<relay>' }).text).to.equal('handbook, &lt;relay&gt;')
    expect(alsoLink('5321 Appendix <C>').text).to.equal('5321 Appendix &lt;C&gt;')
  })
})

describe('a page', () => {
  const empty = { title: '<t>', header: html``, contents: [], main: html``, footer: html`` }

  it('names its script by its hash, and no other may run', () => {
    expect(pageText({ ...empty, script: 'let x = 1 && 2' })).to.include('script-src &#39;sha256-AJGp1psgyttW0LFr4uNfrMa8afFuVyO1UUTm6yjmLhM=&#39;')
    expect(pageText(empty)).to.include('script-src &#39;none&#39;').and.not.include('<script>')
  })

  it('takes no script that could end itself', () => {
    expect(() => pageText({ ...empty, script: 'x = "</script>"' })).to.throw('may not hold a tag')
  })
})
