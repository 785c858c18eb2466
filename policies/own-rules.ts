import type { Issue } from '#catalogue/vocabulary/issue.ts'

/** What a body's own rule may import: the words rules are written in, and other files of its own folder. */
const allowed = /^(#policies\/|#classifier\/|#catalogue\/vocabulary\/|\.{1,2}\/)/
const imports =
  /(?:\bimport\s*(?:[\w*{}\s,]+\s+from\s*)?|\bexport\s+[\w*{}\s,]+\s+from\s*|\bimport\s*\(\s*|\brequire\s*\(\s*)(['"`])([^'"`]+)\1/g
const globals =
  /\b(fetch|WebSocket|XMLHttpRequest|EventSource|process|eval|Function|setTimeout|setInterval|Worker)\b(?=\s*[.([])|\bglobalThis\b|\bnew\s+Date\b|\bDate\s*\.\s*now\b|\bMath\s*\.\s*random\b/g

/**
 * What in the source of a body's own rule reaches outside of it: the network, the disk, the clock or chance. A decision must be
 * the same whenever it is made again. Reads the text and runs nothing; a loader that also bounds time is still needed.
 */
export function lintRuleSource(file: string, source: string): Issue[] {
  const accepted = '#policies/…, #classifier/…, ./…'
  return source.split('\n').flatMap((text, i) => {
    const bare = text.replace(/^\s*(\/\/|\*|\/\*).*$/, '')
    const modules = [...bare.matchAll(imports)].filter((match) => !allowed.test(match[2] ?? ''))
    const names = [...bare.replaceAll(/(['"`])(?:\\.|(?!\1).)*\1/g, '""').matchAll(globals)]
    return [
      ...modules.map((match) => ({ met: match[2] ?? '', column: match.index + 1 })),
      ...names.map((match) => ({ met: match[0].trim(), column: match.index + 1 })),
    ].map(({ met, column }): Issue => ({ code: 'rule-import', file, path: '', line: i + 1, column, met, accepted }))
  })
}
