import { type Binding, bindAll, holdsData } from './bind.ts'
import { controlFindings } from './controls/findings.ts'
import { Estate } from './estate.ts'
import type { ExpectedDataSet, ExpectedZone, Judging } from './expected.ts'
import { type Finding, finding } from './finding.ts'
import { noReason, unbound, unknownDataSet, zoneConflict } from './judge-binding.ts'
import { copiedFrom, judgeCopy, judgePlace, labelDrift } from './judge-place.ts'
import type { Located } from './resource.ts'

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
        fix: 'add-its-stack',
      }),
    )
}
