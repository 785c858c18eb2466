import type { Finding } from '#policies/check/index.ts'

/** Findings with the line of their resource's block, where the file's text shows one. */
export function withLines(findings: readonly Finding[], texts: ReadonlyMap<string, string>): Finding[] {
  const starts = new Map<string, number[]>()
  return findings.map((finding) => {
    const text = texts.get(finding.file)
    if (text === undefined) return finding
    const at = placeOf(text, finding.resource)
    if (at < 0) return finding
    const lines = starts.get(finding.file) ?? lineStarts(text)
    starts.set(finding.file, lines)
    return { ...finding, line: lineAt(lines, at) }
  })
}

/** How each format writes an address: whole, as a key, or as the end of a URN. */
function placeOf(text: string, address: string): number {
  const escaped = JSON.stringify(address).slice(1, -1)
  const name = address
    .slice(Math.max(address.lastIndexOf('::') + 2, address.lastIndexOf('/') + 1, 0))
    .replace(/@.*$/, '')
  const short = /^[\w]+\.([\w-]+)$/.exec(address)?.[1] ?? name
  for (const needle of [
    `"address":"${escaped}"`,
    `"address": "${escaped}"`,
    `"${escaped}":`,
    `${escaped}"`,
    `${address}:`,
    `::${name}"`,
    `"${short}":`,
    `"name": "${name}"`,
  ]) {
    const found = text.indexOf(needle)
    if (found >= 0) return found
  }
  return -1
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The number of the last line that starts at or before a place; lines count from one. */
function lineAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low + 1
}
