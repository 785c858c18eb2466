import type { Estate } from '../estate.ts'
import type { Copy, Hazard, Place, Resource } from '../resource.ts'
import { asText, at, each, isOn, isPending } from '../value.ts'
import {
  backupCopy,
  database,
  elsewhere,
  type Found,
  firehose,
  homeOf,
  regionCopy,
  replication,
  stackSet,
  trail,
} from './aws-copies.ts'
import { copyTo, destination, type Places, samePlace, unknownPlace } from './place.ts'

/** Where a resource of AWS lies and what it copies. A resource's own region wins over its zone, its zone over the provider. */
export function awsPlaces(resource: Resource, estate: Estate): Places {
  const { home, conflict } = homeOf(resource, estate)
  const found = copiesOf(resource, estate, home)
  return {
    locations: found.locations ?? [home],
    copies: found.copies ?? [],
    hazards: [...(conflict ? (['provider-zone-conflict'] as const) : []), ...(found.hazards ?? [])],
    sources: found.sources ?? [],
  }
}

function copiesOf(resource: Resource, estate: Estate, home: Place): Found {
  const { attributes } = resource
  const regions = (path: string, hazard: Hazard, action?: Copy['action']): Copy[] =>
    each(attributes, path).flatMap((value) => regionCopy(value, path, home, hazard, action))
  const sources = (attribute: string): Resource[] => estate.pointedAt(resource, attribute)
  switch (resource.family) {
    case 's3-bucket':
    case 's3-replication':
      return {
        copies: replication(resource, estate, home),
        sources: resource.family === 's3-replication' ? sources('bucket') : [],
      }
    case 's3-multi-region':
      return {
        copies: each(attributes, 'details.region.bucket')
          .concat(each(attributes, 'Regions.Bucket'))
          .map((value) => copyTo(destination(resource, estate, value, 'details.region.bucket'), home, 'replica')),
        hazards: ['several-regions'],
      }
    case 'rds-instance':
    case 'docdb-cluster':
    case 'neptune-cluster':
    case 'rds-cluster':
      return database(resource, estate, home)
    case 'rds-backup-replication':
      return {
        copies: [{ ...home, hazard: 'backup-elsewhere', action: 'backup' }],
        sources: sources('source_db_instance_arn'),
      }
    case 'rds-snapshot-copy':
      return {
        copies: regions('destination_region', 'snapshot-copy', 'backup').concat({
          ...home,
          hazard: 'snapshot-copy',
          action: 'backup',
        }),
        sources: sources('source_db_snapshot_identifier'),
      }
    case 'dynamodb-table':
      return {
        copies: [
          ...regions('replica.region_name', 'replica'),
          ...regions('Replicas.Region', 'replica').filter((copy) => !samePlace(copy, home)),
        ],
      }
    case 'keyspace':
      return {
        copies: regions('replication_specification.region_list', 'replica').filter((copy) => !samePlace(copy, home)),
      }
    case 'dynamodb-global-table':
      return { copies: regions('replica.region_name', 'replica').filter((copy) => !samePlace(copy, home)) }
    case 'dynamodb-replica':
      return { copies: [{ ...home, hazard: 'replica', action: 'replicate' }], sources: sources('global_table_arn') }
    case 'backup-plan':
      return {
        copies: [
          ...each(attributes, 'rule.copy_action.destination_vault_arn'),
          ...each(attributes, 'BackupPlan.BackupPlanRule.CopyActions.DestinationBackupVaultArn'),
        ].map((value) => backupCopy(resource, estate, value, home)),
      }
    case 'dlm-policy':
      return {
        copies: [
          ...regions('policy_details.schedule.cross_region_copy_rule.target', 'snapshot-copy', 'backup'),
          ...regions('PolicyDetails.Schedules.CrossRegionCopyRules.TargetRegion', 'snapshot-copy', 'backup'),
          ...regions('PolicyDetails.Schedules.CrossRegionCopyRules.Target', 'snapshot-copy', 'backup'),
          ...regions('policy_details.action.cross_region_copy.target', 'snapshot-copy', 'backup'),
        ],
      }
    case 'snapshot-copy':
      return { copies: [{ ...home, hazard: 'snapshot-copy', action: 'backup' }], sources: estate.pointedAt(resource) }
    case 'redshift-cluster':
      return {
        copies: [
          ...regions('snapshot_copy.destination_region', 'snapshot-copy', 'backup'),
          ...regions('DestinationRegion', 'snapshot-copy', 'backup'),
        ],
      }
    case 'redshift-snapshot-copy':
      return {
        copies: regions('destination_region', 'snapshot-copy', 'backup'),
        sources: sources('cluster_identifier'),
      }
    case 'efs':
      return {
        copies: [
          ...regions('ReplicationConfiguration.Destinations.Region', 'replica'),
          ...regions('ReplicationConfiguration.Destinations.AvailabilityZoneName', 'replica'),
        ],
      }
    case 'efs-replication':
      return {
        copies: [
          ...regions('destination.region', 'replica'),
          ...regions('destination.availability_zone_name', 'replica'),
        ],
        sources: sources('source_file_system_id'),
      }
    case 'ecr-replication':
      return {
        copies: [
          ...regions('replication_configuration.rule.destination.region', 'replica'),
          ...regions('ReplicationConfiguration.Rules.Destinations.Region', 'replica'),
        ],
      }
    case 'secret':
      return { copies: [...regions('replica.region', 'replica'), ...regions('ReplicaRegions.Region', 'replica')] }
    case 'kms-key':
    case 'kms-external-key':
      return { hazards: isOn(at(attributes, 'multi_region')) ? ['key-in-several-regions'] : [] }
    case 'kms-replica':
      return {
        copies: [{ ...home, hazard: 'key-in-several-regions', action: 'replicate' }],
        hazards: ['key-in-several-regions'],
        sources: sources('primary_key_arn'),
      }
    case 'cloudtrail':
      return trail(resource, estate, home)
    case 'log-subscription':
      return {
        copies: elsewhere(
          destination(resource, estate, at(attributes, 'destination_arn'), 'destination_arn'),
          home,
          'log-export',
        ),
      }
    case 'firehose':
      return firehose(resource, estate, home)
    case 'cloudfront':
      return {
        hazards: ['cache-at-edges'],
        copies: [
          {
            place: 'global',
            countries: [],
            attribute: 'price_class',
            certainty: 'certain',
            hazard: 'cache-at-edges',
            action: 'replicate',
          },
        ],
        sources: ['origin', 'DistributionConfig.Origins'].flatMap(sources).filter(({ kind }) => kind !== 'other'),
      }
    case 'stack-set':
      return stackSet(resource, home)
    case 'bedrock-profile': {
      const model = at(attributes, 'model_source.copy_from')
      return isPending(model) || /inference-profile\//.test(asText(model) ?? '')
        ? {
            hazards: ['cross-region-inference'],
            copies: [
              { ...unknownPlace('model_source.copy_from'), hazard: 'cross-region-inference', action: 'process' },
            ],
          }
        : {}
    }
    case 'elasticache-global':
    case 'rds-global':
    case 'docdb-global':
      return { hazards: ['several-regions'] }
    default:
      return {}
  }
}
