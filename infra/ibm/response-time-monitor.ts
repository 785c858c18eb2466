import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { proberPorts, proberShares } from '../monitoring/index.ts'
import { proberUserData } from '../server/prober.ts'
import { zoneTags } from './names.ts'
import { makeSecurityGroup } from './network/security-groups.ts'
import { subnetFor } from './network.ts'
import { makeServer } from './server.ts'
import type { IbmSettings } from './settings.ts'
import { zoneSurroundings } from './surroundings.ts'
import { Blocks, type TerraformFile } from './terraform.ts'

/** The zone's prober. IBM offers no network monitor of its own here, so the common yardstick is the only one. */
export function responseTimeMonitor(plan: LandingZonePlan, settings: IbmSettings): TerraformFile {
  const blocks = new Blocks()
  const around = zoneSurroundings(plan)
  makeSecurityGroup(blocks, plan, around, 'prober', Object.values(proberPorts))
  for (const [i, share] of proberShares(plan).entries()) {
    makeServer(blocks, share, settings, around, {
      block: i === 0 ? 'prober' : `prober_${i + 1}`,
      subnet: around.subnet(subnetFor(share, 'monitoring', 0)),
      site: 0,
      ...(i === 0 ? { address: share.responseTimeMonitor.prober } : {}),
      securityGroup: 'prober',
      tags: [...zoneTags(share), 'rettsky-role:prober'],
      userData: proberUserData(share, settings),
    })
  }
  return blocks.file()
}
