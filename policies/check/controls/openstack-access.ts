import type { Estate } from '../estate.ts'
import type { Located } from '../resource.ts'
import { asText, at, each, isAbsent, isOff, isOn, textAt } from '../value.ts'
import { type Answer, all, type Holder, missing, must, shown, when } from './answer.ts'
import { isServer, onServer } from './openstack-holders.ts'
import { serverText } from './server-text.ts'
import { absent } from './shared.ts'

export function closedContainer({ resource: { attributes } }: Holder): Answer {
  const names = ['container_read', 'container_write']
  return all(...names.map((name) => when(isAbsent(at(attributes, name)), name, 'absent', at(attributes, name))))
}

/** Swift itself speaks TLS where its API does; the endpoint inside the host is the private one. */
export function secureApi({ resource }: Holder): Answer {
  const provider = resource.setting.providerAttributes
  return all(
    must(provider, 'auth_url', 'https', (found) => (asText(found) ?? '').startsWith('https://')),
    isOn(at(provider, 'insecure')) ? missing('provider insecure', 'false', 'true') : shown,
  )
}

/** Only TLS is let in, and none older than 1.2. */
export function databaseTls(holder: Holder): Answer {
  if (!isServer(holder)) return shown
  const text = serverText(holder.resource)
  const lets = /^\s*host(nossl)?\s+\S+\s+\S+\s+(?!127\.|::1|localhost)\S+/m.test(text)
  return all(
    lets ? missing('pg_hba.conf', 'hostssl alone') : shown,
    onServer(
      holder,
      'hostssl, TLSv1.2',
      /^\s*hostssl\s/m,
      /ssl_min_protocol_version\s*=\s*'TLSv1\.[23]'/,
      /ssl\s*=\s*on/,
    ),
  )
}

export function fileTls(holder: Holder): Answer {
  if (isServer(holder)) return onServer(holder, 'xprtsec=tls', /xprtsec=m?tls/)
  return all(
    must(holder.resource.attributes, 'share_proto', 'CEPHFS', (found) => asText(found) === 'CEPHFS'),
    must(
      holder.resource.attributes,
      'metadata.rettsky-mount',
      'ms_mode=secure',
      (found) => asText(found) === 'ms_mode=secure',
    ),
  )
}

/** No address from outside anywhere in the zone. */
export function noFloating({ estate }: Holder): Answer {
  const routers = estate
    .ofFamily('neutron-router')
    .filter(({ attributes }) => !isAbsent(at(attributes, 'external_network_id')))
  return all(
    absent(estate.ofFamily('floating-ip'), 'a floating address'),
    routers[0] === undefined ? shown : missing(`${routers[0].address}.external_network_id`, 'absent'),
  )
}

export function privateShare(holder: Holder): Answer {
  return isServer(holder)
    ? noFloating(holder)
    : must(holder.resource.attributes, 'is_public', 'false', (found) => isAbsent(found) || isOff(found))
}

/** A port in security groups whose rules name private prefixes alone. */
export function guardedServer(holder: Holder): Answer {
  if (!isServer(holder)) return shown
  const { estate, resource } = holder
  const ports = estate.pointedAt(resource, 'network').filter(({ family }) => family === 'neutron-port')
  if (ports.length === 0) return missing('networks.port', 'a port with security groups')
  const groups = ports.flatMap((port) => groupsOf(estate, port))
  if (groups.length === 0) return missing(`${ports[0]?.address}.security_group_ids`, 'groups with private prefixes')
  const rules = groups.flatMap((group) => estate.pointingAt(group, 'neutron-group-rule'))
  const wide = rules.find(
    ({ attributes }) =>
      /^(0\.0\.0\.0\/0|::\/0)$/.test(textAt(attributes, 'remote_ip_prefix') ?? '') ||
      (isAbsent(at(attributes, 'remote_ip_prefix')) && isAbsent(at(attributes, 'remote_group_id'))),
  )
  const loose = groups.find(({ attributes }) => !isOn(at(attributes, 'delete_default_rules')))
  return all(
    wide === undefined
      ? shown
      : missing(
          `${wide.address}.remote_ip_prefix`,
          'a prefix of the zone or the body',
          at(wide.attributes, 'remote_ip_prefix'),
        ),
    loose === undefined
      ? shown
      : missing(`${loose.address}.delete_default_rules`, 'true', at(loose.attributes, 'delete_default_rules')),
  )
}

/** Security groups of a port: of its own stack, or looked up by name where another stack of the agency made them. */
function groupsOf(estate: Estate<Located>, port: Located): Located[] {
  const lookedUp = each(port.attributes, 'security_group_ids').flatMap((id) =>
    estate.named(asText(id) ?? '', port.provider),
  )
  return [
    ...estate.pointedAt(port, 'security_group_ids'),
    ...lookedUp.filter(({ family }) => family === 'neutron-group'),
  ]
}
