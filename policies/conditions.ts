import { type Confidentiality, strictness } from '#classifier/label.ts'
import { documentPlace, isInDate } from './documents.ts'
import { hasForeignParent, liesAtHome, liesInEea, listed } from './jurisdiction.ts'
import { offers } from './offered.ts'
import type { Condition } from './policy.ts'
import { confidentialityOf } from './sensitivity.ts'
import { not } from './trilean.ts'

// The conditions that permits are made of. Each looks at one fact, so that a refusal can say which fact stood in the way.

/** No more confidential than `ceiling`. */
export const atMost = (ceiling: Confidentiality): Condition => ({
  fact: 'label.confidentiality',
  holds: (request) => strictness(confidentialityOf(request)) <= strictness(ceiling),
  met: (request) => confidentialityOf(request),
  needed: () => `<= ${ceiling}`,
})

export const inEea: Condition = {
  fact: 'zone.location.country',
  holds: (request) => liesInEea(request),
  met: ({ zone }) => zone.location.country,
  needed: () => 'EEA',
}

export const atHome: Condition = {
  fact: 'zone.location.country',
  holds: (request) => liesAtHome(request),
  met: ({ zone }) => zone.location.country,
  needed: ({ body }) => body.homeCountry,
}

export const privateOrDomestic: Condition = {
  fact: 'zone.kind',
  holds: ({ zone }) => zone.kind !== 'hyperscaler',
  met: ({ zone }) => zone.kind,
  needed: () => 'private-cloud | domestic-hosting',
}

export const homeJurisdiction: Condition = {
  fact: 'zone.parentJurisdictions',
  holds: (request) => not(hasForeignParent(request)),
  met: ({ zone }) => listed(zone.parentJurisdictions),
  needed: ({ body }) => body.homeCountry,
}

export const externalKeys: Condition = {
  fact: 'zone.capabilities.externalKeys',
  holds: ({ zone }) => offers(zone, { control: 'external-key' }),
  met: ({ zone }) => String(offers(zone, { control: 'external-key' })),
  needed: () => 'true',
}

export const suitabilityAssessed: Condition = {
  fact: documentPlace('suitability-assessment'),
  holds: (request) => isInDate(request, 'suitability-assessment'),
  met: ({ subject }) => subject.documents['suitability-assessment']?.has ?? 'unanswered',
  needed: () => 'yes',
}
