import { citationOf } from '../../statute-facts.ts'
import type { SubmissionInput } from '../../submission.ts'
import { keptJson } from '../kept-json.ts'
import type { Process, RegisterBasis } from './shape.ts'

type DataSetInput = NonNullable<SubmissionInput['dataSets']>[number]
type BasisInput = NonNullable<DataSetInput['legalBasis']>[number]
type Sensitivity = Extract<DataSetInput['declared'], { scheme: 'nav-register' }>['sensitivity']

/** The register's codes, the strictest first, and what each says of persons. */
const sensitivities = [
  { code: 'SAERLIGE', personalData: 'special-category' },
  { code: 'STRAFF', personalData: 'criminal' },
  { code: 'POL', personalData: 'ordinary' },
  { code: 'IKKE_POL', personalData: 'none' },
] as const

/** GDPR's articles as the register codes them: `ART61E` is art. 6(1)(e), `ART92H` art. 9(2)(h). */
const article = (code: string): string =>
  code.replace(/^ART(\d)(\d)([A-Z])$/, (_, a, b, c) => `art. ${a}(${b})(${c.toLowerCase()})`)

/** Laws that a basis names: GDPR's article, and the national law with the place that its free description names. */
function lawsOf({ gdpr, nationalLaw, description }: RegisterBasis): BasisInput[] {
  const european: BasisInput[] = gdpr ? [{ law: 'GDPR', paragraph: article(gdpr.code), kind: 'processing' }] : []
  if (!nationalLaw) return european
  const name = nationalLaw.shortName ?? nationalLaw.code
  const place = description ? citationOf({ law: `${name} ${description}`, paragraph: 'unknown' }).paragraph : 'unknown'
  return [...european, { law: name, paragraph: place, kind: 'processing' }]
}

const read = /^(?:id|name|description|legalBases|policies\.(?:legalBases|informationType\.sensitivity))(?:\.|$)/

/** Every law that a processing or one of its uses names, each once. */
export const basesOf = (process: Process): BasisInput[] => {
  const laws = [process, ...process.policies].flatMap(({ legalBases }) => legalBases.flatMap(lawsOf))
  const sorted = [...new Map(laws.map((law) => [JSON.stringify(law), law]))].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([, law]) => law)
}

/**
 * The data that a processing uses, as strict as the strictest kind of information in it. A kind without a code leaves it unknown, and so does
 * a processing of which only `isHalf` could be read.
 */
export function dataSetOf(process: Process, id: string, isHalf: boolean): DataSetInput {
  const codes = process.policies.map(({ informationType }) => informationType?.sensitivity?.code)
  const known = sensitivities.filter(({ code }) => codes.includes(code))
  const unread = isHalf || codes.length === 0 || codes.some((code) => !sensitivities.some((one) => one.code === code))
  const strict = known[0]
  const certain = strict !== undefined && (!unread || strict.code === 'SAERLIGE')
  const sensitivity: Sensitivity = certain ? strict.code : 'unknown'
  const other = keptJson(process, (path) => read.test(path))
  return {
    id,
    name: { nb: process.name },
    declared: { scheme: 'nav-register', sensitivity },
    personalData: certain ? strict.personalData : 'unknown',
    markers: known.some(({ code }) => code === 'STRAFF') ? ['criminal'] : [],
    subjects: 'unknown',
    legalBasis: basesOf(process),
    archive: 'unknown',
    bookkeeping: 'unknown',
    store: { kind: 'object', gib: 0 },
    other: {
      ...other,
      sensitivity: [...new Set(codes.map((code) => code ?? 'unknown'))].sort(),
      ...(process.id ? { id: [process.id] } : {}),
    },
  }
}
