import { Tags } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { ZoneKey } from '../../landing-zone-plan.ts'
import { pascal } from '../logical-id.ts'
import { ExternalKey, ExternalKeyMaker } from './external-key.ts'
import { keyPolicy, ManagedKey } from './managed-key.ts'

export type AgencyKeysProps = { keys: readonly ZoneKey[]; partition: string; zone: string; region: string }

/** An agency's keys, one per confidentiality. `arn` is undefined where the provider's own key is enough. */
export class AgencyKeys extends Construct {
  readonly #arns = new Map<string, string>()

  constructor(scope: Construct, id: string, props: AgencyKeysProps) {
    super(scope, id)
    const external = props.keys.some(({ custody }) => custody === 'customer-held-external')
    const maker = external ? new ExternalKeyMaker(this, 'ExternalKeyMaker', props.partition) : undefined
    for (const { id, custody, confidentiality } of props.keys) {
      if (custody === 'provider') continue
      const described = {
        alias: `lz-${id}-${props.zone}`,
        description: `Rettsky: ${id} in ${props.zone}`,
        policy: keyPolicy(props.partition, [`logs.${props.region}`]),
      }
      const key =
        custody === 'customer-held-external' && maker !== undefined
          ? new ExternalKey(this, id, { ...described, maker, name: pascal(id) })
          : new ManagedKey(this, id, described)
      Tags.of(key).add('rettsky-label', confidentiality.toLowerCase())
      this.#arns.set(id, key.arn)
    }
  }

  arn(id: string): string | undefined {
    return this.#arns.get(id)
  }
}
