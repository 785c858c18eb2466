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

export function regionPinned({ resource, zone, estate, wholeZone }: Holder): Answer {
  const [place] = resource.locations
  if (place === undefined || place.place.startsWith('@')) return open('location')
  if (!wholeZone) return shown
  const locks = policiesOf(estate.resources, 'gcp.resourceLocations')
  const isLocked = locks.some(({ attributes }) => {
    const allowed = each(attributes, 'spec.rules.values.allowed_values').map(asText)
    return allowed.length > 0 && allowed.every((value) => value === `in:${zone.region}-locations`)
  })
  return isLocked
    ? shown
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
  return found.some(({ attributes }) => each(attributes, 'spec.rules.values.allowed_values').length > 0)
    ? shown
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
