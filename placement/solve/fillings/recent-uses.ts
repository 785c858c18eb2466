/** Sets of zones met on the way, the last ones first. */
export interface RecentUses {
  note(uses: Uint8Array): void
  /** So many of the last sets noted, none of which was taken before. */
  take(most: number): Uint8Array[]
}

export function recentUses(): RecentUses {
  const taken = new Set<string>()
  let noted = new Map<string, Uint8Array>()
  return {
    note(uses) {
      const key = uses.join('')
      noted.delete(key)
      if (!taken.has(key)) noted.set(key, uses.slice())
    },
    take(most) {
      const last = [...noted].slice(-most).reverse()
      for (const [key] of last) taken.add(key)
      noted = new Map()
      return last.map(([, uses]) => uses)
    },
  }
}
