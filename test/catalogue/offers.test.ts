import { describe, expect, test } from 'vitest'
import { loadCatalogue, offerIssues, roundTripMs } from '#catalogue/index.ts'
import type { Offer } from '#catalogue/offer.ts'

const { offers, onRamps, roundTrips, statutes, digest } = loadCatalogue()
const offer = (id: string): Offer => offers.find((candidate) => candidate.id === id)!
const today = '2026-11-21'

describe('the catalogue of offers', () => {
  test('holds the own cloud, two domestic hosts, one announced, and the regions of four hyperscalers', () => {
    expect(offers.map(({ id }) => id)).toEqual([
      'aws-eu-central-1',
      'aws-eu-north-1',
      'aws-eusc-de-east-1',
      'azure-norwayeast',
      'azure-norwaywest',
      'azure-swedencentral',
      'google-europe-north1',
      'google-europe-north2',
      'ibm-eu-de',
      'ibm-eu-es',
      'ibm-osl01',
      'own-openstack',
      'safespring-osl2',
      'safespring-sto1',
      'telenor-sovereign',
    ])
  })

  test('every fact carries a source and a day it was checked', () => {
    for (const { id, source, verifiedOn } of offers) {
      expect(source.join(''), id).not.toBe('')
      expect(verifiedOn, id).toBe(today)
    }
    for (const fact of [...onRamps, ...roundTrips, ...statutes]) expect(fact.source).not.toBe('')
  })

  test('a hyperscaler never hides the jurisdiction of its parent behind its location', () => {
    for (const { id, kind, parentJurisdictions } of offers)
      if (kind === 'hyperscaler') expect(parentJurisdictions, id).toContain('US')
    expect(offer('aws-eusc-de-east-1').parentJurisdictions).toEqual(['DE', 'US'])
    expect(offer('safespring-osl2').parentJurisdictions).toContain('SE')
  })

  test('geo-redundant copies of both Norwegian regions of Azure stay in Norway', () => {
    expect(offer('azure-norwayeast').pairedRegion).toEqual({ id: 'norwaywest', country: 'NO' })
    expect(offer('azure-norwaywest').pairedRegion).toEqual({ id: 'norwayeast', country: 'NO' })
    expect(offer('azure-swedencentral').pairedRegion).toEqual({ id: 'swedensouth', country: 'SE' })
  })

  test('the sovereign partition of AWS is a partition of its own, without the network monitor', () => {
    expect(offer('aws-eusc-de-east-1')).toMatchObject({ partition: 'aws-eusc', capabilities: { nativeMonitor: false } })
  })

  test('custody of keys is claimed only where the capability is', () => {
    for (const { id, keyCustody, capabilities } of offers) {
      expect(keyCustody.includes('customer-held-external'), id).toBe(capabilities.externalKeys)
      expect(keyCustody.includes('customer-managed'), id).toBe(capabilities.keyManager)
    }
  })
})

describe('an offer that may not be used', () => {
  const codes = (id: string, asOf: string) => offerIssues(offer(id), asOf).map(({ code }) => code)

  test('is one that has closed', () => expect(codes('ibm-osl01', today)).toEqual(['offer-closed']))
  test('is one that is only announced', () => expect(codes('telenor-sovereign', today)).toEqual(['offer-announced']))
  test('is not one that is available or restricted', () => {
    expect(codes('safespring-osl2', today)).toEqual([])
    expect(codes('azure-norwaywest', today)).toEqual([])
  })
  test('is one whose facts nobody has checked for more than twelve months', () => {
    expect(codes('safespring-osl2', '2027-11-21')).toEqual([])
    expect(codes('safespring-osl2', '2027-11-22')).toEqual(['offer-stale'])
    expect(codes('ibm-osl01', '2027-11-22')).toEqual(['offer-closed', 'offer-stale'])
  })
})

describe('on-ramps', () => {
  test('those that an offer names exist and are of its provider', () => {
    for (const { id, provider, onRamps: named } of offers)
      for (const name of named)
        expect(
          onRamps.find((ramp) => ramp.id === name),
          `${id} ${name}`,
        ).toMatchObject({ provider })
  })

  test('the two in Oslo for AWS and Azure are under one roof', () => {
    const building = (id: string) => onRamps.find((ramp) => ramp.id === id)?.building
    expect(building('aws-dgpu1-oslo')).toBe('digiplex-ulven')
    expect(building('azure-oslo')).toBe('digiplex-ulven')
    expect(building('azure-stavanger')).not.toBe('digiplex-ulven')
  })
})

describe('round trips', () => {
  const places = new Set([...offers.flatMap(({ id, location }) => [id, location.city]), 'Dublin'])

  test('lead between offers and cities that are known', () => {
    for (const { from, to } of roundTrips) expect([...places]).toEqual(expect.arrayContaining([from, to]))
  })

  test('are the same in both directions', () => {
    expect(roundTripMs(roundTrips, 'azure-norwayeast', 'azure-swedencentral')).toBe(16)
    expect(roundTripMs(roundTrips, 'azure-swedencentral', 'azure-norwayeast')).toBe(16)
  })

  test('a measured median goes before a lower bound', () => {
    const bound = { from: 'Oslo', to: 'Bergen', ms: 3, statistic: 'lower-bound', asOf: '2026', source: 'sum' } as const
    const median = { ...bound, from: 'Bergen', to: 'Oslo', ms: 9, statistic: 'p50' } as const
    expect(roundTripMs([bound, median], 'Oslo', 'Bergen')).toBe(9)
  })

  test('are known between any two offers that can be used and priced, and unknown otherwise', () => {
    const used = ['own-openstack', 'safespring-osl2', 'safespring-sto1', 'aws-eu-north-1', 'aws-eu-central-1']
    used.push('azure-norwayeast', 'azure-swedencentral', 'google-europe-north1', 'google-europe-north2', 'ibm-eu-de')
    for (const from of used) for (const to of used) expect(roundTripMs(roundTrips, from, to), from + to).not.toBeNull()
    expect(roundTripMs(roundTrips, 'safespring-osl2', 'ibm-eu-es')).toBeNull()
  })
})

describe('statutes', () => {
  test('a successor is in force when its forerunner is repealed, and is itself known', () => {
    for (const { id, inForceFrom, repealedOn, successor } of statutes) {
      expect(repealedOn === undefined, id).toBe(successor === undefined)
      if (repealedOn === undefined) continue
      expect(repealedOn > inForceFrom, id).toBe(true)
      const next = statutes.find((statute) => statute.id === successor)
      expect(next !== undefined && next.inForceFrom <= repealedOn, id).toBe(true)
    }
  })

  test('no two answer to the same name', () => {
    const names = statutes.flatMap(({ id, aliases }) => [
      ...new Set([id, ...aliases].map((name) => name.toLowerCase())),
    ])
    expect(names.length).toBe(new Set(names).size)
  })
})

test('the digest of the catalogue does not change between two readings', () => {
  expect(loadCatalogue().digest).toBe(digest)
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
})
