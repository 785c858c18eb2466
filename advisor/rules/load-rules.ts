import { type Digest, digestOf } from '#catalogue/vocabulary/digest.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type RuleBook, ruleBook, rules as shippedRules } from '#policies/index.ts'
import type { PolicySettings } from '#policies/settings.ts'
import { importRules, type OwnRule } from './import-rules.ts'
import { lintRuleFiles, placeIssue, readRuleFiles } from './rule-files.ts'
import { testOwnRules } from './test-own-rules.ts'

/** A body's own rules, tested and fit to decide by, beside the shipped ones; with issues instead, the shipped ones alone. */
export type OwnRules = {
  readonly own: readonly OwnRule[]
  readonly book: RuleBook
  readonly issues: readonly Issue[]
  readonly warnings: readonly Issue[]
  readonly digest: Digest
}

/**
 * Reads the body's own rules from `policies/*.ts`. The text is looked through first; then the rules are run in a thread that can
 * be stopped; only rules that nothing is wrong with are loaded here.
 */
export async function loadOwnRules(
  folder: string,
  { asOf, settings, seconds }: { asOf: string; settings: PolicySettings; seconds?: number },
): Promise<OwnRules> {
  const files = await readRuleFiles(folder)
  const digest = digestOf(Object.fromEntries(files.map(({ file, text }) => [file, text])))
  const without = (issues: readonly Issue[], warnings: readonly Issue[] = []): OwnRules => ({
    own: [],
    book: ruleBook(shippedRules),
    issues,
    warnings,
    digest,
  })
  if (files.length === 0) return without([])
  const linted = lintRuleFiles(files)
  if (linted.length > 0) return without(linted)
  const { errors, warnings } = await testOwnRules(files, asOf, seconds)
  if (errors.length > 0) return without(errors, warnings)
  const { rules: own, issues } = importRules(files)
  const fileOf = new Map(own.map(({ file, rule }) => [rule.id, file]))
  const found = [...issues, ...twice(own), ...idle(own, settings)].map((issue) => placeIssue(issue, fileOf, files))
  if (found.length > 0) return without(found, warnings)
  return { own, book: ruleBook([...shippedRules, ...own.map(({ rule }) => rule)]), issues: [], warnings, digest }
}

/** Each file was tested by itself; that two files use one id shows only here. */
const twice = (own: readonly OwnRule[]): Issue[] =>
  own
    .filter(({ rule }, i) => own.findIndex((other) => other.rule.id === rule.id) < i)
    .map(({ file, rule }) => ({ code: 'duplicate-id', file, path: `${rule.id}.id`, met: rule.id }))

/** An own rule of a pack that the body has not chosen would be silent. */
const idle = (own: readonly OwnRule[], { packs }: PolicySettings): Issue[] =>
  own
    .filter(({ rule }) => !packs.includes(rule.pack))
    .map(({ file, rule }) => ({
      code: 'unknown-value',
      file,
      path: `${rule.id}.pack`,
      met: rule.pack,
      accepted: packs.join(', '),
    }))
