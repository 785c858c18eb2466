import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import { Slug } from '#catalogue/vocabulary/identifier.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { LocalText } from '#catalogue/vocabulary/text.ts'
import { parseYamlWith, parseYamlWithPlaces, readYaml } from '#catalogue/vocabulary/yaml-document.ts'

const Zone = z.strictObject({
  id: Slug,
  name: LocalText,
  kind: z.enum(['private', 'public']),
  share: z.number().min(0).max(1),
  servers: z.number().int().positive().default(1),
  until: z.union([z.iso.date(), z.literal('unknown')]).optional(),
  network: z.cidrv4().optional(),
  line: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('designed') }),
    z.strictObject({ state: z.literal('up'), vlan: z.number().int() }),
  ]),
})
const Body = z.strictObject({ schema: z.literal('body/v1'), zones: z.array(Zone) })

const good = `schema: body/v1
zones:
  - id: lager
    name: { nb: Lager }
    kind: private
    share: 0.5
    line: { state: up, vlan: 7 }
`
const said = (text: string, language: 'nb' | 'nn' | 'sv' | 'en' = 'en') => {
  const result = parseYamlWith(Body, { file: 'body.yaml', text })
  return result.ok ? [] : result.issues.map((issue) => sayIssue(issue, language))
}

describe('a file that fits', () => {
  test('gives its value with defaults filled in, and the place of every part', () => {
    const result = parseYamlWithPlaces(Body, { file: 'body.yaml', text: good })
    if (!result.ok) throw new Error('expected a value')
    expect(result.value.value.zones[0]!.servers).toBe(1)
    const { placeOf } = result.value
    expect(placeOf(['zones', 0, 'line', 'vlan'])).toEqual({ line: 7, column: 30 })
    expect(placeOf(['zones', 0, 'line'], 'key')).toEqual({ line: 7, column: 5 })
    expect(placeOf(['zones', 0, 'nowhere', 'deeper'])).toEqual({ line: 3, column: 5 })
    expect(placeOf([])).toEqual({ line: 1, column: 1 })
  })

  test('whatever is written as YAML or JSON comes back as it was', () => {
    const value = fc.jsonValue({ maxDepth: 4 }).filter((v) => v !== null)
    fc.assert(
      fc.property(value, fc.boolean(), (input, asJson) => {
        const text = asJson ? JSON.stringify(input, null, 2) : stringify(input)
        const read = readYaml({ file: 'x', text })
        expect(read.ok && JSON.stringify(read.value.value)).toBe(JSON.stringify(input))
      }),
    )
  })
})

describe('a file that does not fit', () => {
  test('says everything at once, each with its place and what is accepted', () => {
    const text = good
      .replace('id: lager', 'id: Lager 1')
      .replace('nb: Lager', '')
      .replace('kind: private', 'knd: private')
      .replace('share: 0.5', 'share: 1.5')
      .replace('vlan: 7', 'vlan: seven, until: x')
    expect(said(text)).toEqual([
      'body.yaml:3:9: zones[0].id: "Lager 1" has the wrong form; give lower-case letters a–z, digits and hyphens (2 to 40 characters, a letter first)',
      'body.yaml:4:11: zones[0].name: needs a text in at least one of nb, nn, sv, en',
      'body.yaml:3:5: zones[0].kind: is missing; give private or public',
      'body.yaml:6:12: zones[0].share: "1.5" is too big; give a number from 0 up to 1',
      'body.yaml:7:30: zones[0].line.vlan: "seven" is of the wrong type; give a whole number',
      'body.yaml:7:37: zones[0].line.until: the key "until" is not known; use state or vlan',
      'body.yaml:5:5: zones[0].knd: the key "knd" is not known; use kind',
    ])
  })

  test('alternatives are named whole: a date or unknown, a state of the line', () => {
    expect(said(`${good}    until: 2027-02-30\n`)).toEqual([
      'body.yaml:8:12: zones[0].until: "2027-02-30" has the wrong form; give a date (YYYY-MM-DD) or unknown',
    ])
    expect(said(good.replace('state: up', 'state: upp'))).toEqual([
      'body.yaml:7:20: zones[0].line.state: "upp" is not known; use designed or up',
    ])
    expect(said(`${good}    network: 10.0.0.0\n`)).toEqual([
      'body.yaml:8:14: zones[0].network: "10.0.0.0" has the wrong form; give an IPv4 range (10.20.0.0/16)',
    ])
  })

  test('a number where a text belongs is asked to be put in quotes, as it was written', () => {
    expect(said(good.replace('id: lager', 'id: 0123'))).toEqual([
      'body.yaml:3:9: zones[0].id: "0123" is read as a number; put it in quotes',
    ])
  })

  test('what stands in place of everything else is said as a kind, not printed', () => {
    expect(said('[1, 2]')).toEqual(['body.yaml:1:1: a list is of the wrong type; give a set of keys'])
    expect(said(good.replace('{ nb: Lager }', '[a]'))[0]).toContain('zones[0].name: a list is of the wrong type')
    expect(said(good.replace('lager', 'x'.repeat(500)))[0]!.length).toBeLessThan(250)
  })

  test.each([
    ['zones: [1,\nb: 2', 'yaml-syntax'],
    ['schema: a\nschema: b\n', 'duplicate-key'],
    ['a: 1\n---\nb: 2\n', 'several-documents'],
    ['', 'empty-file'],
    ['# only a comment\n', 'empty-file'],
    ['a: *nowhere', 'unknown-alias'],
    [
      `a: &a [${'x,'.repeat(9)}]\n${'bcdef'
        .split('')
        .map((k, i) => `${k}: &${k} [${`*${'abcde'[i]},`.repeat(9)}]`)
        .join('\n')}`,
      'too-many-aliases',
    ],
  ])('%j is %s', (text, code) => {
    const result = readYaml({ file: 'x.yaml', text })
    expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toContain(code)
  })

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const result = parseYamlWith(Body, { file: 'x', text })
        if (!result.ok) for (const issue of result.issues) expect(sayIssue(issue, 'nb')).not.toMatch(/\{\w+\}/)
      }),
    )
  })
})
