import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Day } from '#catalogue/vocabulary/identifier.ts'
import { Confidentiality } from '#classifier/label.ts'
import { Control, controls } from '../controls.ts'
import { Action } from '../decision.ts'

const controlRules = controls.map((control) => `RS-${control.toUpperCase()}` as const)

/** Everything that a check can find. A missing control is a rule of its own, so that it can be searched for by name. */
export const findingRules = [
  'RS-PLACE',
  'RS-REPL-COUNTRY',
  'RS-UNBOUND',
  'RS-NO-REASON',
  'RS-UNKNOWN-DATASET',
  'RS-LABEL-DRIFT',
  'RS-ZONE-CONFLICT',
  'RS-MISSING',
  'RS-FILE-CHANGED',
  'RS-PLAN-CHANGED',
  'RS-NOT-SEEN',
  'RS-NOT-JUDGED',
  ...controlRules,
] as const

export const isFindingRule = (id: string): boolean => (findingRules as readonly string[]).includes(id)

/** Findings that say the code is not what the plan made, or not whole: no exception makes that right. */
export const unwaivableFindings: readonly string[] = [
  'RS-MISSING',
  'RS-FILE-CHANGED',
  'RS-PLAN-CHANGED',
  'RS-NOT-SEEN',
] satisfies (typeof findingRules)[number][]

/** A waiver that a finding falls under, as it stands on the day of the check. */
export const UsedWaiver = z.strictObject({
  id: z.string(),
  rule: z.string(),
  case: z.string(),
  reason: z.string(),
  expires: Day,
  state: z.enum(['running', 'expired']),
})
export type UsedWaiver = z.infer<typeof UsedWaiver>

export const Severity = z.enum(['error', 'warning', 'note'])
export type Severity = z.infer<typeof Severity>

/** One thing that somebody's infrastructure code does and the plan does not allow, or that nobody can tell. */
export const Finding = z.strictObject({
  schema: z.literal('rettsky/finding/v1'),
  id: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .meta({
      description: 'Fingerprint: the same as long as rule, resource, data set and place are, whatever the line',
    }),
  rule: z.string().regex(/^RS-[A-Z-]+$/),
  verdict: z
    .enum(['violation', 'indeterminate'])
    .meta({ description: 'indeterminate: nobody can tell before it is applied' }),
  severity: Severity,
  control: Control.nullable(),
  dataSet: z.string().nullable(),
  label: Confidentiality.nullable(),
  action: Action,
  zone: z.string().nullable(),
  resource: z.string(),
  type: z.string(),
  attribute: z
    .string()
    .meta({ description: 'Path of the attribute that shows it; empty where it is absent altogether' }),
  file: z.string(),
  line: z.number().int().positive().optional(),
  found: z.string(),
  allowed: z.array(z.string()),
  basis: z.array(z.strictObject({ rule: z.string(), law: z.string(), source: z.string() })).meta({
    description: 'Rules of the plan that ask for it, with their law; filled in where findings are shown',
  }),
  rules: z.array(z.string()).meta({ description: 'Ids of the rules of the plan that ask for it' }),
  fix: z.string().meta({ description: 'Id of the text that says what to do' }),
  waivers: z.array(UsedWaiver).optional().meta({ description: 'Waivers that make it a note, or that have expired' }),
})
export type Finding = z.infer<typeof Finding>

export type FindingFacts = Omit<Finding, 'schema' | 'id' | 'basis' | 'line' | 'rule'> & { readonly rule: string }

/** A finding with its fingerprint, which leaves out lines and wording so that it is stable while code moves about. */
export function finding(facts: FindingFacts): Finding {
  const parts = [facts.rule, facts.zone ?? '', facts.resource, facts.dataSet ?? '', facts.attribute, facts.found]
  const id = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)
  return { schema: 'rettsky/finding/v1', id, basis: [], ...facts }
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/**
 * By severity, then file, resource, rule: the same order whatever the order of files. One that is found twice in a file stands
 * once; two stacks may each have a resource of the same address.
 */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const key = (f: Finding) =>
    [rank[f.severity], f.file, f.resource, f.rule, f.dataSet ?? '', f.attribute, f.id].join('\n')
  const unique = new Map(findings.map((f) => [`${f.file}\n${f.id}`, f]))
  return [...unique.values()]
    .map((f) => [key(f), f] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, f]) => f)
}
