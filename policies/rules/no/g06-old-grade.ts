import { securityAct53 } from '../../basis.ts'
import { everyAction, type Preference } from '../../policy.ts'
import type { PolicyRequest } from '../../request.ts'

/** `1990-05-01` gives `2020-05-01`. Days compare as text. */
const thirtyYearsAfter = (day: string): string => `${Number(day.slice(0, 4)) + 30}${day.slice(4)}`

/** Days, once each and in order, of grades that are as old. */
const lapsed = ({ subject, asOf }: PolicyRequest): string[] =>
  [...new Set(subject.grades.map(({ gradedOn }) => gradedOn))]
    .filter((day) => day !== 'unknown' && thirtyYearsAfter(day) <= asOf)
    .sort()

/** Grades lapse after thirty years unless somebody decides otherwise. */
export const g06: Preference = {
  id: 'G06',
  pack: 'no',
  effect: 'prefer',
  actions: everyAction,
  reads: ['grades'],
  title: {
    nb: 'Gradering eldre enn tretti år bør vurderes',
    nn: 'Gradering eldre enn tretti år bør vurderast',
    sv: 'Gradering äldre än trettio år bör prövas',
    en: 'A grade older than thirty years should be reviewed',
  },
  when: (request) => lapsed(request).length > 0,
  reason: {
    params: (request) => ({ gradedOn: lapsed(request).join(', ') }),
    nb: 'Graderingen er fra {gradedOn} og faller bort etter tretti år om ikke annet er bestemt; den bør vurderes på nytt.',
    nn: 'Graderinga er frå {gradedOn} og fell bort etter tretti år om ikkje anna er bestemt; ho bør vurderast på nytt.',
    sv: 'Graderingen är från {gradedOn} och upphör efter trettio år om inte annat beslutas; den bör prövas på nytt.',
    en: 'The grade dates from {gradedOn} and lapses after thirty years unless decided otherwise; it should be reviewed.',
  },
  basis: [securityAct53],
  since: '2019-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: {
      subject: { grades: [{ scheme: 'sikkerhetsloven', gradedOn: '1990-05-01', place: 'dataSets[example-set]' }] },
    },
    doesNotFire: {
      subject: { grades: [{ scheme: 'sikkerhetsloven', gradedOn: '2010-05-01', place: 'dataSets[example-set]' }] },
    },
  },
}
