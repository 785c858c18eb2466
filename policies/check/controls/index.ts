import type { Control, RequiredControl } from '../../controls.ts'
import { allTags, type Binding, holdsData } from '../bind.ts'
import type { Estate } from '../estate.ts'
import type { ExpectedDataSet, ExpectedZone, Judging } from '../expected.ts'
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

/** A control that is asked of a store or of a whole zone, and what looking for it gave. */
export type JudgedControl = {
  readonly need: RequiredControl
  readonly zone: ExpectedZone
  /** The store and what it holds; null for controls of the whole zone. */
  readonly held: { readonly resource: Located; readonly dataSet: ExpectedDataSet } | null
  /** `exempt`: the control says nothing about this kind of store; `unseen`: the zone's own stacks are not at hand. */
  readonly answer: Answer | { readonly kind: 'exempt' | 'unseen' }
}

/** A store of a kind in which no control is looked for, such as a table or a queue, with those that are asked of it. */
export type UnjudgedStore = {
  readonly resource: Located
  readonly dataSet: ExpectedDataSet
  readonly zone: ExpectedZone
  readonly needs: readonly RequiredControl[]
}

/** Controls that place and copies show, in whatever kind of store. */
const ofPlace: ReadonlySet<Control> = new Set<Control>(['region-pinned', 'copies-within', 'backup-within'])

/** Every store that nobody judges the controls of, so that silence about them is no consent. */
export const unjudgedStores = (
  estate: Estate<Located>,
  bound: ReadonlyMap<Located, Binding>,
  judging: Judging,
): UnjudgedStore[] =>
  heldHere(bound, judging).flatMap(({ dataSet, zone, here }) => {
    const needs = dataSet.controls.filter(({ control }) => !isZoneControl(control) && !ofPlace.has(control))
    return here
      .filter((resource) => holdsData(resource) && storeKind(resource, dataSet, estate) === null)
      .map((resource) => {
        const checks = databaseChecks(resource, zone)
        return { resource, dataSet, zone, needs: needs.filter(({ control }) => !(control in checks)) }
      })
      .filter((store) => store.needs.length > 0)
  })

const databaseChecks = ({ family }: Located, { provider }: ExpectedZone) =>
  providerChecks[provider].databases?.[family] ?? {}

/** Every control that the plan requires of what the code holds, looked for. */
export function judgeControls(
  estate: Estate<Located>,
  bound: ReadonlyMap<Located, Binding>,
  judging: Judging,
): JudgedControl[] {
  const held = heldHere(bound, judging)
  const agencies = new AgenciesAt(bound, judging)
  const tagsOf = (one: Located) => allTags(one, estate)
  const stores = held.flatMap(({ dataSet, zone, here }) => {
    const exit = here.find((one) => isExitCopy(tagsOf(one)) && (one.kind === 'object' || one.kind === 'file'))
    const needs = dataSet.controls.filter((need): need is StoreNeed => !isZoneControl(need.control))
    return here.flatMap((resource) => {
      const databases = databaseChecks(resource, zone)
      const kind: Holder['kind'] | null =
        storeKind(resource, dataSet, estate) ?? (holdsData(resource) ? 'database' : null)
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
      const told = kind === 'database' ? asked.filter(({ control }) => control in databases) : asked
      return told.map((need): JudgedControl => {
        const answer = storeAnswer({ ...common, need }, need.control)
        return { need, zone, held: { resource, dataSet }, answer }
      })
    })
  })
  const atHand = zonesAtHand(estate, judging)
  const zones = [...zonesInUse([...held, ...dataSetsOf(atHand, judging)])]
  return [
    ...stores,
    ...zones.flatMap(([zone, needs]) =>
      judgeZone(zone, needs, estate, judging.zone === zone.id || atHand.includes(zone)),
    ),
  ]
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

/** Zones whose own stack is among the files, although nobody said that they are the whole of one. */
function zonesAtHand(estate: Estate<Located>, { expected }: Judging): ExpectedZone[] {
  const tagsOf = (one: Located) => allTags(one, estate)
  return expected.zones.filter((zone) => providerChecks[zone.provider].hasOwnStack?.({ zone, estate, tagsOf }) === true)
}

/** What the plan puts into zones: their own stacks must show its controls wherever it is held. */
const dataSetsOf = (zones: readonly ExpectedZone[], { expected }: Judging): Pick<Held, 'zone' | 'dataSet'>[] =>
  zones.flatMap((zone) =>
    expected.dataSets.filter((dataSet) => dataSet.zone === zone.id).map((dataSet) => ({ zone, dataSet })),
  )

/** Zones that hold something or are to, with the controls that their own stacks must show. */
function zonesInUse(
  held: readonly Pick<Held, 'zone' | 'dataSet'>[],
): [ExpectedZone, Map<ZoneControl, RequiredControl>][] {
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

function storeAnswer(holder: Holder, control: StoreControl): JudgedControl['answer'] {
  const { kind, resource, zone } = holder
  const checks = providerChecks[zone.provider].stores[control]
  const check =
    kind === 'database' ? databaseChecks(resource, zone)[control] : typeof checks === 'function' ? checks : checks[kind]
  return typeof check === 'function' ? check(holder) : { kind: 'exempt' }
}

/** Controls of a whole zone, once for everything that asks for them. */
function judgeZone(
  zone: ExpectedZone,
  needs: ReadonlyMap<ZoneControl, RequiredControl>,
  estate: Estate<Located>,
  isAtHand: boolean,
): JudgedControl[] {
  return [...needs].map(([control, need]): JudgedControl => {
    const check = providerChecks[zone.provider].zone[control]
    if (typeof check !== 'function') return { need, zone, held: null, answer: { kind: 'exempt' } }
    if (!isAtHand) return { need, zone, held: null, answer: { kind: 'unseen' } }
    return { need, zone, held: null, answer: check({ zone, estate, tagsOf: (one) => allTags(one, estate) }) }
  })
}
