import { join } from 'node:path'
import { type Catalogue, loadCatalogue } from '#catalogue/index.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { type LoadedWorkspace, loadWorkspace } from '../workspace/load.ts'
import { productVersion } from './version.ts'

/** What stands in plans as their maker. */
export const madeBy = (): string => `rettsky ${productVersion()}`

/**
 * Opens a workspace and the catalogue it is judged by; what its owners should look at goes to stderr.
 *
 * @throws InputError with every issue of both.
 */
export async function openWorkspace(
  folder: string,
  language: Language,
): Promise<{ workspace: LoadedWorkspace; catalogue: Catalogue }> {
  const catalogue = loadCatalogue()
  const workspace = await loadWorkspace(folder, catalogue)
  for (const issue of workspace.warnings) process.stderr.write(`${sayIssue(issue, language)}\n`)
  return { catalogue, workspace }
}

/** The plan file a command means: as named, or the workspace's own. */
export function planPath(workspace: string, plan: string | undefined): string {
  return plan ?? join(workspace, 'placement-plan.json')
}
