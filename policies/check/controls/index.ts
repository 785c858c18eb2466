import type { Control, RequiredControl } from '../../controls.ts'
import { allTags, type Binding } from '../bind.ts'
import type { Estate } from '../estate.ts'
import type { ExpectedDataSet, ExpectedZone, Judging } from '../expected.ts'
import { type Finding, finding } from '../finding.ts'
import type { Located } from '../resource.ts'
import {
  type Answer,
  type Holder,
  type ProviderChecks,
  type StoreControl,
  type ZoneControl,
  zoneControls,
} from './answer.ts'
import { aws } from './aws.ts'
import { azure } from './azure.ts'
import { google } from './google.ts'
import { ibm } from './ibm.ts'
import { openstack } from './openstack.ts'
import { storeKind } from './store-kind.ts'

/** How each provider's resources show each control. */
export const providerChecks: Readonly<Record<ExpectedZone['provider'], ProviderChecks>> = {
  aws,
  azure,
  google,
  ibm,
  openstack,
}

/** Controls that an exit copy must show: it holds the same data, but is itself the copy that the others speak of. */
const ofExitCopies: ReadonlySet<Control> = new Set<Control>([
  'region-pinned',
  'public-access-blocked',
  'tls-only',
  'encrypted-at-rest',
  'customer-managed-key',
  'external-key',
  'private-endpoint-only',
  'isolated-account',
])

/** Controls that the plan requires and the code does not show, by resource for those of stores and by zone for the rest. */
export function controlFindings(
  estate: Estate<Located>,
  bound: ReadonlyMap<Located, Binding>,
  judging: Judging,
): Finding[] {
  const zones = new Map(judging.expected.zones.map((zone) => [zone.id, zone]))
  const facts = new Map(judging.expected.dataSets.map((dataSet) => [dataSet.id, dataSet]))
  const agencies = new Map(judging.expected.dataSets.map(({ id, agency }) => [id, agency]))
  const holders = new Map<string, Located[]>()
  for (const [resource, { dataSets }] of bound) {
    for (const id of dataSets) holders.set(id, [...(holders.get(id) ?? []), resource])
  }
  const findings: Finding[] = []
  const inUse = new Map<string, Map<ZoneControl, RequiredControl>>()
  for (const [id, resources] of [...holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const dataSet = facts.get(id)
    const zone = dataSet?.zone === null || dataSet === undefined ? undefined : zones.get(dataSet.zone)
    if (dataSet === undefined || zone === undefined) continue
    const here = resources.filter((resource) => resource.provider === zone.provider)
    for (const need of dataSet.controls) {
      if (isZoneControl(need.control)) {
        if (here.length > 0) remember(inUse, zone.id, need.control, need)
        continue
      }
      for (const resource of here) {
        const holder = holderOf(resource, dataSet, zone, need, estate, bound, here, judging, agencies)
        if (holder !== null) findings.push(...storeFindings(holder, need.control))
      }
    }
  }
  for (const [zone, needs] of inUse) findings.push(...zoneFindings(zones.get(zone)!, needs, estate, judging))
  return findings
}

const isZoneControl = (control: Control): control is ZoneControl =>
  (zoneControls as readonly string[]).includes(control)

function remember(
  inUse: Map<string, Map<ZoneControl, RequiredControl>>,
  zone: string,
  control: ZoneControl,
  need: RequiredControl,
): void {
  const known = inUse.get(zone) ?? new Map<ZoneControl, RequiredControl>()
  inUse.set(zone, known.set(control, known.get(control) ?? need))
}

function holderOf(
  resource: Located,
  dataSet: ExpectedDataSet,
  zone: ExpectedZone,
  need: RequiredControl,
  estate: Estate<Located>,
  bound: ReadonlyMap<Located, Binding>,
  siblings: readonly Located[],
  { zone: whole }: Judging,
  agencies: ReadonlyMap<string, string>,
): Holder | null {
  const kind = storeKind(resource, dataSet, estate)
  if (kind === null) return null
  const tagsOf = (one: Located) => allTags(one, estate)
  if (tagsOf(resource)['rettsky-purpose'] === 'exit-copy' && !ofExitCopies.has(need.control)) return null
  const dataSetsOf = (one: Located) => bound.get(one)?.dataSets ?? []
  const agencyOf = (id: string) => agencies.get(id)
  return {
    resource,
    kind,
    dataSet,
    zone,
    need,
    estate,
    siblings,
    dataSetsOf,
    tagsOf,
    agencyOf,
    wholeZone: whole === zone.id,
  }
}

function storeFindings(holder: Holder, control: StoreControl): Finding[] {
  const answer = storeAnswer(holder, control)
  if (answer.kind === 'shown') return []
  const { resource, dataSet, zone, need } = holder
  return [
    finding({
      rule: `RS-${control.toUpperCase()}`,
      verdict: answer.kind === 'open' ? 'indeterminate' : 'violation',
      severity: 'error',
      control,
      dataSet: dataSet.id,
      label: dataSet.label,
      action:
        control === 'backup-within'
          ? 'backup'
          : control === 'access-logged'
            ? 'log'
            : control === 'copies-within' || control === 'exit-copy'
              ? 'replicate'
              : 'place',
      zone: zone.id,
      resource: resource.address,
      type: resource.type,
      attribute: answer.attribute,
      file: resource.file,
      found: answer.kind === 'open' ? '' : answer.found,
      allowed: answer.kind === 'open' ? [] : [answer.wanted],
      rules: need.rules,
      fix: answer.kind === 'open' ? 'write-the-value' : 'show-control',
    }),
  ]
}

function storeAnswer(holder: Holder, control: StoreControl): Answer {
  const checks = providerChecks[holder.zone.provider].stores[control]
  const check = typeof checks === 'function' ? checks : checks[holder.kind]
  return typeof check === 'function' ? check(holder) : { kind: 'shown' }
}

/** Controls of a whole zone. Where its stacks are not at hand, that is said once and nothing more. */
function zoneFindings(
  zone: ExpectedZone,
  needs: ReadonlyMap<ZoneControl, RequiredControl>,
  estate: Estate<Located>,
  judging: Judging,
): Finding[] {
  const whole = judging.zone === zone.id
  const file = estate.resources.find(({ provider }) => provider === zone.provider)?.file ?? ''
  const facts = {
    dataSet: null,
    label: null,
    action: 'place' as const,
    zone: zone.id,
    resource: zone.id,
    type: 'zone',
    file,
  }
  return [...needs].flatMap(([control, need]): Finding[] => {
    const check = providerChecks[zone.provider].zone[control]
    if (typeof check !== 'function') return []
    if (!whole) {
      return [
        finding({
          ...facts,
          rule: 'RS-NOT-SEEN',
          verdict: 'indeterminate',
          severity: 'note',
          control,
          attribute: control,
          found: '',
          allowed: [],
          rules: need.rules,
          fix: 'check-the-zone',
        }),
      ]
    }
    const answer = check({ zone, estate, tagsOf: (one) => allTags(one, estate) })
    if (answer.kind === 'shown') return []
    const verdict = answer.kind === 'open' ? 'indeterminate' : 'violation'
    return [
      finding({
        ...facts,
        rule: `RS-${control.toUpperCase()}`,
        verdict,
        severity: 'error',
        control,
        attribute: answer.attribute,
        found: answer.kind === 'open' ? '' : answer.found,
        allowed: answer.kind === 'open' ? [] : [answer.wanted],
        rules: need.rules,
        fix: answer.kind === 'open' ? 'write-the-value' : 'show-control',
      }),
    ]
  })
}
