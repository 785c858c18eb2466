import type { Language } from '#catalogue/vocabulary/text.ts'
import type { Finding } from '../finding.ts'
import { sayFinding, sayWhat } from '../say.ts'
import { type Renderer, reportPath } from './rendering.ts'

/** JUnit: a suite a file, in it a case for each resource and action that has findings, or one that passes. Notes pass. */
export const junit: Renderer = ({ findings, sources, language }) => {
  const failed = Map.groupBy(
    findings.filter(({ severity }) => severity !== 'note'),
    ({ file }) => file,
  )
  const files = [...new Set([...sources, ...findings.map(({ file }) => file)])].sort()
  const suites = files.map((file) => suiteOf(file, failed.get(file) ?? [], language))
  const [tests, failures] = [sum(suites.map((suite) => suite.tests)), sum(suites.map((suite) => suite.failures))]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="rettsky check" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>\n',
  ].join('\n')
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

type Suite = { readonly tests: number; readonly failures: number; readonly xml: string }

function suiteOf(file: string, findings: readonly Finding[], language: Language): Suite {
  const cases = Map.groupBy(findings, ({ resource, action }) => `${resource} ${action}`)
  const tests = Math.max(1, cases.size)
  const name = attribute(reportPath(file))
  const xml = [
    `  <testsuite name="${name}" tests="${tests}" failures="${cases.size}" errors="0">`,
    ...(cases.size === 0 ? [`    <testcase classname="${name}" name="rettsky check"/>`] : []),
    ...[...cases].map(([title, found]) => failing(file, title, found, language)),
    '  </testsuite>',
  ].join('\n')
  return { tests, failures: cases.size, xml }
}

function failing(file: string, name: string, findings: readonly Finding[], language: Language): string {
  const [first] = findings
  const message = first === undefined ? '' : sayWhat(first, language)
  const body = findings.map((finding) => sayFinding(finding, language)).join('\n')
  return [
    `    <testcase classname="${attribute(reportPath(file))}" name="${attribute(name)}">`,
    `      <failure message="${attribute(message)}" type="${attribute(first?.rule ?? '')}">${content(body)}</failure>`,
    '    </testcase>',
  ].join('\n')
}

/** Characters that XML 1.0 cannot hold are left out. */
const legal = (text: string): string => text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
const content = (text: string): string =>
  legal(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const attribute = (text: string): string => content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
