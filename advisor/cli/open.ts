import { join } from 'node:path'
import { type Catalogue, loadCatalogue } from '#catalogue/index.ts'
import { type LoadedWorkspace, loadWorkspace } from '../workspace/load.ts'
import { productVersion } from './version.ts'

/** What stands in plans as their maker. */
export const madeBy = (): string => `rettsky ${productVersion()}`

/** Opens a workspace and the catalogue it is judged by. @throws InputError with every issue of both. */
export async function openWorkspace(folder: string): Promise<{ workspace: LoadedWorkspace; catalogue: Catalogue }> {
  const catalogue = loadCatalogue()
  return { catalogue, workspace: await loadWorkspace(folder, catalogue) }
}

/** The plan file a command means: as named, or the workspace's own. */
export function planPath(workspace: string, plan: string | undefined): string {
  return plan ?? join(workspace, 'placement-plan.json')
}
