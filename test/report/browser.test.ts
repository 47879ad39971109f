import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, before, describe, it } from 'node:test'
import { expect } from 'chai'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { book } from '../../src/cli/spec.ts'
import { root } from '../../src/cli/root.ts'
import { loadLedger } from '../../src/ledger/load.ts'
import { reportHtml } from '../../src/report/html/report.ts'
import { buildRun } from '../../src/report/model.ts'
import { hostile, hostileCircumstances, madeInfo, madeLedger, messagesOf, throwing, type MadeScenario } from './messages.ts'

/** Opens what we write in a real browser; without one that is said loudly, and nothing is claimed. */

const places = [process.env['MAILSPEC_CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const program = places.find((place) => place !== '' && existsSync(place))
const skip = program === undefined ? 'there is no Chromium' : false
if (program === undefined) process.stderr.write('NOT RUN: there is no Chromium (MAILSPEC_CHROMIUM names one), and nothing is known of how it shows report.html\n')

const untested = { steps: [{ type: 'Outcome', status: 'SKIPPED' }], notRun: { outcome: 'untested', reason: hostile } } as const
const scenarios: readonly MadeScenario[] = [
  { name: hostile, uri: `features/sec/${hostile}.feature`, tags: ['@sec-1-safe'], evidence: `session 1, relay\n  0.001 S ${hostile}\n> 0.002 S ]]>{CRLF}`, steps: throwing('Nonconformance', `${hostile} ${'x'.repeat(500)}`) },
  { tags: ['@rfc5321-2-should'], steps: throwing('Nonconformance', 'deviates') },
  { tags: ['@rfc5321-3-may'] },
  { tags: ['@mine'], name: 'stray', steps: throwing('TypeError', hostile) },
  { ...untested, tags: ['@theirs'] },
  { name: 'conforms' },
]

const run = buildRun(messagesOf(scenarios), madeLedger, { ...madeInfo, target: { ...madeInfo.target, name: hostile }, trouble: hostile, circumstances: hostileCircumstances })

/** The book has very many elements of the same kinds, and axe and the printer look at each: some chapters and rulings are enough. */
const shorten = 'for (const part of [...document.querySelectorAll("main > section:not(:nth-child(-n + 1)):not(:nth-child(3)):not(:last-child), main > section:last-child article:nth-of-type(n + 4)")]) part.remove()'

/** What a page did that it should not. */
interface Opened {
  readonly page: Page
  readonly said: string[]
  readonly asked: string[]
}

describe('in a browser', { skip }, () => {
  let browser: Browser
  let folder = ''
  const pages = { report: '', book: '' }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mailspec-browser-'))
    for (const [name, text] of [['report', reportHtml(run)], ['book', book()]] as const) {
      const file = join(folder, `${name}.html`)
      writeFileSync(file, text)
      pages[name] = pathToFileURL(file).href
    }
    // Without its sandbox, which neither root nor most containers may use: it opens only what we wrote.
    browser = await chromium.launch({ ...(program === undefined ? {} : { executablePath: program }), args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  })

  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const page = await (await browser.newContext(options)).newPage()
    const [said, asked]: [string[], string[]] = [[], []]
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`)).on('pageerror', (error) => said.push(error.message))
    page.on('dialog', (dialog) => { said.push(`dialog: ${dialog.message()}`); void dialog.dismiss() })
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(address)
    return { page, said, asked }
  }

  /** What axe calls serious or critical. */
  async function grave(page: Page): Promise<unknown[]> {
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
    const { violations } = await page.evaluate<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }>('axe.run(document, { resultTypes: ["violations"] })')
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])
  }

  for (const name of ['report', 'book'] as const) {
    it(`the ${name} says nothing on the console and loads nothing but itself`, async () => {
      const { page, said, asked } = await open(pages[name])
      expect(said).to.deep.equal([])
      expect(asked).to.deep.equal([pages[name]])
      await page.context().close()
    })

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`axe finds nothing grave in the ${name}, ${colorScheme}`, async () => {
        // The policy of the page would keep axe itself out.
        const { page } = await open(pages[name], { colorScheme, bypassCSP: true })
        if (name === 'book') await page.evaluate(shorten)
        await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
        expect(await grave(page)).to.deep.equal([])
        await page.context().close()
      })
    }

    it(`the ${name} prints`, async () => {
      const { page } = await open(pages[name])
      if (name === 'book') await page.evaluate(shorten)
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.subarray(0, 5).toString('latin1')).to.equal('%PDF-')
      await page.context().close()
    })

    it(`the ${name} fits a narrow window`, async () => {
      const { page } = await open(pages[name], { viewport: { width: 320, height: 640 } })
      await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
      expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(320)
      await page.context().close()
    })
  }

  it('axe would find what cannot be read', async () => {
    const { page } = await open(pages.report, { bypassCSP: true })
    await page.evaluate('document.querySelector("h1 .of").style.color = "#ccc"')
    expect(await grave(page)).to.have.length(1)
    await page.context().close()
  })

  it('hostile text stands in the report as text', async () => {
    const { page } = await open(pages.report)
    expect(await page.title()).to.include('<script>alert("x")</script>')
    expect(await page.locator('h1 .of').textContent()).to.include('a]]>b <script>alert("x")</script> {u001B}[31mred')
    expect(await page.locator('script').count()).to.equal(1)
    await page.context().close()
  })

  it('filters by verdict, level, document and text, and says how many are left', async () => {
    const { page, said } = await open(pages.report)
    const shown = (): Promise<number> => page.locator('.entry:visible').count()
    const all = await shown()
    expect(all).to.equal(6)
    await page.getByLabel('Verdict', { exact: true }).selectOption('deviation')
    expect([await shown(), await page.locator('output').textContent()]).to.deep.equal([1, '1 of 6 shown'])
    expect(await page.locator('#nonconformity').isVisible()).to.equal(false)
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText(`${all} of ${all} shown`).waitFor()
    await page.getByLabel('Level', { exact: true }).selectOption('SECURITY')
    expect(await shown()).to.equal(1)
    await page.getByLabel('Document', { exact: true }).selectOption('rfc5321')
    expect([await shown(), await page.locator('output').textContent()]).to.deep.equal([0, '0 of 6 shown'])
    await page.getByLabel('Level', { exact: true }).selectOption('')
    await page.getByLabel('Text', { exact: true }).fill('DEVIATES step')
    expect(await shown()).to.equal(1)
    expect(said).to.deep.equal([])
    await page.context().close()
  })

  it('shows what is linked to, folded or filtered out as it may be', async () => {
    const { page } = await open(`${pages.report}#rfc5321-1-made`)
    expect(await page.locator('#rfc5321-1-made').getAttribute('open')).to.equal('')
    await page.getByLabel('Verdict', { exact: true }).selectOption('deviation')
    expect(await page.locator('#sec-1-safe').isVisible()).to.equal(false)
    await page.locator('.worst a').first().click()
    await page.locator('#sec-1-safe').waitFor()
    await page.getByRole('button', { name: 'Unfold all' }).click()
    expect(await page.locator('details.entry:not([open])').count()).to.equal(0)
    await page.context().close()
  })

  it('is whole without script', async () => {
    const { page } = await open(pages.report, { javaScriptEnabled: false })
    expect(await page.locator('.entry:visible').count()).to.equal(6)
    expect(await page.locator('#filters').isVisible()).to.equal(false)
    await page.locator('#rfc5321-1-made summary').first().click()
    expect(await page.locator('#rfc5321-1-made').getByText('When step 1').or(page.locator('#rfc5321-1-made pre')).first().isVisible()).to.equal(true)
    await page.context().close()
  })

  it('can be read by keyboard alone: the first stop is seen, and leads to the content', async () => {
    const { page } = await open(pages.report)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).to.equal('Skip to the content')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).to.equal('solid')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).to.equal('main')
    await page.context().close()
  })

  it('holds a thousand requirements without bloat', async () => {
    const [entry] = [...loadLedger(join(root, 'requirements')).values()]
    if (entry === undefined) throw new Error('the ledger is empty')
    const ledger = new Map(Array.from({ length: 1000 }, (_, i) => [`rfc5321-1-made-${i}`, { ...entry, id: `rfc5321-1-made-${i}` }] as const))
    const evidence = `session 1, relay\n${'  0.001 S 250 something of the usual length{CRLF}\n'.repeat(20)}`
    const many = Array.from({ length: 2000 }, (_, i): MadeScenario => ({ tags: [`@rfc5321-1-made-${Math.floor(i / 2)}`], line: i, evidence }))
    const file = join(folder, 'many.html')
    const text = reportHtml(buildRun(messagesOf(many), ledger, { ...madeInfo, circumstances: hostileCircumstances }))
    expect(Buffer.byteLength(text)).to.be.below(6_000_000)
    writeFileSync(file, text)
    const { page, said } = await open(pathToFileURL(file).href)
    expect(said).to.deep.equal([])
    expect(await page.evaluate('document.querySelectorAll("*").length')).to.be.below(70_000)
    await page.getByLabel('Text', { exact: true }).fill('made-999')
    expect(await page.locator('.entry:visible').count()).to.equal(1)
    await page.context().close()
  })
})
