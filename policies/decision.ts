import { z } from 'zod'
import { Day, Slug } from '#catalogue/vocabulary/identifier.ts'
import { Question } from '#classifier/classification.ts'
import { RequiredControl } from './controls.ts'

export const Action = z.enum(['place', 'replicate', 'backup', 'log', 'process', 'operate'])
export type Action = z.infer<typeof Action>

export const Effect = z.enum(['permit', 'forbid', 'require', 'prefer', 'ask'])
export type Effect = z.infer<typeof Effect>

/** A rule that took part in a decision, and what fills its reason text. */
export const FiredRule = z.strictObject({
  rule: z.string(),
  effect: Effect,
  verdict: z.enum(['fired', 'unknown', 'threw', 'control-missing']).meta({
    description: 'control-missing: the rule requires a control that the zone cannot offer',
  }),
  params: z.record(z.string(), z.string()),
  verification: z.enum(['read', 'pending']).meta({ description: 'pending: nobody has read the basis in the original' }),
})
export type FiredRule = z.infer<typeof FiredRule>

/** Whether a subject may lie in a zone, with every rule that decided it. */
export const PolicyDecision = z.strictObject({
  schema: z.literal('rettsky/decision/v1'),
  subject: z.strictObject({ kind: z.enum(['system', 'data-set']), id: Slug }),
  zone: Slug,
  action: Action,
  permitted: z.boolean(),
  determining: z.array(FiredRule).meta({
    description: 'The rules that forbid, and those that lifted the label; if none forbids, the permits',
  }),
  controls: z.array(RequiredControl),
  questions: z.array(Question).meta({ description: 'Answers that would settle what is unknown' }),
  preferences: z.array(FiredRule).meta({ description: 'Rules that speak for or against without deciding' }),
  nearestPermit: z
    .strictObject({
      rule: z.string(),
      flips: z.array(z.strictObject({ fact: z.string(), met: z.string(), needed: z.string() })),
    })
    .optional()
    .meta({ description: 'For a default deny: the permit that came nearest and the facts that would flip it' }),
  waived: z
    .array(z.strictObject({ waiver: z.string(), rule: z.string(), expires: Day }))
    .optional()
    .meta({ description: 'Waivers without which the decision would be another' }),
  asOf: Day,
})
export type PolicyDecision = z.infer<typeof PolicyDecision>
