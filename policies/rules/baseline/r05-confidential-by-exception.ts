import { jurisdictionRecord, ownChoice } from '../../basis.ts'
import { atMost, externalKeys, inEea, suitabilityAssessed } from '../../conditions.ts'
import { publicCloud } from '../../example.ts'
import { everyAction, type Permit } from '../../policy.ts'

/** The recorded exception: confidential content elsewhere in the EEA, with keys that the provider cannot use. */
export const r05: Permit = {
  id: 'R05',
  pack: 'baseline',
  effect: 'permit',
  actions: everyAction,
  reads: ['documents', 'label', 'zone'],
  title: {
    nb: 'Fortrolige data i allmenn sky som dokumentert unntak',
    nn: 'Fortrulege data i allmenn sky som dokumentert unntak',
    sv: 'Konfidentiella data i publikt moln som dokumenterat undantag',
    en: 'Confidential data in a public cloud as a recorded exception',
  },
  needs: [atMost('C3'), inEea, externalKeys, suitabilityAssessed],
  reason: {
    params: ({ zone }) => ({ country: zone.location.country }),
    nb: 'Innholdet er høyst fortrolig (C3), {zone} ligger i EØS ({country}), nøklene holdes utenfor leverandøren, og egnetheten er vurdert og dokumentert.',
    nn: 'Innhaldet er høgst fortruleg (C3), {zone} ligg i EØS ({country}), nøklane blir haldne utanfor leverandøren, og det er vurdert og dokumentert at sona er eigna.',
    sv: 'Innehållet är högst konfidentiellt (C3), {zone} ligger i EES ({country}), nycklarna hålls utanför leverantören och lämpligheten är bedömd och dokumenterad.',
    en: 'The content is confidential at most (C3), {zone} lies in the EEA ({country}), the keys are held outside the provider, and its suitability is assessed and recorded.',
  },
  basis: [ownChoice(1), jurisdictionRecord],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: {
      label: { confidentiality: 'C3' },
      zone: publicCloud,
      subject: { documents: { 'suitability-assessment': { has: 'yes' } } },
    },
    doesNotFire: { label: { confidentiality: 'C3' }, zone: { kind: 'hyperscaler' } },
  },
}
