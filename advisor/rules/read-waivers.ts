import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWithPlaces } from '#catalogue/vocabulary/yaml-document.ts'
import { lintWaivers, type Waiver, type WaiverFinding, Waivers, type WaiverWorld } from '#policies/index.ts'

const file = 'waivers.yaml'

/** The waivers of a folder, and the look at them that gives each finding its line. */
export type ReadWaivers = {
  readonly waivers: readonly Waiver[]
  readonly issues: readonly Issue[]
  readonly lint: (world: Omit<WaiverWorld, 'file'>) => WaiverFinding[]
}

/** Reads `waivers.yaml` of a folder; a folder without one has no waivers. */
export async function readWaivers(folder: string): Promise<ReadWaivers> {
  const text = await readFile(join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (text === null) return { waivers: [], issues: [], lint: () => [] }
  const parsed = parseYamlWithPlaces(Waivers, { file, text })
  if (!parsed.ok) return { waivers: [], issues: parsed.issues, lint: () => [] }
  const { value, placeOf } = parsed.value
  return {
    waivers: value.waivers,
    issues: [],
    lint: (world) =>
      lintWaivers(value.waivers, { ...world, file }).map(({ severity, issue }) => ({
        severity,
        issue: { ...issue, ...placeOf(stepsOf(issue.path)) },
      })),
  }
}

/** `waivers[0].subjects[1]` as the steps of a path. */
const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? name! : Number(index)))
