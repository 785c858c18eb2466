import type { Statute } from '#catalogue/statute.ts'
import { readLawLink } from './law-link.ts'
import type { LegalBasis } from './submission.ts'

/** What labelling reads of a statute. */
export type StatuteFacts = Pick<
  Statute,
  | 'id'
  | 'aliases'
  | 'title'
  | 'inForceFrom'
  | 'repealedOn'
  | 'successor'
  | 'gradesInformation'
  | 'paragraphsNotInForce'
  | 'paragraphsStillInForce'
>

export type Citation = { law: string; paragraph: string }

/** A Norwegian law's or regulation's number: `LOV-2016-05-27-14`, `lov 2016-05-27-14`. */
const norwegian = /\b(?:lov|for|forskrift)[-/ ](\d{4}-\d{2}-\d{2}-\d+)\b/i

/** A Danish act's number and year: `lov nr. 502 af 23/05/2018`, `lov nr 502 af 23. maj 2018`; as an address has them: `LTA 2018/502`. */
const danish = /\blov nr\.? ?(\d+) af .*?(\d{4})\b/i
const danishAddress = /^LTA (\d{4})\/(\d+)$/

/** What tells a law of its country from every other, where its name holds its number. */
function numberIn(name: string): string | undefined {
  const [, count, year] = danish.exec(name) ?? []
  const [, ltaYear, ltaCount] = danishAddress.exec(name) ?? []
  if (count !== undefined || ltaCount !== undefined) return `dk ${year ?? ltaYear} ${count ?? ltaCount}`
  return norwegian.exec(name)?.[1]
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .trim()

/** Where the name of a law ends and the place in it begins, as people write it in Norway and Sweden. */
const places: readonly { pattern: RegExp; say: (place: string) => string }[] = [
  { pattern: /,?\s*\(?(\d+\s*kap\.?\s*\d+\s*[a-z]?\s*§)\)?.*$/i, say: (place) => place },
  { pattern: /,?\s*\(?§+\s*(\d[\w.:-]*(?:\s[a-z]\b)?)\)?.*$/, say: (place) => place },
  { pattern: /,?\s*\(?(\d+\s*[a-z]?\s*§)\)?.*$/i, say: (place) => place },
  { pattern: /,?\s*\(?art(?:ikkel|ikel|icle|\.)?\s*(\d[\d()a-z.]*)\)?.*$/i, say: (place) => `art. ${place}` },
  { pattern: /,?\s*\(?kap(?:ittel|itel)?[._ ]*(\d+\s?[a-z]?)\b\)?.*$/i, say: (place) => `kap. ${place}` },
]

/**
 * Parts a citation into law and paragraph: `'offentleglova § 13'` is `{ law: 'offentleglova', paragraph: '13' }`. An address is
 * read as the law's number and the place it points to. A paragraph that is given in its own field goes first.
 */
export function citationOf(basis: Citation): Citation {
  const written = basis.law.trim()
  const link = readLawLink(written)
  const place = places.find(({ pattern }) => pattern.test(written))
  const inName = place?.say(place.pattern.exec(written)?.[1]?.trim() ?? '')
  const found = link?.paragraph ?? inName ?? 'unknown'
  const law = link?.law ?? ((place && written.replace(place.pattern, '').trim()) || written)
  return { law, paragraph: basis.paragraph === 'unknown' ? found : basis.paragraph }
}

/** The number that a paragraph begins with: `'9 b'` and `'§ 9'` are 9, `'3-1'` is 3-1. */
const numberOf = (paragraph: string): string => /\d+(?:-\d+)?/.exec(paragraph)?.[0] ?? ''

/** Whether a cited paragraph is one of those listed by number. */
export const isAmong = (paragraph: string, listed: readonly string[] | undefined): boolean =>
  listed?.includes(numberOf(paragraph)) ?? false

type Index = ReadonlyMap<string, StatuteFacts>

/** One index for each list of statutes, because a body's thousands of citations all look in the same list. */
const indexes = new WeakMap<readonly StatuteFacts[], Index>()

/** Statutes by every plain name and by number. Where two share a name the one listed first has it. */
function indexOf(statutes: readonly StatuteFacts[]): Index {
  const known = indexes.get(statutes)
  if (known !== undefined) return known
  const index = new Map<string, StatuteFacts>()
  for (const statute of statutes)
    for (const name of [statute.id, statute.title, ...statute.aliases])
      for (const key of [plain(name), numberIn(name)]) if (key !== undefined && !index.has(key)) index.set(key, statute)
  indexes.set(statutes, index)
  return index
}

/** The statute a name, a short name or a number stands for, whatever its case. */
export function findStatute(law: string, statutes: readonly StatuteFacts[]): StatuteFacts | undefined {
  const index = indexOf(statutes)
  return index.get(plain(law)) ?? index.get(numberIn(law) ?? '')
}

/** What to call a law that was cited by its bare number, where the list of statutes knows its name. */
export function nameOf({ law }: Pick<LegalBasis, 'law'>, statutes: readonly StatuteFacts[]): string {
  if (!/^(?:LOV|FOR|SFS|LTA|EU)[- ]|^\d+\/\d{4}$/.test(law)) return law
  const statute = findStatute(law, statutes)
  return statute?.aliases.find((alias) => !/\d/.test(alias)) ?? statute?.title ?? law
}
