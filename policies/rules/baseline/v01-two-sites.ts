import { nsmFactors } from '../../basis.ts'
import { isSupplied } from '../../jurisdiction.ts'
import { everyAction, type Requirement } from '../../policy.ts'

/** What must always be up stands on two sites, with a tested failover and a supplier to turn to. */
export const v01: Requirement = {
  id: 'V01',
  pack: 'baseline',
  effect: 'require',
  actions: everyAction.filter((action) => action !== 'operate'),
  reads: ['documents', 'label', 'zone'],
  title: {
    nb: 'Høyeste tilgjengelighet krever to anlegg',
    nn: 'Høgaste tilgjenge krev to anlegg',
    sv: 'Högsta tillgänglighet kräver två anläggningar',
    en: 'The highest availability needs two sites',
  },
  when: ({ subject }) => subject.label.availability === 'A3',
  controls: [{ control: 'two-sites' }, { control: 'private-connectivity' }],
  documents: [
    { kind: 'risk-assessment', before: 'go-live' },
    { kind: 'exit-plan', before: 'go-live', when: isSupplied },
  ],
  reason: {
    nb: 'Tilgjengeligheten er A3: sonen må ha to anlegg og virke når Internett er nede, og det må finnes en prøvd reserve.',
    nn: 'Tilgjenget er A3: sona må ha to anlegg og verke når Internett er nede, og det må finnast ein prøvd reserve.',
    sv: 'Tillgängligheten är A3: zonen måste ha två anläggningar och fungera när internet är nere, och det måste finnas en prövad reserv.',
    en: 'Availability is A3: the zone must have two sites and work when the Internet is down, and there must be a tested fallback.',
  },
  basis: [nsmFactors('3')],
  since: '2018-01-01',
  owner: 'platform',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { availability: 'A3' } },
    doesNotFire: { label: { availability: 'A2' } },
  },
}
