import type { Classification, LabelState, Question } from './classification.ts'
import { readEvidence } from './evidence.ts'
import { readDeclaredMarkers } from './facts/declared-markers.ts'
import { readKeeping } from './facts/keeping.ts'
import { readLegalBasis, restrictionsOf } from './facts/legal-basis.ts'
import { readPersonalData } from './facts/personal-data.ts'
import { askAboutTopics } from './facts/topic.ts'
import { type Findings, type Ground, gather, ground, joinedOf, question } from './ground.ts'
import { join, type Label, strictness } from './label.ts'
import { type Circumstances, floorOfAll, personMarkers } from './markers.ts'
import { type Mapped, mapSources } from './schemes/sources.ts'
import { stateOf } from './state.ts'
import { citationOf, type StatuteFacts } from './statute-facts.ts'
import type { DataSet, Submission } from './submission.ts'
import { type Day, onDay, readPhase, readTime } from './time.ts'

/** A data set read by itself, before it is seen together with the others of its system. */
export type Reading = {
  /** What to call it beside the data sets of other systems. */
  name: string
  dataSet: DataSet
  at: string
  mapped: Mapped
  declared: Findings
  evidenced: Findings
  /** What is known rather than assumed. */
  content: Label
  label: Label
  circumstances: Circumstances
}

/** Whether a law opens records about named persons: the agency says they are open and names the law (rule P07). */
function isOpenByLaw({ legalBasis }: DataSet, mapped: Mapped): boolean {
  const saysOpen = mapped.answered && mapped.reach === 'C0'
  return saysOpen && legalBasis.some((basis) => basis.kind === 'disclosure')
}

/** Acts on child protection in Norway (1992, 2021) and Sweden (LVU). */
const childProtectionActs =
  /^(?:barneverns?lov|LVU\b|LOV-(?:1992-07-17-100|2021-06-18-97)|lagen med särskilda bestämmelser om vård av unga)/i

const isChildProtection = (dataSet: DataSet): boolean =>
  restrictionsOf(dataSet).some((basis) => childProtectionActs.test(citationOf(basis).law))

function contentOf(grounds: readonly Ground[], circumstances: Circumstances): Label {
  const label = joinedOf(grounds.filter((g) => !g.assumed))
  return join(label, { ...label, confidentiality: floorOfAll(label.markers, circumstances) })
}

/** The agency's class says that persons are in the data, its own fact says that none are. */
function askWhereSchemeDisagrees({ personalData }: DataSet, mapped: Mapped, at: string): Question[] {
  const said = mapped.grounds.flatMap((g) => g.raises.markers ?? []).filter((m) => personMarkers.includes(m))
  const disagrees = personalData === 'none' && mapped.answered && said.length > 0
  return disagrees ? [question('facts.scheme-says-personal', `${at}.personalData`)] : []
}

/** A store of nothing is one that nobody has measured: it would cost nothing, which is not true. */
const askAboutSize = ({ store }: DataSet, at: string): Question[] =>
  store.gib === 0 ? [question('facts.size-unknown', `${at}.store.gib`)] : []

export function readDataSet(
  written: DataSet,
  { system }: Submission,
  statutes: readonly StatuteFacts[],
  asOf: Day,
): Reading {
  const dataSet = onDay(written, asOf)
  const at = `dataSets[${dataSet.id}]`
  const mapped = mapSources(dataSet, at)
  const circumstances = { openByLaw: isOpenByLaw(dataSet, mapped), childProtection: isChildProtection(dataSet) }
  const { availability } = system
  const facts = gather([
    readPersonalData(dataSet, at, circumstances),
    readDeclaredMarkers(dataSet, circumstances),
    readKeeping(dataSet, at),
    readLegalBasis(dataSet, at, statutes, asOf),
    readPhase(written, asOf),
    readTime(dataSet, at, asOf),
    { grounds: [ground('facts.availability', { availability }, { availability })], questions: [] },
  ])
  const evidenced = readEvidence(dataSet, at, circumstances)
  const asked = {
    grounds: [],
    questions: [
      ...askWhereSchemeDisagrees(dataSet, mapped, at),
      ...askAboutTopics(dataSet, at),
      ...askAboutSize(dataSet, at),
    ],
  }
  const declared = gather([mapped, facts, asked])
  return {
    name: dataSet.id,
    dataSet,
    at,
    mapped,
    declared,
    evidenced,
    circumstances,
    content: contentOf([...facts.grounds, ...evidenced.grounds], circumstances),
    label: join(joinedOf(declared.grounds), joinedOf(evidenced.grounds)),
  }
}

const asks: Partial<Record<LabelState, { id: string; field: string }>> = {
  'under-declared': { id: 'state.under-declared', field: 'declared' },
  unexplained: { id: 'state.unexplained', field: 'legalBasis' },
  'over-declared': { id: 'state.over-declared', field: 'declared' },
}

/** The question that a state itself raises. Persons where none were declared are asked about by the evidence. */
export function askAbout(state: LabelState, { at, mapped, content }: Reading): Question[] {
  const asked = asks[state]
  const sameClass = strictness(content.confidentiality) <= strictness(mapped.reach)
  if (asked === undefined || (state === 'under-declared' && sameClass)) return []
  const between = { declared: mapped.reach, shown: content.confidentiality }
  return [question(asked.id, `${at}.${asked.field}`, state === 'unexplained' ? {} : between)]
}

export function stateOfReading({ dataSet, mapped, content, evidenced }: Reading): Classification['state'] {
  return stateOf({ dataSet, mapped, content, evidenced: joinedOf(evidenced.grounds) })
}

/** A word that can mean more than one class was mapped with loss. */
export const isApproximate = ({ mapped }: Reading): boolean => strictness(mapped.from) < strictness(mapped.reach)
