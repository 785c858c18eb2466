import { Provider, ZoneKind } from '#catalogue/offer.ts'
import { countries } from '#catalogue/vocabulary/identifier.ts'
import { availabilities, confidentialities, integrities, markers } from '#classifier/label.ts'
import { documentKinds } from '#classifier/submission.ts'
import { Action } from '../decision.ts'

/** A closed set of words, and how a rule's source compares something with one of them. */
type ClosedSet = { readonly fact: string; readonly accepted: readonly string[]; readonly patterns: readonly RegExp[] }

const word = String.raw`(['"\`])([^'"\`]*)\1`
const compared = (name: string): RegExp[] => [
  new RegExp(String.raw`\b(?:${name})\s*[!=]==?\s*${word}`, 'g'),
  new RegExp(String.raw`${word}\s*[!=]==?\s*[\w.?!]*\b(?:${name})\b`, 'g'),
]
const included = (name: string): RegExp => new RegExp(String.raw`\b(?:${name})\??\.includes\(\s*${word}`, 'g')
const passed = (name: string): RegExp => new RegExp(String.raw`\b(?:${name})\(\s*[\w.]+\s*,\s*${word}`, 'g')

const sets: readonly ClosedSet[] = [
  {
    fact: 'country',
    accepted: countries,
    patterns: [...compared('country|homeCountry'), included('parentJurisdictions|staffLocation|archiveCoreRegion')],
  },
  {
    fact: 'confidentiality',
    accepted: confidentialities,
    patterns: [...compared('confidentiality'), passed('atLeast')],
  },
  { fact: 'integrity', accepted: integrities, patterns: compared('integrity') },
  { fact: 'availability', accepted: availabilities, patterns: compared('availability') },
  { fact: 'marker', accepted: markers, patterns: [included('markers'), passed('has')] },
  { fact: 'document', accepted: documentKinds, patterns: [passed('isInDate|documentState')] },
  { fact: 'zone.kind', accepted: ZoneKind.options, patterns: compared(String.raw`zone\.kind`) },
  { fact: 'subject.kind', accepted: ['system', 'data-set'], patterns: compared(String.raw`subject\.kind`) },
  { fact: 'zone.provider', accepted: Provider.options, patterns: compared('provider') },
  { fact: 'action', accepted: Action.options, patterns: compared('action') },
]

/** A word in a rule's source that is compared with a closed set it does not belong to, where it would silently never match. */
export type ForeignWord = { readonly fact: string; readonly met: string; readonly accepted: readonly string[] }

export function foreignWords(source: string): ForeignWord[] {
  return sets.flatMap(({ fact, accepted, patterns }) => {
    const met = patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[2] ?? ''))
    return [...new Set(met)].filter((one) => !accepted.includes(one)).map((one) => ({ fact, met: one, accepted }))
  })
}
