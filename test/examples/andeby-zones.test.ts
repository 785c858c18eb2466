import { describe, expect, it } from 'vitest'
import { loadCatalogue, parsePriceRows } from '#catalogue/index.ts'
import { linkStates } from '#catalogue/landing-zone.ts'
import { missingLinkFacts } from '#infra/plan/link-facts.ts'
import { read, submissions, workspace, zones, zonesFor } from './andeby.ts'

type Demand = { vcpu: number; memoryGib: number; storageGib: number }
const resources = ['vcpu', 'memoryGib', 'storageGib'] as const

/** What a system and each data set that can lie apart take, and where they may lie. */
const parts = submissions.flatMap((submission) => {
  const { servers, dataSets } = submission
  const sum = (of: (server: (typeof servers)[number]) => number) => servers.reduce((total, s) => total + of(s), 0)
  const along = dataSets
    .filter(({ store }) => store.kind !== 'object')
    .reduce((total, { store }) => total + store.gib, 0)
  const whole: Demand = {
    vcpu: sum((s) => s.vcpu),
    memoryGib: sum((s) => s.memoryGib),
    storageGib: sum((s) => s.diskGib) + along,
  }
  const apart = dataSets.filter(({ store }) => store.kind === 'object')
  return [
    { demand: whole, zones: zonesFor(submission, null) },
    ...apart.map((dataSet) => ({
      demand: { vcpu: 0, memoryGib: 0, storageGib: dataSet.store.gib },
      zones: zonesFor(submission, dataSet),
    })),
  ]
})
const total = (of: typeof parts, resource: keyof Demand) => of.reduce((sum, { demand }) => sum + demand[resource], 0)

describe("Andeby's zones and lines", () => {
  const own = zones.find(({ kind }) => kind === 'private-cloud')

  it('are of every kind, and each has a line', () => {
    expect(new Set(zones.map(({ kind }) => kind)).size).toBe(3)
    expect(new Set(zones.map(({ provider }) => provider)).size).toBe(5)
    const reached = new Set(workspace.links.map(({ zone }) => zone))
    expect(zones.filter(({ id }) => !reached.has(id))).toEqual([])
  })

  it('are used only where the offer is available', () => {
    expect(zones.filter(({ status }) => status !== 'available')).toEqual([])
  })

  it('have lines in every state of their life, each with the facts that its state needs', () => {
    expect([...new Set(workspace.links.map(({ state }) => state))].sort()).toEqual([...linkStates].sort())
    const missing = workspace.links.flatMap((link, i) => {
      const zone = zones.find(({ id }) => id === link.zone)
      return zone === undefined ? [link.id] : missingLinkFacts(link, zone, `links[${i}]`).map(({ path }) => path)
    })
    expect(missing).toEqual([])
  })

  it('enter by on-ramps of their own provider, with a carrier that is known there where carriers are known', () => {
    const { onRamps } = loadCatalogue()
    for (const link of workspace.links.filter(({ onRamp }) => onRamp !== undefined)) {
      const onRamp = onRamps.find(({ id }) => id === link.onRamp)
      expect(onRamp?.provider).toBe(zones.find(({ id }) => id === link.zone)?.provider)
      if (onRamp?.country === 'NO' && onRamp.carriers.length > 0) expect(onRamp.carriers).toContain(link.carrier)
    }
  })

  it('share one building in Oslo for two providers, so that the report has something to say', () => {
    const { onRamps } = loadCatalogue()
    const building = (id: string) =>
      onRamps.find((onRamp) => onRamp.id === workspace.links.find((link) => link.id === id)?.onRamp)?.building
    expect(building('aws-oslo')).toBeDefined()
    expect(building('aws-oslo')).toBe(building('azure-oslo'))
  })

  it('keep keys by reference and never by value', () => {
    for (const { keyReference, bgpKeyReference } of workspace.links)
      for (const reference of [keyReference, bgpKeyReference])
        if (reference !== undefined) expect(reference).toMatch(/^vault:/)
  })

  it('give the own cloud room for all that only it may hold, and not for everything', () => {
    const onlyThere = parts.filter((part) => part.zones.join() === own?.id)
    const wanted = parts.filter((part) => part.zones.includes(own?.id ?? ''))
    for (const resource of resources) {
      const capacity = own?.capacity[resource] ?? 0
      expect(total(onlyThere, resource)).toBeLessThan(capacity)
      expect(capacity).toBeLessThan(0.85 * total(wanted, resource))
    }
  })

  it('price the own cloud by a list with one row for each meter', () => {
    const zone = workspace.zones.find(({ id }) => id === own?.id)
    const rows = parsePriceRows(read(zone?.prices ?? ''), zone?.prices ?? '')
    if (!rows.ok) throw new Error(JSON.stringify(rows.issues))
    expect(rows.value.map(({ dimension }) => dimension)).toEqual([...new Set(rows.value.map((r) => r.dimension))])
    expect(rows.value.every(({ provider, region }) => provider === 'private' && region === own?.id)).toBe(true)
    for (const meter of ['compute.vcpu', 'compute.memory', 'storage.block', 'storage.file', 'storage.object.hot'])
      expect(rows.value.map(({ dimension }) => dimension)).toContain(meter)
  })

  it('keep Frankfurt only as long as its contracts', () => {
    expect(workspace.zones.filter(({ onlyUntil }) => onlyUntil !== undefined).map(({ id }) => id)).toEqual([
      'ibm-eu-de',
    ])
  })
})
