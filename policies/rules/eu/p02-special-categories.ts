import { gdpr, navRegister } from '../../basis.ts'
import { everyAction, type Requirement } from '../../policy.ts'
import { has, isSettledLow } from '../../sensitivity.ts'

/** Special categories and criminal matters count as confidential; the ground in article 9 or 10 and the question of an impact assessment are settled before go-live. */
export const p02: Requirement = {
  id: 'P02',
  pack: 'eu',
  effect: 'require',
  actions: everyAction,
  reads: ['documents', 'label', 'lowered', 'openByLaw'],
  title: {
    nb: 'Særlige kategorier og straffbare forhold er minst fortrolige',
    nn: 'Særlege kategoriar og straffbare forhold er minst fortrulege',
    sv: 'Känsliga uppgifter och lagöverträdelser är minst konfidentiella',
    en: 'Special categories and criminal matters are confidential at least',
  },
  when: (request) =>
    (has(request, 'special-category') || has(request, 'criminal') || has(request, 'health-record')) &&
    !isSettledLow(request),
  floor: 'C3',
  documents: [
    { kind: 'article-9-ground', before: 'go-live' },
    { kind: 'dpia', before: 'go-live' },
  ],
  reason: {
    nb: 'Innholdet er særlige kategorier av personopplysninger eller opplysninger om straffbare forhold. Det regnes som minst fortrolig (C3), og grunnlaget etter artikkel 9 eller 10 og vurdering av personvernkonsekvenser skal foreligge.',
    nn: 'Innhaldet er særlege kategoriar av personopplysningar eller opplysningar om straffbare forhold. Det blir rekna som minst fortruleg (C3), og grunnlaget etter artikkel 9 eller 10 og vurdering av personvernkonsekvensar skal liggje føre.',
    sv: 'Innehållet är känsliga personuppgifter eller uppgifter om lagöverträdelser. Det räknas som minst konfidentiellt (C3), och grunden enligt artikel 9 eller 10 och en konsekvensbedömning ska finnas.',
    en: 'The content is special categories of personal data or data on criminal matters. It counts as confidential at least (C3), and the ground in article 9 or 10 and an impact assessment must exist.',
  },
  basis: [navRegister('MISSING_ARTICLE_9'), gdpr('art. 9, 10 og 35')],
  since: '2018-07-20',
  owner: 'data-protection',
  reviewOn: '2027-01-15',
  examples: {
    fires: { label: { markers: ['personal', 'special-category'] } },
    doesNotFire: { label: { markers: ['personal'] } },
  },
}
