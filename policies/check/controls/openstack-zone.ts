import { at, each, isAbsent } from '../value.ts'
import { type Answer, all, missing, shown, when, type ZoneStacks } from './answer.ts'
import { serverText } from './server-text.ts'
import { absent, allNamed } from './shared.ts'

const carried = new Set(['accepted', 'up'])

/** A port on the hand-off network for each line that a carrier has handed over, on the zone's router, and no other way out. */
export function handedOff(stacks: ZoneStacks): Answer {
  const { estate, zone, tagsOf } = stacks
  const ports = estate.ofFamily('neutron-port').filter((port) => tagsOf(port)['rettsky-link'] !== undefined)
  const joined = ports.filter((port) => estate.pointingAt(port, 'neutron-router-interface').length > 0)
  const wanted = zone.links.filter(({ state }) => carried.has(state)).length
  const routers = estate
    .ofFamily('neutron-router')
    .filter(({ attributes }) => !isAbsent(at(attributes, 'external_network_id')))
  return all(
    when(joined.length >= wanted, 'port with tag rettsky-link on a router', `${wanted}`, String(joined.length)),
    when(estate.ofFamily('neutron-router').length > 0, 'router', 'one', estate.ofFamily('neutron-router')[0]?.address),
    absent(estate.ofFamily('floating-ip'), 'a floating address'),
    routers[0] === undefined ? shown : missing(`${routers[0].address}.external_network_id`, 'absent'),
  )
}

export function probed({ estate, zone, tagsOf }: ZoneStacks): Answer {
  const probers = estate.ofFamily('nova-instance').filter((server) => tagsOf(server)['rettsky-role'] === 'prober')
  if (probers.length === 0) return missing('instance', 'with metadata rettsky-role prober')
  return allNamed(
    [...new Set(zone.servers.map(({ address }) => address))],
    probers.map(serverText),
    'targets-from-zone.json',
  )
}

/** OpenStack knows no prices: in the body's own cloud the budget is a ceiling; a host sets its quotas on order. */
export function ceilings({ estate, zone }: ZoneStacks): Answer {
  if (zone.kind !== 'private-cloud') return shown
  const projects = estate.ofFamily('keystone-project')
  const open = projects.find(
    (project) =>
      estate.pointingAt(project, 'nova-quota').length === 0 || estate.pointingAt(project, 'cinder-quota').length === 0,
  )
  if (projects.length === 0) return when(estate.ofFamily('nova-quota').length > 0, 'quotaSetV2', 'one for each project')
  return open === undefined
    ? shown
    : missing(`quota of ${open.address}`, 'compute and storage', each(open.attributes, 'name')[0])
}
