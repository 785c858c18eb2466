import { type Format, pairsOfModules, type SourceFile } from '#policies/check/index.ts'
import type { EmittedManifest } from './manifest.ts'

/** Files of one folder, or of one emitted zone, parsed and sorted by what they are. */
export type ParsedGroup = {
  readonly folder: string
  readonly manifest: EmittedManifest | null
  readonly texts: ReadonlyMap<string, string>
  readonly byFormat: ReadonlyMap<Format, readonly SourceFile[]>
}

/** Terraform JSON of one folder together, with the folders that it calls as modules. */
export function joinModules(groups: readonly ParsedGroup[]): ParsedGroup[] {
  const pairs = pairsOfModules(groups.flatMap(({ byFormat }) => byFormat.get('tf') ?? []))
  return pairs.reduce((joined, pair) => {
    const [one, other] = pair.map((file) => joined.find(({ texts }) => texts.has(file)))
    if (one === undefined || other === undefined || one === other) return joined
    return joined.filter((group) => group !== other).map((group) => (group === one ? merge(one, other) : group))
  }, groups as ParsedGroup[])
}

function merge(one: ParsedGroup, other: ParsedGroup): ParsedGroup {
  const formats = new Set([...one.byFormat.keys(), ...other.byFormat.keys()])
  return {
    ...one,
    manifest: one.manifest ?? other.manifest,
    texts: new Map([...one.texts, ...other.texts]),
    byFormat: new Map(
      [...formats].map((format) => [format, [one, other].flatMap(({ byFormat }) => byFormat.get(format) ?? [])]),
    ),
  }
}
