import { join } from 'node:path'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { readPath } from '#catalogue/vocabulary/schema-walk.ts'
import { parseYamlWithPlaces } from '#catalogue/vocabulary/yaml-document.ts'
import { lintWaivers, type Waiver, type WaiverFinding, Waivers, type WaiverWorld } from '#policies/index.ts'
import { readUtf8 } from '../files/text.ts'

const file = 'waivers.yaml'

/** The waivers of a folder, and the look at them that gives each finding its line. */
export type ReadWaivers = {
  readonly waivers: readonly Waiver[]
  readonly issues: readonly Issue[]
  readonly lint: (world: Omit<WaiverWorld, 'file'>) => WaiverFinding[]
}

/** Reads `waivers.yaml` of a folder; a folder without one has no waivers. */
export async function readWaivers(folder: string): Promise<ReadWaivers> {
  const read = await readUtf8(join(folder, file), file)
  if (read === undefined) return { waivers: [], issues: [], lint: () => [] }
  if (!read.ok) return { waivers: [], issues: read.issues, lint: () => [] }
  const parsed = parseYamlWithPlaces(Waivers, { file, text: read.value })
  if (!parsed.ok) return { waivers: [], issues: parsed.issues, lint: () => [] }
  const { value, placeOf } = parsed.value
  return {
    waivers: value.waivers,
    issues: [],
    lint: (world) =>
      lintWaivers(value.waivers, { ...world, file }).map(({ severity, issue }) => ({
        severity,
        issue: { ...issue, ...placeOf(readPath(issue.path)) },
      })),
  }
}
