import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { advise } from '#advisor/advise.ts'
import { openPage } from '#advisor/render/page.ts'
import { worldOf } from '#advisor/scenario/apply.ts'
import { type Comparison, compareScenarios, type Solved, solvePresent } from '#advisor/scenario/compare.ts'
import { comparisonPage } from '#advisor/scenario/page.ts'
import { priceDemands } from '#advisor/scenario/price-demands.ts'
import { readScenarios } from '#advisor/scenario/read.ts'
import { writeComparison } from '#advisor/scenario/text.ts'
import { scenarioWords } from '#advisor/scenario/words.ts'
import { speak } from '#advisor/text/index.ts'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const catalogue = loadCatalogue()
let folder = ''
let present: Solved

/** The starter with a system that both zones may hold beside one that only the own cloud may. */
function town(): Map<string, string> {
  const files = starter()
  const first = files.get('submissions/example/case-archive.yaml')!
  const site = first
    .replaceAll('case-archive', 'web-site')
    .replaceAll('case-documents', 'web-pages')
    .replace('10.20.1.11', '10.20.1.12')
  files.set('submissions/example/case-archive.yaml', first.replace('class: intern', 'class: strengt fortrolig'))
  return files.set('submissions/example/web-site.yaml', site.replace('archive: core\n', 'archive: none\n'))
}

const noHosts = `import type { Policy } from '#policies/policy.ts'
export const x01: Policy = {
  id: 'X01',
  pack: 'municipality',
  effect: 'forbid',
  actions: ['place'],
  reads: ['zone'],
  title: { nb: 'a', nn: 'b', sv: 'c', en: 'd' },
  when: ({ zone }) => zone.kind === 'domestic-hosting',
  reason: { nb: 'a', nn: 'b', sv: 'c', en: 'd' },
  basis: [{ law: 'Council', paragraph: '1/26', readOn: '2026-11-21', verification: 'read', source: 'minutes' }],
  since: '2026-01-01',
  owner: 'security',
  reviewOn: '2027-01-15',
  examples: { fires: { zone: { kind: 'domestic-hosting' } }, doesNotFire: {} },
}
`

beforeAll(async () => {
  folder = await folderWith(town().set('proposal/policies/x01.ts', noHosts))
  present = await solvePresent(await loadWorkspace(folder, catalogue), catalogue, 'test')
}, 30_000)

const scenario = (id: string, change: string) => `  - id: ${id}\n    name: { nb: ${id} }\n    ${change}\n`

async function read(...scenarios: string[]) {
  const file = join(folder, 'what-if.yaml')
  await writeFile(file, `schema: rettsky/scenarios/v1\nscenarios:\n${scenarios.join('')}`)
  const zones = present.world.prices.zones.map(({ id, supplier, capacity }) => ({
    id,
    supplier,
    limited: Object.keys(capacity).length > 0,
  }))
  return readScenarios([file], present.world.workspace, { zones })
}

const compare = async (...scenarios: string[]): Promise<Comparison> =>
  compareScenarios(await read(...scenarios), present, catalogue, 'test')

describe('a scenario', () => {
  test('in which nothing changes costs what the plan costs and moves nothing', async () => {
    const { present: now, scenarios } = await compare(scenario('same', 'prices: [{ percent: 0 }]'))
    expect(scenarios).toEqual([{ ...now, id: 'same', name: { nb: 'same' } }])
  })

  test('in which a zone closes leaves it empty, and says which rules keep the homeless out of the rest', async () => {
    const { scenarios } = await compare(scenario('closed', 'closes: { zones: [private-proveby] }'))
    const [closed] = scenarios
    expect(closed?.byZone.map(({ key }) => key)).not.toContain('private-proveby')
    expect(
      [...closed!.homeless.map(({ id }) => id), ...closed!.moves.flatMap(({ members }) => members)].sort(),
    ).toEqual(['case-archive', 'case-documents', 'web-pages', 'web-site'])
    for (const { rules } of closed!.homeless) expect(rules.length).toBeGreaterThan(0)
  })

  test('in which a supplier leaves closes its zones', async () => {
    const supplier = present.world.prices.zones.find(({ id }) => id === 'safespring-osl2')!.supplier
    const { scenarios } = await compare(
      scenario('zone', 'closes: { zones: [safespring-osl2] }'),
      scenario('supplier', `closes: { suppliers: [${supplier}] }`),
    )
    expect({ ...scenarios[1], id: 'zone', name: scenarios[0]!.name }).toEqual(scenarios[0])
  })

  test('in which all prices double costs twice as much, to a rounding of each amount', async () => {
    const { present: now, scenarios } = await compare(scenario('dear', 'prices: [{ percent: 100 }]'))
    expect(Math.abs(scenarios[0]!.total! - 2 * now.total!)).toBeLessThanOrEqual(10)
  })

  test('in which one meter becomes dearer leaves what does not use it alone', async () => {
    const { present: now, scenarios } = await compare(
      scenario('meter', 'prices: [{ percent: 50, meters: [no.such.meter] }]'),
    )
    expect(scenarios[0]!.total).toBe(now.total)
  })

  test('without room for what only one zone may hold has no plan, and names the limit', async () => {
    const [full] = (await compare(scenario('full', 'capacity: [{ zone: private-proveby, times: 0.005 }]'))).scenarios
    expect(full?.total).toBeNull()
    expect(full?.noPlan?.conflict.constraints).toEqual([expect.stringMatching(/^capacity:private-proveby:/)])
    expect(full?.noPlan?.reasons.map(({ rule }) => rule)).toContain('J02')
    expect(full?.noPlan?.waysOut[0]?.limit).toBe(full?.noPlan?.conflict.constraints[0])
  })

  test('multiplies room as decimals: 115 % of 100 is 115, and half a machine holds nothing', async () => {
    const { workspace } = present.world
    const zones = workspace.config.zones.map((zone) =>
      zone.id === 'private-proveby' ? { ...zone, capacity: { vcpu: 100, memoryGib: 5 } } : zone,
    )
    const world = { ...present.world, workspace: { ...workspace, config: { ...workspace.config, zones } } }
    const [more] = await read(scenario('more', 'capacity: [{ zone: private-proveby, times: 1.15 }]'))
    const { workspace: changed } = await worldOf(more!, world, catalogue)
    const own = changed.config.zones.find(({ id }) => id === 'private-proveby')
    expect(own?.capacity).toEqual({ vcpu: 115, memoryGib: 5 })
  })

  test('with a new rule keeps out what the rule keeps out, and names it; without it again nothing does', async () => {
    const closed = 'closes: { zones: [private-proveby] }'
    const { scenarios } = await compare(
      scenario('rule', `${closed}\n    rules: { folder: proposal }`),
      scenario('none', `${closed}\n    rules: { folder: proposal, without: [X01] }`),
    )
    const site = scenarios.map(({ homeless }) => homeless.find(({ id }) => id === 'web-site'))
    expect(site).toEqual([{ id: 'web-site', rules: ['X01'] }, undefined])
  })
})

test('a workspace without a plan is told the conflict, the rules behind it and the cheapest way out', async () => {
  const files = town()
  files.set('rettsky.yaml', files.get('rettsky.yaml')!.replace('vcpu: 400', 'vcpu: 3'))
  const workspace = await loadWorkspace(await folderWith(files), catalogue)
  const error = await advise(workspace, catalogue, 'test').catch((thrown: unknown) => thrown)
  if (!(error instanceof InputError)) throw error
  const [conflict, ...more] = error.issues
  expect(conflict).toMatchObject({
    code: 'no-plan',
    met: 'capacity:private-proveby:vcpu',
    params: { items: 'case-archive' },
  })
  expect(more.find(({ met }) => met === 'J02')?.code).toBe('no-plan-reason')
  expect(more.at(-1)).toMatchObject({ code: 'no-plan-way-beyond', params: { beyond: expect.stringMatching(/^[1-9]/) } })
})

describe('what a demand costs', () => {
  test('is what the best plan saves without it, for every rule and limit, and nothing where nothing else is chosen from', async () => {
    const { rules, limits } = await priceDemands(present, catalogue)
    expect(rules.map(({ demand }) => demand)).toContain('J02')
    expect(limits.map(({ demand }) => demand)).toContain('capacity:private-proveby:vcpu')
    for (const { demand, price, proven } of rules) {
      expect(proven).toBe(true)
      const { scenarios } = await compare(scenario('without', `rules: { without: [${demand}] }`))
      const [{ total, migration }] = scenarios as [Comparison['present']]
      expect([demand, price]).toEqual([demand, Math.max(0, present.solution.cost - total! - migration)])
    }
  })
})

test('every fault of a scenario file is named at once, with its line', async () => {
  const bad = await read(
    scenario('one', 'closes: { zones: [no-such-zone], suppliers: [nobody] }'),
    scenario('one', 'rules: { without: [Z99] }'),
    scenario('two', 'capacity: [{ zone: safespring-osl2, times: 2 }]'),
  ).catch((error: unknown) => error)
  if (!(bad instanceof InputError)) throw bad
  expect(bad.issues.map(({ code, line, met }) => [code, line, met])).toEqual([
    ['unknown-name', 5, 'no-such-zone'],
    ['unknown-name', 5, 'nobody'],
    ['duplicate-id', 6, 'one'],
    ['unknown-name', 8, 'Z99'],
    ['unknown-name', 11, 'safespring-osl2'],
  ])
  await expect(read(scenario('three', 'close: { zones: [x] }'))).rejects.toThrow('unknown-key')
})

describe('the comparison', () => {
  let comparison: Comparison
  beforeAll(async () => {
    comparison = await compare(scenario('closed', 'closes: { zones: [safespring-osl2] }'))
  })

  test.each(languages)('is told in %s, on a terminal and as a page without script or request', async (language) => {
    const terminal = openPage(false)
    writeComparison(terminal, comparison, speak(language))
    expect(terminal.text()).toContain(scenarioWords.present![language])
    const page = await comparisonPage(comparison, { nb: 'Prøveby' }, speak(language))
    expect(page).toContain(scenarioWords.sensitive![language])
    expect(page.match(/<svg/g)?.length).toBeGreaterThanOrEqual(2)
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|\{\w+\}|undefined|NaN/)
    expect(await comparisonPage(comparison, { nb: 'Prøveby' }, speak(language))).toBe(page)
  })

  test('says everything with the same figures in every language', () => {
    const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const [id, text] of Object.entries(scenarioWords))
      for (const language of languages) expect(gaps(text[language]), id).toEqual(gaps(text.en))
  })
})
