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

type StoreNeed = RequiredControl & { readonly control: StoreControl }
type Held = { readonly dataSet: ExpectedDataSet; readonly zone: ExpectedZone; readonly here: readonly Located[] }

/** Controls that the plan requires and the code does not show, by resource for those of stores and by zone for the rest. */
export function controlFindings(
  estate: Estate<Located>,
  bound: ReadonlyMap<Located, Binding>,
  judging: Judging,
): Finding[] {
  const held = heldHere(bound, judging)
  const agencies = new AgenciesAt(bound, judging)
  const tagsOf = (one: Located) => allTags(one, estate)
  const stores = held.flatMap(({ dataSet, zone, here }) => {
    const exit = here.find((one) => isExitCopy(tagsOf(one)) && (one.kind === 'object' || one.kind === 'file'))
    const needs = dataSet.controls.filter((need): need is StoreNeed => !isZoneControl(need.control))
    return here.flatMap((resource) => {
      const kind = storeKind(resource, dataSet, estate)
      if (kind === null) return []
      const asked = isExitCopy(tagsOf(resource)) ? needs.filter(({ control }) => ofExitCopies.has(control)) : needs
      const strangerIn: Holder['strangerIn'] = (name, place) => agencies.stranger(name, place, resource, dataSet.agency)
      const common = {
        resource,
        kind,
        dataSet,
        zone,
        estate,
        siblings: here,
        exit,
        tagsOf,
        strangerIn,
        wholeZone: judging.zone === zone.id,
      }
      return asked.flatMap((need) => storeFindings({ ...common, need }, need.control))
    })
  })
  return [...stores, ...zonesInUse(held).flatMap(([zone, needs]) => zoneFindings(zone, needs, estate, judging))]
}

const isZoneControl = (control: Control): control is ZoneControl =>
  (zoneControls as readonly string[]).includes(control)

const isExitCopy = (tags: Readonly<Record<string, string>>): boolean => tags['rettsky-purpose'] === 'exit-copy'

/** Data sets that the code holds where the plan puts them, by id, each with the resources that hold it. */
function heldHere(bound: ReadonlyMap<Located, Binding>, { expected }: Judging): Held[] {
  const zones = new Map(expected.zones.map((zone) => [zone.id, zone]))
  const holders = new Map<string, Located[]>()
  for (const [resource, { dataSets }] of bound) {
    for (const id of dataSets) {
      const known = holders.get(id)
      if (known === undefined) holders.set(id, [resource])
      else known.push(resource)
    }
  }
  return expected.dataSets.flatMap((dataSet): Held[] => {
    const zone = dataSet.zone === null ? undefined : zones.get(dataSet.zone)
    const here = (holders.get(dataSet.id) ?? []).filter(({ provider }) => provider === zone?.provider)
    return zone === undefined || here.length === 0 ? [] : [{ dataSet, zone, here }]
  })
}

/** Which agencies' data lies in each account, project or group: worked out once for each way of telling where. */
class AgenciesAt {
  private readonly known = new Map<string, Map<string, Set<string>>>()
  private readonly owners: readonly (readonly [Located, ReadonlySet<string>])[]

  constructor(bound: ReadonlyMap<Located, Binding>, { expected }: Judging) {
    const agencies = new Map(expected.dataSets.map(({ id, agency }) => [id, agency]))
    this.owners = [...bound].map(([resource, { dataSets }]) => [
      resource,
      new Set(dataSets.flatMap((id) => agencies.get(id) ?? [])),
    ])
  }

  stranger(name: string, place: (one: Located) => string | undefined, resource: Located, agency: string): boolean {
    const places = this.known.get(name) ?? this.collect(name, place)
    const own = place(resource)
    return own !== undefined && [...(places.get(own) ?? [])].some((other) => other !== agency)
  }

  private collect(name: string, place: (one: Located) => string | undefined): Map<string, Set<string>> {
    const places = new Map<string, Set<string>>()
    for (const [resource, agencies] of this.owners) {
      const where = place(resource)
      if (where === undefined) continue
      const known = places.get(where) ?? new Set()
      for (const agency of agencies) known.add(agency)
      places.set(where, known)
    }
    this.known.set(name, places)
    return places
  }
}

/** Zones that hold something, with the controls that their own stacks must show. */
function zonesInUse(held: readonly Held[]): [ExpectedZone, Map<ZoneControl, RequiredControl>][] {
  const inUse = new Map<ExpectedZone, Map<ZoneControl, RequiredControl>>()
  for (const { zone, dataSet } of held) {
    const known = inUse.get(zone) ?? new Map<ZoneControl, RequiredControl>()
    for (const need of dataSet.controls) {
      if (isZoneControl(need.control) && !known.has(need.control)) known.set(need.control, need)
    }
    inUse.set(zone, known)
  }
  return [...inUse]
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
