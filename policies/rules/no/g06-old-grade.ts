import { securityAct53 } from '../../basis.ts'
import { everyAction, type Preference } from '../../policy.ts'

/** `1990-05-01` gives `2020-05-01`. Days compare as text. */
const thirtyYearsAfter = (day: string): string => `${Number(day.slice(0, 4)) + 30}${day.slice(4)}`

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
  when: ({ subject, asOf }) =>
    subject.grades.some((grade) => grade.gradedOn !== 'unknown' && thirtyYearsAfter(grade.gradedOn) <= asOf),
  reason: {
    params: ({ subject }) => ({ gradedOn: subject.grades.map((grade) => grade.gradedOn).join(', ') }),
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
