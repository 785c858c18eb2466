import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitZone } from '#infra/emit.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import type { Finding } from '#policies/check/index.ts'
import { rettsky } from '../../advisor/command-line.ts'
import { samplePlacementPlan } from '../../infra/sample-placement-plan.ts'

let folder = ''
const inFolder = (name: string) => join(folder, name)

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(inFolder(name)), { recursive: true })
  await writeFile(inFolder(name), content)
}

const plan = samplePlacementPlan(['google'])
const [images] = plan.placements.filter(({ id }) => id.startsWith('wound-images'))
const bucket = (location: string | undefined, tags: object) => ({
  format_version: '1.2',
  terraform_version: '1.9.0',
  resource_changes: [
    {
      address: 'google_storage_bucket.a',
      mode: 'managed',
      type: 'google_storage_bucket',
      name: 'a',
      change: {
        actions: ['create'],
        after: { location, labels: tags },
        after_unknown: location === undefined ? { location: true } : {},
      },
    },
  ],
  configuration: {
    root_module: {
      resources: [
        {
          address: 'google_storage_bucket.a',
          mode: 'managed',
          type: 'google_storage_bucket',
          name: 'a',
          provider_config_key: 'google',
          expressions: { location: { references: ['var.place'] } },
        },
      ],
    },
  },
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rettsky-check-'))
  const [zone] = landingZonePlans(plan)
  await write('placement-plan.json', JSON.stringify(plan))
  for (const [name, text] of await emitZone(zone!)) await write(`zones/${zone!.zone.id}/${name}`, text)
  await write(
    'code/none.json',
    JSON.stringify(bucket('europe-north2', { 'rettsky-dataset': 'none', 'rettsky-reason': 'scratch' })),
  )
  await write('code/package.json', '{"name":"x"}')
  await write('away.json', JSON.stringify(bucket('us-east1', { 'rettsky-dataset': images?.id })))
  await write('open.json', JSON.stringify(bucket(undefined, { 'rettsky-dataset': images?.id })))
  await write('other.json', '{"hello":"world"}')
  await write('broken.tf.json', '{"resource":')
  await write('blank.json', '\n')
  await write('unbound.json', JSON.stringify(bucket('europe-north2', {})))
  await write(
    'bind.yaml',
    'schema: rettsky/bind/v1\nbindings:\n  - resources: ["google_storage_bucket.*"]\n    none: scratch\n',
  )
  await write('wrong.yaml', 'schema: rettsky/bind/v1\nbindings:\n  - resources: []\n    data: [x]\n')
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const check = (...args: string[]) => rettsky(['check', ...args, '-w', folder])

describe('rettsky check', () => {
  describe('with waivers on resources', () => {
    const waiver = (change: Record<string, string | undefined> = {}) =>
      `schema: rettsky/waivers/v1\nwaivers:\n  -\n${Object.entries({
        id: 'W-2026-014',
        rule: 'RS-PLACE',
        resources: '[google_storage_bucket.a]',
        reason: 'it moves home in February',
        legalGround: 'Council 12/26',
        requestedBy: 'Kari Nordmann',
        approvedBy: '[Ola Nordmann]',
        approvedOn: '2026-11-01',
        expires: '2027-01-15',
        case: 'sak 26/01234',
        ...change,
      })
        .flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${value}\n`]))
        .join('')}`
    const checkWith = async (change: Record<string, string | undefined>, asOf = '2026-11-21') => {
      await write('waivers.yaml', waiver(change))
      const checked = await check(inFolder('away.json'), '--as-of', asOf, '--format', 'json')
      await rm(inFolder('waivers.yaml'))
      const findings: Finding[] = checked.stdout === '' ? [] : JSON.parse(checked.stdout).findings
      return { ...checked, place: findings.find(({ rule }) => rule === 'RS-PLACE') }
    }

    it('shows the finding as waived, and as an error again when the waiver has expired', async () => {
      expect((await checkWith({})).place).toMatchObject({ severity: 'note', waivers: [{ case: 'sak 26/01234' }] })
      expect((await checkWith({}, '2027-01-16')).place).toMatchObject({
        severity: 'error',
        waivers: [{ state: 'expired' }],
      })
    })

    it('warns of one that matches nothing of the code, and leaves the finding', async () => {
      const { place, stderr } = await checkWith({ resources: '[google_storage_bucket.b]' })
      expect(place?.severity).toBe('error')
      expect(stderr).toContain('waivers[0].resources[0]: "google_storage_bucket.b" matches nothing')
    })

    it.each([
      ['without expiry', { expires: undefined }, 'waivers[0].expires'],
      ['approved by its requester', { approvedBy: '[Kari Nordmann]' }, 'waivers[0].approvedBy'],
      ['with a pattern and no max', { resources: '["*"]' }, 'waivers[0].max'],
      ['of a finding that nothing excuses', { rule: 'RS-FILE-CHANGED' }, 'waivers[0].rule'],
    ])('refuses one %s, with exit code 2', async (_, change, place) => {
      const { status, stdout, stderr } = await checkWith(change)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(place)
    })
  })

  it('finds nothing in what was emitted from the plan', async () => {
    const { status, stdout } = await check(inFolder('zones'))
    expect([stdout, status]).toEqual([
      expect.stringMatching(/^Checked \d+ files? with \d+ resources: 0 findings\.\n$/),
      0,
    ])
  })

  describe('of all files of a zone that no manifest tells', () => {
    const zone = plan.zones[0]?.id ?? ''
    const rulesOf = async (...args: string[]) => {
      const { status, stdout } = await check(inFolder('state'), '--format', 'json', ...args)
      const { findings } = JSON.parse(stdout) as { findings: Finding[] }
      return { status, rules: [...new Set(findings.map(({ rule }) => rule))] }
    }
    const stacks = async () =>
      (await readdir(inFolder(`zones/${zone}`))).filter((name) => name.endsWith('.resources.json'))

    beforeAll(async () => {
      for (const name of await stacks())
        await write(`state/${name}`, await readFile(inFolder(`zones/${zone}/${name}`), 'utf8'))
    })

    it('looks for what the whole zone must show, which it else only says it has not seen', async () => {
      expect(await rulesOf()).toEqual({ status: 0, rules: ['RS-NOT-SEEN'] })
      expect(await rulesOf('--zone', zone)).toEqual({ status: 0, rules: [] })
    })

    it('names the data sets of a stack that is not there', async () => {
      const left = (await stacks()).filter((name) => name !== `${zone}.resources.json`)
      for (const name of left) await rm(inFolder(`state/${name}`))
      expect(await rulesOf('--zone', zone)).toEqual({ status: 1, rules: ['RS-MISSING'] })
    })

    it('refuses a zone that the plan does not have', async () => {
      const { status, stdout, stderr } = await check(inFolder('state'), '--zone', 'nowhere')
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`--zone: "nowhere" does not exist; use ${zone}`)
    })
  })

  it('names a file of an emitted zone that was changed afterwards', async () => {
    const name = `zones/${plan.zones[0]?.id}/monitoring/prometheus.yml`
    const before = await readFile(inFolder(name), 'utf8')
    await write(name, `${before}# touched\n`)
    const { status, stdout } = await check(inFolder('zones'), '--format', 'json')
    await write(name, before)
    expect([
      status,
      JSON.parse(stdout).findings.map(
        ({ rule, resource }: { rule: string; resource: string }) => `${rule} ${resource}`,
      ),
    ]).toEqual([1, ['RS-FILE-CHANGED monitoring/prometheus.yml']])
  })

  it('names it the same from within the zone’s own folder', async () => {
    const zone = inFolder(`zones/${plan.zones[0]?.id}`)
    const before = await readFile(join(zone, 'monitoring/prometheus.yml'), 'utf8')
    await writeFile(join(zone, 'monitoring/prometheus.yml'), `${before}# touched\n`)
    const { stdout } = await rettsky(['check', '.', '-w', folder, '--format', 'json'], zone)
    await writeFile(join(zone, 'monitoring/prometheus.yml'), before)
    expect(JSON.parse(stdout).findings).toMatchObject([{ resource: 'monitoring/prometheus.yml' }])
  })

  it('follows links to files and folders, and one to a folder above is no end', async () => {
    await mkdir(inFolder('linked'))
    await symlink(inFolder('away.json'), inFolder('linked/away.json'))
    await symlink(inFolder('code'), inFolder('linked/more'))
    await symlink(inFolder('linked'), inFolder('linked/again'))
    const { status, stdout } = await check(inFolder('linked'))
    expect([status, stdout]).toEqual([1, expect.stringContaining('Checked 2 files with 2 resources')])
  })

  it('passes over YAML in a folder that no reader can unfold, and refuses it where it was named', async () => {
    await write('yaml/notes.yaml', 'a: *nowhere\n')
    await write('yaml/away.json', JSON.stringify(bucket('us-east1', { 'rettsky-dataset': images?.id })))
    expect((await check(inFolder('yaml'))).status).toBe(1)
    const { status, stderr } = await check(inFolder('yaml/notes.yaml'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('notes.yaml')])
  })

  it('says of a binding file that is a folder that it is one', async () => {
    const { status, stderr } = await check(inFolder('code'), '--bind', inFolder('code'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('folder')])
  })

  it('exits 0 for clean code, 1 for a violation, 3 for what nobody can tell', async () => {
    expect((await check(inFolder('code'))).status).toBe(0)
    expect((await check(inFolder('away.json'))).status).toBe(1)
    const onlyOpen = (await check(inFolder('open.json'), '--format', 'json')).stdout
    expect(
      JSON.parse(onlyOpen).findings.some(
        ({ rule, verdict }: { rule: string; verdict: string }) => rule === 'RS-PLACE' && verdict === 'indeterminate',
      ),
    ).toBe(true)
  })

  it('lets a run pass when it is told to, and says the findings all the same', async () => {
    const { status, stdout } = await check(inFolder('away.json'), '--fail-on', 'none')
    expect([status, stdout]).toEqual([0, expect.stringContaining('[RS-PLACE]')])
  })

  it.each([
    ['main.tf', 'terraform show -json tfplan'],
    ['terraform.tfstate', 'terraform show -json'],
    ['main.bicep', 'az bicep build'],
  ])('says of %s which command makes what can be read', async (name, command) => {
    await write(name, 'param place string')
    const { status, stdout, stderr } = await check(inFolder(name))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(command)
  })

  it('names the types and the nested stacks that it could not judge', async () => {
    const other = { type: 'snowflake_database', name: 'a', mode: 'managed', change: { actions: ['create'], after: {} } }
    await write(
      'strange.json',
      JSON.stringify({ format_version: '1.2', resource_changes: [{ ...other, address: 's' }] }),
    )
    const stack = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://example.org/t' } }
    await write('nested.json', JSON.stringify({ Resources: { Inner: stack } }))
    const { stderr } = await check(inFolder('strange.json'), inFolder('nested.json'))
    expect(stderr).toContain('"snowflake_database"')
    expect(stderr).toContain('nested.json: Inner: the template of this nested stack')
  })

  it('reads a Terraform module where it is called, and says of one that is not there that it was not read', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of Terraform
    const inner = { resource: { google_storage_bucket: { b: { location: 'us-east1', labels: '${var.labels}' } } } }
    const call = { source: './store', labels: { 'rettsky-dataset': images?.id } }
    await write('called/store/main.tf.json', JSON.stringify(inner, null, 2))
    await write('called/main.tf.json', JSON.stringify({ module: { images: call } }))
    const whole = await check(inFolder('called'))
    expect([whole.status, whole.stderr]).toEqual([1, ''])
    expect(whole.stdout).toMatch(/store\/main\.tf\.json:\d+: module\.images\.google_storage_bucket\.b: .*us-east1/)
    const alone = await check(inFolder('called/main.tf.json'))
    expect(alone.stderr).toContain('module.images: the module "./store" is not among the files')
  })

  it('refuses a template of a folder that it cannot read, and passes over what is none', async () => {
    await write('folder/good.json', JSON.stringify({ Resources: { B: { Type: 'AWS::S3::Bucket' } } }))
    await write('folder/notes.yaml', 'a: [')
    expect((await check(inFolder('folder'))).status).not.toBe(2)
    await write('folder/broken.yaml', 'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  A: [')
    const { status, stderr } = await check(inFolder('folder'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('broken.yaml')])
    expect(stderr).not.toContain('notes.yaml')
  })

  it('finds a resource in each of two stacks that call it the same', async () => {
    for (const name of ['one', 'two'])
      await write(`stacks/${name}.template.json`, JSON.stringify({ Resources: { B: { Type: 'AWS::S3::Bucket' } } }))
    const { stdout } = await check(inFolder('stacks'), '--format', 'gitlab')
    const found = JSON.parse(stdout) as { fingerprint: string; location: { path: string } }[]
    expect(found.map(({ location }) => location.path.split('/').at(-1))).toEqual([
      'one.template.json',
      'two.template.json',
    ])
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  it('refuses what is no infrastructure code, and says what was met', async () => {
    const { status, stdout, stderr } = await check(
      inFolder('other.json'),
      inFolder('broken.tf.json'),
      inFolder('missing.json'),
      inFolder('blank.json'),
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('blank.json: is empty')
    expect(stderr).toMatch(/other\.json: .*"hello"/)
    expect(stderr).toMatch(/broken\.tf\.json/)
    expect(stderr).toMatch(/missing\.json: there is no such file/)
  })

  it('reads a binding file, and refuses one that is not well made', async () => {
    expect((await check(inFolder('unbound.json'))).status).toBe(1)
    expect((await check(inFolder('unbound.json'), '--bind', inFolder('bind.yaml'))).status).toBe(0)
    expect((await check(inFolder('unbound.json'), '--bind', inFolder('wrong.yaml'))).status).toBe(2)
  })

  it('says so when a file holds no resources, instead of passing it in silence', async () => {
    await write('empty.json', JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Resources: {} }))
    const { status, stderr } = await check(inFolder('empty.json'))
    expect([status, stderr.includes('nothing has been checked')]).toEqual([0, true])
  })

  it('gives every finding its law', async () => {
    const { stdout } = await check(inFolder('away.json'), '--format', 'json')
    const [finding] = JSON.parse(stdout).findings
    expect(finding.basis.length).toBeGreaterThan(0)
  })
})

describe('rettsky locate', () => {
  it('writes a line of JSON a resource', async () => {
    const { status, stdout } = await rettsky(['locate', inFolder('away.json'), '--format', 'json'])
    const [line] = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect([status, line.resource, line.primary[0].place, line.confidence]).toEqual([
      0,
      'google_storage_bucket.a',
      'us-east1',
      'certain',
    ])
  })
})
