import type { SolveOptions } from './options.ts'

/** The time a solve may take. */
export interface Clock {
  /** All that the solve may take; Infinity where nothing limits it. */
  readonly limitSeconds: number
  /** Since the problem began to be read. */
  seconds(): number
  /** True once the search must end, so that the answer is written down in time. */
  isLate(): boolean
  /** Keeps so many seconds of the limit, but no more than two fifths, for writing the answer down. */
  keepBack(seconds: number): void
}

/** A clock on which so many seconds have gone by. */
export function startClock(
  { now = () => performance.now(), timeLimitSeconds = Infinity, signal }: SolveOptions,
  spent: number,
): Clock {
  const started = now()
  const seconds = () => spent + (now() - started) / 1000
  let kept = 0
  return {
    limitSeconds: timeLimitSeconds,
    seconds,
    isLate: () => signal?.aborted === true || seconds() > timeLimitSeconds - kept,
    keepBack(wanted) {
      kept = Math.min(wanted, 0.4 * timeLimitSeconds)
    },
  }
}
