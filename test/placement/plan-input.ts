import { type LandingZone, landingZone, ZoneUse } from '#catalogue/landing-zone.ts'
import { Offer } from '#catalogue/offer.ts'
import type { Classification } from '#classifier/classification.ts'
import type { ZoneCost } from '#classifier/cost/estimate.ts'
import { Submission, type SubmissionInput } from '#classifier/submission.ts'
import type { PlacementInput } from '#placement/input.ts'
import type { PlanFacts } from '#placement/plan/make-plan.ts'
import { PlacementSettings } from '#placement/settings.ts'
import type { Subject } from '#placement/subject.ts'
import type { FiredRule, PolicyDecision } from '#policies/decision.ts'

export const asOf = '2026-11-21'
export const agencies = ['850100101', '850100217'] as const

const label = { confidentiality: 'C1', integrity: 'I1', availability: 'A1', markers: [] } as const

export function offer(id: string, facts: Partial<Offer> = {}): Offer {
  return Offer.parse({
    schema: 'rettsky/offer/v1',
    id,
    name: id,
    provider: 'openstack',
    kind: 'domestic-hosting',
    location: { country: 'NO', city: 'Oslo', region: 'r', site: 's' },
    operator: 'o',
    parentJurisdictions: ['NO'],
    staffLocation: 'unknown',
    partition: 'public',
    supplier: id,
    status: 'available',
    verifiedOn: '2026-11-01',
    source: ['made up for tests'],
    capabilities: {
      objectStorage: 's3',
      keyManager: true,
      externalKeys: true,
      objectLock: true,
      accessLog: true,
      dns: true,
      vpn: true,
      postgres: 'instance',
      fileShare: true,
      twoSites: false,
      nativeMonitor: false,
    },
    keyCustody: ['provider'],
    certifications: [],
    onRamps: [],
    pairedRegion: null,
    ...facts,
  })
}

export function zone(id: string, facts: Partial<LandingZone> = {}): LandingZone {
  return { ...landingZone(offer(id), ZoneUse.parse({ id, offer: id, cidr: '10.64.0.0/16' })), ...facts }
}

type SystemInput = Partial<SubmissionInput['system']> & { id: string }
type Parts = Partial<Omit<SubmissionInput, 'system'>>

export function submission(system: SystemInput, parts: Parts = {}): Submission {
  return Submission.parse({
    schema: 'rettsky/submission/v1',
    agency: agencies[0],
    system: { name: { en: system.id }, openInterfaces: 'yes', availability: 'A1', ...system },
    ...parts,
  })
}

export const objectStore = (id: string, traffic = 0): NonNullable<SubmissionInput['dataSets']>[number] => ({
  id,
  name: { en: id },
  personalData: 'none',
  store: { kind: 'object', gib: 10 },
  trafficGibPerMonth: traffic,
})

export const rule = (effect: FiredRule['effect'], verdict: FiredRule['verdict'] = 'fired'): FiredRule => ({
  rule: 'T01',
  effect,
  verdict,
  params: {},
  verification: 'read',
})

export const priced = (zone: string, monthly: string): ZoneCost => ({
  priced: true,
  zone,
  monthly,
  lines: [],
  coverage: 1,
  oldestPrice: '2026-11-01',
  rateDates: [],
})

/** Cost a month by item and zone; a list of rules refuses the zone, `null` has no price. Zones not named cost 100. */
export type Told = Record<string, Record<string, number | null | FiredRule[]>>

export function inputOf(
  zones: readonly LandingZone[],
  submissions: readonly Submission[],
  told: Told = {},
  changes: Partial<PlacementInput> = {},
): PlacementInput {
  const subjectOf = (owner: Submission, kind: Subject['kind'], id: string): Subject => {
    const at = (zone: string) => told[id]?.[zone] ?? (told[id]?.[zone] === null ? null : 100)
    const decisions = zones.map((zone): PolicyDecision => {
      const rules = at(zone.id)
      const determining = Array.isArray(rules) ? rules : []
      return {
        schema: 'rettsky/decision/v1',
        subject: { kind, id },
        zone: zone.id,
        action: 'place',
        permitted: !Array.isArray(rules),
        determining,
        controls: [],
        questions: [],
        preferences: [],
        asOf,
      }
    })
    const costs = zones.map(({ id: zone }): ZoneCost => {
      const cost = at(zone)
      if (cost === null)
        return { priced: false, zone, missing: [{ zone, offer: zone, meter: 'compute.vcpu-hour', searched: [] }] }
      return priced(zone, Array.isArray(cost) ? '0' : String(cost))
    })
    const classification: Classification = {
      schema: 'rettsky/classification/v1',
      subject: { kind, id, system: owner.system.id, agency: owner.agency },
      declared: { label: { ...label, markers: [] }, reasons: [] },
      evidenced: { label: { ...label, markers: [] }, reasons: [] },
      aggregated: { label: { ...label, markers: [] }, reasons: [] },
      effective: { ...label, markers: [] },
      approximate: false,
      state: 'agree',
      questions: [],
      asOf,
    }
    const cost = { subject: { kind, id }, currency: 'NOK', zones: costs, class: 'low', driver: 'compute' } as const
    return { id, kind, name: { en: id }, submission: owner, classification, decisions, cost: { ...cost, zones: costs } }
  }
  const pairs = <T>(value: T) =>
    Object.fromEntries(zones.map((from) => [from.id, Object.fromEntries(zones.map((to) => [to.id, value]))]))
  return {
    subjects: submissions.flatMap((owner) => [
      subjectOf(owner, 'system', owner.system.id),
      ...owner.dataSets.map(({ id }) => subjectOf(owner, 'data-set', id)),
    ]),
    zones,
    sharedCost: new Map(zones.map(({ id }) => [id, priced(id, '10')])),
    egressPerGib: pairs('1'),
    roundTripMs: pairs(5),
    settings: PlacementSettings.parse({}),
    hourlyRate: 360,
    asOf,
    ...changes,
  }
}

export const facts: PlanFacts = {
  madeBy: 'test',
  body: { id: '974770482', short: 'test', name: { en: 'Test' }, kind: 'municipality', homeCountry: 'NO' },
  agencies: agencies.map((id) => ({ id, short: `a${id.slice(-3)}`, name: { en: id } })),
  currency: 'NOK',
  networks: [],
  notify: 'nobody@example.invalid',
  rates: [],
  links: [],
  onRamps: [],
  offers: [],
  inputs: {},
  tooCloseToCall: [],
}
