import type { KnownTypes } from '../known-types.ts'

/** Every resource of Azure is its path: with another group, place or name it is another resource. */
const place = ['location', 'resourceGroupName'] as const

/** Types of `@pulumi/azure-native` 3. Beside the path, what the resource managers refuse to change once it is set. */
export const azureTypes: KnownTypes = {
  'azure-native:storage:StorageAccount': {
    holds: 'data',
    replacedBy: [...place, 'accountName', 'isHnsEnabled', 'enableNfsV3', 'extendedLocation'],
  },
  'azure-native:storage:BlobContainer': {
    holds: 'data',
    replacedBy: ['accountName', 'containerName', 'resourceGroupName', 'enableNfsV3AllSquash'],
  },
  'azure-native:storage:FileShare': {
    holds: 'data',
    replacedBy: ['accountName', 'enabledProtocols', 'resourceGroupName', 'shareName'],
  },
  'azure-native:dbforpostgresql:Server': {
    holds: 'data',
    replacedBy: [...place, 'administratorLogin', 'availabilityZone', 'createMode', 'serverName'],
  },
  'azure-native:dbforpostgresql:Database': {
    holds: 'data',
    replacedBy: ['charset', 'collation', 'databaseName', 'resourceGroupName', 'serverName'],
  },
  'azure-native:compute:Disk': { holds: 'data', replacedBy: [...place, 'creationData', 'diskName', 'zones'] },
  'azure-native:operationalinsights:Workspace': { holds: 'data', replacedBy: [...place, 'workspaceName'] },
  'azure-native:resources:ResourceGroup': { holds: 'data', replacedBy: [...place] },
  'azure-native:subscription:Alias': { holds: 'data', replacedBy: ['aliasName'] },
  'azure-native:keyvault:Vault': { holds: 'key', replacedBy: [...place, 'vaultName'] },
  'azure-native:keyvault:ManagedHsm': { holds: 'key', replacedBy: [...place, 'name', 'sku'] },
  'azure-native:keyvault:Key': {
    holds: 'key',
    replacedBy: ['keyName', 'properties', 'resourceGroupName', 'vaultName'],
  },
  'azure-native:keyvault:ManagedHsmKey': {
    holds: 'key',
    replacedBy: ['keyName', 'name', 'properties', 'resourceGroupName'],
  },
  'azure-native:compute:DiskEncryptionSet': { replacedBy: [...place, 'diskEncryptionSetName', 'encryptionType'] },
  'azure-native:compute:VirtualMachine': {
    replacedBy: [...place, 'osProfile', 'vmName', 'zones', 'availabilitySet', 'proximityPlacementGroup'],
  },
  'azure-native:managedidentity:UserAssignedIdentity': { replacedBy: [...place, 'resourceName'] },
  'azure-native:network:ExpressRouteCircuit': { replacedBy: [...place, 'circuitName', 'serviceProviderProperties'] },
  'azure-native:network:NetworkInterface': { replacedBy: [...place, 'networkInterfaceName'] },
  'azure-native:network:PrivateEndpoint': { replacedBy: [...place, 'privateEndpointName', 'subnet'] },
  'azure-native:network:VirtualNetwork': { replacedBy: [...place, 'virtualNetworkName'] },
  'azure-native:network:VirtualNetworkGateway': {
    replacedBy: [...place, 'gatewayType', 'virtualNetworkGatewayName', 'vpnType'],
  },
  'azure-native:network:VirtualNetworkGatewayConnection': {
    replacedBy: [...place, 'connectionType', 'virtualNetworkGatewayConnectionName'],
  },
  'azure-native:privatedns:PrivateZone': { replacedBy: [...place, 'privateZoneName'] },
}
