import { type FullText, say } from '#catalogue/vocabulary/text.ts'
import type { Classification } from '#classifier/classification.ts'
import { markerNames, sayReason, sayViews, viewNationally } from '#classifier/index.ts'
import type { Label } from '#classifier/label.ts'
import type { Speech } from '../text/index.ts'
import { askQuestion } from '../text/question.ts'
import { openPage } from './page.ts'

const kinds: Readonly<Record<Classification['subject']['kind'], FullText>> = {
  system: { nb: 'system', nn: 'system', sv: 'system', en: 'system' },
  'data-set': { nb: 'datasett', nn: 'datasett', sv: 'datamängd', en: 'data set' },
}

/** `C3 fortrolig · I3 · A3 · arkivkjerne · helseopplysninger`. */
export const labelText = ({ confidentiality, integrity, availability, markers }: Label, speech: Speech): string =>
  [
    `${confidentiality} ${speech.text(`conf.${confidentiality}`)}`,
    integrity,
    availability,
    ...markers.map((marker) => say(markerNames[marker], speech.language)),
  ].join(' · ')

/** Labels with their reasons and open questions, one paragraph a system or data set; on wish in the words of national schemes too. */
export function labelList(found: readonly Classification[], speech: Speech, withViews = false): string {
  const page = openPage(false)
  for (const one of found) {
    const { subject, effective, state, declared, evidenced, aggregated, questions } = one
    page.wrapped(`${subject.id} (${kinds[subject.kind][speech.language]}) · ${labelText(effective, speech)}`, 0)
    page.line(speech.text(`state.${state}`), 2)
    if (withViews) page.wrapped(sayViews(viewNationally(one), speech.language), 2)
    for (const reason of [declared, evidenced, aggregated].flatMap(({ reasons }) => reasons)) {
      page.wrapped(sayReason(reason, speech.language), 2, '-')
    }
    for (const question of questions)
      page.wrapped(`${askQuestion(question, speech.language)} [${question.fact}]`, 2, '?')
  }
  return page.text()
}
