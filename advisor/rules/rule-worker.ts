import { parentPort, workerData } from 'node:worker_threads'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { testRules } from '#policies/self-test/index.ts'
import { importRules } from './import-rules.ts'
import type { RuleFile } from './rule-files.ts'

/** What the test of own rules says while it runs: the file and the rule it has come to, and in the end what it found. */
export type RuleWorkerMessage =
  | { readonly began: string; readonly rule?: string }
  | {
      readonly errors: readonly Issue[]
      readonly warnings: readonly Issue[]
      readonly fileOf: ReadonlyMap<string, string>
    }

const { files, asOf } = workerData as { files: readonly RuleFile[]; asOf: string }
const say = (message: RuleWorkerMessage) => parentPort?.postMessage(message)

const { rules, issues } = importRules(files, (began) => say({ began }))
const errors: Issue[] = [...issues]
const warnings: Issue[] = []
for (const { file } of files) {
  const own = rules.filter((one) => one.file === file).map(({ rule }) => rule)
  if (own.length === 0) continue
  say({ began: file })
  const found = testRules(own, asOf, (rule) => say({ began: file, rule }))
  const inFile = (issue: Issue): Issue => ({ ...issue, file })
  errors.push(...found.errors.map(inFile))
  warnings.push(...found.warnings.map(inFile))
}
say({ errors, warnings, fileOf: new Map(rules.map(({ file, rule }) => [String(rule.id), file])) })
