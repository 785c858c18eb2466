import { CfnParameter, type CfnParameterProps, Fn, type Stack } from 'aws-cdk-lib'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Purpose } from './zone-network.ts'

/**
 * The zone's network as an agency's stack sees it from another account: parameters with the names of the network stack's
 * outputs, made when something first asks for them.
 */
export class GivenNetwork {
  readonly #stack: Stack
  readonly #plan: LandingZonePlan
  readonly #made = new Map<string, CfnParameter>()

  constructor(stack: Stack, plan: LandingZonePlan) {
    this.#stack = stack
    this.#plan = plan
  }

  get vpcId(): string {
    return this.#given('VpcId').valueAsString
  }

  /** Data subnets by site. */
  get subnetIds(): string[] {
    const subnets = this.#given('DataSubnetIds', 'CommaDelimitedList').valueAsList
    return this.cidrs('data').map((_, i) => Fn.select(i, subnets))
  }

  /**
   * Availability zone of the first data subnet. Every account has names of its own for a region's zones, and what stands in
   * another one than the subnet cannot be joined to it, so the name is told and not worked out.
   */
  get firstSite(): string {
    return this.#parameter('FirstSite', {
      type: 'AWS::EC2::AvailabilityZone::Name',
      description:
        "Availability zone of the first of DataSubnetIds, by this account's own name: aws ec2 describe-subnets --subnet-ids ID",
    }).valueAsString
  }

  /** Endpoints that stored objects may be reached through. */
  get endpointIds(): string[] {
    return ['S3GatewayEndpointId', 'S3InterfaceEndpointId'].map((name) => this.#given(name).valueAsString)
  }

  cidrs(purpose: Purpose): string[] {
    return this.#plan.subnets.filter((subnet) => subnet.purpose === purpose).map(({ cidr }) => cidr)
  }

  #given(name: string, type: 'String' | 'CommaDelimitedList' = 'String'): CfnParameter {
    return this.#parameter(name, { type, description: `Output ${name} of the network stack` })
  }

  #parameter(name: string, props: CfnParameterProps): CfnParameter {
    const made = this.#made.get(name) ?? new CfnParameter(this.#stack, name, props)
    this.#made.set(name, made)
    return made
  }
}
