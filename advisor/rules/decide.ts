import { createContext, Script } from 'node:vm'
import type { Catalogue } from '#catalogue/index.ts'
import type { LandingZone } from '#catalogue/landing-zone.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { Classification } from '#classifier/classification.ts'
import { classify } from '#classifier/index.ts'
import type { DataSet, Submission } from '#classifier/submission.ts'
import type { PolicyDecision } from '#policies/decision.ts'
import { applyWaivers, type RuleBook, ruleBook, subjectFacts } from '#policies/index.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'
import type { OwnRule } from './import-rules.ts'

/** A system or data set with its label and one decision a zone. */
export type Decided = {
  readonly submission: Submission
  readonly classification: Classification
  readonly dataSet: DataSet | null
  readonly decisions: readonly PolicyDecision[]
}

/** Own rules have passed their test by now; what they do with the body's own data is bounded all the same. */
const secondsForOwnRules = 60

/**
 * Labels every system and data set and asks the rules, the body's own among them and its waivers in mind, about every zone.
 *
 * @throws InputError when an own rule does not come to an end.
 */
export function decideAll(
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
  zones: readonly LandingZone[],
  seconds = secondsForOwnRules,
): Decided[] {
  const decide = (book: RuleBook) => decideBy(book, workspace, catalogue, zones)
  const { own, book } = workspace.rules
  if (own.length === 0) return decide(book)
  const heard = { file: own[0]!.file, rule: own[0]!.rule.id }
  const ownIds = new Set(own.map(({ rule }) => rule.id))
  const noted = own.map((one) => noting(one, heard))
  const run = () => decide(ruleBook([...book.rules.filter(({ id }) => !ownIds.has(id)), ...noted]))
  try {
    return new Script('run()').runInContext(createContext({ run }), { timeout: seconds * 1000 }) as Decided[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new InputError([{ code: 'rule-too-slow', file: heard.file, path: heard.rule, met: String(seconds) }])
  }
}

function decideBy(
  book: RuleBook,
  { config, submissions, waivers }: LoadedWorkspace,
  catalogue: Catalogue,
  zones: readonly LandingZone[],
): Decided[] {
  const { asOf, body, policies: settings } = config
  return submissions.flatMap(({ submission }) =>
    classify(submission, { asOf, statutes: catalogue.statutes }).map((classification): Decided => {
      const { id, kind } = classification.subject
      const dataSet = submission.dataSets.find((candidate) => kind === 'data-set' && candidate.id === id) ?? null
      const subject = subjectFacts(submission, classification, dataSet)
      const decisions = zones.map((zone) =>
        applyWaivers(book, { subject, zone, action: 'place', body, settings, asOf }, waivers),
      )
      return { submission, classification, dataSet, decisions }
    }),
  )
}

/** The rule, noting its file and id whenever one of its functions is asked, so that the one that never answers is known. */
function noting({ file, rule }: OwnRule, heard: { file: string; rule: string }): OwnRule['rule'] {
  const wrap = (part: unknown): unknown => {
    if (typeof part === 'function') {
      return (...args: unknown[]): unknown => {
        heard.file = file
        heard.rule = rule.id
        return part(...args)
      }
    }
    if (Array.isArray(part)) return part.map(wrap)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, wrap(value)]))
  }
  return wrap(rule) as OwnRule['rule']
}
