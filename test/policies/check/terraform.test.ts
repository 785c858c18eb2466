// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of the tools whose files are read
import { describe, expect, it } from 'vitest'
import { readTerraformPlan } from '#policies/check/formats/terraform-plan.ts'
import { Estate, locateAll, readFiles, type SourceFile } from '#policies/check/index.ts'
import { isPending, type Json } from '#policies/check/value.ts'
import { awsIn, locateOf, placesOf, terraformPlan } from './locate-of.ts'

const one = (type: string, after: object, configuration: object = {}, rest: object = {}, unknown: object = {}) =>
  locateOf(terraformPlan([{ type, name: 'a', after, unknown }], configuration, rest)).get(`${type}.a`)

describe('a Terraform plan', () => {
  it('takes the region from the resource, then its zone, then its provider', () => {
    const plan = terraformPlan(
      [
        { type: 'aws_s3_bucket', name: 'own', after: { region: 'eu-north-1' } },
        { type: 'aws_ebs_volume', name: 'zone', after: { availability_zone: 'eu-central-1b' } },
        { type: 'aws_sqs_queue', name: 'provider', after: {} },
        { type: 'aws_sqs_queue', name: 'alias', after: {}, provider: 'aws.ohio' },
      ],
      {
        provider_config: {
          ...awsIn('eu-west-1').provider_config,
          'aws.ohio': { name: 'aws', alias: 'ohio', expressions: { region: { constant_value: 'us-east-2' } } },
        },
      },
    )
    const found = [...locateOf(plan).values()].map(placesOf)
    expect(found).toEqual(['eu-north-1', 'eu-central-1', 'eu-west-1', 'us-east-2'])
  })

  it('says that a zone outside the provider’s region is worth a look', () => {
    expect(one('aws_ebs_volume', { availability_zone: 'us-west-1a' }, awsIn('us-east-1'))?.hazards).toEqual([
      'provider-zone-conflict',
    ])
    expect(one('aws_ebs_volume', { availability_zone: 'us-east-1a' }, awsIn('us-east-1'))?.hazards).toEqual([])
  })

  it('follows a provider’s region into a variable, and knows that it does not know one without a value', () => {
    const byVariable = {
      provider_config: { aws: { name: 'aws', expressions: { region: { references: ['var.region'] } } } },
    }
    const known = one('aws_s3_bucket', {}, byVariable, { variables: { region: { value: 'eu-north-1' } } })
    expect([placesOf(known), known?.confidence]).toEqual(['eu-north-1', 'certain'])
    const unknown = one('aws_s3_bucket', {}, byVariable)
    expect([placesOf(unknown), unknown?.confidence]).toEqual(['@unknown', 'unknown'])
    expect(one('aws_s3_bucket', {}, { provider_config: { aws: { name: 'aws' } } })?.confidence).toBe('unknown')
  })

  it('tells variables apart whose names differ by an underscore alone', () => {
    const place = (name: string) =>
      placesOf(
        one(
          'aws_s3_bucket',
          {},
          { provider_config: { aws: { name: 'aws', expressions: { region: { references: [`var.${name}`] } } } } },
          { variables: { region_1: { value: 'eu-north-1' }, region1: { value: 'us-east-2' } } },
        ),
      )
    expect([place('region_1'), place('region1')]).toEqual(['eu-north-1', 'us-east-2'])
  })

  it('leaves out what is deleted and keeps what is replaced, in either order', () => {
    const plan = terraformPlan([
      { type: 'aws_s3_bucket', name: 'gone', after: {}, actions: ['delete'] },
      { type: 'aws_s3_bucket', name: 'first', after: {}, actions: ['create', 'delete'] },
      { type: 'aws_s3_bucket', name: 'last', after: {}, actions: ['delete', 'create'] },
    ])
    expect([...locateOf(plan).keys()]).toEqual(['aws_s3_bucket.first', 'aws_s3_bucket.last'])
  })

  it('finds a location through a module, a data source and a resource group', () => {
    const plan = {
      ...terraformPlan([]),
      resource_changes: [
        {
          address: 'module.store.azurerm_storage_account.a',
          mode: 'managed',
          type: 'azurerm_storage_account',
          name: 'a',
          change: {
            actions: ['create'],
            after: { account_replication_type: 'GRS' },
            after_unknown: { location: true },
          },
        },
      ],
      prior_state: {
        values: {
          root_module: {
            resources: [
              {
                address: 'data.azurerm_resource_group.rg',
                mode: 'data',
                type: 'azurerm_resource_group',
                name: 'rg',
                values: { location: 'swedencentral' },
              },
            ],
          },
        },
      },
      configuration: {
        root_module: {
          module_calls: {
            store: {
              expressions: {
                place: { references: ['data.azurerm_resource_group.rg.location', 'data.azurerm_resource_group.rg'] },
              },
              module: {
                variables: { place: {} },
                resources: [
                  {
                    address: 'azurerm_storage_account.a',
                    mode: 'managed',
                    type: 'azurerm_storage_account',
                    name: 'a',
                    provider_config_key: 'azurerm',
                    expressions: { location: { references: ['var.place'] } },
                  },
                ],
              },
            },
          },
        },
      },
    }
    expect(placesOf(locateOf(plan).get('module.store.azurerm_storage_account.a'))).toBe(
      'swedencentral > swedensouth (geo-redundant)',
    )
  })

  it('takes what nobody wrote and the provider will compute for absent', () => {
    const plan = terraformPlan(
      [
        {
          type: 'google_sql_database_instance',
          name: 'a',
          after: { region: 'us-central1', settings: [{ tier: 'x' }] },
          unknown: { replica_configuration: true, settings: [{ backup_configuration: true }] },
          expressions: { region: { constant_value: 'us-central1' }, settings: [{ tier: { constant_value: 'x' } }] },
        },
        { type: 'aws_s3_bucket', name: 'b', after: {}, unknown: { region: true, replication_configuration: true } },
        {
          type: 'aws_s3_bucket',
          name: 'c',
          after: {},
          unknown: { replication_configuration: true },
          expressions: {
            replication_configuration: [{ rules: [{ destination: [{ bucket: { references: ['var.far'] } }] }] }],
          },
        },
      ],
      awsIn('eu-north-1'),
    )
    const found = locateOf(plan)
    expect(placesOf(found.get('google_sql_database_instance.a'))).toBe('us-central1')
    expect(placesOf(found.get('aws_s3_bucket.b'))).toBe('eu-north-1')
    expect(placesOf(found.get('aws_s3_bucket.c'))).toBe('eu-north-1 > @unknown (replica)')
  })

  it('cannot tell how many blocks an expression will make that only apply knows, and does not take them for none', () => {
    const replicas = one('aws_dynamodb_table', {}, awsIn('eu-north-1'), {}, { replica: true })
    expect(placesOf(replicas)).toBe('eu-north-1 > @unknown (replica)')
    const copies = one('aws_backup_plan', { rule: [{}] }, awsIn('eu-north-1'), {}, { rule: [{ copy_action: true }] })
    expect(placesOf(copies)).toBe('eu-north-1 > @unknown (backup-elsewhere)')
  })

  it('follows an expression of code in JSON, whose text Terraform gives as its value', () => {
    const bucket = { constant_value: '${aws_kms_key.k.arn}', references: ['aws_kms_key.k.arn', 'aws_kms_key.k'] }
    const change = { type: 'aws_s3_bucket', name: 'a', after: {}, unknown: { bucket: true }, expressions: { bucket } }
    const value = terraformPlan([change]) as Json
    const [resource] = readTerraformPlan([{ file: 'tfplan.json', value }]).resources
    expect(resource?.references).toEqual([{ attribute: 'bucket', address: 'aws_kms_key.k' }])
    expect(isPending(resource?.attributes.bucket)).toBe(true)
  })

  it('reads a state as it reads a plan', () => {
    const state = {
      format_version: '1.0',
      terraform_version: '1.9.0',
      values: {
        root_module: {
          child_modules: [
            {
              resources: [
                {
                  address: 'module.a.google_storage_bucket.b',
                  mode: 'managed',
                  type: 'google_storage_bucket',
                  values: { location: 'EUROPE-NORTH1' },
                },
              ],
            },
          ],
        },
      },
    }
    expect(placesOf(locateOf(state).get('module.a.google_storage_bucket.b'))).toBe('europe-north1')
  })
})

describe('Terraform JSON', () => {
  it('reads a brace that is written out as a brace, and no expression', () => {
    const home = 'arn:aws:s3:::data/$${aws:username}/*'
    const { attributes } = locateOf({
      provider: { aws: { region: 'eu-north-1' } },
      variable: { username: { default: 'nobody' } },
      resource: { aws_s3_bucket: { a: { bucket: 'a', home, both: '$${var.username}, ${var.username}, %%{ if' } } },
    }).get('aws_s3_bucket.a')!
    expect(attributes.home).toBe('arn:aws:s3:::data/${aws:username}/*')
    expect(attributes.both).toBe('${var.username}, nobody, %{ if')
  })

  it('is one module a folder, with variables and locals filled in', () => {
    const found = locateOf({
      variable: { place: { default: 'eu-es' } },
      locals: { where: '${var.place}' },
      provider: { ibm: { region: 'eu-de' } },
      resource: {
        ibm_cos_bucket: { a: { region_location: '${local.where}' }, b: { cross_region_location: 'eu' } },
        ibm_database: { c: { location: '${var.unset}' } },
        ibm_is_share: { d: { zone: 'eu-de-1', replica_share: [{ zone: 'eu-gb-1' }] } },
      },
    })
    expect([...found.values()].map(placesOf)).toEqual(['eu-es', 'eu', '@unknown', 'eu-de > eu-gb (replica)'])
    expect(found.get('ibm_cos_bucket.b')?.scope).toBe('multi-region')
  })

  describe('that calls modules', () => {
    const store = {
      variable: { site: { default: { region: 'unset' } }, tags: { default: {} } },
      resource: { google_storage_bucket: { b: { location: '${var.site.region}', labels: '${var.tags}' } } },
      output: { name: { value: '${google_storage_bucket.b.name}' }, place: { value: '${var.site.region}' } },
    }
    const caller = {
      provider: { aws: [{ region: 'eu-north-1' }, { alias: 'abroad', region: 'us-east-1' }] },
      module: {
        one: { source: './store', site: { region: 'europe-north1' }, tags: { 'rettsky-dataset': 'maps' } },
        two: { source: './store/', site: { region: '${module.one.place}' } },
        copy: { source: './copy', providers: { aws: 'aws.abroad' } },
        far: { source: 'registry/store/aws' },
      },
      resource: {
        google_storage_transfer_job: { t: { transfer_spec: { gcs_data_sink: { bucket_name: '${module.one.name}' } } } },
      },
    }
    const read = readFiles(
      'tf',
      [
        { file: 'zone/store/main.tf.json', value: store },
        { file: 'zone/copy/main.tf.json', value: { resource: { aws_sqs_queue: { q: {} } } } },
        { file: 'zone/main.tf.json', value: caller },
      ] as unknown as SourceFile[],
      {},
    )
    const located = locateAll(new Estate(read.resources))

    it('reads those at hand once for each call, with what the call gives', () => {
      const places = located.map((resource) => [resource.address, placesOf(resource), resource.tags['rettsky-dataset']])
      expect(places.filter(([address]) => address?.includes('bucket'))).toEqual([
        ['module.one.google_storage_bucket.b', 'europe-north1', 'maps'],
        ['module.two.google_storage_bucket.b', 'europe-north1', undefined],
      ])
    })

    it('lets them lie where the provider that they are handed does', () => {
      expect(placesOf(located.find(({ type }) => type === 'aws_sqs_queue'))).toBe('us-east-1')
    })

    it('follows what a module gives out to the resource inside it', () => {
      const estate = new Estate(read.resources)
      const job = read.resources.find(({ type }) => type === 'google_storage_transfer_job')
      expect(estate.pointedAt(job!).map(({ address }) => address)).toEqual(['module.one.google_storage_bucket.b'])
    })

    it('says which it has not read, since anything may stand there', () => {
      const [issue, ...others] = read.issues
      expect([issue?.code, issue?.path, issue?.met]).toEqual(['module-not-read', 'module.far', 'registry/store/aws'])
      expect(others).toEqual([])
    })
  })
})

describe('what nobody wrote', () => {
  it('moves backups of a vault, a Cosmos account and a database to the paired region', () => {
    const vault = one('azurerm_recovery_services_vault', { location: 'westeurope', storage_mode_type: null })
    expect([placesOf(vault), vault?.hazards]).toEqual([
      'westeurope > northeurope (geo-redundant)',
      ['backup-redundancy-by-default', 'geo-redundant'],
    ])
    const cosmos = one('azurerm_cosmosdb_account', {
      location: 'westeurope',
      geo_location: [{ location: 'westeurope', failover_priority: 0 }],
      backup: [],
    })
    expect([placesOf(cosmos), cosmos?.hazards]).toEqual([
      'westeurope > northeurope (geo-redundant)',
      ['backup-redundancy-by-default', 'geo-redundant'],
    ])
    const plan = terraformPlan([
      { type: 'azurerm_mssql_server', name: 's', after: { location: 'westeurope' } },
      {
        type: 'azurerm_mssql_database',
        name: 'd',
        after: {},
        unknown: { server_id: true },
        expressions: { server_id: { references: ['azurerm_mssql_server.s.id', 'azurerm_mssql_server.s'] } },
      },
    ])
    expect(placesOf(locateOf(plan).get('azurerm_mssql_database.d'))).toBe('westeurope > northeurope (geo-redundant)')
  })

  it('is overridden by what somebody did write', () => {
    expect(
      placesOf(
        one('azurerm_recovery_services_vault', { location: 'westeurope', storage_mode_type: 'LocallyRedundant' }),
      ),
    ).toBe('westeurope')
    expect(
      placesOf(
        one('azurerm_cosmosdb_account', {
          location: 'westeurope',
          backup: [{ type: 'Periodic', storage_redundancy: 'Zone' }],
        }),
      ),
    ).toBe('westeurope')
    expect(placesOf(one('azurerm_mssql_database', { location: 'westeurope', storage_account_type: 'Local' }))).toBe(
      'westeurope',
    )
  })

  it('puts backups of Cloud SQL into the multi-region around it', () => {
    const sql = (backup: object) =>
      one('google_sql_database_instance', { region: 'europe-north1', settings: [{ backup_configuration: [backup] }] })
    expect(placesOf(sql({ enabled: true, location: '' }))).toBe('europe-north1 > eu (backup-elsewhere)')
    expect(placesOf(sql({ enabled: true, location: 'us' }))).toBe('europe-north1 > us (backup-elsewhere)')
    expect(placesOf(sql({ enabled: true, location: 'europe-north1' }))).toBe('europe-north1')
  })
})

describe('geo-redundancy', () => {
  const storage = (location: string, type: string) =>
    placesOf(one('azurerm_storage_account', { location, account_replication_type: type }))

  it('goes where the region is paired to, which may be the same country, one way, or nowhere', () => {
    expect(storage('norwayeast', 'GRS')).toBe('norwayeast > norwaywest (geo-redundant)')
    expect(storage('West US 3', 'GZRS')).toBe('westus3 > eastus (geo-redundant)')
    expect(storage('brazilsouth', 'GRS')).toBe('brazilsouth > southcentralus (geo-redundant)')
    expect(storage('italynorth', 'GRS')).toBe('italynorth')
    expect(storage('norwayeast', 'ZRS')).toBe('norwayeast')
  })

  it('is not guessed for a region that nobody knows', () => {
    expect(storage('atlantis', 'GRS')).toBe('atlantis > @paired (geo-redundant)')
  })
})

describe('copies at AWS', () => {
  it('leave out an empty list and the table’s own region', () => {
    expect(placesOf(one('aws_dynamodb_table', { replica: [] }, awsIn('us-east-1')))).toBe('us-east-1')
    expect(placesOf(one('aws_dynamodb_table', { replica: [{ region_name: 'eu-west-1' }] }, awsIn('us-east-1')))).toBe(
      'us-east-1 > eu-west-1 (replica)',
    )
  })

  it('read the region inside a vault’s ARN', () => {
    const rule = {
      copy_action: [{ destination_vault_arn: 'arn:aws:backup:ap-southeast-2:111122223333:backup-vault:far' }],
    }
    expect(placesOf(one('aws_backup_plan', { rule: [rule] }, awsIn('eu-north-1')))).toBe(
      'eu-north-1 > ap-southeast-2 (backup-elsewhere)',
    )
  })

  it('follow a replication of its own to a bucket of another provider alias, and say so on the source', () => {
    const provider_config = {
      ...awsIn('eu-north-1').provider_config,
      'aws.far': { name: 'aws', alias: 'far', expressions: { region: { constant_value: 'eu-west-2' } } },
    }
    const to = (name: string, attribute: string) => ({
      references: [`aws_s3_bucket.${name}.${attribute}`, `aws_s3_bucket.${name}`],
    })
    const plan = terraformPlan(
      [
        { type: 'aws_s3_bucket', name: 'source', after: {}, unknown: { id: true } },
        { type: 'aws_s3_bucket', name: 'target', after: {}, provider: 'aws.far' },
        {
          type: 'aws_s3_bucket_replication_configuration',
          name: 'r',
          after: { rule: [{ status: 'Enabled', destination: [{}] }] },
          unknown: { bucket: true, rule: [{ destination: [{ bucket: true }] }] },
          expressions: { bucket: to('source', 'id'), rule: [{ destination: [{ bucket: to('target', 'arn') }] }] },
        },
      ],
      { provider_config },
    )
    const found = locateOf(plan)
    expect(placesOf(found.get('aws_s3_bucket.source'))).toBe('eu-north-1 > eu-west-2 (replica)')
    expect(placesOf(found.get('aws_s3_bucket.target'))).toBe('eu-west-2')
  })

  it('cannot tell where a bucket is that is nowhere in the code', () => {
    const replication = { rules: [{ status: 'Enabled', destination: [{ bucket: 'arn:aws:s3:::elsewhere' }] }] }
    expect(placesOf(one('aws_s3_bucket', { replication_configuration: [replication] }, awsIn('eu-north-1')))).toBe(
      'eu-north-1 > @unknown (replica)',
    )
  })

  it('follow a keyspace into the regions that it lists', () => {
    const keyspace = (...region_list: string[]) =>
      placesOf(one('aws_keyspaces_keyspace', { replication_specification: [{ region_list }] }, awsIn('eu-north-1')))
    expect(keyspace('eu-north-1', 'us-east-1')).toBe('eu-north-1 > us-east-1 (replica)')
    expect(keyspace()).toBe('eu-north-1')
  })

  it('make a replica in the region where it stands', () => {
    const plan = terraformPlan(
      [
        { type: 'aws_db_instance', name: 'main', after: { identifier: 'main' } },
        {
          type: 'aws_db_instance',
          name: 'copy',
          after: { replicate_source_db: 'main' },
          expressions: {
            replicate_source_db: { references: ['aws_db_instance.main.identifier', 'aws_db_instance.main'] },
          },
        },
      ],
      awsIn('eu-north-1'),
    )
    expect(placesOf(locateOf(plan).get('aws_db_instance.main'))).toBe(
      'eu-north-1 > eu-north-1 (replication-same-region)',
    )
  })
})

describe('places at Google', () => {
  it('read a zone given as a path, and the zones inside a cluster', () => {
    expect(placesOf(one('google_compute_disk', { zone: 'projects/p/zones/europe-west2-c' }))).toBe('europe-west2')
    expect(
      placesOf(one('google_bigtable_instance', { cluster: [{ zone: 'europe-north1-a' }, { zone: 'us-east1-b' }] })),
    ).toBe('europe-north1 > us-east1 (replica)')
  })

  it('let a location win over the provider’s region', () => {
    const configuration = {
      provider_config: { google: { name: 'google', expressions: { region: { constant_value: 'europe-west2' } } } },
    }
    expect(placesOf(one('google_container_cluster', { location: 'us-central1' }, configuration))).toBe('us-central1')
  })

  it('know words for several regions', () => {
    expect(one('google_storage_bucket', { location: 'EUR4' })?.locations[0]?.countries).toEqual(['FI', 'NL'])
    expect(one('google_spanner_instance', { config: 'projects/p/instanceConfigs/eur3' })?.scope).toBe('multi-region')
    expect(placesOf(one('google_secret_manager_secret', { replication: [{ auto: [{}] }] }))).toBe('global')
  })

  it('follow a log sink to the bucket it writes to', () => {
    const plan = terraformPlan([
      { type: 'google_storage_bucket', name: 'logs', after: { name: 'logs-eu', location: 'EU' } },
      { type: 'google_logging_project_sink', name: 's', after: { destination: 'storage.googleapis.com/logs-eu' } },
    ])
    expect(placesOf(locateOf(plan).get('google_logging_project_sink.s'))).toBe('EU > EU (log-export)')
  })
})

describe('other movements at Azure', () => {
  it('are said of replicas, gateways, caches, inference and lines', () => {
    expect(
      placesOf(
        one('azurerm_container_registry', { location: 'norwayeast', georeplications: [{ location: 'East US' }] }),
      ),
    ).toBe('norwayeast > eastus (replica)')
    expect(
      placesOf(
        one('azurerm_api_management', { location: 'norwayeast', additional_location: [{ location: 'westus2' }] }),
      ),
    ).toBe('norwayeast > westus2 (replica)')
    expect(one('azurerm_cdn_profile', { location: 'norwayeast' })?.hazards).toContain('cache-at-edges')
    expect(
      one('azurerm_cognitive_deployment', { location: 'swedencentral', sku: [{ name: 'GlobalStandard' }] })?.hazards,
    ).toContain('cross-region-inference')
    expect(
      one('azurerm_express_route_port', { location: 'westeurope', peering_location: 'Equinix-Seattle-SE2' })?.hazards,
    ).toContain('peering-location-elsewhere')
    expect(placesOf(one('azurerm_communication_service', { data_location: 'Europe' }))).toBe('Europe')
  })
})
