import { z } from 'zod'

const Amount = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)
const Size = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)

/** Cost of a pair: one figure when they lie apart, or a matrix [zone of a][zone of b]. */
export const Edge = z.strictObject({ a: z.string(), b: z.string(), cost: z.union([Size, z.array(z.array(Size))]) })
export type Edge = z.infer<typeof Edge>

/**
 * A placement problem as plain data; nothing in it knows a provider. All amounts are integers (øre a month for money).
 * `cost[i][z]` is what item i costs in zone z, `null` where it may not lie.
 *
 * The total that is minimised is the sum of `cost`, of the edges, of the opening cost of every zone that holds an item,
 * and of `moveCost` for every item whose zone is not its `current` one (`null`: it is new and cannot move). The limits:
 * - `capacity`: the sizes of the items in a zone sum to at most its capacity, resource by resource;
 * - `supplierMaxShare`: for every supplier, the sizes of the items in its zones sum to at most `share` of the sizes of all
 *   items, each taken in the zone it got. A zone without a supplier (one's own) counts in the whole and is never limited.
 *   The share is the decimal number as written: 0.45 is 9/20;
 * - `pins` holds an item in a zone; `maxMoves` limits how many items leave their current zone.
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
