import type { Located } from '../resource.ts'
import { asText, at, each, isPending, type Json, textAt } from '../value.ts'
import { type Answer, type Holder, missing, open, shown } from './answer.ts'
import { ownAccount } from './shared.ts'

const policiesOf = (resources: readonly Located[], constraint: string): Located[] =>
  resources.filter(({ family, attributes }) => family === 'org-policy' && nameOf(attributes).endsWith(constraint))

function nameOf(attributes: Json): string {
  const name = at(attributes, 'name')
  return isPending(name) ? (name.text ?? '') : (asText(name) ?? '')
}

/** Policies of a folder that is not made yet: their names, and so what they are about, are not known before it is. */
const unnamedPolicies = (resources: readonly Located[]): Located[] =>
  resources.filter(({ family, attributes }) => family === 'org-policy' && nameOf(attributes) === '')

const allowedOf = ({ attributes }: Located): (string | undefined)[] =>
  each(attributes, 'spec.rules.values.allowed_values').map(asText)

/** Groups of locations are values of one policy alone, so they tell it where its name does not. */
export function regionPinned({ resource, zone, estate, wholeZone }: Holder): Answer {
  const [place] = resource.locations
  if (place === undefined || place.place.startsWith('@')) return open('location')
  if (!wholeZone) return shown
  const locks = policiesOf(estate.resources, 'gcp.resourceLocations')
  const unnamed = unnamedPolicies(estate.resources)
  const isLocked = [...locks, ...unnamed].some((policy) => {
    const allowed = allowedOf(policy)
    return allowed.length > 0 && allowed.every((value) => value === `in:${zone.region}-locations`)
  })
  if (isLocked) return shown
  return locks.length === 0 && unnamed.length > 0
    ? open('orgpolicy name')
    : missing(
        'orgpolicy gcp.resourceLocations',
        `in:${zone.region}-locations`,
        locks[0] === undefined ? undefined : at(locks[0].attributes, 'spec.rules'),
      )
}

/** Disks and snapshots are used by no project outside: a policy of the zone's folder. */
export function disksUsedInside({ estate, wholeZone }: Holder): Answer {
  if (!wholeZone) return shown
  const found = policiesOf(estate.resources, 'compute.storageResourceUseRestrictions')
  if (found.some((policy) => allowedOf(policy).length > 0)) return shown
  return found.length === 0 && unnamedPolicies(estate.resources).length > 0
    ? open('orgpolicy name')
    : missing('orgpolicy compute.storageResourceUseRestrictions', 'only under the zone’s folder')
}

/** Reads and writes are logged in the store's own project. */
export function audited({ resource, estate }: Holder): Answer {
  const project = asText(at(resource.attributes, 'project')) ?? resource.setting.account
  const configs = estate
    .ofFamily('audit-config')
    .filter((one) => (asText(at(one.attributes, 'project')) ?? one.setting.account) === project)
  const types = configs
    .filter(({ attributes }) =>
      /^(allServices|storage\.googleapis\.com|cloudsql\.googleapis\.com)$/.test(textAt(attributes, 'service') ?? ''),
    )
    .flatMap(({ attributes }) =>
      [...each(attributes, 'audit_log_configs.log_type'), ...each(attributes, 'audit_log_config.log_type')].map(asText),
    )
  return types.includes('DATA_READ') && types.includes('DATA_WRITE')
    ? shown
    : missing('IAMAuditConfig', 'DATA_READ and DATA_WRITE', types.join(', '))
}

/** The project is no other agency's. */
export function ownProject(holder: Holder): Answer {
  const project = (one: Located) => textAt(one.attributes, 'project') ?? one.setting.account
  const own = project(holder.resource)
  if (own === undefined) return ownAccount(holder)
  return holder.strangerIn('project', project)
    ? missing('project', `a project of ${holder.dataSet.agencyShort} alone`, own)
    : shown
}
