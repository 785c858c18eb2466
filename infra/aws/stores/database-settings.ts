import { Tags } from 'aws-cdk-lib'
import { CfnDBParameterGroup, CfnDBSubnetGroup } from 'aws-cdk-lib/aws-rds'
import { Construct } from 'constructs'
import { asks } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import type { GivenNetwork } from '../network/given-network.ts'

export const engineVersion = '17'

/** What an agency's databases have in common: where they lie, and how they talk and log. */
export class DatabaseSettings extends Construct {
  readonly #network: GivenNetwork
  readonly #parameters = new Map<string, string>()
  #subnets: string | undefined

  constructor(scope: Construct, id: string, network: GivenNetwork) {
    super(scope, id)
    this.#network = network
    Tags.of(this).add('rettsky-dataset', 'none')
  }

  subnetGroup(): string {
    this.#subnets ??= new CfnDBSubnetGroup(this, 'Subnets', {
      dbSubnetGroupDescription: 'Data subnets of the zone',
      subnetIds: this.#network.subnetIds,
    }).ref
    return this.#subnets
  }

  /** Parameter group for the controls that a store asks for: TLS for every connection, a record of every statement. */
  parameterGroup(store: DataStore): string {
    const [tls, logged] = [asks(store, 'tls-only'), asks(store, 'access-logged')]
    const name = `${tls ? 'tls' : 'plain'}-${logged ? 'logged' : 'quiet'}`
    const made = this.#parameters.get(name)
    if (made !== undefined) return made
    const group = new CfnDBParameterGroup(this, name, {
      family: `postgres${engineVersion}`,
      description: `Rettsky: ${name}`,
      parameters: {
        ...(tls ? { 'rds.force_ssl': '1', ssl_min_protocol_version: 'TLSv1.2' } : {}),
        ...(logged
          ? {
              shared_preload_libraries: 'pgaudit,pg_stat_statements',
              'pgaudit.log': 'ddl,read,role,write',
              log_connections: '1',
            }
          : {}),
      },
    })
    this.#parameters.set(name, group.ref)
    return group.ref
  }
}
