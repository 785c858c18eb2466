import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Submission } from '#classifier/submission.ts'
import type { Subject } from './subject.ts'

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

function liesApart(subject: Subject): boolean {
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
