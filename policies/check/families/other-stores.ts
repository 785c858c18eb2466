import type { FamilyRow } from './family.ts'

/**
 * Further types that keep data: databases, queues and directories that no zone of ours makes, but others' code does. They lie
 * where their own location says; what is known of their copies stands with the places of their provider.
 */
export const otherStores = {
  aws: [
    ['dynamodb-table', 'database', 'AWS::Serverless::SimpleTable'],
    ['keyspace', 'database', 'aws_keyspaces_keyspace AWS::Cassandra::Keyspace aws:keyspaces/keyspace:Keyspace'],
    ['keyspaces-table', 'database', 'aws_keyspaces_table AWS::Cassandra::Table aws:keyspaces/table:Table'],
    ['timestream', 'database', 'aws_timestreamwrite_database aws_timestreaminfluxdb_db_instance AWS::Timestream::Database AWS::Timestream::InfluxDBInstance aws:timestreamwrite/database:Database'],
    ['memorydb', 'database', 'aws_memorydb_cluster AWS::MemoryDB::Cluster aws:memorydb/cluster:Cluster'],
    ['dax', 'database', 'aws_dax_cluster AWS::DAX::Cluster aws:dax/cluster:Cluster'],
    ['opensearch-serverless', 'database', 'aws_opensearchserverless_collection AWS::OpenSearchServerless::Collection'],
    ['docdb-elastic', 'database', 'aws_docdbelastic_cluster AWS::DocDBElastic::Cluster'],
    ['neptune-graph', 'database', 'aws_neptunegraph_graph AWS::NeptuneGraph::Graph'],
    ['qldb', 'database', 'aws_qldb_ledger AWS::QLDB::Ledger aws:qldb/ledger:Ledger'],
    ['redshift-serverless', 'database', 'aws_redshiftserverless_namespace AWS::RedshiftServerless::Namespace'],
    ['lightsail-database', 'database', 'aws_lightsail_database AWS::Lightsail::Database aws:lightsail/database:Database'],
    ['health-lake', 'database', 'AWS::HealthLake::FHIRDatastore AWS::HealthImaging::Datastore'],
    ['user-pool', 'database', 'aws_cognito_user_pool AWS::Cognito::UserPool aws:cognito/userPool:UserPool'],
    ['table-bucket', 'database', 'aws_s3tables_table_bucket AWS::S3Tables::TableBucket'],
    ['kafka', 'queue', 'aws_msk_cluster aws_msk_serverless_cluster AWS::MSK::Cluster AWS::MSK::ServerlessCluster aws:msk/cluster:Cluster'],
    ['message-broker', 'queue', 'aws_mq_broker AWS::AmazonMQ::Broker aws:mq/broker:Broker'],
  ],
  azure: [
    ['redis', 'database', 'azurerm_redis_enterprise_cluster azurerm_managed_redis Microsoft.Cache/redisEnterprise azure-native:redisenterprise:RedisEnterprise'],
    ['azure-search', 'database', 'azurerm_search_service Microsoft.Search/searchServices azure-native:search:Service'],
    ['kusto', 'database', 'azurerm_kusto_cluster Microsoft.Kusto/clusters azure-native:kusto:Cluster'],
    ['mongo-cluster', 'database', 'azurerm_mongo_cluster Microsoft.DocumentDB/mongoClusters azure-native:documentdb:MongoCluster'],
    ['cosmos-postgres', 'database', 'azurerm_cosmosdb_postgresql_cluster Microsoft.DBforPostgreSQL/serverGroupsv2'],
    ['data-lake', 'database', 'azurerm_data_lake_store Microsoft.DataLakeStore/accounts'],
    ['health-service', 'database', 'azurerm_healthcare_service Microsoft.HealthcareApis/services'],
    ['iot-hub', 'queue', 'azurerm_iothub Microsoft.Devices/IotHubs azure-native:devices:IotHubResource'],
  ],
  google: [
    ['memorystore', 'database', 'google_redis_cluster google_memorystore_instance'],
    ['health-data', 'database', 'google_healthcare_dataset gcp:healthcare/dataset:Dataset'],
    ['firebase-database', 'database', 'google_firebase_database_instance gcp:firebase/databaseInstance:DatabaseInstance'],
    ['kafka', 'queue', 'google_managed_kafka_cluster gcp:managedkafka/cluster:Cluster'],
    ['netapp-volume', 'file', 'google_netapp_volume gcp:netapp/volume:Volume'],
  ],
  ibm: [['cloudant', 'database', 'ibm_cloudant']],
} as const satisfies Readonly<Record<string, readonly FamilyRow[]>> // biome-ignore format: a table is read best as a table
