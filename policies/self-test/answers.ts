import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type FullText, type Language, languages } from '#catalogue/vocabulary/text.ts'
import { confidentialities } from '#classifier/label.ts'
import { exampleRequest } from '../example.ts'
import { isOffered } from '../offered.ts'
import { applies, of, type Policy } from '../policy.ts'
import type { Fact, PolicyRequest } from '../request.ts'
import type { Trilean } from '../trilean.ts'
import { foreignWords } from './closed-words.ts'
import { ControlDemand } from './shape.ts'
import { type Watched, watch } from './watched.ts'

/** How often a rule spoke, over the states it was asked about. */
export type Coverage = { readonly rule: string; readonly fired: number; readonly unknown: number; readonly of: number }

/** A rule asked about every state: what came of it, and what is wrong with how it answers. */
export type Asked = { readonly issues: Issue[]; readonly coverage: Coverage; readonly fires: ReadonlySet<number> }

/** Watching is slow and what a rule reads seldom depends on much, so only some of the states are watched. */
const watchedEvery = 7

/** Asks a rule everything it can be asked in every state. Each kind of fault is reported once, where it was first met. */
export function askRule(rule: Policy, requests: readonly PolicyRequest[]): Asked {
  const issues = new Map<string, Issue>()
  const report = (code: string, path: string, rest: Partial<Issue> = {}) => {
    const key = `${code} ${path}`
    if (!issues.has(key)) issues.set(key, { ...rest, code, path: `${rule.id}.${path}` })
  }
  const watched: Watched = { seen: new Set(), unknown: new Set() }
  const fires = new Set<number>()
  const said = whatIsSaid(rule)
  let unknown = 0
  let asked = 0
  requests.forEach((request, i) => {
    if (!rule.actions.includes(request.action)) return
    asked++
    const seen = i % watchedEvery === 0 ? watch(request, watched) : request
    try {
      const answer: unknown = applies(rule, seen)
      if (answer !== true && answer !== false && answer !== 'unknown') {
        report('rule-answer', 'when', { met: String(answer), accepted: 'true, false, unknown' })
        return
      }
      if (answer === true) fires.add(i)
      if (answer === 'unknown') unknown++
      if (answer !== false) askFurther(said, seen, answer, report)
    } catch (error) {
      report('rule-throws', 'when', { met: error instanceof Error ? error.message : String(error) })
    }
  })
  for (const path of [...watched.unknown].sort()) report('rule-reads-unknown', 'when', { met: path })
  for (const fact of undeclared(rule, watched)) report('rule-undeclared-fact', 'reads', { met: fact })
  for (const name of undeclaredParameters(rule, watched))
    report('rule-undeclared-parameter', 'parameters', { met: name })
  for (const { fact, met, accepted } of foreignWords(sourceOf(rule))) {
    report('unknown-value', `when (${fact})`, { met, accepted: accepted.join(', ') })
  }
  if (asked > 0 && fires.size === 0 && unknown === 0) report('rule-never-applies', 'when')
  for (const issue of exampleIssues(rule)) report(issue.code, issue.path, issue)
  return {
    issues: [...issues.values()],
    coverage: { rule: rule.id, fired: fires.size, unknown, of: asked },
    fires,
  }
}

type Report = (code: string, path: string, rest?: Partial<Issue>) => void

/** A rule with the names that its texts fill in, and the demands it has made that were found well-formed. */
type Said = {
  readonly rule: Policy
  readonly reason: readonly Blanks[]
  readonly question: readonly Blanks[]
  readonly wellFormed: Set<string>
}

type Blanks = { readonly language: Language; readonly names: readonly string[] }

function whatIsSaid(rule: Policy): Said {
  return { rule, reason: blanksOf(rule.reason), question: blanksOf(rule.question), wellFormed: new Set() }
}

const blanksOf = (text: FullText | undefined): Blanks[] =>
  text === undefined
    ? []
    : languages.map((language) => ({
        language,
        names: [...text[language].matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
      }))

/** Everything that a rule says once it speaks: its parameters, controls, floor and questions. */
function askFurther({ rule, ...said }: Said, request: PolicyRequest, answer: Trilean, report: Report): void {
  const params = { zone: '', class: '', ...rule.reason.params?.(request) }
  for (const [name, value] of Object.entries(params)) {
    if (typeof value !== 'string')
      report('wrong-type', `reason.params.${name}`, { met: typeof value, accepted: '<text>' })
  }
  reportGaps('reason', said.reason, params, report)
  if (rule.effect === 'require') {
    if (rule.floor !== undefined && !(confidentialities as readonly unknown[]).includes(of(rule.floor, request))) {
      report('unknown-value', 'floor', { met: String(of(rule.floor, request)), accepted: confidentialities.join(', ') })
    }
    for (const demand of rule.controls === undefined ? [] : of(rule.controls, request)) {
      const met = JSON.stringify(demand)
      const parsed = said.wellFormed.has(met) ? undefined : ControlDemand.safeParse(JSON.parse(met))
      if (parsed?.success === false)
        report('unknown-value', 'controls', { met, accepted: parsed.error.issues[0]?.message ?? '' })
      else {
        said.wellFormed.add(met)
        isOffered(request, demand)
      }
    }
  }
  const asks =
    'asks' in rule && rule.asks !== undefined && (rule.effect === 'ask' || answer === 'unknown')
      ? rule.asks(request)
      : []
  const answers = rule.effect === 'require' ? (rule.answers?.(request) ?? []) : []
  for (const { params: given = {} } of [...asks, ...answers])
    reportGaps('question', said.question, { fact: '', ...given }, report)
}

/** What a text leaves open when it is filled with these parameters. */
function reportGaps(
  part: 'reason' | 'question',
  blanks: readonly Blanks[],
  params: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  for (const { language, names } of blanks) {
    const gap = names.find((name) => params[name] === undefined)
    if (gap !== undefined)
      report('rule-unfilled', `${part}.${language}`, { met: `{${gap}}`, accepted: Object.keys(params).join(', ') })
  }
}

function undeclared(rule: Policy, { seen }: Watched): Fact[] {
  const read = new Set<string>()
  for (const path of seen) {
    const [first, second] = path.split('.')
    if (first === 'zone' && second !== undefined && second !== 'id') read.add('zone')
    if (first === 'subject' && second !== undefined) read.add(second)
  }
  const forControls = rule.effect === 'require' && rule.controls !== undefined ? ['zone', 'stores'] : []
  return [...read].filter((fact) => ![...rule.reads, ...forControls].includes(fact as Fact)).sort() as Fact[]
}

function undeclaredParameters(rule: Policy, { seen }: Watched): string[] {
  const read = [...seen].flatMap((path) => (path.startsWith('settings.') ? [path.split('.')[1] ?? ''] : []))
  return [...new Set(read)].filter((name) => !(rule.parameters as readonly string[] | undefined)?.includes(name)).sort()
}

const sourceOf = (rule: Policy): string =>
  Object.values(rule)
    .flatMap((part) =>
      Array.isArray(part) ? part.flatMap((one) => (typeof one === 'object' ? Object.values(one ?? {}) : [])) : [part],
    )
    .filter((part) => typeof part === 'function')
    .map(String)
    .join('\n')

function exampleIssues(rule: Policy): Issue[] {
  const holds = (which: 'fires' | 'doesNotFire'): boolean => {
    const request = exampleRequest(rule.examples[which])
    return rule.actions.includes(request.action) && applies(rule, request) === true
  }
  try {
    return [
      ...(holds('fires') ? [] : [{ code: 'rule-example', path: 'examples.fires', met: 'false', accepted: 'true' }]),
      ...(holds('doesNotFire')
        ? [{ code: 'rule-example', path: 'examples.doesNotFire', met: 'true', accepted: 'false' }]
        : []),
    ]
  } catch (error) {
    return [{ code: 'rule-throws', path: 'examples', met: error instanceof Error ? error.message : String(error) }]
  }
}
