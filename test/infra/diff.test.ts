import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { emitDiffText } from '#advisor/render/emit-diff.ts'
import { speak } from '#advisor/text/index.ts'
import { Provider } from '#catalogue/offer.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { diffPlans, knownTypes, type ZoneDiff } from '#infra/diff/index.ts'
import { lineHours } from '#infra/diff/line-hours.ts'
import { awsTypes } from '#infra/diff/types/aws.ts'
import { openStackTypes } from '#infra/diff/types/openstack.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { emittedZone } from './emitted-zone.ts'
import { samplePlan } from './sample-plan.ts'

async function diffOf(before: LandingZonePlan | null, after: LandingZonePlan | null): Promise<ZoneDiff> {
  const folder = async (plan: LandingZonePlan | null) =>
    new Map(plan === null ? [] : [[plan.zone.id, await emittedZone(plan)] as const])
  return diffPlans(await folder(before), await folder(after)).zones[0]!
}

/** The planning agency gets one more data set, like one it has, and the plan another digest. */
function withOneMore(plan: LandingZonePlan): LandingZonePlan {
  const digest = `sha256:${'fedcba9876543210'.repeat(4)}` as const
  const [health, planning] = plan.agencies
  const like = planning!.dataStores.find(({ store }) => store.kind === 'object') ?? planning!.dataStores[0]!
  const more = { ...planning!, dataStores: [...planning!.dataStores, { ...like, dataSet: 'zoning-maps' }] }
  return {
    ...plan,
    planDigest: digest,
    agencies: [health!, more],
  }
}

describe('one more data set', () => {
  it.each(Provider.options)(
    'in a zone of %s makes new resources of its agency and leaves what there is',
    async (provider) => {
      const plan = samplePlan(provider)
      const { changes } = await diffOf(plan, withOneMore(plan))
      const made = changes.filter(({ kind }) => kind === 'created')
      expect(made.filter(({ dataSet }) => dataSet === 'zoning-maps')).not.toEqual([])
      const gone = changes.filter(({ kind }) => kind !== 'created' && kind !== 'changed')
      expect(gone.filter(({ kind, name }) => kind !== 'replaced' || !name.includes('exit'))).toEqual([])
      expect(changes.filter(({ risk }) => risk !== null)).toEqual([])
      expect(changes.filter(({ agency }) => agency === 'helse')).toEqual([])
      expect(
        changes.filter(({ kind, agency, name }) => kind === 'changed' && agency !== 'plan' && !name.includes('plan')),
      ).toEqual([])
    },
  )

  it('changes one CloudFormation stack, that of its agency', async () => {
    const plan = samplePlan('aws')
    const { changes } = await diffOf(plan, withOneMore(plan))
    expect([...new Set(changes.map(({ address }) => address.split('/')[0]))]).toEqual([
      'lz-plan-data-stores-aws-stockholm',
    ])
  })
})

describe('what a new plan does to a zone', () => {
  const plan = samplePlan('aws')

  it('is nothing when it says the same', async () => {
    expect(await diffOf(plan, plan)).toEqual({ zone: 'aws-stockholm', changes: [], retagged: 0, restacked: [] })
  })

  it('leaves data stores at the provider when they leave their stack, and says so', async () => {
    const fewer = {
      ...plan,
      agencies: plan.agencies.map((share) => ({ ...share, dataStores: share.dataStores.slice(1) })),
    }
    const { changes } = await diffOf(plan, fewer)
    const holding = changes.filter(({ type }) => knownTypes[type]?.holds !== undefined)
    expect(holding.length).toBeGreaterThan(1)
    expect([...new Set(holding.map(({ kind, risk }) => `${kind} ${risk}`))]).toEqual(['released null'])
  })

  it.each(Provider.options)(
    'that gives a zone of %s up leaves data stores and keys where they are, or says what to do first',
    async (provider) => {
      const { changes } = await diffOf(samplePlan(provider), null)
      expect(changes.length).toBeGreaterThan(100)
      const atRisk = changes.filter(({ risk }) => risk !== null && risk !== 'guard-leaves')
      expect(atRisk.map(({ type, name }) => `${type} ${name}`)).toEqual([])
      expect(changes.some(({ risk }) => risk === 'guard-leaves')).toBe(provider === 'ibm')
    },
  )
})

const template = (resources: object) => new Map([['a.template.json', JSON.stringify({ Resources: resources })]])
const bucket = (Properties: object, DeletionPolicy = 'Retain') => ({
  Type: 'AWS::S3::Bucket',
  Properties,
  DeletionPolicy,
})
const steps = (...list: object[]) => new Map([['resources.json', JSON.stringify({ steps: list })]])
const step = (type: string, inputs: object, more: object = { protect: true }) => ({
  op: 'create',
  urn: `urn:pulumi:z::rettsky::${type}::one`,
  newState: { type, custom: true, inputs, ...more },
})
const change = (before: EmittedFiles, after: EmittedFiles) =>
  diffPlans(new Map([['z', before]]), new Map([['z', after]])).zones[0]?.changes[0]

describe('what could lose data is marked', () => {
  it.each([
    ['a bucket under another name', { BucketName: 'a' }, { BucketName: 'b' }, 'replaced', 'emptied'],
    [
      'a bucket in another order of versions',
      { VersioningConfiguration: 1 },
      { VersioningConfiguration: 2 },
      'changed',
      null,
    ],
  ])('%s', (_, before, after, kind, risk) => {
    expect(change(template({ B: bucket(before) }), template({ B: bucket(after) }))).toMatchObject({ kind, risk })
  })

  it('a bucket that nothing keeps, and one whose keeping ends', () => {
    const [kept, loose] = [template({ B: bucket({}) }), template({ B: bucket({}, 'Delete') })]
    expect(change(loose, template({}))).toMatchObject({ kind: 'destroyed', risk: 'gone' })
    expect(change(kept, loose)).toMatchObject({ kind: 'changed', risk: 'unguarded' })
    expect(change(kept, template({}))).toMatchObject({ kind: 'released', risk: null })
  })

  it('a store moved within Pulumi’s list and Terraform’s files, and a key made anew', () => {
    const account = 'azure-native:storage:StorageAccount'
    expect(change(steps(step(account, { location: 'a' })), steps(step(account, { location: 'b' })))).toMatchObject({
      kind: 'replaced',
      risk: 'emptied',
    })
    const key = 'gcp:kms/cryptoKey:CryptoKey'
    expect(change(steps(step(key, { keyRing: 'a' })), steps(step(key, { keyRing: 'b' })))).toMatchObject({
      kind: 'replaced',
      risk: 'key-replaced',
    })
    const volume = (block: object) =>
      new Map([['data-stores.tf.json', JSON.stringify({ resource: { ibm_is_volume: { v: block } } })]])
    const guarded = { lifecycle: { prevent_destroy: true } }
    expect(change(volume({ zone: 'eu-de-1', ...guarded }), volume({ zone: 'eu-de-2', ...guarded }))).toMatchObject({
      risk: 'emptied',
    })
    expect(change(volume(guarded), volume({}))).toMatchObject({ kind: 'changed', risk: 'unguarded' })
    expect(change(volume(guarded), new Map([['data-stores.tf.json', '{}']]))).toMatchObject({ risk: 'guard-leaves' })
  })

  it('is told from tags that only lose the digest of the plan, which earlier zones had', () => {
    const tagged = (tags: object) => steps(step('azure-native:network:VirtualNetwork', { tags }))
    const folders = (files: EmittedFiles) => new Map([['z', files]])
    const [old, now] = [tagged({ a: 'b', 'rettsky-plan': '0'.repeat(16), z: 'z' }), tagged({ a: 'b', z: 'z' })]
    expect(diffPlans(folders(old), folders(now)).zones[0]).toMatchObject({ changes: [], retagged: 1 })
    expect(change(old, tagged({ a: 'b', 'rettsky-label': 'c3' }))).toMatchObject({ kind: 'changed' })
  })
})

describe('a data set that moves between zones', () => {
  const [from, to] = [samplePlan('ibm'), samplePlan('openstack')]
  const [health, planning] = to.agencies
  const moving = health!.dataStores[0]!
  const without = { ...to, agencies: [{ ...health!, dataStores: health!.dataStores.slice(1) }, planning!] }
  const alone = { ...from, agencies: [{ ...health!, dataStores: [{ ...moving, dataSet: 'moved' }] }] }
  const arrived = { ...without, agencies: [{ ...health!, dataStores: [{ ...moving, dataSet: 'moved' }] }, planning!] }

  it('is emitted on both sides, with the steps in an order that never has one copy only in transit', () => {
    const folder = (plan: LandingZonePlan) =>
      [plan.zone.id, new Map([['landing-zone-plan.json', JSON.stringify(plan)]])] as const
    const left = { ...alone, agencies: [{ ...health!, dataStores: [] }] }
    const diff = diffPlans(new Map([folder(alone), folder(without)]), new Map([folder(left), folder(arrived)]))
    expect(diff.moves).toEqual([
      {
        dataSet: 'moved',
        system: moving.system,
        from: from.zone.id,
        to: to.zone.id,
        kind: moving.store.kind,
        gib: moving.store.gib,
        hours: lineHours(moving.store.gib, [from, to]),
      },
    ])
    for (const language of languages) {
      const said = emitDiffText(diff, speak(language))
      expect(said).not.toMatch(/undefined|\{\w+\}/)
      const at = (text: string) => said.indexOf(text)
      expect(at(`1. `)).toBeGreaterThan(0)
      expect(said.match(/^ {2}\d\. /gm)).toHaveLength(6)
      expect(at(to.zone.id)).toBeLessThan(said.lastIndexOf(from.zone.id))
    }
  })

  it('takes the time that its size takes on the slower line', () => {
    expect(lineHours(100, [from, to])).toBe(0.3)
    expect(lineHours(10_000, [from, to])).toBe(29.9)
  })
})

describe('what replaces a resource', () => {
  it('in CloudFormation is what its specification says, for every type listed', () => {
    const path = new URL('../../node_modules/aws-cdk/db.json.gz', import.meta.url)
    const { schema } = JSON.parse(gunzipSync(readFileSync(path)).toString())
    const types = Object.values(schema.resource.entities ?? schema.resource) as {
      cloudFormationType: string
      properties: Record<string, { causesReplacement?: string }>
    }[]
    for (const [type, { replacedBy }] of Object.entries(awsTypes)) {
      const spec = types.find(({ cloudFormationType }) => cloudFormationType === type)
      const said = Object.entries(spec?.properties ?? {}).filter(
        ([, { causesReplacement }]) => causesReplacement === 'yes',
      )
      expect(replacedBy, type).toEqual(said.map(([name]) => name).sort())
    }
  })

  it('in OpenStack is at least what its SDK’s documentation says', () => {
    for (const [type, { replacedBy }] of Object.entries(openStackTypes)) {
      if (!type.startsWith('openstack:')) continue
      const file = `../../node_modules/@pulumi/openstack/${type.split(':')[1]}.d.ts`
      const text = readFileSync(new URL(file, import.meta.url), 'utf8').split(/export interface \w+Args/)[1] ?? ''
      const said = [...text.matchAll(/\/\*\*([\s\S]*?)\*\/\s+(\w+)\??:/g)]
        .filter(([, doc]) => /changing\s+this\s+creates\s+a\s+new/i.test(doc!.replaceAll(/\s*\*\s*/g, ' ')))
        .map(([, , name]) => name)
      expect(replacedBy, type).toEqual(expect.arrayContaining(said))
    }
  })

  it.each(Provider.options)('is known for every resource of %s that holds data or keys', async (provider) => {
    const { changes } = await diffOf(null, samplePlan(provider))
    const holding =
      /bucket$|volume$|database(Instance)?$|disk$|\bshare$|fileshare$|storageaccount$|cryptokey$|kms_key$|kms::key$|vault$|filesystem$/i
    const unknown = changes.filter(({ type }) => holding.test(type) && knownTypes[type]?.holds === undefined)
    expect([...new Set(unknown.map(({ type }) => type))]).toEqual([])
  })
})
