import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { Classification } from '#classifier/classification.ts'
import type { EvidenceFile } from '#classifier/evidence/index.ts'
import { classify } from '#classifier/index.ts'
import { openWorkspace } from '../cli/open.ts'
import type { CommonOptions } from '../cli/options.ts'

export type Compared = { readonly id: string; readonly before: Classification; readonly after: Classification }

/** The label of a data set as declared and with the evidence of a scan added. Writes nothing. @throws InputError for an unknown data set */
export async function compareWithDeclared(
  { workspace: folder, lang }: Pick<CommonOptions, 'workspace' | 'lang'>,
  id: string,
  { evidenced }: EvidenceFile,
): Promise<Compared> {
  const { workspace, catalogue } = await openWorkspace(folder, lang)
  const found = workspace.submissions.find(({ submission: { dataSets } }) =>
    dataSets.some((dataSet) => dataSet.id === id),
  )
  if (found === undefined) {
    throw new InputError([{ code: 'unknown-name', file: folder, path: 'dataSets', met: id, accepted: '<data-set-id>' }])
  }
  const { submission } = found
  const context = { asOf: workspace.config.asOf, statutes: catalogue.statutes }
  const withEvidence = {
    ...submission,
    dataSets: submission.dataSets.map((dataSet) =>
      dataSet.id === id ? { ...dataSet, evidenced: [...dataSet.evidenced, ...evidenced] } : dataSet,
    ),
  }
  const labelOf = (of: typeof submission) => classify(of, context).find(({ subject }) => subject.id === id)!
  return { id, before: labelOf(submission), after: labelOf(withEvidence) }
}
