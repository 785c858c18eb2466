import { packViolations } from '../../infra/rule-packs.ts'
import { emittedZones } from '../emitted.ts'
import { failed, type Peer, passed } from '../peer.ts'

/** AWS's own rule packs, in this process, over every AWS zone; `npm test` runs them over two samples. */
export const peer: Peer = {
  name: 'cdk-nag',
  about: 'the packs AwsSolutions and NIST 800-53 R5 object to nothing that a construct has not answered',
  needs: [],
  install: async () => {},
  async run() {
    const zones = await emittedZones('aws')
    return zones.flatMap(({ name, plan }) => {
      const { packs, violations } = packViolations(plan)
      const asked = `${name}: ${packs.join(', ')}`
      return violations.length === 0 ? [passed(asked)] : violations.map((violation) => failed(asked, violation))
    })
  },
}
