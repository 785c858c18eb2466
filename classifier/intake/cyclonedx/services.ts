import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { sayPath } from '#catalogue/vocabulary/schema-walk.ts'
import type { SubmissionInput } from '../../submission.ts'
import { issuesInside } from '../issues-inside.ts'
import { type ReadJson, readJson } from '../json-text.ts'
import { keptJson } from '../kept-json.ts'
import type { Found, IntakeOptions } from '../result.ts'
import { plainName, slugFor, slugsFor } from '../slug.ts'
import { dataSetOf } from './data-set.ts'
import { type DataFlow, Dependency, Service } from './shape.ts'

type Placed = { service: Service; ref: string }

const members = (value: unknown, key: string): unknown[] => {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  return Array.isArray(found) ? found : []
}

/** Every service, also those inside others, each judged on its own so that a bad one does not hide its neighbours. */
function readServices({ value, placeOf }: ReadJson, file: string): { services: Placed[]; issues: Issue[] } {
  const services: Placed[] = []
  const issues: Issue[] = []
  const walk = (holder: unknown, inside: readonly PropertyKey[]): void => {
    for (const [i, input] of members(holder, 'services').entries()) {
      const path = [...inside, 'services', i]
      const parsed = Service.safeParse(input)
      if (parsed.success) services.push({ service: parsed.data, ref: parsed.data['bom-ref'] ?? sayPath(path) })
      else issues.push(...issuesInside(parsed.error, { schema: Service, input, file, path, placeOf }))
      walk(input, path)
    }
  }
  walk(value, [])
  return { services, issues }
}

/** The ref that an address inside a bill of materials ends in: `urn:cdx:3e67…/1#ms-1` is `ms-1`. */
const refOf = (address: string): string =>
  address.startsWith('urn:cdx:') ? (address.split('#')[1] ?? address) : address

/** What a service needs: as the bill of materials states it, and wherever it sends data to. Never itself. */
function dependenciesOf(
  { service, ref }: Placed,
  stated: ReadonlyMap<string, string[]>,
  ids: ReadonlyMap<string, string>,
) {
  const sends = service.data.filter(({ flow }) => flow === 'outbound' || flow === 'bi-directional')
  const refs = [...(stated.get(ref) ?? []), ...sends.flatMap(({ destination }) => destination.map(refOf))]
  const systems = new Set(refs.flatMap((one) => (one === ref ? [] : (ids.get(one) ?? []))))
  return [...systems].sort().map((system) => ({ system, gibPerMonth: 0 }))
}

const read = /^(?:name|description|services|data)(?:\.|$)/
const flowName = (flow: DataFlow): string => flow.name ?? flow.description ?? flow.classification

/** Reads the services of a CycloneDX bill of materials, what data they hold and exchange, and which needs which. */
export function readCycloneDx(text: string, file: string, { agency }: IntakeOptions): Found {
  const json = readJson(text, file)
  const { services, issues: bad } = readServices(json, file)
  const issues: Issue[] = [...json.issues, ...bad]
  if (services.length === 0 && issues.length === 0) issues.push({ code: 'no-services', file, path: 'services' })
  if (agency === undefined) {
    if (services.length > 0) issues.push({ code: 'no-organisation-number', file, path: '', met: file })
    return { submissions: [], issues, notes: [] }
  }
  const stated = new Map(
    members(json.value, 'dependencies').flatMap((input) => {
      const { data } = Dependency.safeParse(input)
      return data === undefined ? [] : [[data.ref, data.dependsOn] as const]
    }),
  )
  const slugs = slugsFor(
    services,
    ({ service, ref }) => plainName(service.name) || slugFor('', undefined, ref),
    ({ ref }) => ref,
  )
  const idOf = new Map([...slugs].map(([{ ref }, id]) => [ref, id]))
  const flows = services.flatMap(({ service, ref }) => service.data.map((flow) => ({ flow, ref })))
  const dataSetIds = slugsFor(
    flows,
    ({ flow }) => `${plainName(flowName(flow), 33) || 'flow'}-data`,
    ({ flow, ref }) => JSON.stringify([ref, flow]),
  )
  const submissions = [...slugs].map(([placed, id]): SubmissionInput => {
    const { service } = placed
    const other = keptJson(service, (path) => read.test(path))
    const dependsOn = dependenciesOf(placed, stated, idOf)
    return {
      schema: 'rettsky/submission/v1',
      agency,
      system: {
        id,
        name: { nb: service.name },
        ...(service.description === undefined ? {} : { description: { nb: service.description } }),
        openInterfaces: 'unknown',
        ...(service.provider?.name === undefined
          ? {}
          : { supplier: { name: service.provider.name, contractEnds: 'unknown' } }),
        availability: 'A1',
        ...(other === undefined ? {} : { other }),
      },
      ...(dependsOn.length === 0 ? {} : { dependsOn }),
      dataSets: [...dataSetIds]
        .filter(([{ ref }]) => ref === placed.ref)
        .map(([{ flow }, slug]) => dataSetOf(flow, slug, flowName(flow)))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }
  })
  return { submissions: submissions.sort((a, b) => (a.system.id < b.system.id ? -1 : 1)), issues, notes: [] }
}
