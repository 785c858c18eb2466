import type { Statute } from '#catalogue/statute.ts'
import type { LegalBasis } from './submission.ts'

/** What labelling reads of a statute. */
export type StatuteFacts = Pick<Statute, 'id' | 'aliases' | 'title' | 'inForceFrom' | 'repealedOn' | 'successor'>

/** A law's number as Lovdata writes it in addresses: `lov/2016-05-27-14`, `LOV-2016-05-27-14`. */
const number = /(?:lov|for|forskrift)[-/](\d{4}-\d{2}-\d{2}-\d+)/i

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .trim()

/**
 * Parts a citation into law and paragraph: `'offentleglova § 13'` is `{ law: 'offentleglova', paragraph: '13' }`, and so is
 * Lovdata's address of it with the law's number for its name. A paragraph that is given in its own field goes first.
 */
export function citationOf(basis: Pick<LegalBasis, 'law' | 'paragraph'>): { law: string; paragraph: string } {
  const written = basis.law.trim()
  const address = number.exec(written)
  const section = /§+\s*([\dA-Za-z][\w.:-]*(?:\s?[a-z](?=\s|$))?)/.exec(written)?.[1]
  const chapter = /(?:kap(?:ittel|itel)?[._ ]*)(\d+\s?[a-z]?)\b/i.exec(written)?.[1]
  const swedish = /(\d+\s*kap\.?\s*\d+\s*[a-z]?\s*§)/i.exec(written)?.[1]
  const paragraph =
    basis.paragraph !== 'unknown' ? basis.paragraph : (swedish ?? section ?? (chapter && `kap. ${chapter}`))
  const name = swedish
    ? written.replace(swedish, '')
    : written.replace(/[,(]?\s*§.*$/, '').replace(/[,(]?\s*kap(?:ittel|itel)?[._ ]*\d.*$/i, '')
  const law = address?.[1] ? `LOV-${address[1]}` : name.trim() || written
  return { law, paragraph: paragraph?.trim() ?? 'unknown' }
}

/** The statute a name, a short name or a number stands for, whatever its case. */
export function findStatute(law: string, statutes: readonly StatuteFacts[]): StatuteFacts | undefined {
  const cited = number.exec(law)?.[1]
  const isMeant = (name: string) => plain(name) === plain(law) || (cited !== undefined && name.includes(cited))
  return statutes.find(({ id, aliases, title }) => [id, title, ...aliases].some(isMeant))
}
