import { stringify } from 'yaml'
import { fill, type Language, sayFigure } from '#catalogue/vocabulary/text.ts'
import { type ColumnEvidence, type EvidenceFile, sayEvidenceReason } from '#classifier/evidence/index.ts'
import { kindNames, scanWords } from './words.ts'

type Words = keyof typeof scanWords

/** What a scan found, for people: each table, each column with its reason, and what to add to the data set. */
export function scanText(evidence: EvidenceFile, language: Language): string {
  const say = (id: Words, params: Record<string, string> = {}) => fill(scanWords[id][language], params)
  const lines: string[] = []
  for (const { table, rows, rowsRead, sampled, missed, columns } of evidence.tables) {
    lines.push(say('read', { table, read: String(rowsRead), rows: String(rows) }), '')
    for (const column of columns) lines.push(...columnLines(column, language))
    const share = `${sayFigure(Number((missed.atMostShare * 100).toPrecision(2)), language)} %`
    lines.push('', sampled ? say('missed', { share }) : say('all'), '')
  }
  const { evidenced } = evidence
  if (evidenced.length === 0) lines.push(say('none'))
  else lines.push(say('add'), '', stringify({ evidenced }, { lineWidth: 0, flowCollectionPadding: true }).trimEnd())
  return `${lines.join('\n')}\n`
}

function columnLines({ column, findings, reason }: ColumnEvidence, language: Language): string[] {
  if (findings.length === 0) {
    const nothing = scanWords.nothing[language]
    return [`  ${column}: ${nothing}`, `    ${sayEvidenceReason(reason, language)}`]
  }
  return findings.flatMap((finding) => {
    const verdict = scanWords[finding.verdict][language]
    const markers = finding.markers.length === 0 ? '' : ` → ${finding.markers.join(', ')}`
    return [
      `  ${column}: ${verdict} ${kindNames[finding.kind][language]}${markers}`,
      `    ${sayEvidenceReason(finding.reason, language)}`,
    ]
  })
}
