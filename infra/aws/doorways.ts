import { Tags } from 'aws-cdk-lib'
import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2'
import { Construct } from 'constructs'
import { noEgress } from './endpoints.ts'

const ports = { PostgreSQL: 5432, NFS: 2049 } as const

/** An agency's ways in to its databases and shares: from the workloads of the zone, one port each, and nothing outwards. */
export class Doorways extends Construct {
  readonly #made = new Map<keyof typeof ports, string>()
  readonly #props: { vpcId: string; readers: readonly string[] }

  constructor(scope: Construct, id: string, props: { vpcId: string; readers: readonly string[] }) {
    super(scope, id)
    this.#props = props
    Tags.of(this).add('rettsky-dataset', 'none')
  }

  /** Id of the security group that lets one protocol in. */
  to(protocol: keyof typeof ports): string {
    const made = this.#made.get(protocol)
    if (made !== undefined) return made
    const port = ports[protocol]
    const group = new CfnSecurityGroup(this, protocol, {
      vpcId: this.#props.vpcId,
      groupDescription: `${protocol} from the workloads of the zone`,
      securityGroupIngress: this.#props.readers.map((cidrIp) => ({
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
}
