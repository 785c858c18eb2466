import type { FamilyRow } from './family.ts'

/** Types of Azure that hold, copy, log or lock data: Terraform, Resource Manager, Pulumi's native and classic providers. */
export const azure: readonly FamilyRow[] = [
  [
    'storage-account',
    'object',
    'azurerm_storage_account Microsoft.Storage/storageAccounts azure-native:storage:StorageAccount azure:storage/account:Account',
  ],
  [
    'blob-container',
    'other',
    'azurerm_storage_container Microsoft.Storage/storageAccounts/blobServices/containers azure-native:storage:BlobContainer azure:storage/container:Container',
  ],
  [
    'blob-services',
    'other',
    'Microsoft.Storage/storageAccounts/blobServices azure-native:storage:BlobServiceProperties',
  ],
  [
    'file-services',
    'other',
    'Microsoft.Storage/storageAccounts/fileServices azure-native:storage:FileServiceProperties',
  ],
  [
    'file-share',
    'other',
    'azurerm_storage_share Microsoft.Storage/storageAccounts/fileServices/shares azure-native:storage:FileShare azure:storage/share:Share',
  ],
  [
    'object-replication',
    'copier',
    'azurerm_storage_object_replication Microsoft.Storage/storageAccounts/objectReplicationPolicies azure-native:storage:ObjectReplicationPolicy azure:storage/objectReplication:ObjectReplication',
  ],
  [
    'storage-customer-key',
    'other',
    'azurerm_storage_account_customer_managed_key azure:storage/customerManagedKey:CustomerManagedKey',
  ],
  [
    'recovery-vault',
    'backup',
    'azurerm_recovery_services_vault Microsoft.RecoveryServices/vaults azure-native:recoveryservices:Vault azure:recoveryservices/vault:Vault',
  ],
  [
    'recovery-vault-storage',
    'other',
    'Microsoft.RecoveryServices/vaults/backupstorageconfig azure-native:recoveryservices:BackupResourceStorageConfigNonCRR',
  ],
  [
    'backup-vault',
    'backup',
    'azurerm_data_protection_backup_vault Microsoft.DataProtection/backupVaults azure-native:dataprotection:BackupVault azure:dataprotection/backupVault:BackupVault',
  ],
  [
    'cosmos-account',
    'database',
    'azurerm_cosmosdb_account Microsoft.DocumentDB/databaseAccounts azure-native:cosmosdb:DatabaseAccount azure-native:documentdb:DatabaseAccount azure:cosmosdb/account:Account',
  ],
  [
    'mssql-server',
    'other',
    'azurerm_mssql_server azurerm_sql_server Microsoft.Sql/servers azure-native:sql:Server azure:mssql/server:Server',
  ],
  [
    'mssql-database',
    'database',
    'azurerm_mssql_database azurerm_sql_database Microsoft.Sql/servers/databases azure-native:sql:Database azure:mssql/database:Database',
  ],
  [
    'synapse-pool',
    'database',
    'azurerm_synapse_sql_pool Microsoft.Synapse/workspaces/sqlPools azure-native:synapse:SqlPool azure:synapse/sqlPool:SqlPool',
  ],
  [
    'mssql-managed-instance',
    'database',
    'azurerm_mssql_managed_instance Microsoft.Sql/managedInstances azure-native:sql:ManagedInstance azure:mssql/managedInstance:ManagedInstance',
  ],
  [
    'mssql-failover-group',
    'copier',
    'azurerm_mssql_failover_group azurerm_sql_failover_group azurerm_mssql_managed_instance_failover_group Microsoft.Sql/servers/failoverGroups Microsoft.Sql/locations/instanceFailoverGroups azure-native:sql:FailoverGroup azure:mssql/failoverGroup:FailoverGroup',
  ],
  [
    'azure-postgres',
    'postgres',
    'azurerm_postgresql_flexible_server azurerm_postgresql_server Microsoft.DBforPostgreSQL/flexibleServers Microsoft.DBforPostgreSQL/servers azure-native:dbforpostgresql:Server azure:postgresql/flexibleServer:FlexibleServer azure:postgresql/server:Server',
  ],
  [
    'azure-mysql',
    'postgres',
    'azurerm_mysql_flexible_server azurerm_mysql_server azurerm_mariadb_server Microsoft.DBforMySQL/flexibleServers Microsoft.DBforMySQL/servers Microsoft.DBforMariaDB/servers azure-native:dbformysql:Server azure:mysql/flexibleServer:FlexibleServer',
  ],
  [
    'postgres-setting',
    'other',
    'azurerm_postgresql_flexible_server_configuration azurerm_postgresql_configuration azurerm_mysql_flexible_server_configuration Microsoft.DBforMySQL/flexibleServers/configurations azure-native:dbformysql:Configuration Microsoft.DBforPostgreSQL/flexibleServers/configurations azure-native:dbforpostgresql:Configuration azure:postgresql/flexibleServerConfiguration:FlexibleServerConfiguration',
  ],
  [
    'container-registry',
    'registry',
    'azurerm_container_registry Microsoft.ContainerRegistry/registries azure-native:containerregistry:Registry azure:containerservice/registry:Registry',
  ],
  [
    'registry-replication',
    'copier',
    'Microsoft.ContainerRegistry/registries/replications azure-native:containerregistry:Replication',
  ],
  [
    'api-management',
    'copier',
    'azurerm_api_management Microsoft.ApiManagement/service azure-native:apimanagement:ApiManagementService azure:apimanagement/service:Service',
  ],
  [
    'azure-cdn',
    'copier',
    'azurerm_cdn_profile azurerm_cdn_endpoint azurerm_cdn_frontdoor_profile azurerm_cdn_frontdoor_endpoint azurerm_cdn_frontdoor_origin azurerm_frontdoor Microsoft.Cdn/profiles Microsoft.Cdn/profiles/endpoints Microsoft.Cdn/profiles/afdEndpoints Microsoft.Cdn/profiles/originGroups/origins Microsoft.Network/frontDoors azure-native:cdn:Profile azure-native:cdn:Endpoint azure-native:cdn:AFDEndpoint azure-native:cdn:AFDOrigin',
  ],
  [
    'log-workspace',
    'log',
    'azurerm_log_analytics_workspace Microsoft.OperationalInsights/workspaces azure-native:operationalinsights:Workspace azure:operationalinsights/analyticsWorkspace:AnalyticsWorkspace',
  ],
  [
    'diagnostic-setting',
    'copier',
    'azurerm_monitor_diagnostic_setting Microsoft.Insights/diagnosticSettings azure-native:monitor:DiagnosticSetting azure-native:insights:DiagnosticSetting azure:monitoring/diagnosticSetting:DiagnosticSetting',
  ],
  [
    'log-profile',
    'copier',
    'azurerm_monitor_log_profile Microsoft.Insights/logprofiles azure-native:monitor:LogProfile',
  ],
  [
    'cognitive-account',
    'other',
    'azurerm_cognitive_account Microsoft.CognitiveServices/accounts azure-native:cognitiveservices:Account azure:cognitive/account:Account',
  ],
  [
    'cognitive-deployment',
    'copier',
    'azurerm_cognitive_deployment Microsoft.CognitiveServices/accounts/deployments azure-native:cognitiveservices:Deployment azure:cognitive/deployment:Deployment',
  ],
  [
    'communication-service',
    'queue',
    'azurerm_communication_service azurerm_email_communication_service Microsoft.Communication/communicationServices Microsoft.Communication/emailServices azure-native:communication:CommunicationService azure-native:communication:EmailService',
  ],
  [
    'express-route-port',
    'other',
    'azurerm_express_route_port azurerm_express_route_circuit Microsoft.Network/expressRoutePorts Microsoft.Network/expressRouteCircuits azure-native:network:ExpressRoutePort azure-native:network:ExpressRouteCircuit',
  ],
  [
    'managed-disk',
    'block',
    'azurerm_managed_disk Microsoft.Compute/disks azure-native:compute:Disk azure:compute/managedDisk:ManagedDisk',
  ],
  [
    'disk-encryption-set',
    'key',
    'azurerm_disk_encryption_set Microsoft.Compute/diskEncryptionSets azure-native:compute:DiskEncryptionSet azure:compute/diskEncryptionSet:DiskEncryptionSet',
  ],
  ['azure-snapshot', 'backup', 'azurerm_snapshot Microsoft.Compute/snapshots azure-native:compute:Snapshot'],
  [
    'key-vault',
    'key',
    'azurerm_key_vault Microsoft.KeyVault/vaults azure-native:keyvault:Vault azure:keyvault/keyVault:KeyVault',
  ],
  [
    'managed-hsm',
    'key',
    'azurerm_key_vault_managed_hardware_security_module Microsoft.KeyVault/managedHSMs azure-native:keyvault:ManagedHsm',
  ],
  [
    'vault-key',
    'key',
    'azurerm_key_vault_key Microsoft.KeyVault/vaults/keys azure-native:keyvault:Key azure:keyvault/key:Key',
  ],
  [
    'private-endpoint',
    'other',
    'azurerm_private_endpoint Microsoft.Network/privateEndpoints azure-native:network:PrivateEndpoint azure:privatelink/endpoint:Endpoint',
  ],
  [
    'event-hub-namespace',
    'queue',
    'azurerm_eventhub_namespace Microsoft.EventHub/namespaces azure-native:eventhub:Namespace',
  ],
  ['event-hub', 'copier', 'azurerm_eventhub Microsoft.EventHub/namespaces/eventhubs azure-native:eventhub:EventHub'],
  [
    'service-bus-namespace',
    'queue',
    'azurerm_servicebus_namespace Microsoft.ServiceBus/namespaces azure-native:servicebus:Namespace',
  ],
  ['redis', 'database', 'azurerm_redis_cache Microsoft.Cache/redis azure-native:redis:Redis azure-native:cache:Redis'],
  [
    'netapp-volume',
    'file',
    'azurerm_netapp_volume Microsoft.NetApp/netAppAccounts/capacityPools/volumes azure-native:netapp:Volume',
  ],
  [
    'azure-vm',
    'compute',
    'azurerm_linux_virtual_machine azurerm_windows_virtual_machine azurerm_virtual_machine Microsoft.Compute/virtualMachines azure-native:compute:VirtualMachine',
  ],
  [
    'resource-group',
    'other',
    'azurerm_resource_group Microsoft.Resources/resourceGroups azure-native:resources:ResourceGroup azure:core/resourceGroup:ResourceGroup',
  ],
]
