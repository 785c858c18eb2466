import { isOrganisationNumber } from '#catalogue/vocabulary/identifier.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { nearestOf } from '#catalogue/vocabulary/nearest.ts'
import { circles, tieConflicts } from '#placement/problem/group.ts'
import { checkZones } from './check-zones.ts'
import type { Workspace } from './schema.ts'
import type { SubmissionFile, World } from './world.ts'

const config = 'rettsky.yaml'

/**
 * Everything that no single file can see: names given twice, names that lead nowhere, circles, places that are closed. A name that
 * may stand in a file that could not be read is not complained of: that file's fault has been reported.
 */
export function checkWorkspace(
  workspace: Workspace,
  files: readonly SubmissionFile[],
  world: World,
  mayBeUnread: (name: string) => boolean = () => false,
): Issue[] {
  return [
    ...checkConfig(workspace, world),
    ...checkZones(workspace, world),
    ...checkSubmissions(workspace, files, world).filter(
      ({ code, met }) => code !== 'unknown-name' || !mayBeUnread(met ?? ''),
    ),
  ]
}

function checkConfig(workspace: Workspace, world: World): Issue[] {
  const zones = workspace.zones.map(({ id }) => id)
  const known = {
    offers: world.offers.map(({ id }) => id),
  }
  return [
    ...twice(zones, (i) => `zones[${i}].id`),
    ...twice(
      workspace.links.map(({ id }) => id),
      (i) => `links[${i}].id`,
    ),
    ...twice(
      workspace.agencies.map(({ id }) => id),
      (i) => `agencies[${i}].id`,
    ),
    ...twice(
      workspace.agencies.map(({ short }) => short),
      (i) => `agencies[${i}].short`,
    ),
    ...workspace.zones.flatMap((zone, i) =>
      unknownName(zone.offer, known.offers, { file: config, path: `zones[${i}].offer` }),
    ),
    ...workspace.links.flatMap((link, i) => unknownName(link.zone, zones, { file: config, path: `links[${i}].zone` })),
    ...workspace.agencies.flatMap((agency, i) =>
      agency.id.length !== 9 || isOrganisationNumber(agency.id)
        ? []
        : [
            {
              code: 'check-digit',
              file: config,
              path: `agencies[${i}].id`,
              met: agency.id,
            },
          ],
    ),
  ]
}

function checkSubmissions(workspace: Workspace, files: readonly SubmissionFile[], world: World): Issue[] {
  const agencies = workspace.agencies.map(({ id }) => id)
  const zones = workspace.zones.map(({ id }) => id)
  const places = [...zones, ...world.offers.map(({ id }) => id)]
  const systems = files.map(({ submission }) => submission.system.id)
  const dataSets = files.flatMap(({ submission }) => submission.dataSets.map(({ id }) => id))
  const owners = new Map<string, string>()
  const servers = new Map<string, string>()
  const issues: Issue[] = []
  for (const { file, submission } of files) {
    const at = (path: string) => ({ file, path })
    const claim = (id: string, path: string): void => {
      const owner = owners.get(id)
      if (owner !== undefined) {
        issues.push({ code: 'duplicate-id', ...at(path), met: id, accepted: `<other-than ${owner}>` })
      } else owners.set(id, file)
    }
    const { system } = submission
    claim(system.id, 'system.id')
    submission.dataSets.forEach((dataSet, i) => void claim(dataSet.id, `dataSets[${i}].id`))
    for (const [i, { address }] of submission.servers.entries()) {
      const owner = servers.get(address)
      const accepted = `<other-than ${owner}>`
      if (owner !== undefined)
        issues.push({ code: 'duplicate-address', ...at(`servers[${i}].address`), met: address, accepted })
      else servers.set(address, `${file}: servers[${i}]`)
    }
    for (const [i, { system: needed, dataSet }] of submission.dependsOn.entries()) {
      const own = needed === system.id || submission.dataSets.some(({ id }) => id === dataSet)
      const path = `dependsOn[${i}].${needed === undefined ? 'dataSet' : 'system'}`
      if (own)
        issues.push({
          code: 'depends-on-itself',
          ...at(path),
          met: needed ?? dataSet ?? '',
          accepted: '<another>',
        })
    }
    issues.push(
      ...unknownName(submission.agency, agencies, at('agency')),
      ...unknownName(system.now?.zone, places, at('system.now.zone')),
      ...unknownName(system.bound?.zone, zones, at('system.bound.zone')),
      ...unknownName(system.staysWith, systems, at('system.staysWith')),
      ...submission.dependsOn.flatMap((dependency, i) => [
        ...unknownName(dependency.system, systems, at(`dependsOn[${i}].system`)),
        ...unknownName(dependency.dataSet, dataSets, at(`dependsOn[${i}].dataSet`)),
      ]),
      ...system.freeze.flatMap((freeze, i) =>
        freeze.from <= freeze.to
          ? []
          : [
              {
                code: 'ends-before-it-starts',
                ...at(`system.freeze[${i}].to`),
                met: freeze.to,
                accepted: `<day ${freeze.from}..>`,
              },
            ],
      ),
      ...twice(
        submission.servers.map(({ id }) => id),
        (i) => `servers[${i}].id`,
        file,
      ),
    )
  }
  const fileOf = new Map(files.map(({ file, submission }) => [submission.system.id, file]))
  const rounds = circles(files.map(({ submission }) => submission)).map((issue) => ({
    ...issue,
    file: fileOf.get(issue.params?.system ?? '') ?? '',
  }))
  const ties = tieConflicts(
    files.map(({ submission }) => submission),
    workspace.asOf,
  ).map((issue) => ({ ...issue, file: fileOf.get(issue.params?.system ?? '') ?? '' }))
  return [...issues, ...rounds, ...ties]
}

function twice(values: readonly string[], path: (index: number) => string, file = config): Issue[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) === i
      ? []
      : [
          {
            code: 'duplicate-id',
            file,
            path: path(i),
            met: value,
            accepted: `<other-than ${path(values.indexOf(value))}>`,
          },
        ],
  )
}

function unknownName(name: string | undefined, known: readonly string[], at: { file: string; path: string }): Issue[] {
  if (name === undefined || known.includes(name)) return []
  return [{ code: 'unknown-name', ...at, met: name, accepted: likely(name, known) }]
}

/** All known names when they are few; else the nearest, or some, and how many there are. */
function likely(name: string, known: readonly string[]): string {
  const sorted = known.toSorted()
  if (sorted.length <= 12) return sorted.join(', ')
  const near = nearestOf(name, sorted)
  return `${near ?? sorted.slice(0, 6).join(', ')}, <one-of-all ${sorted.length}>`
}
