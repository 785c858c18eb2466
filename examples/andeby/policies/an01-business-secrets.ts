import { publicCloud } from '#policies/example.ts'
import { type Forbid, storing } from '#policies/policy.ts'

/** The council of Andeby has promised its suppliers that their business secrets stay out of the large clouds. */
export const an01: Forbid = {
  id: 'AN01',
  pack: 'municipality',
  effect: 'forbid',
  actions: storing,
  reads: ['label', 'zone'],
  title: {
    nb: 'Leverandørenes forretningshemmeligheter utenfor de store skyene',
    nn: 'Forretningsløyndomane til leverandørane utanfor dei store skyene',
    sv: 'Leverantörernas affärshemligheter utanför de stora molnen',
    en: 'Suppliers’ business secrets outside the large clouds',
  },
  when: ({ subject, zone }) => zone.kind === 'hyperscaler' && subject.label.markers.includes('business-secret'),
  reason: {
    nb: 'Innholdet er forretningshemmeligheter, og {zone} er en stor skyleverandør; byrådet har lovet leverandørene at de ikke legges der.',
    nn: 'Innhaldet er forretningsløyndomar, og {zone} er ein stor skyleverandør; byrådet har lova leverandørane at dei ikkje blir lagde der.',
    sv: 'Innehållet är affärshemligheter och {zone} är en stor molnleverantör; kommunstyrelsen har lovat leverantörerna att de inte läggs där.',
    en: 'The content is business secrets, and {zone} is a large cloud provider; the council has promised suppliers not to lay them there.',
  },
  basis: [
    {
      law: 'Andeby byråd',
      paragraph: 'sak 88/26',
      readOn: '2026-11-21',
      verification: 'read',
      source: 'møteboka, 2026-06-11',
    },
  ],
  since: '2026-07-01',
  owner: 'procurement',
  reviewOn: '2027-07-01',
  examples: {
    fires: { label: { confidentiality: 'C2', markers: ['business-secret'] }, zone: publicCloud },
    doesNotFire: { label: { confidentiality: 'C2', markers: ['business-secret'] } },
  },
}
