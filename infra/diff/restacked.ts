import { posix } from 'node:path'
import type { EmittedResource } from './emitted-resources.ts'

/** Resources of a zone that stay what they are and lie in another stack from now on, whose state must be told. */
export interface Restacked {
  readonly from: string
  readonly to: string
  readonly resources: number
  /** What tells it. */
  readonly command: 'pulumi state move' | 'terraform state mv'
}

type Resources = ReadonlyMap<string, EmittedResource>

/** What changes its stack, each pair of stacks once. */
export function restackedBetween(zone: string, old: Resources, now: Resources): Restacked[] {
  const moves = [...now].flatMap(([address, { stack: to, type }]) => {
    const from = old.get(address)?.stack
    return from == null || to === null || from === to ? [] : [{ from, to, type }]
  })
  return [...Map.groupBy(moves, ({ from, to }) => `${from} ${to}`)].sort().map(([, all]) => {
    const [{ from, to, type }] = all as [(typeof all)[number]]
    const isPulumi = type.includes(':')
    const nameOf = (stack: string): string => (isPulumi ? stack : posix.join(zone, stack))
    return {
      from: nameOf(from),
      to: nameOf(to),
      resources: all.length,
      command: isPulumi ? 'pulumi state move' : 'terraform state mv',
    }
  })
}
