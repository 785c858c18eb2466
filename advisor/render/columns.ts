import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import type { Columns } from '#classifier/intake/index.ts'

const suggested: FullText = {
  nb: '{where}: kolonnene leses slik (forslag fra overskriftene)',
  nn: '{where}: kolonnane blir lesne slik (framlegg frå overskriftene)',
  sv: '{where}: kolumnerna läses så här (förslag från rubrikerna)',
  en: '{where}: columns are read like this (suggested from their headers)',
}
const saved: FullText = {
  nb: '{where}: kolonnene leses slik (lagret kolonnekart)',
  nn: '{where}: kolonnane blir lesne slik (lagra kolonnekart)',
  sv: '{where}: kolumnerna läses så här (sparad kolumnkarta)',
  en: '{where}: columns are read like this (saved column map)',
}
const keep: FullText = { nb: 'beholdes', nn: 'blir teke vare på', sv: 'behålls', en: 'kept' }
const ignore: FullText = { nb: 'utelates', nn: 'blir utelate', sv: 'utelämnas', en: 'left out' }
const read: FullText = {
  nb: 'Lest: {submissions} {submissions:innmelding|innmeldinger}; {notes} {notes:merknad|merknader}, {issues} feil',
  nn: 'Lese: {submissions} {submissions:innmelding|innmeldingar}; {notes} {notes:merknad|merknader}, {issues} feil',
  sv: 'Läst: {submissions} {submissions:anmälan|anmälningar}; {notes} {notes:anmärkning|anmärkningar}, {issues} fel',
  en: '{submissions} {submissions:submission|submissions} read, {notes} {notes:note|notes}, {issues} {issues:issue|issues}',
}

/** What is about to be done with each column of an inventory, one a line. */
export function renderColumns({ names, uses, saved: known }: Columns, where: string, language: Language): string {
  const width = Math.min(40, Math.max(...names.map((name) => name.length)))
  const lines = names.map((name, i) => {
    const use = uses[i] ?? 'keep'
    const said = use === 'keep' ? `(${keep[language]})` : use === 'ignore' ? `(${ignore[language]})` : use
    return `  ${name.padEnd(width)}  ${said}`
  })
  return `${fill((known ? saved : suggested)[language], { where })}\n${lines.join('\n')}\n`
}

/** How much was read of all files, and how much was said of it. */
export const renderRead = (
  counts: { submissions: number; notes: number; issues: number },
  language: Language,
): string => `${fill(read[language], counts)}\n`
