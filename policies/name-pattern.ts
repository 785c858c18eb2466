/** True for a name with a `*`, which stands for any signs. */
export const isPattern = (name: string): boolean => name.includes('*')

/** `home-*` matches `home-care`; a name without `*` matches itself alone. Parts between stars are taken where they first come. */
export function matches(pattern: string, name: string): boolean {
  const [first = '', ...parts] = pattern.split('*')
  const last = parts.pop()
  if (last === undefined) return pattern === name
  if (!name.startsWith(first)) return false
  let at = first.length
  for (const part of parts) {
    const found = name.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return name.length - last.length >= at && name.endsWith(last)
}
