/**
 * Blocks that only code makes: no provider fills one in that nobody wrote. A plan tells of them what it tells of everything that
 * is known after apply, and a `dynamic` block leaves no expression in it, so that one of these that is unknown may be many or
 * none. Blocks that a provider may fill in itself (`replica` of a secret of AWS) stay what they were, absent.
 * Source: schemas of hashicorp/aws 6, azurerm 4 and google 7 (Required or Optional, and not Computed), read 2026-11-22.
 */
const madeByCodeAlone: Readonly<Record<string, readonly string[]>> = {
  aws_backup_plan: ['rule', 'rule.copy_action'],
  aws_dlm_lifecycle_policy: ['policy_details.schedule', 'policy_details.schedule.cross_region_copy_rule'],
  aws_dynamodb_global_table: ['replica'],
  aws_dynamodb_table: ['replica'],
  aws_ecr_replication_configuration: ['replication_configuration', 'replication_configuration.rule'],
  aws_efs_replication_configuration: ['destination'],
  aws_kinesis_firehose_delivery_stream: ['extended_s3_configuration', 'http_endpoint_configuration'],
  aws_s3_bucket_replication_configuration: ['rule'],
  aws_s3_bucket_server_side_encryption_configuration: ['rule'],
  aws_s3_bucket_versioning: ['versioning_configuration'],
  azurerm_api_management: ['additional_location'],
  azurerm_container_registry: ['georeplications'],
  azurerm_cosmosdb_account: ['geo_location'],
  google_secret_manager_secret: ['replication', 'replication.user_managed', 'replication.user_managed.replicas'],
  google_storage_bucket: ['custom_placement_config'],
}

export const isMadeByCodeAlone = (type: string, path: string): boolean => madeByCodeAlone[type]?.includes(path) ?? false
