import type { Located } from '../resource.ts'
import { asText, at, each, isAbsent, isOn, type Json } from '../value.ts'
import {
  type Answer,
  all,
  any,
  type Holder,
  missing,
  must,
  open,
  present,
  shown,
  when,
  type ZoneStacks,
} from './answer.ts'
import { absent, allNamed, wholeText } from './shared.ts'

/** The policy that allows no other location, enforced; beside it every resource that names a location. */
export function regionPinned({ resource, zone, estate, wholeZone }: Holder): Answer {
  const [place] = resource.locations
  if (place === undefined || place.place.startsWith('@')) return open('location')
  if (!wholeZone) return shown
  const locks = estate.resources.filter(({ type }) => /PolicyAssignment|policy_assignment/i.test(type))
  const wanted = locks.filter(({ attributes }) => {
    const allowed = each(attributes, 'parameters.listOfAllowedLocations.value').map(asText)
    return allowed.length > 0 && allowed.every((location) => location === zone.region)
  })
  if (wanted.length === 0) return missing('PolicyAssignment listOfAllowedLocations', zone.region)
  return all(
    ...wanted.map(({ attributes }) =>
      must(attributes, 'enforcementMode', 'Default', (found) => isAbsent(found) || found === 'Default'),
    ),
  )
}

const typed = ({ estate }: ZoneStacks, pattern: RegExp): Located[] =>
  estate.resources.filter(({ type }) => pattern.test(type))

export function expressRoute(stacks: ZoneStacks): Answer {
  const circuits = typed(stacks, /ExpressRouteCircuit$|express_route_circuit$/i)
  if (circuits.length < Math.max(1, stacks.zone.links.length))
    return missing('ExpressRouteCircuit', `${stacks.zone.links.length}`, String(circuits.length))
  return all(
    ...circuits.map(({ attributes }) =>
      all(
        present(attributes, ['serviceProviderProperties.serviceProviderName', 'service_provider_name'], 'a carrier'),
        present(attributes, ['serviceProviderProperties.peeringLocation', 'peering_location'], 'a building'),
      ),
    ),
    absent(
      typed(stacks, /network:(PublicIPAddress|NatGateway)$|azurerm_(public_ip|nat_gateway)$/i),
      'a way to the Internet',
    ),
  )
}

/** Every server is an endpoint of a connection monitor, which Azure makes only where there is one, and an alarm speaks when its round trip is too long. */
export function monitored(stacks: ZoneStacks): Answer {
  const monitors = typed(stacks, /ConnectionMonitor$|network_connection_monitor$/i)
  const addresses = [...new Set(stacks.zone.servers.map(({ address }) => address))]
  if (monitors.length === 0 && addresses.length > 0) return missing('ConnectionMonitor', 'one')
  const alarms = typed(stacks, /MetricAlert$|monitor_metric_alert$/i)
  const silent = monitors.find(
    (monitor) =>
      !stacks.estate
        .pointingAt(monitor)
        .some(
          (one) =>
            alarms.includes(one) &&
            isOn(at(one.attributes, 'enabled') ?? true) &&
            wholeText(one).includes('RoundTripTimeMs'),
        ),
  )
  return all(
    allNamed(
      addresses,
      monitors.flatMap(({ attributes }) =>
        [...each(attributes, 'endpoints.address'), ...each(attributes, 'endpoint.address')].map(
          (one) => asText(one) ?? '',
        ),
      ),
      'ConnectionMonitor endpoints[].address',
    ),
    silent === undefined ? shown : missing(`MetricAlert of ${silent.address}`, 'RoundTripTimeMs'),
  )
}

export function budget(stacks: ZoneStacks): Answer {
  const budgets = typed(stacks, /consumption:Budget$|consumption_budget/i)
  if (budgets.length === 0) return missing('consumption:Budget', 'one')
  return any(
    ...budgets.map(({ attributes }) => {
      const given = at(attributes, 'notifications') ?? at(attributes, 'notification')
      const all = Array.isArray(given) ? given : Object.values((given ?? {}) as Record<string, Json>)
      const speaks = all.some((one) => isOn(at(one, 'enabled') ?? true) && each(one, 'contactEmails').length > 0)
      return when(speaks, 'notifications', 'enabled, with contactEmails')
    }),
  )
}
