import { ownChoice, securityAct53 } from '../../basis.ts'
import { everyAction, type Inquiry } from '../../policy.ts'
import type { Deadline, PolicyRequest } from '../../request.ts'

/** Days that have come, once each, in order of day and place. */
function overdue({ subject, asOf }: PolicyRequest): Deadline[] {
  const due = [...subject.lapses, ...subject.reviews].filter(({ day }) => day !== 'unknown' && day <= asOf)
  return due.sort((a, b) => (a.day + a.place < b.day + b.place ? -1 : 1))
}

/** Labels age: one whose day has come is settled again before the next deployment. The plan is made meanwhile on the label as it stands, which is the stricter. */
export const t01: Inquiry = {
  id: 'T01',
  pack: 'baseline',
  effect: 'ask',
  actions: everyAction,
  reads: ['lapses', 'reviews'],
  title: {
    nb: 'Merking som er gått ut, vurderes på nytt',
    nn: 'Merking som er gått ut, blir vurdert på nytt',
    sv: 'Märkning som har löpt ut prövas på nytt',
    en: 'A label whose day has come is settled again',
  },
  when: (request) => overdue(request).length > 0,
  asks: (request) =>
    overdue(request).map(({ place, day }) => ({ fact: place, before: 'go-live' as const, params: { day } })),
  reason: {
    params: (request) => ({
      days: overdue(request)
        .map((deadline) => deadline.day)
        .join(', '),
    }),
    nb: 'Dagen for ny vurdering ({days}) er passert; merkingen må vurderes på nytt før neste utrulling.',
    nn: 'Dagen for ny vurdering ({days}) er passert; merkinga må vurderast på nytt før neste utrulling.',
    sv: 'Dagen för ny prövning ({days}) har passerats; märkningen måste prövas på nytt före nästa driftsättning.',
    en: 'The day of review ({days}) has passed; the label must be settled again before the next deployment.',
  },
  question: {
    nb: 'Merkingen skulle vurderes på nytt {day}. Hva er den nå, og til hvilken dag gjelder den?',
    nn: 'Merkinga skulle vurderast på nytt {day}. Kva er ho no, og til kva dag gjeld ho?',
    sv: 'Märkningen skulle prövas på nytt {day}. Vad är den nu, och till vilken dag gäller den?',
    en: 'The label was due for review on {day}. What is it now, and until which day does it last?',
  },
  basis: [securityAct53, ownChoice(5)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { subject: { reviews: [{ day: '2026-01-01', place: 'dataSets[example-set].reviewOn' }] } },
    doesNotFire: { subject: { reviews: [{ day: '2027-01-01', place: 'dataSets[example-set].reviewOn' }] } },
  },
}
