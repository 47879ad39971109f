'use strict'
// Makes reading easier; the page is whole without it.
{
  const form = document.getElementById('filters')
  const entries = [...document.querySelectorAll('.entry')]
  const groups = [...document.querySelectorAll('.group')]
  const texts = new Map()

  const textOf = (entry) => {
    if (!texts.has(entry)) texts.set(entry, `${entry.id} ${entry.textContent}`.toLowerCase())
    return texts.get(entry)
  }

  const fits = (entry, { text, verdict, level, document: folder }) =>
    (verdict === '' || entry.dataset.verdict === verdict) && (level === '' || entry.dataset.level === level)
    && (folder === '' || entry.dataset.document === folder) && text.toLowerCase().split(/\s+/).every((word) => word === '' || textOf(entry).includes(word))

  const filter = () => {
    const wanted = Object.fromEntries(new FormData(form))
    for (const entry of entries) entry.hidden = !fits(entry, wanted)
    for (const group of groups) {
      const shown = group.querySelectorAll(':scope > .entry:not([hidden])').length
      group.hidden = shown === 0
      group.querySelector('.count').textContent = String(shown)
    }
    const shown = entries.filter((entry) => !entry.hidden).length
    form.elements.shown.value = `${shown} of ${entries.length} shown`
  }

  // What is linked to is shown, whatever was filtered out or folded.
  const reveal = () => {
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (wanted === null) return
    if (wanted.closest('.entry[hidden]') !== null) {
      form.reset()
      filter()
    }
    for (let at = wanted; at !== null; at = at.parentElement) if (at.localName === 'details') at.open = true
    wanted.scrollIntoView()
  }

  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(filter))
  form.elements.unfold.addEventListener('click', ({ target }) => {
    const open = target.textContent === 'Unfold all'
    for (const details of document.querySelectorAll('.entry:not([hidden]), .entry:not([hidden]) details')) if (details.localName === 'details') details.open = open
    target.textContent = open ? 'Fold all' : 'Unfold all'
  })
  addEventListener('hashchange', reveal)
  form.hidden = false
  filter()
  if (location.hash !== '') reveal()
}
