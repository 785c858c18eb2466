import { isNationalId, nationalIds } from '#classifier/detectors/index.ts'
import type { Marker } from '#classifier/label.ts'
import type { ColumnCounts } from './column-counts.ts'
import type { ColumnEvidence, EvidenceFinding } from './evidence-file.ts'
import { readHeader } from './header.ts'
import { judgeColumn } from './judge-column.ts'
import { readAs } from './read-as.ts'
import type { EvidenceReasonId } from './reasons.ts'
import type { Verdict } from './verdict.ts'

type Judged = { column: ColumnCounts; verdicts: Verdict[] }

const isDecided = ({ verdict }: Verdict): boolean => verdict !== 'weak'
const isAllRoles = ({ kind, count, matched }: Verdict): boolean =>
  kind === 'email' && matched > 0 && (count.details.get('role') ?? 0) >= matched

/** A verdict that points out persons by itself, so that the columns beside it are about them. */
const pointsOut = (verdict: Verdict): boolean =>
  isDecided(verdict) && (isNationalId(verdict.kind) || (verdict.kind === 'email' && !isAllRoles(verdict)))

const onlyBesidePersons: Partial<Record<Verdict['kind'], Marker>> = {
  phone: 'personal',
  iban: 'personal',
  'no-account': 'personal',
  address: 'personal',
  coordinates: 'personal',
  icd10: 'health-record',
  icpc2: 'health-record',
  'health-term': 'health-record',
  'union-term': 'special-category',
  'political-term': 'special-category',
  'religion-term': 'special-category',
}
const aboutOrganisations = new Set(['no-orgnr', 'no-mva', 'se-orgnr'])

type Meaning = { markers: Marker[]; reason: EvidenceReasonId }

/** What a verdict means for the label, seen together with the whole table. */
function meaningOf(verdict: Verdict, table: { persons: boolean; codeBook: boolean }): Meaning {
  const { kind, synthetic, header, question, count } = verdict
  const evidence: EvidenceReasonId =
    question === 'is' ? (header === 'supports' ? 'is.values-and-name' : 'is.values') : 'contains.hits'
  if (!isDecided(verdict)) return { markers: [], reason: header === 'supports' ? 'weak.name' : 'weak.form' }
  if (kind === 'credential') return { markers: ['credentials'], reason: evidence }
  if (isNationalId(kind)) {
    if (synthetic === 'all') return { markers: ['test-data'], reason: 'test-data' }
    if (synthetic === 'likely') return { markers: ['national-id', 'test-data'], reason: 'likely-test-data' }
    return { markers: ['national-id'], reason: evidence }
  }
  if (kind === 'email') {
    return isAllRoles(verdict) ? { markers: [], reason: 'role-mailboxes' } : { markers: ['personal'], reason: evidence }
  }
  if (kind === 'card') return { markers: ['personal'], reason: evidence }
  if (aboutOrganisations.has(kind)) return { markers: [], reason: 'about-organisations' }
  if (kind === 'no-kid') return { markers: [], reason: 'about-payments' }
  const marker = onlyBesidePersons[kind]
  if (marker === undefined) return { markers: [], reason: evidence }
  const isWord = kind.endsWith('-term')
  const backed = table.persons || (isWord && count.ofSomebody >= 2)
  if (backed) return { markers: [marker], reason: isWord ? 'contains.words' : evidence }
  return { markers: [], reason: table.codeBook ? 'code-book' : 'no-person-beside' }
}

const rounded = (number: number): number => Math.round(number * 100) / 100

function findingOf(verdict: Verdict, meaning: Meaning): EvidenceFinding {
  const { kind, detector, question, checked, matched, nullRate, llr, header, synthetic } = verdict
  return {
    kind,
    detector: detector.id,
    version: detector.version,
    question,
    verdict: verdict.verdict,
    distinctChecked: checked,
    distinctMatched: matched,
    nullRate: Number(nullRate.toPrecision(3)),
    logLikelihoodRatio: rounded(llr),
    header,
    synthetic,
    markers: meaning.markers,
    reason: {
      id: meaning.reason,
      params: {
        matched: String(matched),
        checked: String(checked),
        chance: String(rounded(checked * nullRate)),
      },
    },
  }
}

function standsOnce(column: ColumnCounts): boolean {
  const filled = column.rows - column.empty
  return filled >= 5 && !column.overflowed && column.distinct >= filled * 0.98
}

/** Codes and labels that each stand once: a list of what can be, not of what somebody has. */
function isCodeBook(judged: readonly Judged[]): boolean {
  return judged.some(({ column, verdicts }) => {
    const codes =
      column.codes >= column.distinct * 0.8 || verdicts.some(({ kind }) => kind === 'icd10' || kind === 'icpc2')
    return codes && standsOnce(column)
  })
}

const reasonOfPlain: Readonly<Record<ReturnType<typeof readAs>, EvidenceReasonId>> = {
  empty: 'column.empty',
  period: 'column.period',
  code: 'column.code',
  number: 'column.number',
  category: 'column.category',
  label: 'column.none',
  text: 'column.none',
  other: 'column.none',
}

/**
 * The evidence of one table: its columns, each judged by itself and then beside the others. Illness is about somebody only where
 * somebody is pointed out; a code book of illnesses is about nobody.
 */
export function judgeTable(columns: readonly ColumnCounts[]): ColumnEvidence[] {
  const judged: Judged[] = columns.map((column) => ({ column, verdicts: judgeColumn(column) }))
  const persons = judged.some(({ column, verdicts }) => verdicts.some(pointsOut) || namesPersons(column))
  const codeBook = !persons && isCodeBook(judged)
  return judged.map(({ column, verdicts }) => {
    const shape = readAs(column)
    const inTable = { persons, codeBook: codeBook && standsOnce(column) }
    const findings = verdicts.map((verdict) => findingOf(verdict, meaningOf(verdict, inTable)))
    const found = findings.some(({ verdict }) => verdict !== 'weak')
    const named = shape !== 'empty' && suggestsPersons(column)
    const id: EvidenceReasonId = found ? 'column.found' : named ? 'column.name-only' : reasonOfPlain[shape]
    return {
      column: column.name,
      rows: column.rows,
      empty: column.empty,
      distinctChecked: column.distinct,
      readAs: shape,
      findings,
      reason: { id, params: { distinct: String(column.distinct), rows: String(column.rows - column.empty) } },
    }
  })
}

/** A column called after a person that holds labels, many of them: names of people. Enough to say that a table is about somebody, never to mark it. */
function namesPersons(column: ColumnCounts): boolean {
  return suggestsPersons(column) && column.distinct >= 3 && readAs(column) !== 'category'
}

const suggestsPersons = (column: ColumnCounts): boolean => {
  const { person, kinds } = readHeader(column.name)
  return person || nationalIds.some((kind) => kinds.has(kind))
}
