import { asText, isPending, type Json } from '../value.ts'

/**
 * What a value would be called: its text, with what nobody can tell yet in braces as it was asked for. Two values of one name
 * are one, which is how names that are put together from parameters find each other.
 */
export const nameOfValue = (value: Json): string =>
  asText(value) ?? (isPending(value) ? (value.name ?? `{${value.text ?? ''}}`) : JSON.stringify(value ?? null))

/** The name of what a function gives when it cannot be worked out: of text that is put together, its parts; else the call. */
export function nameOfCall(name: string, args: readonly Json[]): string {
  const names = args.map(nameOfValue)
  switch (name.toLowerCase()) {
    case 'concat':
      return names.join('')
    case 'format':
      return (names[0] ?? '').replaceAll(/\{(\d+)\}/g, (written, i: string) => names[Number(i) + 1] ?? written)
    default:
      return `{${name.toLowerCase()}(${names.join(', ')})}`
  }
}

/** Names that a name of several is put together of: `{parameters(site)}/default`. What stands in braces is of one. */
export function partsOfName(name: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of name) {
    depth += letter === '{' ? 1 : letter === '}' ? -1 : 0
    if (letter === '/' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** Types and names in turn, as a scope is written, as an address: `Microsoft.Sql/servers/a/databases/b`. */
export function addressOfScope(written: string): string | undefined {
  const [provider = '', ...parts] = partsOfName(written)
  if (!/^microsoft\.\w+$/i.test(provider) || parts.length < 2 || parts.length % 2 === 1) return undefined
  const every = (rest: number) => parts.filter((_, i) => i % 2 === rest)
  return [provider, ...every(0), ...every(1)].join('/')
}
