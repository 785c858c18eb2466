import { z } from 'zod'
import { Day, Slug } from '#catalogue/vocabulary/identifier.ts'

const person = z.string().trim().min(1)

/**
 * A dated exception from one rule, for named systems, data sets or resources of infrastructure code. A name with `*` in it is a
 * pattern and needs `max`, the most that it may match.
 */
export const Waiver = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, { error: 'letters, digits and hyphens, W-2026-014' }),
  rule: z.string().min(1).meta({ description: 'Id of the rule, J01' }),
  subjects: z.array(z.string().min(1)).default([]).meta({ description: 'Systems and data sets, by id or pattern' }),
  resources: z
    .array(z.string().min(1))
    .default([])
    .meta({ description: 'Addresses in infrastructure code, or patterns' }),
  zones: z.array(Slug).optional().meta({ description: 'Zones that it holds for; every zone where left out' }),
  max: z.number().int().positive().optional().meta({ description: 'The most that the patterns may match' }),
  reason: z.string().min(1),
  legalGround: z.string().min(1).meta({ description: 'On what ground, and who decided' }),
  requestedBy: person,
  approvedBy: z.array(person).min(1),
  approvedOn: Day,
  expires: Day,
  case: z.string().min(1).meta({ description: 'Case number: sak 26/01234' }),
})
export type Waiver = z.infer<typeof Waiver>

/** `waivers.yaml` of a workspace. */
export const Waivers = z.strictObject({ schema: z.literal('rettsky/waivers/v1'), waivers: z.array(Waiver) })
export type Waivers = z.infer<typeof Waivers>

/** Somebody else than the requester approved it; the case of letters and spaces do not make another person. */
export const isApprovedByAnother = ({ requestedBy, approvedBy }: Waiver): boolean =>
  approvedBy.some((approver) => asOnePerson(approver) !== asOnePerson(requestedBy))

const asOnePerson = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Approved already and not expired yet, both days included. */
export const isRunning = ({ approvedOn, expires }: Waiver, asOf: string): boolean =>
  approvedOn <= asOf && asOf <= expires

/** Days from one ISO day to another. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
