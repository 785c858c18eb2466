import type { Model } from './model.ts'

/** How much the bound has risen in the two halves of earlier branches on each item of the whole, and how often. */
export interface Experience {
  gain: [Float64Array, Float64Array]
  count: Int32Array
}

export function noExperience(model: Model): Experience {
  return { gain: [new Float64Array(model.items), new Float64Array(model.items)], count: new Int32Array(model.items) }
}
