import type { LandingZone } from '#catalogue/landing-zone.ts'
import { type Country, countries } from '#catalogue/vocabulary/identifier.ts'
import { availabilities, confidentialities, integrities, type Label, markers } from '#classifier/label.ts'
import { documentKinds } from '#classifier/submission.ts'
import { Action } from '#policies/decision.ts'
import { exampleRequest, ownCloud } from '#policies/example.ts'
import type { PolicyRequest, SubjectFacts } from '#policies/request.ts'
import { packs } from '#policies/settings.ts'

/** Random numbers that are the same for the same seed on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number
const pick = <T>(next: Random, all: readonly T[]): T => all[Math.floor(next() * all.length)]!
const some = <T>(next: Random, all: readonly T[], share: number): T[] => all.filter(() => next() < share)
const likely = <T>(next: Random, share: number, often: T, all: readonly T[]): T =>
  next() < share ? often : pick(next, all)

const near: readonly Country[] = ['NO', 'SE', 'DE', 'US', 'GB', 'CH', 'IE', 'LU']

export function randomLabel(next: Random): Label {
  return {
    confidentiality: pick(next, confidentialities),
    integrity: pick(next, integrities),
    availability: pick(next, availabilities),
    markers: some(next, markers, 0.12).sort(),
  }
}

export function randomZone(next: Random, id: string): LandingZone {
  const country = likely(next, 0.9, pick(next, near), countries)
  const flag = () => next() < 0.7
  return {
    ...ownCloud,
    id,
    offer: id,
    kind: pick(next, ['private-cloud', 'domestic-hosting', 'hyperscaler'] as const),
    location: { ...ownCloud.location, country },
    parentJurisdictions: next() < 0.1 ? 'unknown' : some(next, near, 0.25),
    staffLocation: next() < 0.2 ? 'unknown' : some(next, near, 0.25),
    keyCustody: ['provider', ...some(next, ['customer-managed', 'customer-held-external'] as const, 0.6)],
    onRamps: next() < 0.8 ? ['some-on-ramp'] : [],
    capabilities: {
      ...ownCloud.capabilities,
      keyManager: flag(),
      externalKeys: flag(),
      objectLock: flag(),
      accessLog: flag(),
      twoSites: flag(),
    },
  }
}

export function randomSubject(next: Random, id: string): SubjectFacts {
  const base = exampleRequest({}).subject
  const documents: SubjectFacts['documents'] = Object.fromEntries(
    some(next, documentKinds, 0.5).map((kind) => [
      kind,
      {
        has: pick(next, ['yes', 'yes', 'no', 'unknown'] as const),
        ...(next() < 0.5 ? { until: pick(next, ['2024-06-30', '2027-06-30']) } : {}),
      },
    ]),
  )
  return {
    ...base,
    id,
    kind: pick(next, ['system', 'data-set'] as const),
    label: randomLabel(next),
    state: pick(next, ['agree', 'under-declared', 'over-declared', 'no-evidence', 'unexplained'] as const),
    lowered: next() < 0.1,
    openByLaw: next() < 0.2,
    subjects: pick(next, ['unknown' as const, 0, 500, 10_000, 200_000]),
    stores: some(next, ['block', 'file', 'object', 'postgres'] as const, 0.4),
    archive: some(next, ['copy', 'core', 'none', 'unknown'] as const, 0.3),
    bookkeeping: some(next, ['none', 'private-law', 'state', 'unknown'] as const, 0.3),
    legalBasis: some(
      next,
      [
        { law: 'offentleglova', paragraph: '13', kind: 'restriction', optional: false, rescued: false },
        { law: 'offentleglova', paragraph: '14', kind: 'restriction', optional: true, rescued: false },
        { law: 'forvaltningsloven', paragraph: '13', kind: 'restriction', optional: false, rescued: true },
        { law: 'valgloven', paragraph: '1', kind: 'disclosure', optional: false, rescued: false },
      ] as const,
      0.3,
    ),
    repealedLaws: some(next, ['arkivlova 1992'], 0.1),
    undeclared: some(next, ['national-id', 'personal'] as const, 0.05),
    weakEvidence: some(next, ['personal'] as const, 0.05),
    grades: some(
      next,
      [
        { scheme: 'sikkerhetsloven', gradedOn: '1990-01-01', place: `dataSets[${id}]` },
        { scheme: 'klassa', gradedOn: 'unknown', place: `dataSets[${id}]` },
      ] as const,
      0.05,
    ),
    lapses: some(next, [{ day: '2026-01-01', place: `dataSets[${id}].validUntil` }], 0.1),
    reviews: some(next, [{ day: '2027-01-01', place: `dataSets[${id}].reviewOn` }], 0.1),
    sharedJoinKeys: some(next, ['fnr'], 0.1),
    documents,
  }
}

type Context = Pick<PolicyRequest, 'action' | 'body' | 'settings' | 'asOf'>

/** Who asks, under which settings, on which day, what to do. */
export function randomContext(next: Random): Context {
  const { body, settings } = exampleRequest({})
  return {
    action: likely(next, 0.5, 'place', Action.options),
    body: { ...body, homeCountry: pick(next, ['NO', 'NO', 'SE'] as const) },
    settings: {
      ...settings,
      packs: next() < 0.5 ? [...packs] : some(next, packs, 0.8),
      archiveCoreRegion: pick(next, [['NO'], ['NO', 'SE'], ['SE']] as const).slice(),
      esamStrict: next() < 0.2,
      manyPersons: pick(next, [10_000, 100]),
    },
    asOf: pick(next, ['2026-11-21', '2025-06-01', '2024-12-31', '2023-01-01', '2020-01-01']),
  }
}

/** A request put together from what was drawn before. */
export function randomRequest(
  next: Random,
  contexts: readonly Context[],
  subjects: readonly SubjectFacts[],
  zones: readonly LandingZone[],
): PolicyRequest {
  return { ...pick(next, contexts), subject: pick(next, subjects), zone: pick(next, zones) }
}
