import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Submission } from '#classifier/submission.ts'
import type { Subject } from '../subject.ts'

/** Items that must lie in one zone. Named for its first system, or for its only data set. */
export type Group = { readonly id: string; readonly members: readonly Subject[] }

/**
 * A database, a file share or a disk lies where its system runs; only object storage can be reached from elsewhere at an
 * acceptable response time. Systems that stay with another share its group.
 */
export function groupsOf(subjects: readonly Subject[]): Group[] {
  const homes = new Map(subjects.filter((s) => s.kind === 'system').map((s) => [s.id, s.submission.system.staysWith]))
  const leader = (system: string): string => {
    const next = homes.get(system)
    return next === undefined ? system : leader(next)
  }
  const groups = new Map<string, Subject[]>()
  for (const subject of subjects) {
    const system = subject.submission.system.id
    const id = liesApart(subject) ? subject.id : leader(system)
    groups.set(id, [...(groups.get(id) ?? []), subject])
  }
  return [...groups]
    .map(([id, members]) => ({ id, members: members.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** True of an object store, which need not lie in its system’s zone. */
export function liesApart(subject: Subject): boolean {
  if (subject.kind === 'system') return false
  const dataSet = subject.submission.dataSets.find((candidate) => candidate.id === subject.id)
  return dataSet?.store.kind === 'object'
}

/** Systems that stay with each other in a circle: nobody leads. One issue a circle, at its alphabetically first system. */
export function circles(submissions: readonly Submission[]): Issue[] {
  const next = new Map(submissions.map((s) => [s.system.id, s.system.staysWith]))
  const found = new Map<string, Issue>()
  for (const start of next.keys()) {
    const seen: string[] = []
    let at: string | undefined = start
    while (at !== undefined && !seen.includes(at)) {
      seen.push(at)
      at = next.get(at)
    }
    if (at !== start) continue
    const first = seen.toSorted()[0] ?? start
    const ordered = [...seen.slice(seen.indexOf(first)), ...seen.slice(0, seen.indexOf(first)), first]
    found.set(first, {
      code: 'stays-with-circle',
      path: 'system.staysWith',
      met: ordered.join(' → '),
      params: { system: first },
    })
  }
  return [...found.values()]
}

/**
 * Systems that must lie in one zone although running contracts tie them to different ones. One issue for each system whose
 * contract differs from that of the first such system of its group, by id. Systems in a circle are left to `circles`.
 */
export function tieConflicts(submissions: readonly Submission[], asOf: string): Issue[] {
  const systems = new Map(submissions.map(({ system }) => [system.id, system]))
  const leader = (id: string): string => {
    const seen = new Set<string>()
    let at = id
    for (
      let next = systems.get(at)?.staysWith;
      next !== undefined && !seen.has(at);
      next = systems.get(at)?.staysWith
    ) {
      seen.add(at)
      at = next
    }
    return at
  }
  const tied = [...systems.values()]
    .flatMap(({ id, bound }) => (bound !== undefined && bound.until > asOf ? [{ id, zone: bound.zone }] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return [...Map.groupBy(tied, ({ id }) => leader(id)).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ zone }) => zone !== first?.zone)
      .map(({ id, zone }) => ({
        code: 'bound-apart',
        path: 'system.bound.zone',
        met: zone,
        params: { system: id, other: first?.id ?? '', zone: first?.zone ?? '' },
      })),
  )
}
