import { securityAct53 } from '../../basis.ts'
import { everyAction, type Forbid } from '../../policy.ts'
import { confidentialityOf } from '../../sensitivity.ts'

/** Graded information belongs in systems approved for the grade, and none of ours is. */
export const g01: Forbid = {
  id: 'G01',
  pack: 'no',
  effect: 'forbid',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Sikkerhetsgradert informasjon får ingen sone',
    nn: 'Tryggleiksgradert informasjon får inga sone',
    sv: 'Säkerhetsgraderad information får ingen zon',
    en: 'Security-graded information gets no zone',
  },
  when: (request) => confidentialityOf(request) === 'CX',
  reason: {
    nb: 'Innholdet er sikkerhetsgradert og skal bare behandles i systemer som er godkjent for graden; {zone} er ikke det. Saken går til sikkerhetsorganisasjonen.',
    nn: 'Innhaldet er tryggleiksgradert og skal berre handsamast i system som er godkjende for graden; {zone} er ikkje det. Saka går til tryggleiksorganisasjonen.',
    sv: 'Innehållet är säkerhetsskyddsklassificerat och får bara behandlas i system som är godkända för säkerhetsskyddsklassen; {zone} är inte det. Ärendet går till säkerhetsorganisationen.',
    en: 'The content is security-graded and may only be handled in systems approved for the grade; {zone} is not. The case goes to the security organisation.',
  },
  basis: [securityAct53],
  since: '2019-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  unwaivable: true,
  examples: {
    fires: { label: { confidentiality: 'CX', markers: ['graded'] } },
    doesNotFire: { label: { confidentiality: 'C4' } },
  },
}
