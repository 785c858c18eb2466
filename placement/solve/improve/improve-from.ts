import type { Limit } from '../bound/multipliers.ts'
import type { Domain } from '../model/domain.ts'
import type { Model } from '../model/model.ts'

/** What a search for better plans starts from. Plain data, so that it can be handed to another thread. */
export interface ImproveFrom {
  model: Model
  limits: readonly Limit[]
  domain: Domain
  /** Prices of the limits, in cost units. */
  price: Float64Array
  /** Size of a typical decision. */
  unit: number
  zoneOf: Int32Array
  /** Values of items where zones are filled one by one, in the scale of their ground; null where they are not known. */
  values: Float64Array | null
  seed: number
}
