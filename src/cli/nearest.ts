/** How many single letters have to change to make one word of another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

/** @returns up to three of the known words that somebody may have meant: those that hold the word, then those that differ in few letters */
export function nearest(word: string, known: Iterable<string>): string[] {
  const all = [...known]
  const holding = word.length < 4 ? [] : all.filter((one) => one.includes(word))
  const close = all.map((one) => ({ one, far: distance(word, one) })).filter(({ far }) => far <= Math.max(3, word.length / 4)).sort((a, b) => a.far - b.far).map(({ one }) => one)
  return [...new Set([...holding, ...close])].slice(0, 3)
}
