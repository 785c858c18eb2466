import { z } from 'zod'
import { Country } from '#catalogue/vocabulary/identifier.ts'

/**
 * Everything a rule may require of the place where data lies. One list: rules ask for these, `infra/controls.ts` says how
 * each provider implements them, `policies/check` looks for them in anybody's infrastructure code.
 */
export const controls = [
  'region-pinned',
  'copies-within',
  'public-access-blocked',
  'tls-only',
  'encrypted-at-rest',
  'customer-managed-key',
  'external-key',
  'versioned',
  'immutable',
  'access-logged',
  'private-endpoint-only',
  'private-connectivity',
  'response-time-monitored',
  'two-sites',
  'backup-within',
  'isolated-account',
  'budget-alarm',
  'exit-copy',
] as const
export const Control = z.enum(controls)
export type Control = z.infer<typeof Control>

/** A control that rules require, the countries it speaks of where it speaks of countries, and the rules that ask for it. */
export const RequiredControl = z.strictObject({
  control: Control,
  countries: z
    .array(Country)
    .optional()
    .meta({ description: 'For copies-within and backup-within: where copies may lie' }),
  rules: z.array(z.string()).min(1),
})
export type RequiredControl = z.infer<typeof RequiredControl>
