import { say } from '#catalogue/vocabulary/text.ts'
import { classNames, markerNames, sayReason } from '#classifier/index.ts'
import type { Label } from '#classifier/label.ts'
import { documentNames } from '#policies/index.ts'
import type { DataSetEvidence, Evidence } from './collect.ts'
import { type Markdown, plain } from './markdown.ts'
import type { Telling } from './telling.ts'

/** What the data is, the law that the agency has given for it, and the documents of its case. */
export function labelSection(page: Markdown, one: DataSetEvidence, { submission }: Evidence, telling: Telling): void {
  const { speech, words } = telling
  const { classification } = one.explained.subject
  page.heading(3, words.label)
  page.text(`${words.effective}: **${labelText(one.explained.placement.label, telling)}**.`)
  const parts = (['declared', 'evidenced', 'aggregated'] as const).flatMap((part) =>
    classification[part].reasons.map(
      (reason) => `${speech.text(`explain.${part}`)}: ${plain(sayReason(reason, speech.language))}`,
    ),
  )
  const lowered = classification.lowered
  page.list([
    ...parts,
    `${speech.text('explain.state')}: ${speech.text(`state.${classification.state}`)}`,
    ...(lowered === undefined ? [] : [plain(speech.text('explain.lowered', lowered))]),
    ...(classification.approximate ? [speech.text('explain.approximate')] : []),
  ])
  const { legalBasis } = one.dataSet
  if (legalBasis.length === 0) page.text(words.legalBasisNone)
  else {
    page.text(`${words.legalBasis}:`)
    page.table(
      [words.law, words.paragraph, words.use],
      legalBasis.map(({ law, paragraph, kind }) => [
        plain(law),
        paragraph === 'unknown' ? words.unknownParagraph : plain(cited(paragraph)),
        words[`use.${kind}`],
      ]),
    )
  }
  const { documents } = submission.system
  if (documents.length === 0) return
  page.text(`${words.documents}:`)
  page.table(
    [words.document, words.reference, words.until],
    documents.map(({ kind, has, reference, until }) => [
      say(documentNames[kind], speech.language),
      has === 'yes' ? plain(reference ?? '') : words[`has.${has}`],
      until ?? '',
    ]),
  )
}

/** `§ 21`; what is no bare number stands as it was written. */
const cited = (paragraph: string): string => (/^\d+[a-z]?(-\d+)?$/.test(paragraph) ? `§ ${paragraph}` : paragraph)

/** `fortrolig (C3), I3, A3; helseopplysninger, fødselsnummer`. */
function labelText({ confidentiality, integrity, availability, markers }: Label, { speech }: Telling): string {
  const classes = [say(classNames[confidentiality], speech.language), integrity, availability].join(', ')
  const named = markers.map((marker) => say(markerNames[marker], speech.language)).join(', ')
  return named === '' ? classes : `${classes}; ${named}`
}
