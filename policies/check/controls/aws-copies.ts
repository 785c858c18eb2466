import type { Located } from '../resource.ts'
import { at, each, isOff, textAt } from '../value.ts'
import { type Answer, all, any, type Holder, missing, open, present, shown, when } from './answer.ts'
import * as s3 from './s3.ts'

type Plan = { readonly selection: Located; readonly plan: Located | undefined }

/** Backup selections that take the resource in, by name or by tag. */
function plansFor({ resource, estate, tagsOf }: Holder): Plan[] {
  return estate.ofFamily('backup-selection').flatMap((selection) => {
    const named = selection.references.some(
      ({ attribute, address }) => /resources/i.test(attribute) && estate.find(selection, address) === resource,
    )
    const conditions = [
      ...each(selection.attributes, 'BackupSelection.ListOfTags'),
      ...each(selection.attributes, 'selection_tag'),
    ]
    const tagged = conditions.some(
      (one) =>
        tagsOf(resource)[textAt(one, 'ConditionKey') ?? textAt(one, 'key') ?? ''] ===
        (textAt(one, 'ConditionValue') ?? textAt(one, 'value')),
    )
    if (!named && !tagged) return []
    const plan = ['BackupPlanId', 'plan_id'].flatMap((name) => estate.pointedAt(selection, name))[0]
    return [{ selection, plan }]
  })
}

export function backedUp(holder: Holder): Answer {
  const plans = plansFor(holder)
  if (plans.length === 0)
    return holder.wholeZone || holder.estate.ofFamily('backup-selection').length > 0
      ? missing('AWS::Backup::BackupSelection', 'a plan that takes it in')
      : open('AWS::Backup::BackupSelection')
  const copies = plans.flatMap(({ plan }) => plan?.copies ?? [])
  const allowed = holder.need.countries ?? []
  const outside = copies.find(({ countries }) => countries.some((country) => !allowed.includes(country)))
  if (outside !== undefined) return missing(outside.attribute, allowed.join(', '), outside.place)
  return copies.some(({ countries }) => countries.length === 0) ? open('CopyActions') : shown
}

/** Backups in a vault whose lock nobody can lift. */
export function lockedBackups(holder: Holder): Answer {
  const vaults = plansFor(holder).flatMap(({ plan }) =>
    plan === undefined ? [] : holder.estate.pointedAt(plan).filter(({ family }) => family === 'backup-vault'),
  )
  if (vaults.length === 0) return missing('AWS::Backup::BackupVault', 'a locked vault')
  return any(
    ...vaults.map((vault) =>
      all(
        present(vault.attributes, 'LockConfiguration', 'a lock'),
        present(vault.attributes, 'LockConfiguration.ChangeableForDays', 'days after which nobody can lift it'),
      ),
    ),
  )
}

export function exitOfObjects(holder: Holder): Answer {
  const store = holder.exit
  if (store === undefined) return missing('ReplicationConfiguration', 'a bucket tagged rettsky-purpose exit-copy')
  const rules = [...s3.settings(holder, 'ReplicationConfiguration.Rules', 's3-replication')]
  const reaches =
    holder.estate.pointedAt(holder.resource, 'ReplicationConfiguration').includes(store) ||
    s3.companions(holder, 's3-replication').some((one) => holder.estate.pointedAt(one).includes(store))
  const isOnRule = rules.some((rule) => !isOff(at(rule, 'Status')))
  return when(reaches && isOnRule, 'ReplicationConfiguration', store.address)
}

export function exitOfDatabase(holder: Holder): Answer {
  const roles = [...each(holder.resource.attributes, 'AssociatedRoles.FeatureName')]
  return all(
    when(roles.includes('s3Export'), 'AssociatedRoles', 's3Export'),
    holder.exit === undefined ? missing('AWS::S3::Bucket', 'tagged rettsky-purpose exit-copy') : shown,
  )
}

export function exitOfFiles(holder: Holder): Answer {
  const store = holder.exit
  if (store === undefined) return missing('AWS::S3::Bucket', 'tagged rettsky-purpose exit-copy')
  const tasks = holder.estate.ofFamily('datasync-task').filter((task) => {
    const ends = holder.estate.pointedAt(task).flatMap((place) => holder.estate.pointedAt(place))
    return ends.includes(holder.resource) && ends.includes(store)
  })
  return tasks.length === 0
    ? missing('AWS::DataSync::Task', 'from the share to the exit copy')
    : any(...tasks.map(({ attributes }) => present(attributes, 'Schedule', 'a schedule')))
}
