import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import type { Question, Reason } from '../classification.ts'
import { en } from './en.ts'
import type { QuestionId, ReasonId, Texts } from './ids.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import { sv } from './sv.ts'
import { bookkeepingNames, classNames, markerNames, personalDataNames, schemeNames } from './words.ts'

export const texts: Readonly<Record<Language, Texts>> = { nb, nn, sv, en }

/** Which words a parameter's value stands for, by the parameter's name. */
const vocabularies: Readonly<Record<string, Readonly<Record<string, FullText>>>> = {
  class: classNames,
  declared: classNames,
  shown: classNames,
  to: classNames,
  marker: markerNames,
  markers: markerNames,
  scheme: schemeNames,
  personalData: personalDataNames,
  bookkeeping: bookkeepingNames,
}

function sayParam(name: string, value: string, language: Language): string {
  const words = vocabularies[name]
  if (words === undefined) return value
  return value
    .split(', ')
    .map((one) => words[one]?.[language] ?? one)
    .join(', ')
}

/** `offentleglova § 13`; a paragraph that already says § or kap. stands as it was written. */
function sayCitation({ law, paragraph }: { law: string; paragraph: string }, language: Language): string {
  if (paragraph === 'unknown') return fill(texts[language].lawOnly, { law })
  return /§|kap|:/.test(paragraph) ? `${law} ${paragraph}` : `${law} § ${paragraph}`
}

function sayWith(
  text: string,
  params: Readonly<Record<string, string>>,
  law: Reason['law'],
  language: Language,
): string {
  const said = Object.entries(params).map(([name, value]) => [name, sayParam(name, value, language)])
  const cited = law ?? (params.law !== undefined && params.paragraph !== undefined ? params : undefined)
  const citation =
    cited === undefined ? {} : { citation: sayCitation(cited as { law: string; paragraph: string }, language) }
  const markers = params.marker === undefined ? {} : { markers: sayParam('marker', params.marker, language) }
  return fill(text, { ...Object.fromEntries(said), ...markers, ...citation })
}

/** An id that this room has no text for is shown with what it was given. */
const bare = (id: string, params: Readonly<Record<string, string>>): string =>
  [id, ...Object.entries(params).map(([name, value]) => `${name}: ${value}`)].join(', ')

/** Why a label is what it is, as one sentence. */
export function sayReason({ id, params, law }: Reason, language: Language): string {
  const text = texts[language].reasons[id as ReasonId]
  return text === undefined ? bare(id, params) : sayWith(text, params, law, language)
}

/** A question of the classifier's own as one or two sentences; undefined for a question that a rule asks. */
export function askText({ id, params }: Question, language: Language): string | undefined {
  const text = texts[language].questions[id as QuestionId]
  return text === undefined ? undefined : sayWith(text, params, undefined, language)
}
