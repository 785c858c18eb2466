import { Tags } from 'aws-cdk-lib'
import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2'
import { Construct } from 'constructs'
import { noEgress } from './endpoints.ts'
import type { GivenNetwork } from './given-network.ts'

const ports = { PostgreSQL: 5432, NFS: 2049 } as const

export type DoorwaysProps = {
  readonly network: GivenNetwork
  /** Prefixes outside the zone that may reach databases and shares as well. */
  readonly remoteReaders: readonly string[]
}

/** An agency's ways in to its databases and shares: from the workloads of the zone, one port each, and nothing outwards. */
export class Doorways extends Construct {
  readonly #made = new Map<keyof typeof ports, string>()
  readonly #props: DoorwaysProps
  #exporter: string | undefined

  constructor(scope: Construct, id: string, props: DoorwaysProps) {
    super(scope, id)
    this.#props = props
    Tags.of(this).add('rettsky-dataset', 'none')
  }

  /** Id of the security group that lets one protocol in. */
  to(protocol: keyof typeof ports): string {
    const made = this.#made.get(protocol)
    if (made !== undefined) return made
    const port = ports[protocol]
    const { network, remoteReaders } = this.#props
    const exporters = protocol === 'NFS' ? network.cidrs('data') : []
    const sources = [...network.cidrs('workload'), ...remoteReaders, ...exporters]
    const group = new CfnSecurityGroup(this, protocol, {
      vpcId: this.#props.network.vpcId,
      groupDescription: `${protocol} from the workloads of the zone`,
      securityGroupIngress: sources.map((cidrIp) => ({
        cidrIp,
        ipProtocol: 'tcp',
        fromPort: port,
        toPort: port,
        description: `${protocol} from ${cidrIp}`,
      })),
      securityGroupEgress: [noEgress],
    })
    this.#made.set(protocol, group.attrGroupId)
    return group.attrGroupId
  }

  /** Id of the security group of what reads shares to make exit copies of them. */
  exporter(): string {
    const port = ports.NFS
    this.#exporter ??= new CfnSecurityGroup(this, 'Exporter', {
      vpcId: this.#props.network.vpcId,
      groupDescription: 'NFS to the shares, for exit copies',
      securityGroupEgress: this.#props.network.cidrs('data').map((cidrIp) => ({
        cidrIp,
        ipProtocol: 'tcp',
        fromPort: port,
        toPort: port,
        description: `NFS to ${cidrIp}`,
      })),
    }).attrGroupId
    return this.#exporter
  }
}
