import { type Finding, finding } from './finding.ts'
import type { Located } from './resource.ts'

export const nobody = (resource: Located) => ({
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

export const unbound = (resource: Located): Finding =>
  finding({
    ...nobody(resource),
    rule: 'RS-UNBOUND',
    severity: 'error',
    attribute: 'tags.rettsky-dataset',
    found: '',
    allowed: [],
    fix: 'bind',
  })

export const noReason = (resource: Located): Finding =>
  finding({
    ...nobody(resource),
    rule: 'RS-NO-REASON',
    severity: 'warning',
    attribute: 'tags.rettsky-dataset',
    found: 'none',
    allowed: [],
    fix: 'give-reason',
  })

export const unknownDataSet = (resource: Located, id: string): Finding =>
  finding({
    ...nobody(resource),
    rule: 'RS-UNKNOWN-DATASET',
    severity: 'error',
    attribute: 'tags.rettsky-dataset',
    found: id,
    allowed: [],
    fix: 'correct-data-set',
  })

export const zoneConflict = (resource: Located): Finding =>
  finding({
    ...nobody(resource),
    rule: 'RS-ZONE-CONFLICT',
    severity: 'warning',
    attribute: resource.locations[0]?.attribute ?? '',
    found: placesOf(resource),
    allowed: [resource.setting.region?.place ?? ''],
    fix: 'agree-on-region',
  })
