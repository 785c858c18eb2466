import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { pricesOf } from '#advisor/prices/workspace-prices.ts'
import { comparePolicies } from '#advisor/rules/compare.ts'
import { decideAll } from '#advisor/rules/decide.ts'
import { testOwnRules } from '#advisor/rules/test-own-rules.ts'
import { type LoadedWorkspace, loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { rettsky } from './command-line.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const catalogue = loadCatalogue()
const root = new URL('../..', import.meta.url).pathname

/** An own rule as a body would write it. */
const rule = (
  part: { id?: string; effect?: string; pack?: string; when?: string; before?: string } = {},
): string => `import type { Policy } from '#policies/policy.ts'
${part.before ?? ''}
export const own: Policy = {
  id: '${part.id ?? 'X01'}',
  pack: '${part.pack ?? 'municipality'}',
  effect: '${part.effect ?? 'forbid'}',
  actions: ['place'],
  reads: ['label', 'zone'],
  title: { nb: 'a', nn: 'b', sv: 'c', en: 'd' },
  ${part.when ?? "when: ({ zone, subject }) => zone.kind === 'domestic-hosting' && subject.label.confidentiality !== 'C0'"},
  reason: { nb: 'a', nn: 'b', sv: 'c', en: 'd' },
  basis: [{ law: 'Council', paragraph: '1/26', readOn: '2026-11-21', verification: 'read', source: 'minutes' }],
  since: '2026-01-01',
  owner: 'security',
  reviewOn: '2027-01-15',
  examples: { fires: { zone: { kind: 'domestic-hosting' } }, doesNotFire: {} },
}
`

const workspaceWith = (files: Readonly<Record<string, string>>): Promise<string> =>
  folderWith(new Map([...starter(), ...Object.entries(files)]))
const load = async (folder: string): Promise<LoadedWorkspace> => loadWorkspace(folder, catalogue)

async function issuesOf(files: Readonly<Record<string, string>>): Promise<readonly Issue[]> {
  try {
    await load(await workspaceWith(files))
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

const open = (workspace: LoadedWorkspace): string[] =>
  decideAll(workspace, catalogue, pricesOf(workspace, catalogue).zones)
    .flatMap(({ decisions }) => decisions)
    .filter(({ permitted }) => permitted)
    .map(({ subject, zone }) => `${subject.id} ${zone}`)

describe('a rule of the body’s own', () => {
  test('that is stricter closes what the shipped rules leave open, and the plan’s inputs show it', async () => {
    const [plain, strict] = await Promise.all([
      load(await workspaceWith({})),
      load(await workspaceWith({ 'policies/x01.ts': rule() })),
    ])
    expect(open(plain)).toContain('case-documents safespring-osl2')
    expect(open(strict)).toEqual(open(plain).filter((one) => !one.endsWith('safespring-osl2')))
    expect(strict.digests.ownRules).not.toBe(plain.digests.ownRules)
  })

  test('may use what another file of the folder exports', async () => {
    const files = {
      'policies/kinds.ts': "export const closed = ['domestic-hosting']\n",
      'policies/x01.ts': rule({
        before: "import { closed } from './kinds.ts'",
        when: 'when: ({ zone }) => closed.includes(zone.kind)',
      }),
    }
    expect(open(await load(await workspaceWith(files))).some((one) => one.endsWith('safespring-osl2'))).toBe(false)
  })

  test.each<[string, string, Partial<Issue>]>([
    [
      'that permits is refused: only a waiver relaxes',
      rule({
        effect: 'permit',
        when: "needs: [{ fact: 'zone.kind', holds: ({ zone }) => zone.kind === 'domestic-hosting', met: () => '', needed: () => '' }]",
      }),
      { code: 'rule-opens', line: 6 },
    ],
    [
      'that reads files is named with its line',
      rule({ before: "import { readFileSync } from 'node:fs'" }),
      { code: 'rule-import', line: 2, met: 'node:fs' },
    ],
    [
      'that calls the network is named with its line',
      rule({ before: "await fetch('https://example.invalid')" }),
      { code: 'rule-import', line: 2, met: 'fetch' },
    ],
    [
      'that imports what the look at the text misses is refused by the loader',
      rule({ before: "import type { A } from './x01.ts'; import * as f\nfrom '../../../../etc/x.ts'" }),
      { code: 'rule-throws' },
    ],
    ['that takes a shipped id is refused', rule({ id: 'J02' }), { code: 'duplicate-id', line: 4 }],
    [
      'of a pack that the body has not chosen is refused',
      rule({ pack: 'se' }),
      { code: 'unknown-value', line: 5, met: 'se' },
    ],
    ['that cannot be read is named with its line', 'export const x: = 1', { code: 'rule-syntax', line: 1, column: 17 }],
    [
      'that ends too early is named with its last line',
      rule().trimEnd().slice(0, -1),
      { code: 'rule-syntax', line: 16 },
    ],
    [
      'that fails while it is loaded is named with its line',
      'const a = 1\nmissing()\n',
      { code: 'rule-throws', line: 2 },
    ],
    ['file that exports nothing is refused', 'const x = 1\n', { code: 'empty-file' }],
  ])('%s', async (_, text, expected) => {
    expect(await issuesOf({ 'policies/x01.ts': text })).toContainEqual(
      expect.objectContaining({ file: 'policies/x01.ts', ...expected }),
    )
  })

  test.each([
    ['while it is loaded', 'while (true) {}', { path: '' }],
    [
      'while it is asked',
      rule({ when: "when: ({ zone }) => { while (zone.kind === 'domestic-hosting') {} return false }" }),
      { path: 'X01.when', line: 10, column: 3 },
    ],
  ])('that runs for ever %s is stopped within its time, and its file is named', async (_, text, place) => {
    const folder = await workspaceWith({ 'policies/x01.ts': text })
    const began = performance.now()
    const { errors } = await testOwnRules(
      [{ file: 'policies/x01.ts', path: join(folder, 'policies/x01.ts'), text }],
      '2026-11-21',
      1.5,
    )
    expect(errors).toEqual([{ code: 'rule-too-slow', file: 'policies/x01.ts', met: '1.5', ...place }])
    expect(performance.now() - began).toBeLessThan(30_000)
  })
})

test('an own rule that runs for ever on the body’s own data alone is stopped while deciding, and its file is named', async () => {
  const endless = rule({ when: "when: ({ subject }) => { while (subject.id === 'case-documents') {} return false }" })
  const text = endless
    .replace("reads: ['label', 'zone']", "reads: ['id', 'zone']")
    .replace("effect: 'forbid'", "effect: 'prefer'")
  const never = text
    .replace('return false', "return subject.id === 'example-set'")
    .replace('doesNotFire: {}', "doesNotFire: { subject: { id: 'other' } }")
  const workspace = await load(
    await workspaceWith({ 'policies/x01.ts': rule({ id: 'X02' }), 'policies/x02.ts': never }),
  )
  const { zones } = pricesOf(workspace, catalogue)
  const stopped = { code: 'rule-too-slow', file: 'policies/x02.ts', path: 'X01', met: '0.3' }
  expect(() => decideAll(workspace, catalogue, zones, 0.3)).toThrow(expect.objectContaining({ issues: [stopped] }))
})

describe('rettsky policies', () => {
  const policies = (...args: string[]) => rettsky(['policies', ...args])

  test('test is green for the shipped packs with a row for every rule, and red with the place of a fault', async () => {
    const green = await policies('test', '--as-of', '2026-11-21')
    expect(green.status).toBe(0)
    expect(green.stdout).toMatch(/^J02 /m)
    const text = rule({ when: "when: ({ zone }) => zone.kind === 'domestic'" })
    const red = await policies('test', '-w', await workspaceWith({ 'policies/x01.ts': text }), '--as-of', '2026-11-21')
    expect(red.status).toBe(1)
    expect(red.stdout).toMatch(/policies\/x01\.ts:10:3: X01\.when/)
  })

  test('book holds the own rules of a workspace', async () => {
    const { stdout, status } = await policies(
      'book',
      '--lang',
      'sv',
      '-w',
      await workspaceWith({ 'policies/x01.ts': rule() }),
    )
    expect(status).toBe(0)
    expect(stdout).toContain('### X01 c')
  })

  test('diff refuses a side that is neither a day nor a folder', async () => {
    expect((await policies('diff', '2025-13-01', '2026-01-01', '-w', await workspaceWith({}))).status).toBe(2)
  })
})

describe('what changes between two sides', () => {
  let andeby: LoadedWorkspace
  beforeAll(async () => {
    andeby = await load(join(root, 'examples/andeby'))
  })

  test('bookkeeping may lie in the EEA from 27 January 2025', async () => {
    const { changes } = await comparePolicies(['2025-01-26', '2025-01-27'], andeby, catalogue)
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.some(({ change }) => change === 'closed')).toBe(false)
    expect(changes.find(({ change, zone }) => change === 'opened' && zone === 'ibm-eu-de')?.rulesGone).toEqual(['B01'])
  })

  test('the archive core rests on the new archives act from 1 January 2026, and stays where it is', async () => {
    const { changes, laws } = await comparePolicies(['2025-12-31', '2026-01-01'], andeby, catalogue)
    expect(changes.filter(({ change }) => change === 'opened')).toEqual([])
    const act = laws.find((law) => law.rule === 'A01')
    expect(act?.before.map(({ law }) => law)).toEqual(['arkivlova (LOV-1992-12-04-126)'])
    expect(act?.after.map(({ law }) => law)).toEqual([
      'arkivlova (LOV-2025-06-20-96)',
      'arkivlova (LOV-1992-12-04-126)',
    ])
    expect(act?.subjects).toContain('building-archive')
  })

  test('OSL 10:2a opens a supplier’s zone from 1 July 2023', async () => {
    const files = new Map(starter())
    const edit = (name: string, from: string, to: string) => files.set(name, files.get(name)!.replace(from, to))
    edit('rettsky.yaml', 'homeCountry: NO', 'homeCountry: SE')
    edit('rettsky.yaml', 'links:', 'policies: { packs: [baseline, eu, se] }\nlinks:')
    edit(
      'submissions/example/case-archive.yaml',
      '  openInterfaces',
      '  documents: [{ kind: osl-10-2a, has: yes, until: 2027-01-01 }]\n  openInterfaces',
    )
    const workspace = await load(await folderWith(files))
    const { changes } = await comparePolicies(['2023-06-30', '2023-07-01'], workspace, catalogue)
    expect(changes.filter(({ change }) => change === 'opened')).toContainEqual(
      expect.objectContaining({ zone: 'safespring-osl2', rulesGone: ['J03'] }),
    )
  })

  test('a folder with another rule decides otherwise, and the systems are named', async () => {
    const workspace = await load(await workspaceWith({}))
    const [bare, strict] = [
      await folderWith(new Map([['policies/README', '']])),
      await workspaceWith({ 'policies/x01.ts': rule() }),
    ]
    const { changes, counts } = await comparePolicies([bare, strict], workspace, catalogue)
    expect(counts.closed?.decisions).toBe(changes.length)
    expect(changes.map(({ subject }) => subject.id)).toContain('case-documents')
    expect(changes[0]?.rulesAdded).toEqual(['X01'])
  })
})
