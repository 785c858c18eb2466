import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { rules as shippedRules } from '#policies/index.ts'
import { type RuleTest, testRules } from '#policies/self-test/index.ts'
import { importRules } from './import-rules.ts'
import { lintRuleFiles, placeIssue, readRuleFiles } from './rule-files.ts'
import { testOwnRules } from './test-own-rules.ts'

/** What testing the shipped rules, and a body's own beside them, has found. */
export type PoliciesTest = {
  readonly rules: number
  readonly states: number
  readonly errors: readonly Issue[]
  readonly warnings: readonly Issue[]
  readonly coverage: RuleTest['coverage']
}

/**
 * Tests the shipped rules and those of a workspace together. Own rules that reach outside, throw or run for ever are named, and
 * only rules that came through that are asked beside the shipped ones.
 */
export async function testPolicies(folder: string | undefined, asOf: string): Promise<PoliciesTest> {
  const files = folder === undefined ? [] : await readRuleFiles(folder)
  const linted = lintRuleFiles(files)
  const alone = linted.length > 0 ? { errors: linted, warnings: [] } : await testOwnRules(files, asOf)
  const own = alone.errors.length > 0 ? [] : importRules(files).rules
  const fileOf = new Map(own.map(({ file, rule }) => [rule.id, file]))
  const rules = [...shippedRules, ...own.map(({ rule }) => rule)]
  const { errors, warnings, coverage, states } = testRules(rules, asOf)
  const placed = (issues: readonly Issue[]) => issues.map((issue) => placeIssue(issue, fileOf, files))
  return {
    rules: rules.length,
    states,
    errors: [...alone.errors, ...placed(errors)],
    warnings: placed(warnings),
    coverage,
  }
}
