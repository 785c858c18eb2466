import type { Located } from '../resource.ts'
import { textAt } from '../value.ts'
import { type Answer, all, any, missing, present, shown, when, type ZoneStacks } from './answer.ts'
import { allNamed, wholeText } from './shared.ts'

const typed = ({ estate }: ZoneStacks, pattern: RegExp): Located[] =>
  estate.resources.filter(({ type }) => pattern.test(type))

/** Two attachments in different availability domains for each line. */
export function interconnected(stacks: ZoneStacks): Answer {
  const attachments = typed(stacks, /InterconnectAttachment$|compute_interconnect_attachment$/i).filter(
    ({ attributes }) => /PARTNER|DEDICATED/.test(textAt(attributes, 'type') ?? 'DEDICATED'),
  )
  const wanted = Math.max(1, stacks.zone.links.length)
  const byLine = new Map<string, Set<string>>()
  for (const one of attachments) {
    const line = stacks.tagsOf(one)['rettsky-link'] ?? one.address
    byLine.set(line, (byLine.get(line) ?? new Set()).add(textAt(one.attributes, 'edge_availability_domain') ?? ''))
  }
  const double = [...byLine.values()].filter((domains) => domains.size >= 2).length
  const gateways = typed(stacks, /routerNat:RouterNat$|compute_router_nat$/i)
  return all(
    when(
      double >= wanted,
      'InterconnectAttachment edgeAvailabilityDomain',
      `two domains for each of ${wanted} lines`,
      String(double),
    ),
    gateways.length === 0 ? shown : missing(gateways[0]?.address ?? '', 'absent'),
  )
}

/** A check and an alarm for each server that answers more than ICMP; a prober of one's own for the rest. */
export function checked(stacks: ZoneStacks): Answer {
  const addresses = [...new Set(stacks.zone.servers.map(({ address }) => address))]
  const checks = typed(stacks, /UptimeCheckConfig$|monitoring_uptime_check_config$/i)
  const endpoints = typed(stacks, /servicedirectory\/endpoint|service_directory_endpoint/i)
  const alarms = typed(stacks, /AlertPolicy$|monitoring_alert_policy$/i)
  if (checks.length === 0) return missing('UptimeCheckConfig', 'one')
  const silent = checks.find((check) => !stacks.estate.pointingAt(check).some((one) => alarms.includes(one)))
  const unseen = endpoints.find((endpoint) => {
    const id = textAt(endpoint.attributes, 'endpoint_id')
    return !checks.some(({ attributes }) => textAt(attributes, 'monitored_resource.labels.service_name') === id)
  })
  const blind = checks.find(({ attributes }) => {
    const id = textAt(attributes, 'monitored_resource.labels.service_name')
    return id !== undefined && !endpoints.some((one) => textAt(one.attributes, 'endpoint_id') === id)
  })
  const probers = typed(stacks, /compute\/instance:Instance|google_compute_instance$/i)
  return all(
    allNamed(
      addresses,
      [...endpoints.map(({ attributes }) => textAt(attributes, 'address') ?? ''), ...probers.map(wholeText)],
      'servicedirectory endpoint address',
    ),
    blind === undefined ? shown : missing(`servicedirectory endpoint of ${blind.address}`, 'one'),
    unseen === undefined ? shown : missing('UptimeCheckConfig', unseen.address),
    silent === undefined ? shown : missing(`AlertPolicy of ${silent.address}`, 'one'),
  )
}

export function budget(stacks: ZoneStacks): Answer {
  const budgets = typed(stacks, /billing\/budget:Budget$|google_billing_budget$/i)
  if (budgets.length === 0) return missing('billing budget', 'one')
  return any(
    ...budgets.map(({ attributes }) =>
      all(
        present(attributes, 'amount.specified_amount', 'an amount'),
        present(attributes, 'threshold_rules', 'thresholds'),
      ),
    ),
  )
}
