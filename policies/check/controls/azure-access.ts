import { asText, at, isAbsent, isOff, isOn, isPending, type Json, textAt } from '../value.ts'
import { type Answer, all, type Holder, missing, must, open, shown, when } from './answer.ts'

export function accountClosed({ resource: { attributes } }: Holder): Answer {
  return all(
    must(
      attributes,
      ['allowBlobPublicAccess', 'allow_nested_items_to_be_public', 'allow_blob_public_access'],
      'false',
      isOff,
    ),
    must(attributes, ['publicNetworkAccess', 'public_network_access_enabled'], 'Disabled', isOff),
    must(
      attributes,
      ['networkRuleSet.defaultAction', 'networkAcls.defaultAction', 'network_rules.default_action'],
      'Deny',
      (found) => found === 'Deny',
    ),
  )
}

export function containersClosed({ resource, estate }: Holder): Answer {
  const containers = estate.pointingAt(resource, 'blob-container')
  return all(
    ...containers.map(({ address, attributes }) => {
      const written = at(attributes, 'publicAccess') ?? at(attributes, 'container_access_type')
      const access = asText(written)
      if (isPending(written)) return open(`${address}.publicAccess`)
      return access === undefined || /^(none|private)$/i.test(access)
        ? shown
        : missing(`${address}.publicAccess`, 'None', access)
    }),
  )
}

const networkClosed = (attributes: Json): Answer =>
  must(
    attributes,
    ['network.publicNetworkAccess', 'public_network_access_enabled', 'publicNetworkAccess'],
    'Disabled',
    isOff,
  )

export const publicOff = ({ resource }: Holder): Answer =>
  must(resource.attributes, ['publicNetworkAccess', 'public_network_access_enabled'], 'Disabled', isOff)

/** A disk that nothing but its server reads: no export, no public endpoint. */
export function diskClosed({ resource: { attributes } }: Holder): Answer {
  return all(
    must(attributes, ['networkAccessPolicy', 'network_access_policy'], 'DenyAll', (found) => found === 'DenyAll'),
    must(attributes, ['publicNetworkAccess', 'public_network_access_enabled'], 'Disabled', isOff),
  )
}

export function https({ resource: { attributes } }: Holder): Answer {
  return all(
    must(
      attributes,
      ['enableHttpsTrafficOnly', 'supportsHttpsTrafficOnly', 'https_traffic_only_enabled', 'enable_https_traffic_only'],
      'true',
      isOn,
    ),
    must(attributes, ['minimumTlsVersion', 'min_tls_version'], 'TLS1_2', (found) =>
      /^TLS1_[23]$/.test(asText(found) ?? ''),
    ),
  )
}

export function smbEncrypted({ resource, estate }: Holder): Answer {
  const services = estate.pointingAt(resource, 'file-services').map(({ attributes }): Json => attributes)
  const own = at(resource.attributes, 'share_properties')
  const found = [
    ...services.map((one) => at(one, 'protocolSettings.smb.channelEncryption')),
    at(own, 'smb.channel_encryption_type'),
  ].filter((one) => !isAbsent(one))
  const texts = found.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
  return texts.some((text) => /AES-256-GCM/.test(text) && !/AES-128-CCM/.test(text))
    ? shown
    : missing('protocolSettings.smb.channelEncryption', 'AES-256-GCM', found[0])
}

/** A setting of a PostgreSQL server: a resource of its own that names the server. */
export function setting({ resource, estate }: Holder, name: string, wanted: RegExp, said = 'ON'): Answer {
  const found = estate
    .pointingAt(resource, 'postgres-setting')
    .find(({ attributes }) =>
      [textAt(attributes, 'configurationName'), textAt(attributes, 'name')].some(
        (one) => one?.split('/').at(-1) === name,
      ),
    )
  if (found === undefined) return missing(`configuration ${name}`, said)
  return must(found.attributes, 'value', said, (value) => wanted.test(asText(value) ?? ''))
}

export function endpoint({ resource, estate }: Holder): Answer {
  const found = estate.pointingAt(resource, 'private-endpoint')
  return when(found.length > 0, 'PrivateEndpoint', 'one that leads here')
}

const isInside = (attributes: Json): boolean =>
  ['delegated_subnet_id', 'network.delegatedSubnetResourceId'].some((name) => !isAbsent(at(attributes, name)))

/** A server inside a delegated subnet has no public address, unless somebody claims one. */
export function serverClosed({ resource: { attributes } }: Holder): Answer {
  const said = ['network.publicNetworkAccess', 'public_network_access_enabled'].map((name) => at(attributes, name))
  return isInside(attributes) && said.every(isAbsent) ? shown : networkClosed(attributes)
}

/** A server inside a delegated subnet needs no endpoint; any other does. */
export function privateServer(holder: Holder): Answer {
  const { attributes } = holder.resource
  return isInside(attributes) ? shown : all(networkClosed(attributes), endpoint(holder))
}
