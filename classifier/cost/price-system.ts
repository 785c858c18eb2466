import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Submission } from '../submission.ts'
import { Bill } from './bill.ts'
import type { PricingContext } from './context.ts'
import type { ZoneCost } from './estimate.ts'
import { fraction, plus, zero } from './fraction.ts'
import { systemNeeds } from './system-needs.ts'

/**
 * Monthly cost of a system in a zone, without its data sets: servers with disks and one probe each, traffic to its users over
 * the private line and to the public over the Internet. Where no server is named yet, what its profile stands for. Traffic is priced from past the free allowance, which belongs to the
 * account and not to any one system.
 */
export function priceSystem(submission: Submission, zone: LandingZone, context: PricingContext): ZoneCost {
  const bill = new Bill(zone, context)
  const { servers: needed, userTrafficGibPerMonth, publicTrafficGibPerMonth, assumptions } = systemNeeds(submission)
  const bySize = Map.groupBy(needed, (server) => `${server.vcpu}/${server.memoryGib}`)
  for (const servers of [...bySize.values()].sort(compareSizes))
    bill.rent('compute', 'machines', servers[0]!, servers.length, assumptions)
  const disks = needed.reduce((sum, { diskGib }) => plus(sum, fraction(diskGib)), zero)
  bill.buy('storage', 'storage.block', { quantity: disks, assumptions })
  bill.buy('monitoring', 'monitor.probe', { quantity: needed.length, assumptions })
  bill.buy('egress', 'egress.private', { quantity: userTrafficGibPerMonth, assumptions })
  bill.buy('egress', 'connectivity.gateway.data', { quantity: userTrafficGibPerMonth, assumptions })
  bill.buy('egress', 'egress.internet', { quantity: publicTrafficGibPerMonth, assumptions })
  return bill.close()
}

type Size = { readonly vcpu: number; readonly memoryGib: number }

const compareSizes = ([a]: readonly Size[], [b]: readonly Size[]): number =>
  a!.vcpu - b!.vcpu || a!.memoryGib - b!.memoryGib
