import { z } from 'zod'
import { LandingZone } from '#catalogue/landing-zone.ts'
import { Day } from '#catalogue/vocabulary/identifier.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { FullText } from '#catalogue/vocabulary/text.ts'
import { zodIssues } from '#catalogue/vocabulary/zod-issues.ts'
import { Confidentiality, Label } from '#classifier/label.ts'
import { DocumentKind } from '#classifier/submission.ts'
import { RequiredControl } from '../controls.ts'
import { Action } from '../decision.ts'
import type { Policy } from '../policy.ts'
import { PolicySettings, packs } from '../settings.ts'

const fn = z.custom<(...args: never[]) => unknown>((value) => typeof value === 'function', { error: 'a function' })

const Basis = z.strictObject({
  law: z.string().min(1),
  paragraph: z.string(),
  readOn: Day.nullable(),
  verification: z.enum(['read', 'pending']),
  source: z.string().min(1),
  since: Day.optional(),
  until: Day.optional(),
})

/** Facts of an example, by what a zone, a label and a body's settings may say; what a rule reads of them is watched elsewhere. */
const ExampleFacts = z.strictObject({
  label: Label.partial().optional(),
  subject: z.looseObject({}).optional(),
  zone: LandingZone.partial().optional(),
  body: z.looseObject({}).optional(),
  settings: PolicySettings.partial().optional(),
  action: Action.optional(),
  asOf: Day.optional(),
})

export const ControlDemand = RequiredControl.omit({ rules: true })

const facts = [
  'agency', 'archive', 'bookkeeping', 'documents', 'grades', 'id', 'kind', 'label', 'lapses', 'legalBasis', 'lowered',
  'openByLaw', 'places', 'repealedLaws', 'reviews', 'sharedJoinKeys', 'state', 'stores', 'subjects', 'system', 'undeclared',
  'weakEvidence', 'zone',
] as const // biome-ignore format: a list is read best as a block

const common = {
  id: z.string().regex(/^[A-Z]{1,4}\d{2,3}$/, { error: 'capital letters and digits, X01' }),
  pack: z.enum(packs),
  actions: z.array(Action).min(1),
  reads: z.array(z.enum(facts)),
  title: FullText,
  reason: z.strictObject({ ...FullText.shape, params: fn.optional() }),
  question: FullText.optional(),
  basis: z.array(Basis).min(1),
  since: Day,
  until: Day.optional(),
  owner: z.string().min(1),
  reviewOn: Day,
  parameters: z.array(z.enum(Object.keys(PolicySettings.shape) as [string, ...string[]])).optional(),
  unwaivable: z.literal(true).optional(),
  examples: z.strictObject({ fires: ExampleFacts, doesNotFire: ExampleFacts }),
}

/** What a rule must look like before it can be asked anything. Functions are told from what they say when they are called. */
export const PolicyShape = z.discriminatedUnion('effect', [
  z.strictObject({
    ...common,
    effect: z.literal('permit'),
    needs: z.array(z.strictObject({ fact: z.string(), holds: fn, met: fn, needed: fn })).min(1),
  }),
  z.strictObject({ ...common, effect: z.literal('forbid'), when: fn, asks: fn.optional() }),
  z.strictObject({
    ...common,
    effect: z.literal('require'),
    when: fn,
    floor: Confidentiality.optional(),
    controls: z.array(ControlDemand).optional(),
    documents: z
      .array(z.strictObject({ kind: DocumentKind, before: z.enum(['placement', 'go-live']), when: fn.optional() }))
      .optional(),
    answers: fn.optional(),
    asks: fn.optional(),
  }),
  z.strictObject({ ...common, effect: z.literal('ask'), when: fn, asks: fn }),
  z.strictObject({ ...common, effect: z.literal('prefer'), when: fn }),
])

/** A rule may compute its floor and its controls; what it computes is looked at when it is asked. */
function withoutAnswers(rule: Policy): object {
  if (typeof rule !== 'object' || rule === null) return {}
  return Object.fromEntries(
    Object.entries(rule).filter(
      ([key, value]) => !(['controls', 'floor'].includes(key) && typeof value === 'function'),
    ),
  )
}

/** Everything that is wrong with a rule's form: a missing language, a wrong type, an unknown country, a misspelt key. */
export function shapeIssues(rule: Policy): Issue[] {
  const input = withoutAnswers(rule)
  const parsed = PolicyShape.safeParse(input)
  if (parsed.success) return []
  const name = typeof rule?.id === 'string' ? rule.id : '?'
  return zodIssues(parsed.error, { schema: PolicyShape, input }).map((issue) => ({
    ...issue,
    path: issue.path === '' ? name : `${name}.${issue.path}`,
  }))
}
