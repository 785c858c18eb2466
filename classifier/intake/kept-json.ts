/** Scalars of a JSON value by their path, word for word: `{ 'retention.retentionMonths': ['60'], 'purposes.code': ['A', 'B'] }`. */
export function keptJson(value: unknown, isRead: (path: string) => boolean): Record<string, string[]> | undefined {
  const kept = new Map<string, string[]>()
  const walk = (one: unknown, path: string): void => {
    if (one === null || one === undefined || one === '' || (path !== '' && isRead(path))) return
    if (Array.isArray(one)) for (const member of one) walk(member, path)
    else if (typeof one === 'object')
      for (const [key, member] of Object.entries(one)) walk(member, path === '' ? key : `${path}.${key}`)
    else kept.set(path, [...(kept.get(path) ?? []), String(one)])
  }
  walk(value, '')
  if (kept.size === 0) return undefined
  return Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)))
}
