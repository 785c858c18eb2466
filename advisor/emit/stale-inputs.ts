import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '#catalogue/index.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { inputDigests } from '../advise.ts'
import { inputFiles } from '../workspace/input-files.ts'
import { loadWorkspace } from '../workspace/load.ts'

/** What a plan was made from and now reads otherwise, by its place. Empty where there is no workspace beside the plan. */
export async function staleInputs(plan: PlacementPlan, folder: string): Promise<string[]> {
  if (!existsSync(join(folder, 'rettsky.yaml'))) return []
  try {
    const catalogue = loadCatalogue()
    const digests = inputDigests(await loadWorkspace(folder, catalogue), catalogue)
    const changed = Object.entries(digests).filter(([name, digest]) => plan.inputs[name] !== digest)
    return changed.map(([name]) => inputFiles[name] ?? name)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [...new Set(error.issues.map(({ file, path }) => file ?? path))]
  }
}
