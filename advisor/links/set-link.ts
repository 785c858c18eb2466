import { isDeepStrictEqual } from 'node:util'
import type { Catalogue } from '#catalogue/index.ts'
import type { Link } from '#catalogue/landing-zone.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'
import { missingLinkFacts } from '#infra/plan/index.ts'
import { checkZones } from '../workspace/check-zones.ts'
import { Workspace } from '../workspace/schema.ts'
import { editLink } from './edit-link.ts'
import type { LinkChange } from './parse-facts.ts'
import { type LinksFile, zoneOf } from './read-links.ts'

export type LinkSet = { readonly text: string; readonly workspace: Workspace }

/**
 * The workspace file with a line's new state and facts. A line can also go back, as when a carrier takes a key again; its
 * facts stay on record.
 *
 * @throws InputError naming every fact that the state lacks, and every clash with other lines and zones that the change
 * would bring. Faults that the workspace had before are not this command's to report.
 */
export function setLink(file: LinksFile, id: string, change: LinkChange, world: Catalogue): LinkSet {
  const { workspace, path } = file
  const index = workspace.links.findIndex((link) => link.id === id)
  const before = workspace.links[index]
  if (before === undefined) {
    const accepted = workspace.links.map((link) => link.id).join(', ')
    throw new InputError([{ code: 'unknown-name', file: path, path: 'links', met: id, accepted }])
  }
  const link: Link = { ...before, ...change.facts, ...(change.state === undefined ? {} : { state: change.state }) }
  const wanted: Workspace = { ...workspace, links: workspace.links.with(index, link) }
  refuse(path, [...lacking(link, index, wanted, world), ...newIssues(workspace, wanted, world)])
  const text = editLink(file.text, id, change)
  const edited = parseYamlWith(Workspace, { file: path, text })
  if (!edited.ok || !isDeepStrictEqual(edited.value, wanted)) {
    refuse(path, [{ code: 'link-not-written-out', path: `links[${index}]`, met: id, accepted: `- id: ${id}` }])
  }
  return { text, workspace: wanted }
}

/** Facts that the state lacks, even where the zone is of an offer that is gone. */
function lacking(link: Link, index: number, workspace: Workspace, world: Catalogue): Issue[] {
  const zone = zoneOf(link, workspace, world)
  return zone === undefined ? [] : missingLinkFacts(link, zone, `links[${index}]`)
}

function newIssues(before: Workspace, after: Workspace, world: Catalogue): Issue[] {
  const known = new Set(checkZones(before, world).map(keyOf))
  return checkZones(after, world).filter((issue) => issue.code !== 'link-facts-missing' && !known.has(keyOf(issue)))
}

const keyOf = ({ code, path, met }: Issue): string => [code, path, met].join(' ')

function refuse(file: string, issues: readonly Issue[]): void {
  if (issues.length > 0) throw new InputError(issues.map((issue) => ({ ...issue, file })))
}
