import type { Country } from '#catalogue/vocabulary/identifier.ts'
import type { Control, RequiredControl } from '../controls.ts'
import { allTags, type Binding, bindAll, holdsData } from './bind.ts'
import { controlFindings } from './controls/index.ts'
import { Estate } from './estate.ts'
import type { ExpectedDataSet, ExpectedZone, Judging } from './expected.ts'
import { type Finding, finding } from './finding.ts'
import type { Copy, Located, Place } from './resource.ts'

/** Everything in an estate that the plan does not allow. Pure: same resources and plan, same findings. */
export function judge(located: readonly Located[], judging: Judging): Finding[] {
  const estate = new Estate(located)
  const bound = bindAll(estate, judging.bindings)
  const facts = new Map(judging.expected.dataSets.map((dataSet) => [dataSet.id, dataSet]))
  const zones = new Map(judging.expected.zones.map((zone) => [zone.id, zone]))
  const findings: Finding[] = []
  for (const resource of located) {
    if (resource.hazards.includes('provider-zone-conflict')) findings.push(zoneConflict(resource))
    const binding = bound.get(resource)
    if (binding === undefined) {
      if (holdsData(resource)) findings.push(unbound(resource))
      continue
    }
    if (binding.dataSets.length === 0) {
      if (binding.reason === undefined && holdsData(resource)) findings.push(noReason(resource))
      continue
    }
    for (const id of binding.dataSets) {
      const dataSet = facts.get(id)
      if (dataSet !== undefined) findings.push(...judgeOne(resource, dataSet, zones, estate, bound))
      else if (resource.kind !== 'other') findings.push(unknownDataSet(resource, id))
    }
  }
  return [...findings, ...missing(located, bound, judging), ...controlFindings(estate, bound, judging)]
}

function judgeOne(
  resource: Located,
  dataSet: ExpectedDataSet,
  zones: ReadonlyMap<string, ExpectedZone>,
  estate: Estate<Located>,
  bound: ReadonlyMap<Located, Binding>,
): Finding[] {
  const zone = dataSet.zone === null ? undefined : zones.get(dataSet.zone)
  const drift = labelDrift(resource, dataSet, estate)
  if (resource.kind === 'other') return drift
  const judged = copiedFrom(resource, estate, bound) ? [] : resource.copies
  return [
    ...drift,
    ...resource.locations
      .slice(0, resource.kind === 'copier' ? 0 : undefined)
      .flatMap((place) => judgePlace(resource, dataSet, zone, place)),
    ...judged.flatMap((copy) => judgeCopy(resource, dataSet, [...zones.values()], copy)),
  ]
}

/** A copier's copies are judged on what it copies from, where that is in the code and bound. */
function copiedFrom(resource: Located, estate: Estate<Located>, bound: ReadonlyMap<Located, Binding>): boolean {
  if (resource.kind !== 'copier') return false
  return estate
    .pointedAt(resource)
    .some(
      (one) =>
        holdsData(one) &&
        (bound.get(one)?.dataSets.length ?? 0) > 0 &&
        one.copies.some(({ attribute }) => attribute.startsWith(`${resource.address}.`)),
    )
}

const base = (resource: Located, dataSet: ExpectedDataSet) => ({
  dataSet: dataSet.id,
  label: dataSet.label,
  zone: dataSet.zone,
  resource: resource.address,
  type: resource.type,
  file: resource.file,
})

function judgePlace(
  resource: Located,
  dataSet: ExpectedDataSet,
  zone: ExpectedZone | undefined,
  place: Place,
): Finding[] {
  const facts = {
    ...base(resource, dataSet),
    rule: 'RS-PLACE',
    control: null,
    action: 'place' as const,
    attribute: place.attribute,
    rules: rulesOf(dataSet, 'region-pinned'),
  }
  if (zone === undefined) {
    return [
      finding({ ...facts, verdict: 'violation', severity: 'error', found: place.place, allowed: [], fix: 'no-place' }),
    ]
  }
  const allowed = [`${zone.id} (${zone.provider} ${zone.region}, ${zone.country})`]
  if (resource.provider !== zone.provider) {
    return [
      finding({
        ...facts,
        verdict: 'violation',
        severity: 'error',
        found: `${resource.provider} ${place.place}`,
        allowed,
        fix: 'move-to-zone',
      }),
    ]
  }
  if (place.place === zone.region) return []
  if (isOpen(place)) {
    return [
      finding({
        ...facts,
        verdict: 'indeterminate',
        severity: 'error',
        found: place.place,
        allowed,
        fix: openFix(place),
      }),
    ]
  }
  return [
    finding({ ...facts, verdict: 'violation', severity: 'error', found: place.place, allowed, fix: 'move-to-zone' }),
  ]
}

/** A place that nobody can tell from the code alone. */
const isOpen = (place: Place): boolean => place.place.startsWith('@')

const openFix = ({ place }: Place): string =>
  place === '@stack'
    ? 'give-stack-region'
    : place === '@resourceGroup' || place === '@paired'
      ? 'give-group-location'
      : 'write-the-region'

function judgeCopy(resource: Located, dataSet: ExpectedDataSet, zones: readonly ExpectedZone[], copy: Copy): Finding[] {
  const control = copy.action === 'backup' ? 'backup-within' : 'copies-within'
  const required = dataSet.controls.find((one) => one.control === control)
  const allowed = required?.countries
  if (required === undefined || allowed === undefined) return []
  const countries = countriesOf(resource, copy, zones)
  if (countries.length > 0 && countries.every((country) => allowed.includes(country))) return []
  if (
    countries.length === 0 &&
    resource.locations.some((place) => place.place === copy.place && copy.place !== '@unknown')
  )
    return []
  const isAnywhere = copy.place === 'global'
  const verdict = countries.length > 0 || isAnywhere ? 'violation' : 'indeterminate'
  const outside = countries.filter((country) => !allowed.includes(country))
  const found = outside.length === 0 ? copy.place : `${copy.place} (${outside.join(', ')})`
  return [
    finding({
      ...base(resource, dataSet),
      rule: 'RS-REPL-COUNTRY',
      control,
      action: copy.action,
      attribute: copy.attribute,
      verdict,
      severity: 'error',
      found,
      allowed: [...allowed],
      rules: required.rules,
      fix:
        verdict === 'indeterminate'
          ? openFix(copy)
          : copy.certainty === 'default' || resource.hazards.includes('backup-redundancy-by-default')
            ? 'write-the-redundancy'
            : 'keep-copies-within',
    }),
  ]
}

/** Countries of a copy: the catalogue's; for a body's own regions, those of the plan's zones. */
function countriesOf(resource: Located, copy: Copy, zones: readonly ExpectedZone[]): readonly Country[] {
  if (copy.countries.length > 0) return copy.countries
  return zones
    .filter(({ provider, region }) => provider === resource.provider && region === copy.place)
    .map(({ country }) => country)
}

const rulesOf = (dataSet: ExpectedDataSet, control: Control): string[] =>
  dataSet.controls.find((one: RequiredControl) => one.control === control)?.rules ?? []

function labelDrift(resource: Located, dataSet: ExpectedDataSet, estate: Estate<Located>): Finding[] {
  const label = allTags(resource, estate)['rettsky-label']
  if (label === undefined || label.toUpperCase() === dataSet.label) return []
  const isSeveral = (allTags(resource, estate)['rettsky-dataset'] ?? '').includes('+')
  if (isSeveral && label.toUpperCase() > dataSet.label) return []
  return [
    finding({
      ...base(resource, dataSet),
      rule: 'RS-LABEL-DRIFT',
      control: null,
      action: 'place',
      attribute: 'tags.rettsky-label',
      verdict: 'violation',
      severity: 'warning',
      found: label,
      allowed: [dataSet.label.toLowerCase()],
      rules: [],
      fix: 'correct-label',
    }),
  ]
}

const nobody = (resource: Located) => ({
  dataSet: null,
  label: null,
  zone: null,
  control: null,
  action: 'place' as const,
  resource: resource.address,
  type: resource.type,
  file: resource.file,
  rules: [],
  verdict: 'violation' as const,
})

const placesOf = (resource: Located): string => resource.locations.map(({ place }) => place).join(', ')

const unbound = (resource: Located): Finding =>
  finding({
    ...nobody(resource),
    rule: 'RS-UNBOUND',
    severity: 'error',
    attribute: 'tags.rettsky-dataset',
    found: '',
    allowed: [],
    fix: 'bind',
  })

const noReason = (resource: Located): Finding =>
  finding({
    ...nobody(resource),
    rule: 'RS-NO-REASON',
    severity: 'warning',
    attribute: 'tags.rettsky-dataset',
    found: 'none',
    allowed: [],
    fix: 'give-reason',
  })

const unknownDataSet = (resource: Located, id: string): Finding =>
  finding({
    ...nobody(resource),
    rule: 'RS-UNKNOWN-DATASET',
    severity: 'error',
    attribute: 'tags.rettsky-dataset',
    found: id,
    allowed: [],
    fix: 'correct-data-set',
  })

const zoneConflict = (resource: Located): Finding =>
  finding({
    ...nobody(resource),
    rule: 'RS-ZONE-CONFLICT',
    severity: 'warning',
    attribute: resource.locations[0]?.attribute ?? '',
    found: placesOf(resource),
    allowed: [resource.setting.region?.place ?? ''],
    fix: 'agree-on-region',
  })

/** Data sets that the plan puts into a zone and that none of its stacks holds. */
function missing(
  located: readonly Located[],
  bound: ReadonlyMap<Located, Binding>,
  { expected, zone }: Judging,
): Finding[] {
  if (zone === null) return []
  const held = new Set(
    located
      .filter(
        (resource) =>
          (holdsData(resource) || resource.kind === 'compute') && resource.tags['rettsky-purpose'] !== 'exit-copy',
      )
      .flatMap((resource) => bound.get(resource)?.dataSets ?? []),
  )
  return expected.dataSets
    .filter((dataSet) => dataSet.zone === zone && dataSet.store !== null && !held.has(dataSet.id))
    .map((dataSet) =>
      finding({
        rule: 'RS-MISSING',
        verdict: 'violation',
        severity: 'error',
        control: null,
        action: 'place',
        dataSet: dataSet.id,
        label: dataSet.label,
        zone,
        resource: zone,
        type: 'zone',
        attribute: '',
        file: located[0]?.file ?? '',
        found: '',
        allowed: [zone],
        rules: [],
        fix: 'emit-again',
      }),
    )
}
