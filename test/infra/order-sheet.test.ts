import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Link, linkStates } from '#catalogue/landing-zone.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { orderFacts, orderSheets } from '#infra/order-sheet/index.ts'
import { factNames } from '#infra/order-sheet/texts.ts'
import { requiredFacts } from '#infra/plan/index.ts'
import { samplePlan } from './sample-plan.ts'

const plan = samplePlan('azure')

function withLinks(change: (link: Link, i: number) => Partial<Link>, building?: string): LandingZonePlan {
  const links = plan.privateConnectivity.links.map(({ link, onRamp }, i) => ({
    link: { ...link, ...change(link, i) },
    onRamp: onRamp === null || building === undefined ? onRamp : { ...onRamp, building },
  })) as LandingZonePlan['privateConnectivity']['links']
  return { ...plan, privateConnectivity: { ...plan.privateConnectivity, links } }
}

const tableOf = (zone: LandingZonePlan): Record<string, string>[] =>
  parse(orderSheets(zone, 'nb').get('order-sheets.csv')!, { columns: true })

/** A line that nobody has given a fact for yet. */
const bare = (link: Link): Link => ({
  id: link.id,
  zone: link.zone,
  carrier: link.carrier,
  product: link.product,
  bandwidthMbps: link.bandwidthMbps,
  state: link.state,
  ...(link.onRamp === undefined ? {} : { onRamp: link.onRamp }),
})

describe('order sheets for the carrier', () => {
  it.each(linkStates)('say what a line that is %s still needs, and from whom', (state) => {
    const links = plan.privateConnectivity.links.map(({ link, onRamp }) => ({ link: { ...bare(link), state }, onRamp }))
    const zone = { ...plan, privateConnectivity: { ...plan.privateConnectivity, links } } as LandingZonePlan
    const next = linkStates[linkStates.indexOf(state) + 1]
    const required = requiredFacts(next ?? state, plan.zone)
    for (const facts of orderFacts(zone)) {
      expect(facts.nextState).toBe(next ?? null)
      expect(facts.missing.map(({ fact }) => fact)).toEqual(required)
    }
    for (const language of languages) {
      const sheet = orderSheets(zone, language).get(`${links[0]?.link.id}.md`)!
      if (next !== undefined) for (const fact of required) expect(sheet).toContain(`- ${factNames[fact][language]}: `)
    }
  })

  it('carry every fact that is known, in the table as on the sheet', () => {
    const [row] = tableOf(plan)
    const { link, onRamp } = plan.privateConnectivity.links[0]
    expect(row).toMatchObject({
      link: link.id,
      carrier: link.carrier,
      building: onRamp?.building,
      on_ramp_code: onRamp?.locationCode,
      bandwidth_mbps: `${link.bandwidthMbps}`,
      vlan: `${link.vlan}`,
      body_asn: `${link.bodyAsn}`,
      zone_asn: `${link.zoneAsn}`,
      body_address: link.peering?.bodyAddress,
      zone_address: link.peering?.zoneAddress,
      prefixes_to_zone: '10.20.0.0/16 10.21.0.0/16',
      key_reference: link.keyReference,
      missing: '',
    })
    const sheet = orderSheets(plan, 'en').get(`${link.id}.md`)!
    for (const value of Object.values(row!).filter((text) => text !== '' && !['up', link.zone].includes(text))) {
      for (const part of value.split(' ').filter((word) => word.length > 3)) expect(sheet).toContain(part)
    }
  })

  it('warn when two lines enter one building, and only then', () => {
    const together = withLinks(() => ({}), 'DigiPlex Ulven')
    const [first, second] = plan.privateConnectivity.links.map(({ link }) => link.id) as [string, string]
    expect(orderFacts(together).map((facts) => facts.sharesBuildingWith)).toEqual([[second], [first]])
    expect(orderFacts(plan).map((facts) => facts.sharesBuildingWith)).toEqual([[], []])
    for (const language of languages) {
      expect(orderSheets(together, language).get(`${first}.md`)).toContain('DigiPlex Ulven')
      expect(orderSheets(together, language).get(`${first}.md`)).toContain(second)
      expect(orderSheets(plan, language).get(`${first}.md`)).not.toContain(second)
    }
  })

  it('say when the carrier is not known at the on-ramp', () => {
    const [facts] = orderFacts(withLinks(() => ({ carrier: 'Andeby Bredbånd' })))
    expect(facts?.carrierUnknownThere).toBe(true)
    expect(orderFacts(plan).some((found) => found.carrierUnknownThere)).toBe(false)
  })

  it('ask a line into the body’s own cloud for no provider’s key', () => {
    const own = samplePlan('openstack')
    const sheet = orderSheets(own, 'en').get(`${own.privateConnectivity.links[0].link.id}.md`)!
    expect(sheet).not.toContain(factNames.keyReference.en)
    expect(orderFacts(own).flatMap(({ missing }) => missing.map(({ fact }) => fact))).not.toContain('keyReference')
  })

  it('keep their form whatever people have written into a field', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (carrier) => {
        const zone = withLinks(() => ({ carrier }))
        const row = tableOf(zone)[0]!
        expect(row.carrier).toBe(/^[=+\-@\t]/.test(carrier) ? `'${carrier}` : carrier)
        const lines = orderSheets(zone, 'sv')
          .get(`${row.link}.md`)!
          .split('\n')
          .filter((line) => line.startsWith('| '))
        for (const line of lines) expect(line.replaceAll('\\|', '').split('|')).toHaveLength(4)
      }),
    )
  })

  it.each(languages)('leave no gap in %s', (language) => {
    for (const [name, text] of orderSheets(plan, language))
      if (name.endsWith('.md')) expect(text).not.toMatch(/\{\w+\}|undefined|null/)
  })
})
