import type { Finding } from '#policies/check/index.ts'

/** Findings with the law behind the rules that ask for them. The rule book loads only when there is something to explain. */
export async function withBasis(findings: readonly Finding[], asOf: string): Promise<Finding[]> {
  if (findings.every(({ rules }) => rules.length === 0)) return [...findings]
  const { ruleBasis } = await import('#policies/index.ts')
  const known = new Map<string, Finding['basis']>()
  const basisOf = (rule: string): Finding['basis'] => {
    const found =
      known.get(rule) ??
      ruleBasis(rule, asOf).map(({ law, paragraph, source }) => ({
        rule,
        law: [law, paragraph].filter((part) => part !== '').join(' '),
        source,
      }))
    known.set(rule, found)
    return found
  }
  return findings.map((finding) => ({ ...finding, basis: finding.rules.flatMap(basisOf) }))
}
