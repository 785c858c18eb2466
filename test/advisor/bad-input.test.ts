import { describe, expect, it } from 'vitest'
import { advise } from '#advisor/advise.ts'
import { emitInMemory } from '#advisor/emit/emit-plan.ts'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { landingZone } from '#catalogue/landing-zone.ts'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const catalogue = loadCatalogue()

/** Every issue that reading and advising on these files gives. */
async function issuesOf(files: ReadonlyMap<string, string>): Promise<readonly Issue[]> {
  try {
    await advise(await loadWorkspace(await folderWith(files), catalogue), catalogue, 'test')
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

const change = (file: string, from: string | RegExp, to: string): Map<string, string> => {
  const files = starter()
  const text = files.get(file)!
  expect(text).toMatch(from)
  return files.set(file, text.replace(from, to))
}

const submission = 'submissions/example/case-archive.yaml'

describe('a workspace as it should be', () => {
  it('has no issues', async () => {
    expect(await issuesOf(starter())).toEqual([])
  })
})

describe('what a body says of its own zones', () => {
  it('is what rules, stacks and order sheets see: capabilities, and the city and law of its own cloud', async () => {
    const text = 'capabilities: { twoSites: false, fileShare: false }\n    location: { city: Umeå, country: SE }'
    const folder = await folderWith(change('rettsky.yaml', /(offer: own-openstack)/, `$1\n    ${text}`))
    const { config } = await loadWorkspace(folder, catalogue)
    const use = config.zones[0]!
    const zone = landingZone(catalogue.offers.find(({ id }) => id === use.offer)!, use)
    expect(zone.capabilities).toMatchObject({ twoSites: false, fileShare: false, objectLock: true })
    expect(zone.location).toMatchObject({ city: 'Umeå', country: 'SE', region: 'RegionOne' })
    expect([zone.parentJurisdictions, zone.staffLocation]).toEqual([['SE'], ['SE']])
  })

  it('may lack what only a person can look up: it is said when a plan is made, and stops nothing until stacks are', async () => {
    const folder = await folderWith(change('rettsky.yaml', /authUrl: "https:..identity.host[^,]*, /, ''))
    const workspace = await loadWorkspace(folder, catalogue)
    expect(workspace.warnings).toContainEqual(
      expect.objectContaining({ file: 'rettsky.yaml', path: 'zones[1].settings.authUrl' }),
    )
    const plan = await advise(workspace, catalogue, 'test')
    const placed = plan.placements.map((placement) => ({ ...placement, zone: 'safespring-osl2' }))
    const { digest: _, ...content } = { ...plan, placements: placed }
    const moved = { ...content, digest: digestOf(content) }
    const emitting = emitInMemory(moved, { folder: '', language: 'en', zones: null })
    await expect(emitting).rejects.toMatchObject({ issues: [{ code: 'setting-missing-openstack-auth-url' }] })
  })
})

describe('bad input is refused with its place, what was met and what is accepted', () => {
  const cases: [string, Map<string, string>, Partial<Issue>][] = [
    [
      'an unknown key',
      change(submission, 'openInterfaces', 'openInterface'),
      { code: 'unknown-key', file: submission, line: 7, path: 'system.openInterface' },
    ],
    ['a wrong word', change(submission, 'A2', 'A9'), { code: 'unknown-value', path: 'system.availability', met: 'A9' }],
    [
      'YAML that does not parse',
      change(submission, 'dataSets:', 'dataSets: ]'),
      { code: 'yaml-syntax', file: submission },
    ],
    [
      'a dangling dependency',
      change(submission, 'dataSets:', 'dependsOn: [{ system: nowhere, gibPerMonth: 1 }]\ndataSets:'),
      { code: 'unknown-name', path: 'dependsOn[0].system', met: 'nowhere' },
    ],
    [
      'an unknown agency',
      change(submission, /agency: "\d+"/, 'agency: "999999999"'),
      { code: 'unknown-name', path: 'agency', met: '999999999' },
    ],
    [
      'a duplicate id',
      change(submission, 'id: case-documents', 'id: case-archive'),
      { code: 'duplicate-id', path: 'dataSets[0].id' },
    ],
    [
      'a circle of systems that stay together',
      change(submission, '  users: 400', '  users: 400\n  staysWith: case-archive'),
      { code: 'stays-with-circle', met: 'case-archive → case-archive' },
    ],
    [
      'a closed offer',
      change('rettsky.yaml', 'offer: safespring-osl2', 'offer: ibm-osl01'),
      { file: 'rettsky.yaml', path: 'zones[1].offer', met: 'ibm-osl01' },
    ],
    [
      'an offer nobody knows',
      change('rettsky.yaml', 'offer: safespring-osl2', 'offer: safespring-osl9'),
      { code: 'unknown-name', path: 'zones[1].offer' },
    ],
    [
      'prefixes that overlap',
      change('rettsky.yaml', '10.65.0.0/16', '10.64.128.0/17'),
      { file: 'rettsky.yaml', path: 'zones[1].cidr' },
    ],
    [
      'a prefix inside the body’s own network',
      change('rettsky.yaml', '10.65.0.0/16', '10.20.128.0/17'),
      { file: 'rettsky.yaml', path: 'zones[1].cidr' },
    ],
    [
      'a zone without a line',
      change('rettsky.yaml', /\n {2}- \{ id: line-osl2.*\n/, '\n'),
      { file: 'rettsky.yaml', path: 'zones[1]' },
    ],
    [
      'a link state without its facts',
      change('rettsky.yaml', /(line-osl2.*)state: designed/, '$1state: up'),
      { code: 'link-facts-missing', file: 'rettsky.yaml', path: 'links[1].vlan' },
    ],
    [
      'a setting nobody knows',
      change('rettsky.yaml', 'settings: { authUrl', 'settings: { authurl: x, authUrl'),
      { code: 'setting-unknown', path: 'zones[0].settings.authurl', met: 'authurl', accepted: 'authUrl' },
    ],
    [
      'a setting that does not fit',
      change('rettsky.yaml', 'https://identity.cloud', 'ftp://identity.cloud'),
      { code: 'setting-wrong', path: 'zones[0].settings.authUrl' },
    ],
    [
      'a capability that the rented offer does not have',
      change('rettsky.yaml', /(offer: safespring-osl2)/, '$1\n    capabilities: { twoSites: true, vpn: false }'),
      { code: 'capability-beyond-offer', path: 'zones[1].capabilities.twoSites', met: 'true', accepted: 'false' },
    ],
    [
      'another place than the offer’s',
      change('rettsky.yaml', /(offer: safespring-osl2)/, '$1\n    location: { city: Bergen }'),
      { code: 'location-of-offer', path: 'zones[1].location' },
    ],
    [
      'a secret where its reference belongs',
      change('rettsky.yaml', /(line-osl2.*)state: designed/, '$1state: designed, bgpKeyReference: hunter2'),
      { code: 'secret-not-by-reference', path: 'links[1].bgpKeyReference' },
    ],
    [
      'a missing price',
      change('prices/private-proveby.csv', /private,private-proveby,own cloud,compute.vcpu.*\n/, ''),
      { code: 'missing-price', met: 'compute.vcpu' },
    ],
    [
      'a price that is no number',
      change('prices/private-proveby.csv', ',95,', ',dear,'),
      { file: 'prices/private-proveby.csv', met: 'dear' },
    ],
    [
      'a price list that is not there',
      change('rettsky.yaml', 'prices/private-proveby.csv', 'prices/gone.csv'),
      { code: 'no-such-file', path: 'zones[0].prices' },
    ],
    [
      'a workspace without submissions',
      new Map([...starter()].filter(([name]) => name !== submission)),
      { code: 'no-submissions' },
    ],
    ['an empty folder', new Map(), { code: 'no-workspace' }],
  ]

  it.each(cases)('%s', async (_, files, expected) => {
    const issues = await issuesOf(files)
    expect(issues).toContainEqual(expect.objectContaining(expected))
    for (const issue of issues) {
      expect(issue.file, issue.code).toBeTruthy()
      for (const language of languages) expect(sayIssue(issue, language)).not.toMatch(/undefined|\{\w+\}/)
    }
  })

  it('all at once, whichever files they are in', async () => {
    const files = change(submission, 'A2', 'A9')
    files.set('rettsky.yaml', files.get('rettsky.yaml')!.replace('offer: safespring-osl2', 'offer: nowhere'))
    files.set('submissions/other.yaml', 'schema: rettsky/submission/v1\n')
    files.set('prices/private-proveby.csv', files.get('prices/private-proveby.csv')!.replace(',95,', ',dear,'))
    const found = new Set((await issuesOf(files)).map(({ file }) => file))
    expect(found).toEqual(new Set([submission, 'rettsky.yaml', 'submissions/other.yaml', 'prices/private-proveby.csv']))
  })
})
