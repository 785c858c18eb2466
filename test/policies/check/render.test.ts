import { describe, expect, it } from 'vitest'
import { languages } from '#catalogue/vocabulary/text.ts'
import { finding } from '#policies/check/finding.ts'
import { Finding, findingRules } from '#policies/check/index.ts'
import type { Rendering } from '#policies/check/render/index.ts'
import { renderers } from '#policies/check/render/index.ts'
import { sayCheckRule } from '#policies/check/rule-texts.ts'
import { findingTexts, fixTexts } from '#policies/check/texts.ts'
import { sayWanted } from '#policies/check/wanted-texts.ts'
import { weigh } from '#policies/check/weigh.ts'
import { outcome } from '../../../advisor/check/outcome.ts'

const facts = {
  rule: 'RS-PLACE',
  verdict: 'violation',
  severity: 'error',
  control: null,
  dataSet: 'one',
  label: 'C2',
  action: 'place',
  zone: 'z',
  resource: 'a.b["<&\u0000>"]',
  type: 't',
  attribute: 'location',
  file: './dir/plan, 1#.json',
  found: 'us-east-1',
  allowed: ['z (aws eu-north-1, SE)'],
  rules: ['S01'],
  fix: 'move-to-zone',
} as const
const make = (more: Partial<Finding> = {}): Finding => ({
  ...finding({ ...facts, allowed: [...facts.allowed], rules: [...facts.rules], ...more }),
  ...(more.line === undefined ? {} : { line: more.line }),
})
const rendering = (findings: Finding[]): Rendering => ({
  findings,
  sources: ['./dir/plan, 1#.json', 'other.json'],
  resources: 3,
  language: 'en',
  version: '0.1.0',
})
const some = rendering([
  make({ line: 7 }),
  make({ severity: 'warning', resource: 'c.d' }),
  make({ severity: 'note', verdict: 'indeterminate', resource: 'e.f' }),
])

describe('findings as files', () => {
  it('fit their own schema', () => {
    for (const one of some.findings) expect(Finding.safeParse(one).error).toBeUndefined()
  })

  it('are SARIF 2.1.0 with a rule, a place and a fingerprint for every result', () => {
    const { version, runs } = JSON.parse(renderers.sarif(some))
    expect([version, runs.length]).toEqual(['2.1.0', 1])
    const [{ tool, results }] = runs
    expect(results.map((one: { level: string }) => one.level)).toEqual(['error', 'warning', 'note'])
    for (const one of results) {
      expect(tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId)
      expect(one.message.text).toContain(one.locations[0].logicalLocations[0].fullyQualifiedName)
      expect(one.partialFingerprints['rettskyFinding/v1']).toMatch(/^[0-9a-f]{32}$/)
      const [{ physicalLocation, logicalLocations }] = one.locations
      expect(physicalLocation.artifactLocation.uri).toBe('dir/plan%2C%201%23.json')
      expect(physicalLocation.region.startLine).toBeGreaterThan(0)
      expect(logicalLocations[0].fullyQualifiedName).not.toBe('')
    }
  })

  it('say of each rule what it is about, in every language', () => {
    for (const language of languages) {
      for (const rule of findingRules) {
        const [shown] = JSON.parse(renderers.sarif({ ...some, language, findings: [{ ...make(), rule }] })).runs
        const [{ shortDescription, fullDescription, help }] = shown.tool.driver.rules
        expect(shortDescription.text, rule).toMatch(/^[\p{L} ,:’'()-]{10,}$/u)
        expect(fullDescription.text, rule).toMatch(/^\p{Lu}.*\.$/u)
        expect(help.text).toBe(fullDescription.text)
        expect(shortDescription.text).not.toMatch(/[{}]|RS-/)
      }
    }
    const titles = languages.flatMap((language) => findingRules.map((rule) => sayCheckRule(rule, language).title))
    expect(new Set(titles).size).toBeGreaterThan(titles.length * 0.9)
  })

  it('keep their fingerprint when only the line moves', () => {
    expect(make({ line: 7 }).id).toBe(make({ line: 70 }).id)
    expect(make().id).not.toBe(make({ resource: 'x' }).id)
  })

  it('are JUnit with a suite a file, counts that add up, and nothing that XML cannot hold', () => {
    const xml = renderers.junit(some)
    expect(xml).not.toContain('\u0000')
    expect(xml).toContain('<testsuites name="rettsky check" tests="3" failures="2"')
    expect(xml.match(/<testcase /g)?.length).toBe(3)
    expect(xml.match(/<failure /g)?.length).toBe(2)
    expect(xml).toContain('name="a.b[&quot;&lt;&amp;&gt;&quot;] place"')
  })

  it('have a line in every entry for GitLab', () => {
    for (const one of JSON.parse(renderers.gitlab(some))) {
      expect(Object.keys(one).sort()).toEqual(['check_name', 'description', 'fingerprint', 'location', 'severity'])
      expect(one.location.lines.begin).toBeGreaterThan(0)
    }
  })

  it('are one command a line for GitHub and Azure, with what those commands cannot hold written out', () => {
    const github = renderers.github(some).trimEnd().split('\n')
    expect(github.map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '::notice'])
    expect(github[0]).toContain('file=dir/plan%2C 1#.json,line=7,title=RS-PLACE::')
    expect(
      renderers
        .azure(some)
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('##vso[task.logissue type=')),
    ).toBe(true)
  })

  it('are one line each as text, and no name can break it, give a pipeline orders or steer a terminal', () => {
    const resource = 'a\n##vso[task.setvariable variable=x]y\r\u001b[2J\u202eb'
    const lines = renderers.text(rendering([make({ resource })])).split('\n')
    expect(lines.length).toBe(3)
    expect(lines[0]).toMatch(/^error: /)
    expect(lines[0]).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
  })

  it('are a table in Markdown that no name can break', () => {
    const lines = renderers
      .markdown(rendering([make({ resource: 'a|b`c', found: 'x|y\nz' })]))
      .trimEnd()
      .split('\n')
    expect(lines.length).toBe(3)
    expect(lines[2]?.match(/(?<!\\)\|/g)?.length).toBe(6)
  })

  it('say that there are none', () => {
    const none = rendering([])
    expect(renderers.text(none)).toBe('Checked 2 files with 3 resources: 0 findings.\n')
    expect(JSON.parse(renderers.sarif(none)).runs[0].results).toEqual([])
    expect(renderers.junit(none)).toContain('tests="2" failures="0"')
    expect(renderers.github(none)).toBe('')
  })
})

describe('what a run comes to', () => {
  const open = (label: Finding['label']) => make({ verdict: 'indeterminate', label })

  it('takes what nobody can tell for an error from C2 on, unless told otherwise', () => {
    expect(weigh(open('C2'), 'by-label').severity).toBe('error')
    expect(weigh(open('C1'), 'by-label').severity).toBe('warning')
    expect(weigh(open(null), 'by-label').severity).toBe('error')
    expect(weigh(open('C0'), 'strict').severity).toBe('error')
    expect(weigh(open('C4'), 'lenient').severity).toBe('warning')
    expect(weigh(make({ severity: 'note', verdict: 'indeterminate' }), 'strict').severity).toBe('note')
  })

  it('keeps violations, what cannot be told and clean runs apart', () => {
    expect(outcome([make(), open('C2')], 'error')).toBe('violation')
    expect(outcome([open('C2')], 'error')).toBe('cannotTell')
    expect(outcome([make({ severity: 'warning' })], 'error')).toBe('clean')
    expect(outcome([make({ severity: 'warning' })], 'warning')).toBe('violation')
    expect(outcome([make()], 'none')).toBe('clean')
  })
})

describe('texts', () => {
  it('fill the same parameters in every language', () => {
    const params = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    for (const text of [...Object.values(findingTexts), ...Object.values(fixTexts)]) {
      for (const language of ['nb', 'nn', 'sv'] as const) expect(params(text[language])).toEqual(params(text.en))
    }
  })

  it('say what is wanted in the reader’s language, and leave values as they are', () => {
    expect(sayWanted('a key of the agency', 'nn')).toBe('ein nøkkel som er verksemda sin eigen')
    expect(sayWanted('an account of helse alone', 'sv')).toBe('ett konto enbart för helse')
    expect(sayWanted('TLS1_2', 'nb')).toBe('TLS1_2')
  })

  it('exist for every rule that is no control', () => {
    const written = new Set(Object.keys(findingTexts).map((id) => id.split('.')[0]))
    for (const rule of findingRules.slice(0, 12)) expect(written).toContain(rule)
  })
})
