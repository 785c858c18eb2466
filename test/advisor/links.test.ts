import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editLink } from '#advisor/links/edit-link.ts'
import { linkRows } from '#advisor/links/link-rows.ts'
import { parseChange } from '#advisor/links/parse-facts.ts'
import { setLink } from '#advisor/links/set-link.ts'
import { Workspace } from '#advisor/workspace/schema.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { linkStates } from '#catalogue/landing-zone.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'
import { rettsky } from './command-line.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const catalogue = loadCatalogue()
const andeby = await readFile(new URL('../../examples/andeby/rettsky.yaml', import.meta.url), 'utf8')
const opened = (text: string) => ({ path: 'rettsky.yaml', text, workspace: Workspace.parse(parse(text)) })
const set = (text: string, id: string, state: string | undefined, ...facts: string[]) =>
  setLink(opened(text), id, parseChange(state, facts), catalogue)

function issuesOf(act: () => unknown): readonly Issue[] {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

const isUp = ['since=2026-12-01', 'bgpKeyReference=vault:samband/google-stockholm/bgp']

describe('recording how far a line has come', () => {
  it('changes the state, adds the facts, and leaves every other byte of the file as it was', () => {
    const { text } = set(andeby, 'google-stockholm', 'up', ...isUp)
    const before = andeby.split('\n')
    const kept = text.split('\n').filter((line) => before.includes(line))
    expect(text.split('\n').filter((line) => !before.includes(line))).toEqual([
      '    since: 2026-12-01',
      '    bgpKeyReference: vault:samband/google-stockholm/bgp',
    ])
    expect(before.length - kept.length).toBeLessThanOrEqual(1)
    expect(opened(text).workspace.links.find(({ id }) => id === 'google-stockholm')).toMatchObject({
      state: 'up',
      since: '2026-12-01',
    })
  })

  it('writes into a line that stands within braces, comments and all', () => {
    const text = starter().get('rettsky.yaml')!
    const set2 = set(text, 'line-osl2', 'ordered', 'orderReference=0042', 'bodyAsn=64512', 'zoneAsn=64620').text
    expect(set2).toContain('state: ordered, orderReference: "0042", bodyAsn: 64512, zoneAsn: 64620 }')
    expect(set2.length - text.length).toBe(
      'ordered'.length - 'designed'.length + ', orderReference: "0042", bodyAsn: 64512, zoneAsn: 64620'.length,
    )
  })

  it('edits in place whatever the facts and wherever they stand, and touches no other line', () => {
    const ids = opened(andeby).workspace.links.map(({ id }) => id)
    const facts = fc.record(
      {
        vlan: fc.integer({ min: 1, max: 4094 }),
        orderReference: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
        connectionId: fc.constantFrom('0x1', 'yes', '# none', 'a: b', "it's", '12', 'øst'),
        peering: fc.constant({ bodyAddress: '192.168.251.1/30', zoneAddress: '192.168.251.2/30' }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...linkStates), facts, (id, state, given) => {
        const edited = editLink(andeby, id, { state, facts: given })
        const wanted = parse(andeby) as Workspace
        wanted.links = wanted.links.map((link) => (link.id === id ? { ...link, state, ...given } : link))
        expect(parse(edited)).toEqual(wanted)
        expect(edited.match(/#.*/g)?.slice(0, 3)).toEqual(andeby.match(/#.*/g)?.slice(0, 3))
      }),
      { numRuns: 15 },
    )
  })

  it('names every fact that the state lacks, all at once', () => {
    const issues = issuesOf(() => set(andeby, 'safespring-stockholm', 'accepted', 'vlan=361'))
    expect(issues.map(({ params }) => params?.fact)).toEqual([
      'orderReference',
      'bodyAsn',
      'zoneAsn',
      'keyReference',
      'connectionId',
      'peering',
      'acceptedBy',
    ])
    for (const issue of issues) {
      expect(issue).toMatchObject({ code: 'link-facts-missing', file: 'rettsky.yaml' })
      for (const language of languages) expect(sayIssue(issue, language)).not.toMatch(/undefined|\{\w+\}/)
    }
  })

  it.each([
    ['a VLAN taken on the same connection', 'aws-stockholm', 'vlan-clash', 'vlan=321', 'connectionId=dxcon-ffand0001'],
    ['a number of another zone', 'safespring-stockholm', 'asn-clash', 'zoneAsn=64623'],
    ['the body’s own number', 'safespring-stockholm', 'asn-clash', 'zoneAsn=64512'],
    ['addresses of another line', 'aws-stockholm', 'peering-overlap', 'peering=192.168.250.1/30,192.168.250.2/30'],
    ['ends that do not meet', 'aws-stockholm', 'peering-ends', 'peering=192.168.251.1/30,192.168.251.9/30'],
    ['a line that is not there', 'aws-oslo-2', 'unknown-name', 'vlan=1'],
    ['a fact that nobody knows', 'aws-oslo', 'unknown-key', 'colour=blue'],
    ['a fact that does not fit', 'aws-oslo', 'too-big', 'vlan=5000'],
    ['half a peering', 'aws-oslo', 'missing', 'peering=192.168.250.1/30'],
    ['a fact given twice', 'aws-oslo', 'duplicate-key', 'vlan=1', 'vlan=2'],
  ])('refuses %s', (_, id, code, ...facts) => {
    expect(issuesOf(() => set(andeby, id, undefined, ...facts)).map((issue) => issue.code)).toContain(code)
  })

  it('refuses a line that is only referred to, instead of rewriting what it refers to', () => {
    const text = andeby.replace(
      'links:\n',
      'links:\n  - &same { id: same, zone: private-andeby, building: K2, carrier: Telenor, bandwidthMbps: 10, state: designed }\n',
    )
    const aliased = text.replace('  - id: aws-oslo', '  - { <<: *same, id: other }\n  - id: aws-oslo')
    expect(() =>
      editLink(aliased.replace('{ <<: *same, id: other }', '*same'), 'other', parseChange('up', [])),
    ).toThrow(InputError)
  })
})

describe('keys', () => {
  const raw = 'Tr0ub4dor&3'

  it.each([`keyReference=${raw}`, `bgpKeyReference=${raw}`, 'bgpKeyReference=12345678', `${raw}`, `vault:${raw} x`])(
    'are refused where the key itself is given (%#), and never repeated',
    (fact) => {
      const issues = issuesOf(() => set(andeby, 'aws-oslo', undefined, fact))
      expect(issues).not.toEqual([])
      const said = languages.flatMap((language) => issues.map((issue) => sayIssue(issue, language))).join('\n')
      expect(`${said}${JSON.stringify(issues)}`).not.toMatch(/Tr0ub4dor|12345678/)
    },
  )

  it('are refused in rettsky.yaml too, written as text or as a number, and never repeated', () => {
    for (const value of [raw, '998877665544']) {
      const text = andeby.replace('vault:samband/aws-oslo/bgp', value)
      const read = parseYamlWith(Workspace, { file: 'rettsky.yaml', text })
      expect(read).toMatchObject({ ok: false, issues: [{ code: 'secret-not-by-reference' }] })
      expect(JSON.stringify(read)).not.toContain(value)
    }
  })
})

describe('the list of lines', () => {
  it('says for each what the next state takes and who can give it', () => {
    const rows = linkRows(opened(andeby).workspace, catalogue)
    expect(rows.find(({ link }) => link === 'google-stockholm')).toMatchObject({
      state: 'accepted',
      next: 'up',
      missing: [
        { fact: 'bgpKeyReference', from: 'body' },
        { fact: 'since', from: 'body' },
      ],
    })
    expect(rows.find(({ link }) => link === 'radhuset-fiber')).toMatchObject({ state: 'up', next: null, missing: [] })
    expect(rows.find(({ link }) => link === 'aws-oslo')?.sharesBuildingWith).toEqual(['azure-oslo'])
  })
})

describe('rettsky link', () => {
  it('writes the file whole, or not at all with exit 2', async () => {
    const folder = await folderWith(starter())
    const file = join(folder, 'rettsky.yaml')
    const before = await readFile(file, 'utf8')
    const refused = await rettsky(['link', 'set', 'line-osl2', '--state', 'up'], folder)
    expect([refused.status, refused.stdout]).toEqual([2, ''])
    expect(await readFile(file, 'utf8')).toBe(before)
    const facts = ['orderReference=T-1', 'bodyAsn=64512', 'zoneAsn=64620']
    const done = await rettsky(
      ['link', 'set', 'line-osl2', '--state', 'ordered', '--fact', ...facts, '--lang', 'nb'],
      folder,
    )
    expect(done).toMatchObject({ status: 0, stderr: '' })
    expect(done.stdout).toContain('line-osl2 er nå bestilt')
    expect((parse(await readFile(file, 'utf8')) as Workspace).links[1]).toMatchObject({
      state: 'ordered',
      zoneAsn: 64620,
    })
    expect((await readdir(folder)).filter((name) => name.includes('draft'))).toEqual([])
  })
})
