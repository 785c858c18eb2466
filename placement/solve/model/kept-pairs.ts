type Figures = Int32Array | Float64Array

/** Above this many figures they lie in memory that other threads see too, so that handing them over copies nothing. */
const worthSharing = 100_000

/** So many different tables are remembered; of more, few are alike. */
const mostRemembered = 100_000

/** Collects the costs of pairs one after another, those that are alike only once; 32 bits a figure for as long as all fit. */
export function keepPairs() {
  let figures: Figures = new Int32Array(64)
  let length = 0
  const placeOf = new Map<number, number>()
  return { addOne, add, addOnce, all }

  /** Returns where the figure is. */
  function addOne(value: number): number {
    if (length === figures.length) enlarge(2 * length)
    put(value)
    return length - 1
  }

  /** Returns where the rows begin. */
  function add(rows: readonly ArrayLike<number>[]): number {
    const at = length
    for (const row of rows) {
      if (length + row.length > figures.length) enlarge(Math.max(2 * figures.length, length + row.length))
      for (let n = 0; n < row.length; n++) put(row[n]!)
    }
    return at
  }

  /** The same for rows that other pairs may have too. */
  function addOnce(rows: readonly ArrayLike<number>[]): number {
    const at = add(rows)
    const hash = hashFrom(at)
    const twin = placeOf.get(hash)
    if (twin !== undefined && isAlike(twin, at)) {
      length = at
      return twin
    }
    if (placeOf.size < mostRemembered) placeOf.set(hash, at)
    return at
  }

  function put(value: number): void {
    if (value !== (value | 0) && figures instanceof Int32Array) figures = Float64Array.from(figures)
    figures[length++] = value
  }

  function enlarge(to: number): void {
    const larger: Figures = figures instanceof Int32Array ? new Int32Array(to) : new Float64Array(to)
    larger.set(figures)
    figures = larger
  }

  function hashFrom(at: number): number {
    let hash = length - at
    for (let n = at; n < length; n++) hash = Math.imul(hash ^ figures[n]!, 0x01000193) ^ (hash >>> 13)
    return hash
  }

  /** The latest costs, from `at` to the end, against as many from another place. */
  function isAlike(place: number, at: number): boolean {
    for (let n = at; n < length; n++) if (figures[n] !== figures[place + n - at]) return false
    return true
  }

  function all(): Figures {
    const bytes = length * figures.BYTES_PER_ELEMENT
    const memory = length > worthSharing ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
    const kept = figures instanceof Int32Array ? new Int32Array(memory) : new Float64Array(memory)
    kept.set(figures.subarray(0, length))
    return kept
  }
}
