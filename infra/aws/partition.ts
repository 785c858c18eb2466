import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import { wordTable } from '#catalogue/vocabulary/word-table.ts'

/** What differs between AWS partitions, as data, so that no construct asks which one it is in. */
export type Partition = {
  /** First part of every ARN after `arn:`. */
  readonly id: string
  /** Where budgets are made: CloudFormation offers them in few regions, and Stockholm is none of them. */
  readonly budgetRegion: string
}

const partitions = wordTable<Partition>({
  aws: { id: 'aws', budgetRegion: 'eu-central-1' },
  'aws-eusc': { id: 'aws-eusc', budgetRegion: 'eusc-de-east-1' },
})

export function partitionOf(zone: { id: string; partition: string }): Partition {
  const found = partitions.get(zone.partition)
  if (found !== undefined) return found
  const known = [...partitions.keys()].join(', ')
  throw new AdvisorError('aws-partition-unknown', `${zone.id}: partition ${zone.partition} is not known; use ${known}`)
}

/**
 * The region whose Direct Connect API a location answers to. It is not always the nearest: Oslo belongs to Frankfurt, so a
 * line that enters in Oslo is made in eu-central-1 and reaches Stockholm through a Direct Connect gateway. From the
 * list of locations that AWS's API gives, as published in chriselsen/dx-location-details (commit 0713d38, read 2026-11-22).
 */
const locationRegions = wordTable<string>({
  DGPU1: 'eu-central-1',
  EQSK1: 'eu-north-1',
  ITXS1: 'eu-central-1',
  EQHE6: 'eu-central-1',
  ITXC2: 'eu-central-1',
})

export function directConnectRegion(locationCode: string | undefined, zoneRegion: string): string {
  return locationRegions.get(locationCode ?? '') ?? zoneRegion
}
