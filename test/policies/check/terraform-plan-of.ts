import type { PlacementPlan } from '#placement/plan.ts'

/** A Terraform plan of many resources of several kinds, some of them bound to the data sets of a placement plan. */
export function terraformPlanOf(plan: PlacementPlan, count: number): object {
  const ids = plan.placements.filter(({ kind }) => kind === 'data-set').map(({ id }) => id)
  const changes = Array.from({ length: count }, (_, i) => change(i, ids[i % ids.length] ?? 'none'))
  return {
    format_version: '1.2',
    terraform_version: '1.10.5',
    variables: { region: { value: 'eu-north-1' } },
    resource_changes: changes,
    configuration: {
      provider_config: {
        aws: { name: 'aws', expressions: { region: { references: ['var.region'] } } },
        azurerm: { name: 'azurerm', expressions: { features: [{}] } },
        google: { name: 'google', expressions: { region: { constant_value: 'europe-north2' } } },
      },
      root_module: {
        variables: { region: {} },
        resources: changes.map(({ address, type, name }) => ({
          address,
          type,
          name,
          mode: 'managed',
          provider_config_key: type.startsWith('aws') ? 'aws' : type.startsWith('google') ? 'google' : 'azurerm',
          expressions: {},
        })),
      },
    },
  }
}

const kinds = [
  ['aws_s3_bucket', (id: string) => ({ bucket: `b-${id}`, tags: tags(id), replication_configuration: [] })],
  [
    'azurerm_storage_account',
    (id: string) => ({ location: 'norwayeast', account_replication_type: 'GRS', tags: tags(id) }),
  ],
  ['google_storage_bucket', (id: string) => ({ location: 'EUROPE-NORTH2', labels: tags(id) })],
  [
    'aws_security_group',
    () => ({ ingress: [{ from_port: 443, to_port: 443, protocol: 'tcp', cidr_blocks: ['10.0.0.0/8'] }] }),
  ],
  ['aws_db_instance', (id: string) => ({ engine: 'postgres', storage_encrypted: true, tags: tags(id) })],
] as const

const tags = (id: string) => ({ 'rettsky-dataset': id })

function change(i: number, id: string) {
  const [type, after] = kinds[i % kinds.length]!
  const name = `r${i}`
  return {
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_name: `registry.terraform.io/hashicorp/${type.split('_')[0]}`,
    change: { actions: ['create'], before: null, after: after(id), after_unknown: { id: true, arn: true } },
  }
}
