type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Step = { newState: { urn: string; type: string; custom: boolean; inputs: Record<string, Json> } }

/** Azure's own types of what Azure zones hold and peers have rules for. */
const types: Readonly<Record<string, string>> = {
  'azure-native:storage:StorageAccount': 'Microsoft.Storage/storageAccounts',
  'azure-native:storage:BlobContainer': 'Microsoft.Storage/storageAccounts/blobServices/containers',
  'azure-native:keyvault:Vault': 'Microsoft.KeyVault/vaults',
  'azure-native:keyvault:Key': 'Microsoft.KeyVault/vaults/keys',
  'azure-native:dbforpostgresql:Server': 'Microsoft.DBforPostgreSQL/flexibleServers',
  'azure-native:network:NetworkSecurityGroup': 'Microsoft.Network/networkSecurityGroups',
  'azure-native:network:VirtualNetwork': 'Microsoft.Network/virtualNetworks',
  'azure-native:network:NetworkInterface': 'Microsoft.Network/networkInterfaces',
  'azure-native:network:FlowLog': 'Microsoft.Network/networkWatchers/flowLogs',
  'azure-native:compute:VirtualMachine': 'Microsoft.Compute/virtualMachines',
  'azure-native:compute:Disk': 'Microsoft.Compute/disks',
}

/** What stands beside `properties` in a resource; azure-native lays all the rest of it flat. */
const besideProperties = new Set(['location', 'tags', 'sku', 'kind', 'identity', 'zones', 'properties'])
const named = ['accountName', 'vaultName', 'keyName', 'containerName', 'serverName', 'diskName', 'vmName']

/** What azure-native calls otherwise than Azure. */
const renamed: Readonly<Record<string, string>> = { networkRuleSet: 'networkAcls' }

/** A captured Pulumi program as an ARM template, for peers that read no Pulumi. */
export function pulumiAsArm(captured: string): string {
  const { steps } = JSON.parse(captured) as { steps: Step[] }
  const resources = steps.flatMap(({ newState: { type, urn, inputs } }) => {
    const arm = types[type]
    return arm === undefined ? [] : [{ type: arm, apiVersion: '2024-05-01', ...shaped(inputs, urn) }]
  })
  const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#'
  return withoutUrns(JSON.stringify({ $schema, contentVersion: '1.0.0.0', resources }, withoutStartScripts, 2))
}

/** Start scripts are left out: Checkov's search for secrets in encoded text takes minutes a machine and finds none in plain text. */
const withoutStartScripts = (key: string, value: Json): Json | undefined => (key === 'customData' ? undefined : value)

/** What one resource takes from another is written as the other's name; a URN is no language that Azure's peers read. */
const withoutUrns = (text: string): string => text.replaceAll(/urn:pulumi:[^"]*::([^":#]+)(#[^"]*)?/g, '$1')

function shaped(inputs: Record<string, Json>, urn: string): Record<string, Json> {
  const beside = Object.entries(inputs).filter(([key]) => besideProperties.has(key))
  const inside = Object.entries(inputs)
    .filter(([key]) => !besideProperties.has(key) && !named.includes(key))
    .map(([key, value]): [string, Json] => [renamed[key] ?? key, value])
  const name = named.map((key) => inputs[key]).find((value) => typeof value === 'string' && !value.startsWith('urn:'))
  const properties = { ...Object.fromEntries(inside), ...(inputs.properties as Record<string, Json> | undefined) }
  return { name: name ?? urn.slice(urn.lastIndexOf('::') + 2), ...Object.fromEntries(beside), properties }
}
