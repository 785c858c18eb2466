import { join } from 'node:path'
import type { Catalogue } from '#catalogue/index.ts'
import { type LandingZone, type Link, landingZone } from '#catalogue/landing-zone.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'
import { readText } from '../files/text.ts'
import { Workspace } from '../workspace/schema.ts'

/** A workspace file as it stands, and what it says of its lines. */
export type LinksFile = { readonly path: string; readonly text: string; readonly workspace: Workspace }

/** @throws InputError when there is no `rettsky.yaml` or it has a fault. */
export async function readLinksFile(folder: string): Promise<LinksFile> {
  const path = join(folder, 'rettsky.yaml')
  const text = await readText(path)
  const parsed = parseYamlWith(Workspace, { file: path, text })
  if (!parsed.ok) throw new InputError(parsed.issues)
  return { path, text, workspace: parsed.value }
}

/** The zone that a line leads to; none when the workspace names a zone or an offer that nobody knows. */
export function zoneOf(
  link: Link,
  workspace: Workspace,
  { offers }: Pick<Catalogue, 'offers'>,
): LandingZone | undefined {
  const use = workspace.zones.find(({ id }) => id === link.zone)
  const offer = offers.find(({ id }) => id === use?.offer)
  return use === undefined || offer === undefined ? undefined : landingZone(offer, use)
}
