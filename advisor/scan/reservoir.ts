/**
 * Draws a fixed number of items evenly from a stream whose length nobody knows (algorithm R). The same stream gives the same draw: the
 * numbers come from a fixed seed.
 */
export function reservoir<T>(size: number): { offer(item: T): void; readonly items: T[]; readonly offered: number } {
  const items: T[] = []
  let offered = 0
  let state = 0x9e3779b9
  const below = (limit: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 4_294_967_296) * limit)
  }
  return {
    items,
    get offered() {
      return offered
    },
    offer(item) {
      offered++
      if (items.length < size) items.push(item)
      else {
        const at = below(offered)
        if (at < size) items[at] = item
      }
    },
  }
}
