import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Format, Resource } from '../resource.ts'
import { readArm } from './arm.ts'
import { readCloudFormation } from './cloudformation.ts'
import { readPulumi } from './pulumi.ts'
import type { Reader, ReadOptions, SourceFile } from './reader.ts'
import { readTerraformJson } from './terraform-json.ts'
import { readTerraformPlan } from './terraform-plan.ts'

const readers: Readonly<Record<Format, Reader>> = {
  tfplan: readTerraformPlan,
  tf: readTerraformJson,
  cfn: readCloudFormation,
  arm: readArm,
  pulumi: readPulumi,
}

/** Reads files of one format that belong together. */
export function readFiles(
  format: Format,
  files: readonly SourceFile[],
  options: ReadOptions,
): { resources: readonly Resource[]; issues: readonly Issue[] } {
  return readers[format](files, options)
}

export { detect } from './detect.ts'
export type { ReadOptions, SourceFile, StackFacts } from './reader.ts'
export { pairsOfModules } from './terraform-modules.ts'
