/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(previous[j]! + 1, current[j - 1]! + 1, replaced)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, beforePrevious[j - 2]! + 1)
      current.push(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length]!
}

/**
 * The known word that a misspelt one most likely stands for, or nothing if none is near: `nearestOf('persnalData', ['personalData', 'subjects'])`
 * is `'personalData'`. Case and hyphens do not count. At most a third of the letters may differ.
 */
export function nearestOf(word: string, known: Iterable<string>): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[-_ ]/g, '')
  const wanted = plain(word)
  let best: { word: string; distance: number } | undefined
  for (const candidate of [...known].sort()) {
    const distance = editDistance(wanted, plain(candidate))
    if (distance <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)))
      if (best === undefined || distance < best.distance) best = { word: candidate, distance }
  }
  return best?.word
}
