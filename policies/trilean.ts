/** True, false, or not known. Kleene's strong three-valued logic: an unknown only matters where it could change the answer. */
export type Trilean = boolean | 'unknown'

export function not(a: Trilean): Trilean {
  return a === 'unknown' ? 'unknown' : !a
}

/** False if any is false, else unknown if any is unknown. `and()` is true. */
export function and(...all: readonly Trilean[]): Trilean {
  if (all.includes(false)) return false
  return all.includes('unknown') ? 'unknown' : true
}

/** True if any is true, else unknown if any is unknown. `or()` is false. */
export function or(...all: readonly Trilean[]): Trilean {
  if (all.includes(true)) return true
  return all.includes('unknown') ? 'unknown' : false
}
