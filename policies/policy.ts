import type { Country } from '#catalogue/vocabulary/identifier.ts'
import type { FullText } from '#catalogue/vocabulary/text.ts'
import type { Confidentiality } from '#classifier/label.ts'
import type { DocumentKind } from '#classifier/submission.ts'
import type { Control } from './controls.ts'
import type { Action } from './decision.ts'
import type { ExampleFacts } from './example.ts'
import type { Fact, PolicyRequest } from './request.ts'
import type { Pack, PolicySettings } from './settings.ts'
import type { Trilean } from './trilean.ts'

/**
 * Where a rule comes from. `pending` means that nobody has read the original yet: the rule still decides, and says so
 * wherever it does. `since` and `until` bound the days on which this basis, among several, is the one in force.
 */
export type Basis = {
  readonly law: string
  readonly paragraph: string
  readonly readOn: string | null
  readonly verification: 'read' | 'pending'
  readonly source: string
  readonly since?: string
  readonly until?: string
}

/** A control that a rule demands of the zone, with the countries that it speaks of. */
export type ControlDemand = { readonly control: Control; readonly countries?: readonly Country[] }

/**
 * When an answer must be there. `placement`: no zone is permitted until then. `go-live`: the zone is permitted and the plan
 * can be made; the answer is asked for and must be there before the system is taken into use.
 */
export type Before = 'placement' | 'go-live'

/** A document that must exist and be in date; where `when` is given, only for requests it holds for. */
export type DocumentDemand = {
  readonly kind: DocumentKind
  readonly before: Before
  readonly when?: (request: PolicyRequest) => boolean
}

/** A fact that somebody must answer: its place in the submission or in `rettsky.yaml`. */
export type Ask = {
  readonly fact: string
  readonly before: Before
  readonly params?: Readonly<Record<string, string>>
}

type Params = Readonly<Record<string, string>>

/**
 * What every rule says about itself. `reads` names the facts of the subject that it looks at, and the zone if it does:
 * findings are shared where those agree, and what is not named may be withheld. Texts are templates; `reason.params` fills them, as codes and never as prose. */
type Common = {
  readonly id: string
  readonly pack: Pack
  readonly actions: readonly Action[]
  readonly reads: readonly Fact[]
  readonly title: FullText
  readonly reason: FullText & { readonly params?: (request: PolicyRequest) => Params }
  readonly question?: FullText
  readonly basis: readonly Basis[]
  readonly since: string
  readonly until?: string
  readonly owner: string
  readonly reviewOn: string
  readonly parameters?: readonly (keyof PolicySettings)[]
  readonly unwaivable?: true
  readonly examples: { readonly fires: ExampleFacts; readonly doesNotFire: ExampleFacts }
}

/** Always the same, or depending on the request. */
export type Of<T> = T | ((request: PolicyRequest) => T)

type When = (request: PolicyRequest) => Trilean

/** One fact that a permit needs. `met` and `needed` are codes: `hyperscaler` and `private-cloud | domestic-hosting`. */
export type Condition = {
  readonly fact: string
  readonly holds: When
  readonly met: (request: PolicyRequest) => string
  readonly needed: (request: PolicyRequest) => string
}

/** Opens a zone when every condition holds. Conditions stand apart so that a refusal can name those that failed. */
export type Permit = Common & { readonly effect: 'permit'; readonly needs: readonly Condition[] }

/** Closes a zone, whatever permits it. Not knowing closes it too, and asks. */
export type Forbid = Common & {
  readonly effect: 'forbid'
  readonly when: When
  readonly asks?: (request: PolicyRequest) => readonly Ask[]
}

/**
 * Demands controls of the zone, documents or other answers of the agency, or that the label counts as at least `floor`, which
 * must not fall when the label rises.
 * `asks` is put only where `when` cannot tell.
 */
export type Requirement = Common & {
  readonly effect: 'require'
  readonly when: When
  readonly floor?: Of<Confidentiality>
  readonly controls?: Of<readonly ControlDemand[]>
  readonly documents?: readonly DocumentDemand[]
  readonly answers?: (request: PolicyRequest) => readonly Ask[]
  readonly asks?: (request: PolicyRequest) => readonly Ask[]
}

/** Asks the agency, and holds the placement where the answer must come first. */
export type Inquiry = Common & {
  readonly effect: 'ask'
  readonly when: When
  readonly asks: (request: PolicyRequest) => readonly Ask[]
}

/** Speaks for or against without deciding. */
export type Preference = Common & { readonly effect: 'prefer'; readonly when: When }

/** A rule: one small file with its law, its reason in four languages and two examples. */
export type Policy = Permit | Forbid | Requirement | Inquiry | Preference

/** Whether the rule speaks about the request. A permit speaks when all its conditions hold. */
export function applies(rule: Policy, request: PolicyRequest): Trilean {
  if (rule.effect !== 'permit') return rule.when(request)
  let answer: Trilean = true
  for (const condition of rule.needs) {
    const holds = condition.holds(request)
    if (holds === false) return false
    if (holds === 'unknown') answer = 'unknown'
  }
  return answer
}

/** What a rule says for a request. */
export function of<T extends string | readonly unknown[]>(said: Of<T>, request: PolicyRequest): T {
  return typeof said === 'function' ? said(request) : said
}

/** Actions that put data somewhere, so that it lies there. */
export const storing: readonly Action[] = ['place', 'replicate', 'backup']

/** Every action. */
export const everyAction: readonly Action[] = ['place', 'replicate', 'backup', 'log', 'process', 'operate']

/** Documents and pages that were read for the rules were read on this day. */
export const readOn = '2026-11-21'
