type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Inputs = { [key: string]: Json }
type State = { urn: string; type: string; custom: boolean; inputs: Inputs }

/** Modules of Pulumi's bridged SDKs whose name is not the one that Terraform's types carry. */
const modules: Readonly<Record<string, string>> = {
  organizations: '',
  projects: 'project',
  serviceaccount: 'service_account',
}
const providers: Readonly<Record<string, string>> = { gcp: 'google', aws: 'aws', openstack: 'openstack' }

/** Types that Terraform spells in a way of its own. */
const spellings: Readonly<Record<string, string>> = {
  'openstack:networking/secGroupRule:SecGroupRule': 'openstack_networking_secgroup_rule_v2',
  'openstack:compute/instance:Instance': 'openstack_compute_instance_v2',
}

/**
 * A captured Pulumi program as Terraform JSON, for peers that read no Pulumi. The SDKs of Google, OpenStack and S3 are made
 * from the Terraform providers, so types and arguments differ in spelling alone: `gcp:storage/bucket:Bucket` is
 * `google_storage_bucket`, `publicAccessPrevention` is `public_access_prevention`.
 */
export function pulumiAsTerraform(captured: string): string {
  const states = (JSON.parse(captured) as { steps: { newState: State }[] }).steps
    .map(({ newState }) => newState)
    .filter(({ custom, type }) => custom && !type.startsWith('pulumi:'))
  const addresses = new Map(states.map((state) => [state.urn, addressOf(state)]))
  const resource: Record<string, Record<string, Json>> = {}
  for (const state of states) {
    const { type, name } = addressOf(state)
    resource[type] = { ...resource[type], [name]: spelt(withBucket(state, states), addresses) }
  }
  return JSON.stringify({ resource }, null, 2)
}

type Address = { readonly type: string; readonly name: string }

function addressOf({ urn, type }: State): Address {
  const [sdk = '', path = ''] = type.split(':')
  const [module = '', resource = ''] = path.split('/')
  const parts = [providers[sdk] ?? sdk, modules[module] ?? module, snake(resource)]
  const name = snake(urn.slice(urn.lastIndexOf('::') + 2))
  return { type: spellings[type] ?? parts.filter((part) => part !== '').join('_'), name }
}

/** Settings of S3 buckets name their bucket by its name, which is known beforehand; peers follow references alone. */
function withBucket({ type, inputs }: State, states: readonly State[]): Inputs {
  if (!type.startsWith('aws:s3/bucket') || type === 'aws:s3/bucket:Bucket') return inputs
  const bucket = states.find((other) => other.type === 'aws:s3/bucket:Bucket' && other.inputs.bucket === inputs.bucket)
  return bucket === undefined ? inputs : { ...inputs, bucket: `${bucket.urn}#id` }
}

/** Blocks that Pulumi names in the plural, since there can be several. */
const plurals: Readonly<Record<string, string>> = {
  rules: 'rule',
  lifecycleRules: 'lifecycle_rule',
  auditLogConfigs: 'audit_log_config',
  networkInterfaces: 'network_interface',
  attachedDisks: 'attached_disk',
}

const snake = (text: string): string =>
  text
    .replaceAll('iAM', 'IAM')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]/g, '_')
    .toLowerCase()

/** Labels and tags are people's own keys and keep their spelling. */
const keptKeys = new Set(['labels', 'userLabels', 'tags', 'metadata', 'valueSpecs'])

function spelt(value: Json, addresses: ReadonlyMap<string, Address>, kept = false): Json {
  if (typeof value === 'string') return reference(value, addresses)
  if (Array.isArray(value)) return value.map((entry) => spelt(entry, addresses))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__defaults')
      .map(([key, entry]) => [
        kept ? key : (plurals[key] ?? snake(key)),
        asBlocks(key, spelt(entry, addresses, keptKeys.has(key))),
      ]),
  )
}

/** Where Pulumi has one object, Terraform has a block, of which there is a list. */
const asBlocks = (key: string, value: Json): Json =>
  keptKeys.has(key) || Array.isArray(value) || value === null || typeof value !== 'object' ? value : [value]

/** What one resource takes from another: `urn:pulumi:…::name#id` is `${type.name.id}`. */
function reference(text: string, addresses: ReadonlyMap<string, Address>): string {
  const [urn = '', attribute = 'id'] = text.split('#')
  const address = addresses.get(urn)
  return address === undefined ? text : `\${${address.type}.${address.name}.${snake(attribute)}}`
}
