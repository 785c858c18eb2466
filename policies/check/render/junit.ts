import type { Finding } from '../finding.ts'
import { sayFinding, sayWhat } from '../say.ts'
import { type Renderer, reportPath } from './rendering.ts'

/** JUnit: a suite a file, in it a case for each resource and action that has findings, or one that passes. Notes pass. */
export const junit: Renderer = ({ findings, sources, language }) => {
  const files = [...new Set([...sources, ...findings.map(({ file }) => file)])].sort()
  const suites = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file && finding.severity !== 'note')
    const cases = casesOf(own)
    const inner =
      cases.length === 0
        ? [`    <testcase classname="${attribute(reportPath(file))}" name="rettsky check"/>`]
        : cases.map(([name, found]) => failing(file, name, found, language))
    return [
      `  <testsuite name="${attribute(reportPath(file))}" tests="${Math.max(1, cases.length)}" failures="${cases.length}" errors="0">`,
      ...inner,
      '  </testsuite>',
    ].join('\n')
  })
  const failures = files.reduce(
    (sum, file) => sum + casesOf(findings.filter((one) => one.file === file && one.severity !== 'note')).length,
    0,
  )
  const tests = files.reduce(
    (sum, file) =>
      sum + Math.max(1, casesOf(findings.filter((one) => one.file === file && one.severity !== 'note')).length),
    0,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rettsky check" tests="${tests}" failures="${failures}" errors="0">\n${suites.join('\n')}\n</testsuites>\n`
}

function casesOf(findings: readonly Finding[]): [string, Finding[]][] {
  const cases = new Map<string, Finding[]>()
  for (const finding of findings) {
    const name = `${finding.resource} ${finding.action}`
    cases.set(name, [...(cases.get(name) ?? []), finding])
  }
  return [...cases]
}

function failing(
  file: string,
  name: string,
  findings: readonly Finding[],
  language: Parameters<Renderer>[0]['language'],
): string {
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
