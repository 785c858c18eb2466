import { ownChoice } from '../../basis.ts'
import { everyAction, type Forbid } from '../../policy.ts'
import { has } from '../../sensitivity.ts'

/** Passwords and keys in a data sample are not data to place; the owner is told. */
export const k03: Forbid = {
  id: 'K03',
  pack: 'baseline',
  effect: 'forbid',
  actions: everyAction,
  reads: ['label'],
  title: {
    nb: 'Passord og nøkler i data plasseres ikke',
    nn: 'Passord og nøklar i data blir ikkje plasserte',
    sv: 'Lösenord och nycklar i data placeras inte',
    en: 'Passwords and keys in data are not placed',
  },
  when: (request) => has(request, 'credentials'),
  reason: {
    nb: 'Det er funnet passord eller nøkler i innholdet. Det tas ikke imot; eieren skal fjerne dem og bytte dem ut.',
    nn: 'Det er funne passord eller nøklar i innhaldet. Det blir ikkje teke imot; eigaren skal fjerne dei og byte dei ut.',
    sv: 'Lösenord eller nycklar har hittats i innehållet. Det tas inte emot; ägaren ska ta bort dem och byta ut dem.',
    en: 'Passwords or keys were found in the content. It is not accepted; the owner must remove and replace them.',
  },
  basis: [ownChoice(1)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  unwaivable: true,
  examples: {
    fires: { label: { markers: ['credentials'] } },
    doesNotFire: {},
  },
}
