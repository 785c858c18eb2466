import { type Findings, type Ground, gather, ground, nothing, question } from '../ground.ts'
import { type Citation, citationOf, findStatute, isAmong, nameOf, type StatuteFacts } from '../statute-facts.ts'
import type { DataSet, LegalBasis } from '../submission.ts'
import type { Day } from '../time.ts'

const ask = (id: string, fact: string, params: Record<string, string>): Findings => ({
  grounds: [],
  questions: [question(id, fact, params)],
})

/** Room for a law's name: free texts that are longer name it in their beginning. */
const longestName = 120
const shortened = (law: string): string => (law.length > longestName ? `${law.slice(0, longestName - 1)}…` : law)

/** Whether the law that is cited applied on the day: one that is repealed or not yet in force is asked about, never dropped. */
function judgeStatute(cited: Citation, fact: string, statutes: readonly StatuteFacts[], asOf: Day): Findings {
  const statute = findStatute(cited.law, statutes)
  if (statute === undefined) return ask('law.unknown', fact, { law: shortened(cited.law) })
  const { repealedOn, inForceFrom, successor, paragraphsNotInForce, paragraphsStillInForce } = statute
  const law = nameOf(cited, statutes)
  const { paragraph } = cited
  if (repealedOn !== undefined && repealedOn <= asOf) {
    if (isAmong(paragraph, paragraphsStillInForce)) return nothing
    const next = statutes.find((one) => one.id === successor)?.title
    if (next === undefined) return ask('law.repealed', fact, { law, repealedOn })
    return ask('law.repealed-with-successor', fact, { law, repealedOn, successor: next })
  }
  if (inForceFrom > asOf) return ask('law.not-in-force', fact, { law, inForceFrom })
  if (isAmong(paragraph, paragraphsNotInForce)) return ask('law.paragraph-not-in-force', fact, { law, paragraph })
  return nothing
}

function readOne(basis: LegalBasis, fact: string, statutes: readonly StatuteFacts[], asOf: Day): Findings {
  const cited = citationOf(basis)
  const citation = { ...cited, law: nameOf(cited, statutes) }
  const said: Record<string, string> = citation
  const grounds: Ground[] = []
  const questions = []
  if (basis.kind === 'restriction' && findStatute(cited.law, statutes)?.gradesInformation) {
    grounds.push(ground('law.grading', { confidentiality: 'CX', markers: ['graded'] }, said, citation))
  } else if (basis.kind === 'restriction') {
    grounds.push(
      basis.optional
        ? ground('law.restriction-optional', { confidentiality: 'C1' }, said, citation)
        : ground('law.restriction', { confidentiality: 'C2' }, said, citation),
    )
    if (citation.paragraph === 'unknown') questions.push(question('law.paragraph-unknown', fact, { law: citation.law }))
  }
  if (basis.rescued) questions.push(question('law.rescued', fact, said))
  return gather([{ grounds, questions }, judgeStatute(cited, fact, statutes, asOf)])
}

/**
 * Laws that the agency names. A duty of secrecy is at least C2; an exemption that may be waived is C1; what is withheld under a
 * law on national security is graded, whatever class was declared.
 */
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
