import { z } from 'zod'

/** What a body may set about how its plan is chosen. */
export const PlacementSettings = z.strictObject({
  supplierMaxShare: z
    .strictObject({ resource: z.enum(['vcpu', 'memoryGib', 'storageGib']), share: z.number().gt(0).max(1) })
    .optional()
    .meta({ description: 'No supplier may hold more than this share; the body’s own cloud is not a supplier' }),
  migrationMonths: z
    .number()
    .int()
    .positive()
    .default(36)
    .meta({ description: 'Months that the cost of a move is spread over' }),
  timeLimitSeconds: z.number().positive().default(30),
  gap: z.number().min(0).max(1).default(0),
  seed: z.number().int().nonnegative().default(1),
})
export type PlacementSettings = z.infer<typeof PlacementSettings>
