import { asText, at, each, isAbsent, isPending, type Json, textAt } from '../value.ts'
import { type Answer, all, type Holder, missing, open, present, shown } from './answer.ts'
import { target } from './shared.ts'

const groupNames = [
  'DBParameterGroupName',
  'parameter_group_name',
  'DBClusterParameterGroupName',
  'db_cluster_parameter_group_name',
]

/** No connection without TLS: engines of MySQL's kin have another name for it than PostgreSQL and SQL Server. */
export const tlsRequired = (holder: Holder): Answer =>
  /mysql|mariadb/i.test(asText(at(holder.resource.attributes, 'Engine')) ?? '')
    ? parameter(holder, 'require_secure_transport', /^(1|ON)$/)
    : parameter(holder, 'rds.force_ssl', /^1$/)

/** A setting of the parameter group that the database names. */
export function parameter(holder: Holder, name: string, wanted: RegExp, words?: string): Answer {
  const said = words ?? wanted.source.replaceAll(/[\^$\\()]/g, '').replaceAll('|', ' / ')
  const { attributes } = holder.resource
  const value = groupNames.map((key) => at(attributes, key)).find((one) => one !== undefined)
  const group = target(holder, value)
  if (group === undefined)
    return isPending(value) && value.refs.length === 0
      ? open('DBParameterGroupName')
      : missing(`DBParameterGroup ${name}`, said, value)
  const parameters = at(group.attributes, 'Parameters')
  const listed = each(group.attributes, 'parameter').find((one) => textAt(one, 'name') === name)
  const found = listed === undefined ? (parameters as Record<string, Json> | undefined)?.[name] : at(listed, 'value')
  return wanted.test(asText(found) ?? '') ? shown : missing(`${group.address}.${name}`, said, found)
}

/** What the policy of a file system says, in itself or in a resource of its own. */
export function filePolicy(
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

export function mountsGuarded({ resource, estate }: Holder, sites: number): Answer {
  const mounts = estate.pointingAt(resource, 'efs-mount')
  if (mounts.length < sites) return missing('AWS::EFS::MountTarget', `${sites} or more`, String(mounts.length))
  return all(...mounts.map(({ attributes }) => present(attributes, 'SecurityGroups', 'groups with private prefixes')))
}
