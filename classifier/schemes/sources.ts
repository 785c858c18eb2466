import type { Question } from '../classification.ts'
import { question } from '../ground.ts'
import { type Confidentiality, confidentialities, strictness } from '../label.ts'
import type { DataSet } from '../submission.ts'
import { type Mapped, mapDeclared } from './index.ts'

export type { Mapped } from './index.ts'

const at = (rank: number): Confidentiality => confidentialities[rank]!
const strictest = (all: readonly Confidentiality[]): Confidentiality => at(Math.max(...all.map(strictness)))
const mildest = (all: readonly Confidentiality[]): Confidentiality => at(Math.min(...all.map(strictness)))

/** Two answers that cannot both be right: the mildest meaning of one is stricter than the strictest of another. */
function askWhereSourcesDisagree(answers: readonly Mapped[], sources: readonly string[], fact: string): Question[] {
  if (answers.length < 2) return []
  const declared = mildest(answers.map(({ reach }) => reach))
  const shown = strictest(answers.map(({ from }) => from))
  if (strictness(shown) <= strictness(declared)) return []
  return [
    question('scheme.sources-disagree', fact, { sources: [...new Set(sources)].sort().join(', '), declared, shown }),
  ]
}

/** What the agency and every other register say of a data set, together: the stricter counts, and where they cannot both be right it is asked. */
export function mapSources(dataSet: DataSet, place: string): Mapped {
  const own = mapDeclared(dataSet, place)
  if (dataSet.alsoDeclared.length === 0) return own
  const others = dataSet.alsoDeclared.map(({ source, declared }) =>
    mapDeclared({ ...dataSet, declared }, `${place}.alsoDeclared[${source}]`),
  )
  const all = [own, ...others]
  const sources = dataSet.alsoDeclared.map(({ source }) => source)
  const asked = askWhereSourcesDisagree(
    all.filter(({ answered }) => answered),
    sources,
    `${place}.declared`,
  )
  return {
    grounds: all.flatMap(({ grounds }) => grounds),
    questions: [...all.flatMap(({ questions }) => questions), ...asked],
    from: strictest(all.map(({ from }) => from)),
    reach: strictest(all.map(({ reach }) => reach)),
    answered: all.some(({ answered }) => answered),
    claimsRestriction: all.some(({ claimsRestriction }) => claimsRestriction),
    restrictsByItself: all.some(({ restrictsByItself }) => restrictsByItself),
  }
}
