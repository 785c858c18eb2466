import { z } from 'zod'
import { Digest } from '#catalogue/vocabulary/digest.ts'
import { Slug } from '#catalogue/vocabulary/identifier.ts'

/** How a plan follows another: where everything lay by it, and what leaving that costs and may be done. */
export const Replan = z.strictObject({
  from: Digest.meta({ description: 'Of the plan before this one' }),
  current: z.record(z.string(), Slug).meta({ description: 'Zone of each group by the plan before' }),
  churn: z.number().int().nonnegative().meta({
    description: 'What a move counts, in minor units a month, besides its work: the price of unrest. Not money',
  }),
  maxMoves: z.number().int().nonnegative().optional(),
  pins: z.record(z.string(), Slug).meta({ description: 'Groups that must lie in a zone' }),
})
export type Replan = z.infer<typeof Replan>
