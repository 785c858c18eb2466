import { type Findings, type Ground, gather, ground, nothing, question } from '../ground.ts'
import { citationOf, findStatute, nameOf, type StatuteFacts } from '../statute-facts.ts'
import type { DataSet, LegalBasis } from '../submission.ts'
import type { Day } from '../time.ts'

/** Whether the law that is cited applied on the day: one that is repealed or not yet in force is asked about, never dropped. */
function judgeStatute(cited: string, fact: string, statutes: readonly StatuteFacts[], asOf: Day): Findings {
  const statute = findStatute(cited, statutes)
  if (statute === undefined) return nothing
  const { repealedOn, inForceFrom, successor } = statute
  const law = nameOf({ law: cited }, statutes)
  if (repealedOn !== undefined && repealedOn <= asOf) {
    const next = statutes.find((one) => one.id === successor)?.title
    const id = next === undefined ? 'law.repealed' : 'law.repealed-with-successor'
    return { grounds: [], questions: [question(id, fact, { law, repealedOn, ...(next && { successor: next }) })] }
  }
  if (inForceFrom > asOf) return { grounds: [], questions: [question('law.not-in-force', fact, { law, inForceFrom })] }
  return nothing
}

function readOne(basis: LegalBasis, fact: string, statutes: readonly StatuteFacts[], asOf: Day): Findings {
  const cited = citationOf(basis)
  const citation = { ...cited, law: nameOf(cited, statutes) }
  const said: Record<string, string> = citation
  const grounds: Ground[] = []
  const questions = []
  if (basis.kind === 'restriction') {
    grounds.push(
      basis.optional
        ? ground('law.restriction-optional', { confidentiality: 'C1' }, said, citation)
        : ground('law.restriction', { confidentiality: 'C2' }, said, citation),
    )
    if (citation.paragraph === 'unknown') questions.push(question('law.paragraph-unknown', fact, { law: citation.law }))
  }
  if (basis.rescued) questions.push(question('law.rescued', fact, said))
  return gather([{ grounds, questions }, judgeStatute(cited.law, fact, statutes, asOf)])
}

/** Laws that the agency names. A duty of secrecy is at least C2; an exemption that may be waived is C1. */
export function readLegalBasis(
  { legalBasis }: DataSet,
  at: string,
  statutes: readonly StatuteFacts[],
  asOf: Day,
): Findings {
  return gather(legalBasis.map((basis) => readOne(basis, `${at}.legalBasis`, statutes, asOf)))
}

export const restrictionsOf = ({ legalBasis }: DataSet): LegalBasis[] =>
  legalBasis.filter((basis) => basis.kind === 'restriction')
