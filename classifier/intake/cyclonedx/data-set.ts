import type { SubmissionInput } from '../../submission.ts'
import { readClass, readPersonalData } from '../inventory/values.ts'
import { keptJson } from '../kept-json.ts'
import type { DataFlow } from './shape.ts'

type DataSetInput = NonNullable<SubmissionInput['dataSets']>[number]

/** Words for personal data that do not say of which kind: personally identifiable (financial) information, and their like. */
const personal = /\b(?:pii|pifi|phi|personal|personopplysning\w*|personuppgift\w*)\b/i

/** Personal health information, which is of the special categories. */
const health = /\b(?:phi|health|helse\w*|hälso\w*)\b/i

/**
 * The data of one flow. A word that is no class of a scheme we know leaves the class unknown; a word for personal data
 * marks it so, and only one for health tells the kind.
 */
export function dataSetOf(flow: DataFlow, id: string, name: string): DataSetInput {
  const word = flow.classification
  const isHealth = health.test(word)
  const isPersonal = isHealth || personal.test(word)
  const stated = readPersonalData(word)
  const other = keptJson(flow, (path) => path === 'name')
  return {
    id,
    name: { nb: name },
    declared: readClass(word) ?? { scheme: 'dcat-access-right', accessRight: 'unknown' },
    personalData: isHealth ? 'special-category' : (stated ?? 'unknown'),
    markers: isPersonal ? ['personal'] : [],
    subjects: 'unknown',
    archive: 'unknown',
    bookkeeping: 'unknown',
    store: { kind: 'object', gib: 0 },
    ...(other === undefined ? {} : { other }),
  }
}
