import type { Located } from '../resource.ts'
import { asText, at, each, isAbsent, isOff, isOn, isPending, type Json, textAt } from '../value.ts'
import {
  type Answer,
  all,
  any,
  type Holder,
  missing,
  must,
  open,
  type ProviderChecks,
  present,
  shown,
  type ZoneStacks,
} from './answer.ts'
import { allowsOnly, hasDenial, statementsOf } from './policy-document.ts'
import * as s3 from './s3.ts'
import { absent, allNamed, ownAccount, target, wholeText } from './shared.ts'

/** How resources of AWS show each control, in CloudFormation, Terraform and Pulumi alike. */
export const aws: ProviderChecks = {
  stores: {
    'region-pinned': regionPinned,
    'copies-within': keyStays,
    'public-access-blocked': {
      object: (holder) => all(s3.publicBlocked(holder), vpcBlocked(holder)),
      postgres: ({ resource }) => must(resource.attributes, 'PubliclyAccessible', 'false', isOff),
      file: (holder) =>
        filePolicy(
          holder,
          (document) => allowsOnly(document, 'elasticfilesystem:AccessedViaMountTarget'),
          'only AccessedViaMountTarget',
        ),
      block: snapshotsBlocked,
    },
    'tls-only': {
      object: s3.tlsOnly,
      postgres: (holder) => parameter(holder, 'rds.force_ssl', /^1$/),
      file: (holder) =>
        filePolicy(
          holder,
          (document) => hasDenial(document, 'aws:SecureTransport', 'false'),
          'Deny unless aws:SecureTransport',
        ),
      block: { exempt: 'a disk is attached to its server inside the host; there is no connection to encrypt' },
    },
    'encrypted-at-rest': {
      object: s3.encrypted,
      postgres: ({ resource }) => must(resource.attributes, ['StorageEncrypted'], 'true', isOn),
      file: ({ resource }) => must(resource.attributes, 'Encrypted', 'true', isOn),
      block: ({ resource }) => must(resource.attributes, 'Encrypted', 'true', isOn),
    },
    'customer-managed-key': customerKey,
    'external-key': externalKey,
    versioned: {
      object: s3.versioned,
      postgres: { exempt: 'a database keeps its history as point-in-time recovery, which backup-within shows' },
      file: { exempt: 'EFS keeps no versions of files; daily backups are shown by backup-within' },
      block: { exempt: 'a disk has no versions; daily backups are shown by backup-within' },
    },
    immutable: { object: s3.immutable, postgres: lockedBackups, file: lockedBackups, block: lockedBackups },
    'access-logged': {
      object: (holder) => all(s3.logged(holder), objectTrail(holder)),
      postgres: (holder) =>
        all(
          must(
            holder.resource.attributes,
            ['EnableCloudwatchLogsExports', 'enabled_cloudwatch_logs_exports'],
            'postgresql',
            (found) => JSON.stringify(found ?? '').includes('postgresql'),
          ),
          parameter(holder, 'pgaudit.log', /\w/),
        ),
      file: { exempt: 'EFS does not log single reads and writes; the flow log shows who was connected' },
      block: { exempt: 'reads and writes of a disk are seen by its server alone' },
    },
    'private-endpoint-only': {
      object: (holder) =>
        s3.denial(holder, 'Deny unless aws:SourceVpce is of the zone', ['aws:SourceVpce'], ['aws:SourceVpc']),
      postgres: ({ resource }) =>
        all(
          must(resource.attributes, 'PubliclyAccessible', 'false', isOff),
          present(resource.attributes, ['VPCSecurityGroups', 'vpc_security_group_ids'], 'groups with private prefixes'),
        ),
      file: (holder) =>
        all(
          mountsGuarded(holder, 1),
          filePolicy(
            holder,
            (document) => allowsOnly(document, 'elasticfilesystem:AccessedViaMountTarget'),
            'only AccessedViaMountTarget',
          ),
        ),
      block: snapshotsBlocked,
    },
    'two-sites': {
      object: s3.notOneZone,
      postgres: ({ resource }) => must(resource.attributes, ['MultiAZ', 'multi_az'], 'true', isOn),
      file: (holder) =>
        all(
          isAbsent(at(holder.resource.attributes, 'AvailabilityZoneName'))
            ? shown
            : missing('AvailabilityZoneName', 'absent', at(holder.resource.attributes, 'AvailabilityZoneName')),
          mountsGuarded(holder, 2),
        ),
      block: { exempt: 'a disk lies at one site; what needs two belongs in a file share or a database' },
    },
    'backup-within': {
      object: s3.versioned,
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['BackupRetentionPeriod', 'backup_retention_period'],
          'above 0',
          (found) => Number(asText(found)) > 0,
        ),
      file: backedUp,
      block: backedUp,
    },
    'isolated-account': (holder) => all(ownAccount(holder), keyGuarded(holder)),
    'exit-copy': {
      object: exitOfObjects,
      postgres: exitOfDatabase,
      file: exitOfFiles,
      block: { exempt: 'a disk has no open form of its own; its server writes the exit copy' },
    },
  },
  zone: { 'private-connectivity': directConnect, 'response-time-monitored': probed, 'budget-alarm': budget },
}

/** The template insists on its region; in a whole zone the organisation denies every other as well. */
function regionPinned(holder: Holder): Answer {
  const { resource, zone, estate, wholeZone } = holder
  const [place] = resource.locations
  if (place === undefined || place.place.startsWith('@')) return open('region')
  if (!wholeZone) return shown
  const asserted = resource.setting.assertedRegion
  const guards = estate.resources.filter(({ type }) => /Organizations::Policy|aws_organizations_policy$/i.test(type))
  const isDenied = guards.some((guard) =>
    (statementsOf(at(guard.attributes, 'Content')) ?? []).some(
      (statement) =>
        statement.Effect === 'Deny' &&
        JSON.stringify(statement.Condition ?? {}).includes('aws:RequestedRegion') &&
        JSON.stringify(statement.Condition).includes(zone.region),
    ),
  )
  return all(
    resource.format !== 'cfn' || asserted === zone.region
      ? shown
      : missing('Rules.OnlyInThisRegion', zone.region, asserted),
    isDenied ? shown : missing('AWS::Organizations::Policy', `Deny unless aws:RequestedRegion is ${zone.region}`),
  )
}

const keyPaths: Readonly<Record<string, readonly string[]>> = {
  postgres: ['KmsKeyId', 'kms_key_id'],
  file: ['KmsKeyId', 'kms_key_id'],
  block: ['KmsKeyId', 'kms_key_id'],
}

function keyOf(holder: Holder): { answer: Answer; key: Located | undefined; value: Json } {
  const found =
    holder.kind === 'object'
      ? s3.ownKey(holder)
      : {
          answer: must(holder.resource.attributes, keyPaths[holder.kind] ?? [], 'a key of the agency', s3.isOwnKey),
          key: at(holder.resource.attributes, 'KmsKeyId'),
        }
  return { answer: found.answer, key: target(holder, found.key), value: found.key }
}

function customerKey(holder: Holder): Answer {
  const { answer, key } = keyOf(holder)
  if (key === undefined || key.family !== 'kms-key') return answer
  const isOutside = !isAbsent(at(key.attributes, 'custom_key_store_id'))
  return all(answer, isOutside ? shown : must(key.attributes, 'EnableKeyRotation', 'true', isOn))
}

/** The key must lie in a store outside AWS, which is asked at every use. */
function externalKey(holder: Holder): Answer {
  const { answer, key, value } = keyOf(holder)
  if (answer.kind !== 'shown') return answer
  if (key === undefined) return isPending(value) ? open('key') : missing('key', 'a key of an external key store', value)
  const isMade =
    key.type === 'Custom::ExternalKey'
      ? textAt(key.attributes, 'Origin') === 'EXTERNAL_KEY_STORE'
      : !isAbsent(at(key.attributes, 'XksKeyId')) || textAt(key.attributes, 'Origin') === 'EXTERNAL_KEY_STORE'
  return all(
    isMade ? shown : missing(`${key.address}.Origin`, 'EXTERNAL_KEY_STORE', at(key.attributes, 'Origin')),
    present(key.attributes, 'CustomKeyStoreId', 'the external key store'),
    present(key.attributes, 'XksKeyId', 'the id of the key outside'),
  )
}

/** Key material that lies in several regions takes the data with it. */
function keyStays(holder: Holder): Answer {
  const { key } = keyOf(holder)
  return key !== undefined && isOn(at(key.attributes, 'MultiRegion'))
    ? missing(`${key.address}.MultiRegion`, 'false', 'true')
    : shown
}

/** The key refuses principals of other accounts. */
function keyGuarded(holder: Holder): Answer {
  const { key } = keyOf(holder)
  if (key === undefined || !holder.wholeZone) return shown
  const denied = hasDenial(at(key.attributes, 'KeyPolicy') ?? at(key.attributes, 'policy'), 'aws:PrincipalAccount')
  return denied === true ? shown : missing(`${key.address}.KeyPolicy`, 'Deny to principals of other accounts')
}

function vpcBlocked({ estate, wholeZone }: Holder): Answer {
  if (!wholeZone) return shown
  const blocks = estate.resources.filter(({ type }) =>
    /VPCBlockPublicAccessOptions|aws_vpc_block_public_access_options/i.test(type),
  )
  return blocks.length === 0
    ? missing('AWS::EC2::VPCBlockPublicAccessOptions', 'block-bidirectional')
    : any(
        ...blocks.map(({ attributes }) =>
          must(
            attributes,
            'InternetGatewayBlockMode',
            'block-bidirectional',
            (found) => found === 'block-bidirectional',
          ),
        ),
      )
}

/** Snapshots of disks are shared with nobody: a setting of the account, in its foundation. */
function snapshotsBlocked({ estate, dataSet, wholeZone, tagsOf }: Holder): Answer {
  const blocks = estate.ofFamily('snapshots-not-public')
  if (blocks.length === 0)
    return wholeZone ? missing('AWS::EC2::SnapshotBlockPublicAccess', 'block-all-sharing') : shown
  const own = blocks.filter((one) => ofAgency(one, dataSet.agencyShort, tagsOf))
  return any(
    ...(own.length > 0 ? own : wholeZone ? [] : blocks).map(({ attributes }) =>
      must(attributes, 'State', 'block-all-sharing', (found) => found === 'block-all-sharing'),
    ),
    missing('AWS::EC2::SnapshotBlockPublicAccess', 'block-all-sharing'),
  )
}

/** Stacks are named for the agency they belong to. */
const ofAgency = (
  resource: Located,
  agency: string,
  tagsOf: (one: Located) => Readonly<Record<string, string>>,
): boolean =>
  tagsOf(resource)['rettsky-agency'] === agency || (resource.setting.stack ?? '').startsWith(`lz-${agency}-`)

function objectTrail({ estate, dataSet, wholeZone, tagsOf }: Holder): Answer {
  if (!wholeZone) return shown
  const trails = estate.ofFamily('cloudtrail').filter((one) => ofAgency(one, dataSet.agencyShort, tagsOf))
  const seen = trails.some(
    ({ attributes }) =>
      isOn(at(attributes, 'IsLogging') ?? true) &&
      JSON.stringify(at(attributes, 'AdvancedEventSelectors') ?? at(attributes, 'EventSelectors') ?? '').includes(
        'AWS::S3::Object',
      ),
  )
  return seen ? shown : missing('AWS::CloudTrail::Trail AdvancedEventSelectors', 'Data of AWS::S3::Object')
}

/** A setting of the parameter group that the database names. */
function parameter(holder: Holder, name: string, wanted: RegExp): Answer {
  const value =
    at(holder.resource.attributes, 'DBParameterGroupName') ?? at(holder.resource.attributes, 'parameter_group_name')
  const group = target(holder, value)
  if (group === undefined)
    return isPending(value) && value.refs.length === 0
      ? open('DBParameterGroupName')
      : missing(`DBParameterGroup ${name}`, wanted.source, value)
  const parameters = at(group.attributes, 'Parameters')
  const listed = each(group.attributes, 'parameter').find((one) => textAt(one, 'name') === name)
  const found = listed === undefined ? (parameters as Record<string, Json> | undefined)?.[name] : at(listed, 'value')
  return wanted.test(asText(found) ?? '')
    ? shown
    : missing(`${group.address}.${name}`, wanted.source.replaceAll(/[\^$\\]/g, ''), found)
}

/** What the policy of a file system says, in itself or in a resource of its own. */
function filePolicy(
  { resource, estate }: Holder,
  says: (document: Json) => boolean | undefined,
  wanted: string,
): Answer {
  const documents = [
    at(resource.attributes, 'FileSystemPolicy'),
    ...estate.pointingAt(resource, 'efs-policy').map(({ attributes }) => at(attributes, 'policy')),
  ].filter((one) => !isAbsent(one))
  if (documents.length === 0) return missing('FileSystemPolicy', wanted)
  const answers = documents.map(says)
  if (answers.includes(true)) return shown
  return answers.includes(undefined) ? open('FileSystemPolicy') : missing('FileSystemPolicy', wanted)
}

function mountsGuarded({ resource, estate }: Holder, sites: number): Answer {
  const mounts = estate.pointingAt(resource, 'efs-mount')
  if (mounts.length < sites) return missing('AWS::EFS::MountTarget', `${sites} or more`, String(mounts.length))
  return all(...mounts.map(({ attributes }) => present(attributes, 'SecurityGroups', 'groups with private prefixes')))
}

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

function backedUp(holder: Holder): Answer {
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
function lockedBackups(holder: Holder): Answer {
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

function exitOfObjects(holder: Holder): Answer {
  const store = holder.exit
  if (store === undefined) return missing('ReplicationConfiguration', 'a bucket tagged rettsky-purpose exit-copy')
  const rules = [...s3.settings(holder, 'ReplicationConfiguration.Rules', 's3-replication')]
  const reaches =
    holder.estate.pointedAt(holder.resource, 'ReplicationConfiguration').includes(store) ||
    s3.companions(holder, 's3-replication').some((one) => holder.estate.pointedAt(one).includes(store))
  const isOnRule = rules.some((rule) => !isOff(at(rule, 'Status')))
  return reaches && isOnRule ? shown : missing('ReplicationConfiguration', store.address)
}

function exitOfDatabase(holder: Holder): Answer {
  const roles = [...each(holder.resource.attributes, 'AssociatedRoles.FeatureName')]
  return all(
    roles.includes('s3Export') ? shown : missing('AssociatedRoles', 's3Export'),
    holder.exit === undefined ? missing('AWS::S3::Bucket', 'tagged rettsky-purpose exit-copy') : shown,
  )
}

function exitOfFiles(holder: Holder): Answer {
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

const typed = ({ estate }: ZoneStacks, pattern: RegExp): Located[] =>
  estate.resources.filter(({ type }) => pattern.test(type))

const carried = new Set(['accepted', 'up'])

/** The gateway and its association stand from the first day; an interface for each line that a carrier has handed over. */
function directConnect(stacks: ZoneStacks): Answer {
  const lines = stacks.zone.links.filter(({ state }) => carried.has(state)).length
  const interfaces = typed(stacks, /TransitVirtualInterface|aws_dx_(hosted_)?transit_virtual_interface/i).length
  const wanted = (found: readonly Located[], name: string): Answer => (found.length > 0 ? shown : missing(name, 'one'))
  return all(
    wanted(typed(stacks, /DirectConnectGateway$|aws_dx_gateway$/i), 'AWS::DirectConnect::DirectConnectGateway'),
    wanted(
      typed(stacks, /DirectConnectGatewayAssociation$|aws_dx_gateway_association$/i),
      'AWS::DirectConnect::DirectConnectGatewayAssociation',
    ),
    interfaces >= lines
      ? shown
      : missing('AWS::DirectConnect::TransitVirtualInterface', `${lines}`, String(interfaces)),
    absent(typed(stacks, /EC2::(InternetGateway|NatGateway)$|aws_(internet|nat)_gateway$/i), 'a way to the Internet'),
  )
}

/** The prober measures every server; where the region has the native monitor, so does a probe with its alarms. */
function probed(stacks: ZoneStacks): Answer {
  const addresses = [...new Set(stacks.zone.servers.map(({ address }) => address))]
  const probers = typed(stacks, /EC2::Instance$|aws_instance$/i).filter((one) => wholeText(one).includes('blackbox'))
  if (probers.length === 0) return missing('AWS::EC2::Instance ProberInstance', 'one')
  const targets = allNamed(addresses, probers.map(wholeText), 'ProberInstance targets')
  if (!stacks.zone.nativeMonitor) return targets
  const probes = typed(stacks, /NetworkMonitor::Probe$|aws_networkmonitor_probe$/i)
  const alarms = typed(stacks, /CloudWatch::Alarm$|aws_cloudwatch_metric_alarm$/i)
  const silent = probes.find(
    (probe) => stacks.estate.pointingAt(probe).filter((one) => alarms.includes(one)).length < 2,
  )
  return all(
    targets,
    allNamed(
      addresses,
      probes.map(({ attributes }) => textAt(attributes, 'Destination') ?? ''),
      'AWS::NetworkMonitor::Probe Destination',
    ),
    silent === undefined ? shown : missing(`${silent.address} AWS::CloudWatch::Alarm`, 'two alarms'),
  )
}

function budget(stacks: ZoneStacks): Answer {
  const budgets = typed(stacks, /Budgets::Budget$|aws_budgets_budget$/i)
  if (budgets.length === 0) return missing('AWS::Budgets::Budget', 'one')
  return any(
    ...budgets.map(({ attributes }) =>
      all(
        present(
          attributes,
          ['NotificationsWithSubscribers.Subscribers', 'NotificationsWithSubscribers', 'notification'],
          'notifications',
        ),
        each(attributes, 'NotificationsWithSubscribers.Subscribers.Address').concat(
          each(attributes, 'notification.subscriber_email_addresses'),
        ).length > 0
          ? shown
          : missing('NotificationsWithSubscribers.Subscribers', 'an address'),
        present(attributes, ['Budget.CostFilters', 'cost_filter'], 'tag rettsky-zone'),
      ),
    ),
  )
}
