import type { Country } from '#catalogue/vocabulary/identifier.ts'
import type { Control, RequiredControl } from '../controls.ts'
import { allTags, type Binding, holdsData } from './bind.ts'
import type { Estate } from './estate.ts'
import type { ExpectedDataSet, ExpectedZone } from './expected.ts'
import { type Finding, finding } from './finding.ts'
import type { Copy, Located, Place } from './resource.ts'
import { speltCopy } from './spelling.ts'

/** A copier's copies are judged on what it copies from, where that is in the code and bound. */
export function copiedFrom(resource: Located, estate: Estate<Located>, bound: ReadonlyMap<Located, Binding>): boolean {
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

export function judgePlace(
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
        found: isOpen(place) ? resource.provider : `${resource.provider} ${place.place}`,
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

export function judgeCopy(
  resource: Located,
  dataSet: ExpectedDataSet,
  zones: readonly ExpectedZone[],
  copy: Copy,
): Finding[] {
  const control = copy.action === 'backup' ? 'backup-within' : 'copies-within'
  const required = dataSet.controls.find((one) => one.control === control)
  const allowed = required?.countries
  if (required === undefined || allowed === undefined) return []
  const countries = countriesOf(resource, copy, zones)
  if (countries.length > 0 && countries.every((country) => allowed.includes(country))) return []
  if (
    countries.length === 0 &&
    !['@unknown', 'global'].includes(copy.place) &&
    resource.locations.some((place) => place.place === copy.place)
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
      attribute: speltCopy(copy.attribute, resource),
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

export function labelDrift(resource: Located, dataSet: ExpectedDataSet, estate: Estate<Located>): Finding[] {
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
