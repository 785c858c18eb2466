import type { Located } from '../resource.ts'
import { each, textAt } from '../value.ts'
import { type Answer, all, any, missing, present, shown, when, type ZoneStacks } from './answer.ts'
import { absent, allNamed, wholeText } from './shared.ts'

const typed = ({ estate }: ZoneStacks, pattern: RegExp): Located[] =>
  estate.resources.filter(({ type }) => pattern.test(type))

const carried = new Set(['accepted', 'up'])

/** The gateway and its association stand from the first day; an interface for each line that a carrier has handed over. */
export function directConnect(stacks: ZoneStacks): Answer {
  const lines = stacks.zone.links.filter(({ state }) => carried.has(state)).length
  const interfaces = typed(stacks, /TransitVirtualInterface|aws_dx_(hosted_)?transit_virtual_interface/i).length
  const wanted = (found: readonly Located[], name: string): Answer =>
    when(found.length > 0, name, 'one', found[0]?.address)
  return all(
    wanted(typed(stacks, /DirectConnectGateway$|aws_dx_gateway$/i), 'AWS::DirectConnect::DirectConnectGateway'),
    wanted(
      typed(stacks, /DirectConnectGatewayAssociation$|aws_dx_gateway_association$/i),
      'AWS::DirectConnect::DirectConnectGatewayAssociation',
    ),
    when(interfaces >= lines, 'AWS::DirectConnect::TransitVirtualInterface', `${lines}`, String(interfaces)),
    absent(typed(stacks, /EC2::(InternetGateway|NatGateway)$|aws_(internet|nat)_gateway$/i), 'a way to the Internet'),
  )
}

/** The prober measures every server; where the region has the native monitor, so does a probe with its alarms. */
export function probed(stacks: ZoneStacks): Answer {
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

export function budget(stacks: ZoneStacks): Answer {
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
