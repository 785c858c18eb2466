import type { Language, LocalText } from '#catalogue/vocabulary/text.ts'
import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import { type Graph, type Node, ns } from './graph.ts'

/** Language tags as catalogues write them. `no` is bokmål by custom. */
const tags = wordTable<Language>({ nb: 'nb', no: 'nb', nn: 'nn', sv: 'sv', en: 'en' })

/** EU's language codes, which a catalogue names its own language by. */
const codes = wordTable<Language>({ NOR: 'nb', NOB: 'nb', NNO: 'nn', SWE: 'sv', ENG: 'en' })

/** True for a text in a language that submissions have room for, or in none that is named. */
export const isSpoken = (node: Node): boolean =>
  node.termType === 'Literal' && (node.language === '' || tags.get(languageOf(node.language)) !== undefined)

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0]!

/** The language of texts without a tag: the one that the data set says it is in, else bokmål. */
export function untaggedLanguage(graph: Graph, subject: Node): Language {
  const named = graph.values(subject, `${ns.dct}language`).map((value) => codes.get(value.split('/').at(-1) ?? ''))
  const known = named.filter((language) => language !== undefined)
  return known.length === 1 ? known[0]! : 'nb'
}

/**
 * A property's texts by language. Of several in one language the longest stands; a text in a language we do not speak is kept
 * under the untagged one if nothing else is there.
 */
export function readTexts(graph: Graph, subject: Node, predicate: string): LocalText | undefined {
  const untagged = untaggedLanguage(graph, subject)
  const found: Partial<Record<Language, string>> = {}
  const foreign: string[] = []
  for (const node of graph.objects(subject, predicate)) {
    if (node.termType !== 'Literal' || node.value.trim() === '') continue
    const language = node.language === '' ? untagged : tags.get(languageOf(node.language))
    const text = node.value.trim()
    if (language === undefined) foreign.push(text)
    else if (text.length > (found[language]?.length ?? 0)) found[language] = text
  }
  if (Object.keys(found).length === 0 && foreign[0] !== undefined) found[untagged] = foreign[0]
  return Object.keys(found).length === 0 ? undefined : found
}
