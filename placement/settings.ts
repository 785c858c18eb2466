import { z } from 'zod'
import { shareAsFraction } from './share.ts'

/** A share that the engine can calculate with exactly. */
const Share = z
  .number()
  .gt(0)
  .max(1)
  .refine((share) => shareAsFraction(share) !== null, {
    error: 'at most six decimals',
    params: { issue: 'too-precise' },
  })

/** What a body may set about how its plan is chosen. */
export const PlacementSettings = z.strictObject({
  supplierMaxShare: z
    .strictObject({ resource: z.enum(['vcpu', 'memoryGib', 'storageGib']), share: Share })
    .optional()
    .meta({ description: 'No supplier may hold more than this share; the body’s own cloud is not a supplier' }),
  migrationMonths: z
    .number()
    .int()
    .positive()
    .default(36)
    .meta({ description: 'Months that the cost of a move is spread over' }),
  latencyPenalty: z.number().nonnegative().default(100_000).meta({
    description:
      'What breaking a dependency’s round-trip limit counts a month, in whole units of the currency; high, so that only an impossible limit is broken',
  }),
  timeLimitSeconds: z.number().positive().default(30),
  gap: z.number().min(0).max(1).default(0),
  seed: z.number().int().nonnegative().default(1),
})
export type PlacementSettings = z.infer<typeof PlacementSettings>
