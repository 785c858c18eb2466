import { isDeepStrictEqual } from 'node:util'
import type { CapturedResource } from '#infra/pulumi/recorder.ts'
import type { Api, Body } from './api.ts'

/** What was made of a resource: its id, and where it can be read back with what was sent. */
interface Made {
  readonly id: string
  readonly path: string
  readonly kind: string
  readonly sent: Body
}

type Inputs = Readonly<Record<string, unknown>>
type Maker = (api: Api, inputs: Inputs, project: string | undefined) => Promise<Made>

/** Neutron's word for a property where it is not the property's own in snake case. */
const words: Readonly<Record<string, string>> = { securityGroupIds: 'security_groups', targetTenant: 'target_tenant' }
const snake = (name: string): string => words[name] ?? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Not sent: the region is the service's own, tags have a call of their own, and default rules are taken away after. */
const apart = new Set(['region', 'tags', 'deleteDefaultRules'])

/** Inputs as Neutron takes them: the same names in snake case, inside of lists too. */
function inSnake(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnake)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => !apart.has(name))
  return Object.fromEntries(entries.map(([name, inner]) => [snake(name), inSnake(inner)]))
}

/** Something of Neutron's that has a collection of its own. */
const inCollection =
  (kind: string, collection: string): Maker =>
  async (api, inputs, project) => {
    const renamed = inSnake(inputs) as Record<string, unknown>
    const { external, ...rest } = renamed
    const sent = { ...rest, ...(external === undefined ? {} : { 'router:external': external }) }
    const body = { ...sent, ...(project === undefined ? {} : { project_id: project }) }
    const { id } = (await api.network('POST', collection, { [kind]: body }))[kind] as { id: string }
    const path = `${collection}/${id}`
    if (Array.isArray(inputs.tags)) await api.network('PUT', `${path}/tags`, { tags: inputs.tags })
    if (inputs.deleteDefaultRules === true) await deleteRules(api, id)
    return { id, path, kind, sent: { ...sent, ...(inputs.tags === undefined ? {} : { tags: inputs.tags }) } }
  }

async function deleteRules(api: Api, group: string): Promise<void> {
  const { security_group_rules: rules } = await api.network('GET', `security-group-rules?security_group_id=${group}`)
  for (const { id } of rules as { id: string }[]) await api.network('DELETE', `security-group-rules/${id}`)
}

const makers: Readonly<Record<string, Maker>> = {
  'openstack:identity/project:Project': async (api, { name, description, tags }) => {
    const sent = { name, description, tags }
    const { id } = (await api.identity('POST', 'projects', { project: sent })).project as { id: string }
    return { id, path: `projects/${id}`, kind: 'project', sent }
  },
  'openstack:networking/network:Network': inCollection('network', 'networks'),
  'openstack:networking/subnet:Subnet': inCollection('subnet', 'subnets'),
  'openstack:networking/router:Router': inCollection('router', 'routers'),
  'openstack:networking/secGroup:SecGroup': inCollection('security_group', 'security-groups'),
  'openstack:networking/secGroupRule:SecGroupRule': inCollection('security_group_rule', 'security-group-rules'),
  'openstack:networking/rbacPolicyV2:RbacPolicyV2': inCollection('rbac_policy', 'rbac-policies'),
  'openstack:networking/port:Port': inCollection('port', 'ports'),
  'openstack:networking/quotaV2:QuotaV2': async (api, { projectId, region: _, ...limits }) => {
    const sent = inSnake(limits) as Body
    await api.network('PUT', `quotas/${String(projectId)}`, { quota: sent })
    return { id: String(projectId), path: `quotas/${String(projectId)}`, kind: 'quota', sent }
  },
  'openstack:networking/routerInterface:RouterInterface': async (api, { routerId, subnetId, portId }) => {
    const body = subnetId === undefined ? { port_id: portId } : { subnet_id: subnetId }
    const { port_id: id } = await api.network('PUT', `routers/${String(routerId)}/add_router_interface`, body)
    return { id: String(id), path: `ports/${String(id)}`, kind: 'port', sent: { device_id: routerId } }
  },
}

/** Types that these two services answer for. */
export const isBuilt = ({ type, op }: CapturedResource): boolean => op === 'create' && type in makers

/**
 * Makes a zone's resources in the real services, each after those it points at, and reads every one back.
 *
 * @returns how many were made of each type, and everything that a service refused or has otherwise than it was sent.
 */
export async function build(
  api: Api,
  resources: readonly CapturedResource[],
): Promise<{ readonly made: ReadonlyMap<string, number>; readonly problems: readonly string[] }> {
  const scopes = await makeScopes(api, resources)
  const ids = new Map(scopes)
  const made = new Map<string, number>()
  const problems: string[] = []
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]))
  let waiting = resources.filter(isBuilt)
  while (waiting.length > 0) {
    const coming = new Set(waiting.map(({ urn }) => urn))
    const ready = waiting.filter(
      ({ inputs, provider, dependencies }) =>
        !dependencies.some((urn) => coming.has(urn)) &&
        missing([inputs, projectOf(provider, byUrn, scopes)], ids).length === 0,
    )
    if (ready.length === 0) {
      const lost = waiting.map(({ name, inputs }) => `${name} waits for ${missing(inputs, ids)[0]}`)
      return { made, problems: [...problems, ...lost] }
    }
    for (const resource of ready) {
      const project = resolve(projectOf(resource.provider, byUrn, scopes), ids)
      try {
        const one = await makers[resource.type]!(
          api,
          resolve(resource.inputs, ids) as Inputs,
          project as string | undefined,
        )
        ids.set(`${resource.urn}#id`, one.id)
        ids.set(lookupOf(resource), one.id)
        made.set(resource.type, (made.get(resource.type) ?? 0) + 1)
        problems.push(...(await unlike(api, one)).map((problem) => `${resource.name}: ${problem}`))
      } catch (error) {
        ids.set(`${resource.urn}#id`, '')
        problems.push(`${resource.type} ${resource.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    const done = new Set(ready)
    waiting = waiting.filter((resource) => !done.has(resource))
  }
  return { made, problems }
}

/** How another stack refers to a network or subnet: by its name. */
const lookupOf = ({ type, inputs }: CapturedResource): string =>
  `${type.replace(/\/(\w)(\w*):(\w+)$/, (_, first: string, rest: string, kind: string) => `/get${first.toUpperCase()}${rest}:get${kind}`)}(${inputs.name},${inputs.region})#id`

const scope = /^openstack:identity\/getAuthScope:getAuthScope\(([^,]+),[^)]*\)#projectId$/

/** Projects that a zone looks up and does not make, such as the platform's own: they are there before it. */
async function makeScopes(api: Api, resources: readonly CapturedResource[]): Promise<ReadonlyMap<string, string>> {
  const texts = resources.flatMap(({ inputs }) => Object.values(inputs)).filter((value) => typeof value === 'string')
  const made = new Map<string, string>()
  for (const reference of new Set(texts)) {
    const name = scope.exec(reference)?.[1]
    if (name === undefined) continue
    const { id } = (await api.identity('POST', 'projects', { project: { name } })).project as { id: string }
    made.set(reference, id)
  }
  return made
}

/** The project that a resource's provider works in: by its id, or by a name that was looked up. */
function projectOf(
  provider: string | null,
  byUrn: ReadonlyMap<string, CapturedResource>,
  scopes: ReadonlyMap<string, string>,
): unknown {
  const urn = provider?.slice(0, provider.lastIndexOf('::'))
  const { tenantId, tenantName } = (urn === undefined ? undefined : byUrn.get(urn)?.inputs) ?? {}
  return tenantId ?? [...scopes.keys()].find((reference) => scope.exec(reference)?.[1] === tenantName)
}

/** What is read back and is not what was sent; a service may know more than it was told. */
async function unlike(api: Api, { path, kind, sent }: Made): Promise<string[]> {
  const read = (await (kind === 'project' ? api.identity('GET', path) : api.network('GET', path)))[kind] as Body
  return Object.entries(sent)
    .filter(([key, value]) => !isLike(read[key], value))
    .map(([key, value]) => `${key} was sent as ${JSON.stringify(value)} and is ${JSON.stringify(read[key])}`)
}

function isLike(read: unknown, sent: unknown): boolean {
  if (Array.isArray(sent) && Array.isArray(read)) {
    return sent.length === read.length && sent.every((one) => read.some((other) => isLike(other, one)))
  }
  if (typeof sent === 'object' && sent !== null && typeof read === 'object' && read !== null) {
    return Object.entries(sent).every(([key, value]) => isLike((read as Body)[key], value))
  }
  return isDeepStrictEqual(read, sent)
}

const isReference = (value: unknown): value is string => typeof value === 'string' && /#[A-Za-z]+$/.test(value)

function missing(value: unknown, ids: ReadonlyMap<string, string>): string[] {
  if (isReference(value)) return ids.has(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => missing(one, ids)) : []
}

function resolve(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (isReference(value)) return ids.get(value)
  if (Array.isArray(value)) return value.map((one) => resolve(one, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, ids)]))
}
