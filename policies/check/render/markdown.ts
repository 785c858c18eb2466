import type { FullText } from '#catalogue/vocabulary/text.ts'
import type { Finding } from '../finding.ts'
import { sayFix, sayWaivers, sayWhat } from '../say.ts'
import { type Renderer, reportPath } from './rendering.ts'

const heads: readonly FullText[] = [
  { nb: 'Regel', nn: 'Regel', sv: 'Regel', en: 'Rule' },
  { nb: 'Ressurs', nn: 'Ressurs', sv: 'Resurs', en: 'Resource' },
  { nb: 'Funn', nn: 'Funn', sv: 'Fynd', en: 'Finding' },
  { nb: 'Tiltak', nn: 'Tiltak', sv: 'Åtgärd', en: 'What to do' },
  { nb: 'Hjemmel', nn: 'Heimel', sv: 'Grund', en: 'Basis' },
]

const none: FullText = { nb: 'Ingen funn.', nn: 'Ingen funn.', sv: 'Inga fynd.', en: 'No findings.' }

/** A table for a pull request or a step summary. */
export const markdown: Renderer = ({ findings, language }) => {
  if (findings.length === 0) return `${none[language]}\n`
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = findings.map((finding) =>
    row([
      finding.rule,
      `${code(finding.resource)}<br>${code(placeOf(finding))}`,
      cell(sayWhat(finding, language)),
      cell([sayFix(finding, language), sayWaivers(finding, language)].filter((text) => text !== '').join('; ')),
      cell(basisOf(finding)),
    ]),
  )
  return `${[row(heads.map((head) => head[language])), row(heads.map(() => '---')), ...rows].join('\n')}\n`
}

const placeOf = ({ file, line }: Finding): string =>
  line === undefined ? reportPath(file) : `${reportPath(file)}:${line}`

const basisOf = ({ basis, rules }: Finding): string =>
  basis.length === 0
    ? rules.join(', ')
    : [...new Set(basis.map(({ rule, law }) => (law === '' ? rule : `${rule}: ${law}`)))].join('; ')

const cell = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\r\n]+/g, ' ')
const code = (text: string): string => `\`${text.replaceAll('`', '').replaceAll('|', '\\|')}\``
