import { z } from 'zod'

const Amount = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)
const Size = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)

/** Cost of a pair: one figure when they lie apart, or a matrix [zone of a][zone of b]. */
export const Edge = z.strictObject({ a: z.string(), b: z.string(), cost: z.union([Size, z.array(z.array(Size))]) })
export type Edge = z.infer<typeof Edge>

/**
 * A placement problem as plain data; nothing in it knows a provider. All amounts are integers (øre a month for money).
 * `cost[i][z]` is what item i costs in zone z, `null` where it may not lie.
 */
export const Problem = z.strictObject({
  schema: z.literal('rettsky/problem/v1'),
  items: z.array(z.strictObject({ id: z.string().min(1) })),
  zones: z.array(
    z.strictObject({
      id: z.string().min(1),
      openingCost: Size.optional(),
      supplier: z.string().optional(),
      capacity: z.record(z.string(), Size).optional(),
    }),
  ),
  cost: z.array(z.array(Amount.nullable())),
  size: z.record(z.string(), z.array(z.union([Size, z.array(Size)]))).optional(),
  edges: z.array(Edge).optional(),
  supplierMaxShare: z.strictObject({ resource: z.string(), share: z.number().gt(0).max(1) }).optional(),
  pins: z.record(z.string(), z.string()).optional(),
  current: z.array(z.string().nullable()).optional(),
  moveCost: z.array(Size).optional(),
  maxMoves: Size.optional(),
})
export type Problem = z.infer<typeof Problem>

/** Multipliers from which anybody can recompute the lower bound without the solver. */
export const Certificate = z.strictObject({
  schema: z.literal('rettsky/certificate/v1'),
  problem: z.string().meta({ description: 'Digest of the problem it speaks about' }),
  method: z.string(),
  data: z.json(),
})
export type Certificate = z.infer<typeof Certificate>

export const Conflict = z.strictObject({
  items: z.array(z.string()),
  constraints: z
    .array(z.string())
    .meta({ description: 'A smallest set: without any one of them there would be a plan' }),
})

export const Solution = z.strictObject({
  schema: z.literal('rettsky/solution/v1'),
  status: z.enum(['optimal', 'within-gap', 'time-limit', 'infeasible']),
  assignment: z.record(z.string(), z.string()),
  cost: Amount,
  lowerBound: Amount,
  gap: z.number().nonnegative(),
  conflict: Conflict.optional(),
  certificate: Certificate.optional(),
  statistics: z.record(z.string(), z.number()),
})
export type Solution = z.infer<typeof Solution>
