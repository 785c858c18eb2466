import type { Model } from './model.ts'

/**
 * Items numbered so that neighbours lie close together (breadth first through each component), which keeps messages near
 * each other in memory and lets them travel far in one pass. Items without pairs come last.
 */
export function nearbyOrder(model: Model): Int32Array {
  const { items, edgesFrom, edgesOf, edgeA, edgeB } = model
  const order = new Int32Array(items)
  const seen = new Uint8Array(items)
  let written = 0
  for (let start = 0; start < items; start++) {
    if (seen[start] === 1 || edgesFrom[start] === edgesFrom[start + 1]) continue
    seen[start] = 1
    let next = written
    order[written++] = start
    while (next < written) {
      const i = order[next++]!
      for (let n = edgesFrom[i]!; n < edgesFrom[i + 1]!; n++) {
        const e = edgesOf[n]!
        const j = edgeA[e] === i ? edgeB[e]! : edgeA[e]!
        if (seen[j] === 1) continue
        seen[j] = 1
        order[written++] = j
      }
    }
  }
  for (let i = 0; i < items; i++) if (seen[i] === 0) order[written++] = i
  return order
}

/** Mean distance between the numbers of the two ends of a pair. */
export function meanReach(model: Model): number {
  let sum = 0
  for (let e = 0; e < model.edges; e++) sum += Math.abs(model.edgeA[e]! - model.edgeB[e]!)
  return model.edges === 0 ? 0 : sum / model.edges
}
