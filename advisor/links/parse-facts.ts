import { Link, LinkState } from '#catalogue/landing-zone.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'

/** What is learned of a line while it is ordered and built; what it is was decided before. */
const decided = { id: true, zone: true, carrier: true, product: true, bandwidthMbps: true, state: true } as const
const Facts = Link.omit({ ...decided, sameBuilding: true }).partial()
export type LinkFacts = Partial<Omit<Link, keyof typeof decided | 'sameBuilding'>>

/** `--state accepted --fact vlan=311 --fact peering=192.168.250.9/30,192.168.250.10/30` */
export type LinkChange = { readonly state?: LinkState; readonly facts: LinkFacts }

/**
 * Reads what was typed. A fact without `=` is not repeated in what is said about it: it may be a key that somebody pasted.
 *
 * @throws InputError with every fact that is unknown or does not fit.
 */
export function parseChange(state: string | undefined, typed: readonly string[]): LinkChange {
  const issues: Issue[] = []
  const parsedState = LinkState.optional().safeParse(state)
  if (!parsedState.success) {
    issues.push({ code: 'unknown-value', path: '--state', met: state ?? '', accepted: LinkState.options.join(', ') })
  }
  const entries = typed.flatMap((fact): [string, unknown][] => {
    const at = fact.indexOf('=')
    if (at > 0) return [[fact.slice(0, at), factValue(fact.slice(0, at), fact.slice(at + 1))]]
    issues.push({ code: 'missing', path: '--fact', accepted: 'name=value' })
    return []
  })
  for (const [name] of duplicates(entries)) issues.push({ code: 'duplicate-key', path: `--fact ${name}`, met: name })
  const parsed = parseYamlWith(Facts, { file: '--fact', text: JSON.stringify(Object.fromEntries(entries)) })
  if (!parsed.ok) {
    issues.push(...parsed.issues.map(({ file: _, line: _l, column: _c, ...issue }) => atFact(issue)))
  }
  if (issues.length > 0 || !parsed.ok) throw new InputError(issues)
  return { ...(parsedState.data === undefined ? {} : { state: parsedState.data }), facts: parsed.value }
}

const atFact = (issue: Issue): Issue => ({ ...issue, path: `--fact ${issue.path}` })

const duplicates = (entries: readonly [string, unknown][]): [string, unknown][] =>
  entries.filter(([name], i) => entries.findIndex(([other]) => other === name) !== i)

const numbers: ReadonlySet<string> = new Set(['vlan', 'bodyAsn', 'zoneAsn', 'monthlyPriceNok'])

/** A line's two addresses stand as one fact: ours, then the zone's. What is no number stays text, for the schema to refuse. */
function factValue(name: string, text: string): unknown {
  if (numbers.has(name) && /^\d+(\.\d+)?$/.test(text)) return Number(text)
  if (name !== 'peering') return text
  const [bodyAddress, zoneAddress, ...rest] = text.split(',').map((part) => part.trim())
  return rest.length > 0 ? text : { bodyAddress, zoneAddress }
}
