import { type Country, eea } from '#catalogue/vocabulary/identifier.ts'
import { bookkeepingAct } from '../../basis.ts'
import { copiesWithin } from '../../copies.ts'
import { listed } from '../../jurisdiction.ts'
import { type Requirement, storing } from '../../policy.ts'
import type { PolicyRequest } from '../../request.ts'
import type { Trilean } from '../../trilean.ts'

const nordic: readonly Country[] = ['DK', 'FI', 'IS', 'NO', 'SE']
const widened: readonly Country[] = [...eea, 'CH' as const, 'GB' as const].sort()

/** Countries that electronic bookkeeping material may be kept in on a day. */
export const bookkeepingCountries = (asOf: string): readonly Country[] => (asOf < '2025-01-27' ? nordic : widened)

/** The marker alone does not say which rules apply; unless every answer is `state`, the act does. */
function isPrivateLawBookkeeping({ subject }: PolicyRequest): Trilean {
  const marked = subject.label.markers.includes('bookkeeping')
  if (subject.bookkeeping.includes('private-law')) return true
  if (subject.bookkeeping.includes('unknown')) return marked ? true : 'unknown'
  return marked && !subject.bookkeeping.includes('state')
}

/** Bookkeeping of bodies under private law. From 27 January 2025 electronic material may lie in the EEA, the United Kingdom or Switzerland once the tax office is told; before, in the Nordic countries. */
export const b01: Requirement = {
  id: 'B01',
  pack: 'no',
  effect: 'require',
  actions: storing,
  reads: ['bookkeeping', 'documents', 'label', 'places', 'zone'],
  title: {
    nb: 'Regnskapsmateriale i land som loven tillater',
    nn: 'Rekneskapsmateriale i land som lova tillèt',
    sv: 'Bokföringsmaterial i länder som lagen tillåter',
    en: 'Bookkeeping material in countries that the law allows',
  },
  when: (request) => isPrivateLawBookkeeping(request),
  controls: ({ asOf }) => copiesWithin(bookkeepingCountries(asOf)),
  documents: [{ kind: 'tax-office-notice', before: 'placement', when: ({ zone }) => zone.location.country !== 'NO' }],
  asks: ({ subject }) =>
    subject.bookkeeping.includes('unknown') ? [{ fact: subject.places.bookkeeping, before: 'go-live' }] : [],
  reason: {
    params: ({ asOf }) => ({ asOf, countries: listed(bookkeepingCountries(asOf)) }),
    nb: 'Innholdet er regnskapsmateriale og kan ligge i {countries}; utenfor Norge først når skattekontoret er varslet skriftlig.',
    nn: 'Innhaldet er rekneskapsmateriale og kan liggje i {countries}; utanfor Noreg først når skattekontoret er varsla skriftleg.',
    sv: 'Innehållet är bokföringsmaterial och får ligga i {countries}; utanför Norge först när skattekontoret har underrättats skriftligen.',
    en: 'The content is bookkeeping material and may lie in {countries}; outside Norway only once the tax office has been told in writing.',
  },
  question: {
    nb: 'Er datasettet regnskapsmateriale, og gjelder bokføringsloven eller statens økonomiregler?',
    nn: 'Er datasettet rekneskapsmateriale, og gjeld bokføringslova eller økonomireglane til staten?',
    sv: 'Är datamängden bokföringsmaterial, och gäller bokföringslagen eller statens ekonomiregler?',
    en: 'Is the data set bookkeeping material, and does the bookkeeping act or the state’s financial rules apply?',
  },
  basis: bookkeepingAct,
  since: '2014-01-01',
  owner: 'finance',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { markers: ['bookkeeping'] } },
    doesNotFire: { label: { markers: ['bookkeeping'] }, subject: { bookkeeping: ['state'] } },
  },
}
