/** A table that is asked with the words of strangers, where `constructor` and `__proto__` are words like all others. */
export const wordTable = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(entries))
