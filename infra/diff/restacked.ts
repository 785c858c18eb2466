import type { EmittedResource } from './emitted-resources.ts'

/** Resources of a zone that stay what they are and lie in another stack from now on, whose state must be told. */
export interface Restacked {
  readonly from: string
  readonly to: string
  readonly resources: number
}

type Resources = ReadonlyMap<string, EmittedResource>

/** What changes its stack, each pair of stacks once. */
export function restackedBetween(old: Resources, now: Resources): Restacked[] {
  const moves = [...now].flatMap(([address, { stack: to }]) => {
    const from = old.get(address)?.stack
    return from == null || to === null || from === to ? [] : [`${from} ${to}`]
  })
  return [...Map.groupBy(moves, (move) => move)].sort().map(([move, all]) => {
    const [from = '', to = ''] = move.split(' ')
    return { from, to, resources: all.length }
  })
}
