import { z } from 'zod'

/** Where a price was searched in vain, as id and parameters, so that it can be said in any language. */
export const Sought = z.strictObject({
  id: z.enum([
    'own-list',
    'tariff',
    'book',
    'file',
    'machine',
    'circuit',
    'rate',
    'rate-by',
    'unit',
    'one-unit',
    'tier',
    'one-dimension',
  ]),
  params: z.record(z.string(), z.string()),
})
export type Sought = z.infer<typeof Sought>

export const sought = (id: Sought['id'], params: Sought['params']): Sought => ({ id, params })

export const isSought = (found: object): found is Sought => 'id' in found
