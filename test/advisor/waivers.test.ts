import { describe, expect, test } from 'vitest'
import { pricesOf } from '#advisor/prices/workspace-prices.ts'
import { decideAll } from '#advisor/rules/decide.ts'
import { type LoadedWorkspace, loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { rettsky } from './command-line.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const catalogue = loadCatalogue()

/** Integrity I3 asks for an access log, which the host cannot offer: I01 alone closes it. */
const example = 'submissions/example/case-archive.yaml'
const base = new Map(starter())
base.set(
  example,
  base
    .get(example)!
    .replace('    archive: core', '    integrity: I3\n    archive: none')
    .replace('kind: postgres', 'kind: object'),
)

const good = {
  id: 'W-2026-001',
  rule: 'I01',
  subjects: '[case-documents]',
  reason: 'The host turns on its access log in April',
  legalGround: 'Council 12/26',
  requestedBy: 'Kari Nordmann',
  approvedBy: '[Ola Hansen]',
  approvedOn: '2026-10-01',
  expires: '2027-03-01',
  case: 'sak 26/01234',
}
type Fields = Partial<Record<keyof typeof good | 'max' | 'zones', string | undefined>>

const file = (change: Fields = {}): string => {
  const fields = Object.entries({ ...good, ...change }).filter(([, value]) => value !== undefined)
  return `schema: rettsky/waivers/v1\nwaivers:\n${fields.map(([key, value], i) => `  ${i === 0 ? '-' : ' '} ${key}: ${value}`).join('\n')}\n`
}
const folderOf = (change?: Fields, asOf = '2026-11-21') =>
  folderWith(
    new Map([
      ...base,
      ['rettsky.yaml', base.get('rettsky.yaml')!.replace('asOf: 2026-11-21', `asOf: ${asOf}`)],
      ...(change === undefined ? [] : [['waivers.yaml', file(change)] as const]),
    ]),
  )
const load = async (change?: Fields, asOf?: string): Promise<LoadedWorkspace> =>
  loadWorkspace(await folderOf(change, asOf), catalogue)

async function issuesOf(change: Fields): Promise<readonly Issue[]> {
  try {
    await load(change)
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

const decide = (workspace: LoadedWorkspace) =>
  decideAll(workspace, catalogue, pricesOf(workspace, catalogue).zones).flatMap(({ decisions }) => decisions)
const there = (workspace: LoadedWorkspace) =>
  decide(workspace).find(({ subject, zone }) => subject.id === 'case-documents' && zone === 'safespring-osl2')!

describe('a good waiver', () => {
  test('opens exactly its rule for its subject', async () => {
    const [plain, waived] = [await load(), await load({})]
    expect(there(plain)).toMatchObject({ permitted: false, determining: [{ rule: 'I01' }] })
    expect(there(waived)).toMatchObject({
      permitted: true,
      waived: [{ waiver: 'W-2026-001', rule: 'I01', expires: '2027-03-01' }],
    })
    const changed = decide(waived).filter(
      (decision, i) => JSON.stringify(decision) !== JSON.stringify(decide(plain)[i]),
    )
    expect(changed.map(({ subject, zone }) => [subject.id, zone])).toEqual([['case-documents', 'safespring-osl2']])
    expect(waived.digests.waivers).not.toBe(plain.digests.waivers)
  })

  test('holds through its last day, and the day after stops the advice', async () => {
    expect(there(await load({}, '2027-03-01')).permitted).toBe(true)
    await expect(load({}, '2027-03-02')).rejects.toThrow('waiver-expired')
  })

  test('warns when it expires soon', async () => {
    const { warnings } = await load({}, '2027-02-10')
    expect(warnings).toEqual([
      expect.objectContaining({
        code: 'waiver-expires-soon',
        file: 'waivers.yaml',
        line: 11,
        path: 'waivers[0].expires',
      }),
    ])
  })
})

describe('a waiver is refused with its place', () => {
  test.each<[string, Fields, string, number]>([
    ['without expiry', { expires: undefined }, 'missing', 3],
    ['approved by its requester', { approvedBy: '[Kari Nordmann]' }, 'waiver-same-person', 9],
    ['matching more than its max', { subjects: '["case-*"]', max: '1' }, 'waiver-matches-too-much', 13],
    ['with a pattern and no max', { subjects: '["case-*"]' }, 'waiver-without-max', 3],
    ['that has expired', { expires: '2026-11-20' }, 'waiver-expired', 11],
    ['of a rule that cannot be waived', { rule: 'J02' }, 'waiver-unwaivable', 4],
    ['of a rule that does not exist', { rule: 'I99' }, 'unknown-name', 4],
    ['longer than half a year', { expires: '2027-06-01' }, 'waiver-too-long', 11],
    ['with a misspelt key', { expires: undefined, expire: '2027-01-01' } as Fields, 'unknown-key', 12],
  ])('%s', async (_, change, code, line) => {
    expect(await issuesOf(change)).toContainEqual(expect.objectContaining({ code, file: 'waivers.yaml', line }))
  })

  test('one that matches nothing is warned of, and opens nothing', async () => {
    const workspace = await load({ subjects: '[case-document]' })
    expect(workspace.warnings).toEqual([
      expect.objectContaining({ code: 'waiver-matches-nothing', line: 5, path: 'waivers[0].subjects[0]' }),
    ])
    expect(there(workspace).permitted).toBe(false)
  })
})

describe('rettsky waivers', () => {
  test('lint exits 1 for an expired waiver and 0 for a good one', async () => {
    const red = await rettsky(['waivers', 'lint', '-w', await folderOf({ expires: '2026-11-20' })])
    expect(red.status).toBe(1)
    expect(red.stdout).toContain('waivers.yaml:11:14: waivers[0].expires')
    expect((await rettsky(['waivers', 'lint', '-w', await folderOf({})])).status).toBe(0)
  })

  test('lint says clearly what matches nothing: a warning, and under --strict exit 1', async () => {
    const folder = await folderOf({ subjects: '[case-document]' })
    const mild = await rettsky(['waivers', 'lint', '-w', folder, '--lang', 'nn'])
    expect([mild.status, mild.stdout]).toEqual([
      0,
      expect.stringContaining('åtvaring: waivers.yaml:5:16: waivers[0].subjects[0]: "case-document" treffer ingen'),
    ])
    expect((await rettsky(['waivers', 'lint', '-w', folder, '--strict'])).status).toBe(1)
  })

  test('report lists those that expire within so many days', async () => {
    const folder = await folderOf({})
    expect(
      JSON.parse(
        (await rettsky(['waivers', 'report', '--expiring-in', '99', '--format', 'json', '-w', folder])).stdout,
      ),
    ).toEqual([])
    expect((await rettsky(['waivers', 'report', '--expiring-in', '100', '-w', folder])).stdout).toContain('W-2026-001')
    expect((await rettsky(['waivers', 'report', '--expiring-in', 'soon', '-w', folder])).status).toBe(2)
  })

  test('explain says what was waived, until when and why', async () => {
    const folder = await folderOf({})
    expect((await rettsky(['plan', '-w', folder])).status).toBe(0)
    const { stdout } = await rettsky(['explain', 'case-documents', '-w', folder, '--lang', 'nb'])
    expect(stdout).toContain('Det er gjort unntak fra I01 til og med 2027-03-01 (unntak W-2026-001, sak 26/01234)')
  })
})
