import type { Earlier } from './warm-start.ts'

export interface Progress {
  cost: number
  lowerBound: number
  gap: number
  seconds: number
}

export interface SolveOptions {
  /** Stops early, with the best plan and bound so far. */
  timeLimitSeconds?: number
  /** Stops when (cost − lower bound) / cost is proven to be at most this. Default 0: optimal. */
  gap?: number
  seed?: number
  /**
   * Default: effort is counted in steps, so that the same problem and seed give the same bytes on any machine. False: goes on
   * until the gap is closed or time is up, whatever that takes.
   */
  deterministic?: boolean
  /** Memory at which the search tree stops growing: the bound that it has by then is reported. Default: 1 GiB. */
  treeBytes?: number
  /** An earlier problem like this one and its solution, to start from. */
  warm?: Earlier
  onProgress?(progress: Progress): void
  signal?: AbortSignal
  /** Milliseconds by which the time limit is kept. Default: the clock; a busy machine is measured by processor time. */
  now?: () => number
}
