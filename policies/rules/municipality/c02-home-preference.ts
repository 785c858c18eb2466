import { ownChoice } from '../../basis.ts'
import { hasForeignParent, liesAtHome } from '../../jurisdiction.ts'
import { everyAction, type Preference } from '../../policy.ts'
import { and, not } from '../../trilean.ts'

/** Where prices hardly differ, home jurisdiction and fewer suppliers. */
export const c02: Preference = {
  id: 'C02',
  pack: 'municipality',
  effect: 'prefer',
  actions: everyAction,
  reads: ['zone'],
  title: {
    nb: 'Ved liten prisforskjell velges hjemlandets jurisdiksjon',
    nn: 'Ved liten prisskilnad blir jurisdiksjonen til heimlandet vald',
    sv: 'Vid liten prisskillnad väljs hemlandets jurisdiktion',
    en: 'Where prices hardly differ, home jurisdiction',
  },
  when: (request) => and(liesAtHome(request), not(hasForeignParent(request))),
  reason: {
    params: ({ settings }) => ({ percent: String(settings.homePreferencePercent) }),
    nb: '{zone} er bare under hjemlandets rett og foretrekkes når prisen er mindre enn {percent} prosent høyere, for å spre risiko.',
    nn: '{zone} er berre under retten i heimlandet og blir føretrekt når prisen er mindre enn {percent} prosent høgare, for å spreie risiko.',
    sv: '{zone} står bara under hemlandets rätt och föredras när priset är mindre än {percent} procent högre, för att sprida risken.',
    en: '{zone} is under home law alone and is preferred while it costs less than {percent} per cent more, to limit concentration risk.',
  },
  basis: [ownChoice(7)],
  since: '2018-01-01',
  owner: 'platform',
  reviewOn: '2027-06-01',
  parameters: ['homePreferencePercent'],
  examples: {
    fires: {},
    doesNotFire: { zone: { parentJurisdictions: ['US'] } },
  },
}
