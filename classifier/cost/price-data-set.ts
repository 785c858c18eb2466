import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Meter } from '#catalogue/meter.ts'
import type { DataSet, Store } from '../submission.ts'
import { assume } from './assumption.ts'
import { Bill } from './bill.ts'
import type { PricingContext } from './context.ts'
import type { ZoneCost } from './estimate.ts'
import { fraction, over, times } from './fraction.ts'

/** A logged request takes about 1,024 bytes; logs are kept for a year. */
const loggedGib = over(fraction(1024), fraction(2 ** 30))
const logMonths = fraction(12)
/** A copy for the exit is renewed every third month, over the private line. */
const exitCopyMonths = fraction(3)

/** Size of the database server by what it holds: 2 vCPU and 4 GiB up to 100 GiB, then in four steps. Our own rule of thumb. */
export function databaseSize(gib: number): { vcpu: number; memoryGib: number } {
  if (gib <= 100) return { vcpu: 2, memoryGib: 4 }
  if (gib <= 500) return { vcpu: 2, memoryGib: 8 }
  if (gib <= 2000) return { vcpu: 4, memoryGib: 16 }
  return { vcpu: 8, memoryGib: 32 }
}

/**
 * Monthly cost of a data set in a zone as large as it is today: the store, requests and retrieval, and what the required
 * controls cost. Files, disks and databases are always backed up; objects only where a control asks for it.
 */
export function priceDataSet(
  dataSet: DataSet,
  zone: LandingZone,
  controls: readonly string[],
  context: PricingContext,
): ZoneCost {
  const bill = new Bill(zone, context)
  const { store } = dataSet
  const asked = new Set(controls)
  const sites = asked.has('two-sites') ? 2 : 1
  buyStore(bill, store, sites)
  if (store.kind === 'object') buyRequests(bill, dataSet)
  if (asked.has('customer-managed-key') || asked.has('external-key')) buyKey(bill, store, asked.has('external-key'))
  if (asked.has('access-logged')) {
    const gib = times(fraction(requests(store)), loggedGib)
    bill.buy('monitoring', 'logs.ingest', { quantity: gib })
    bill.buy('monitoring', 'logs.store', { quantity: times(gib, logMonths), assumptions: [assume('kept-a-year')] })
  }
  if (asked.has('private-endpoint-only')) bill.buy('connectivity', 'endpoint.store', { quantity: 1 })
  const backup: Meter = store.kind === 'postgres' ? 'backup.database' : 'backup.store'
  if (store.kind !== 'object' || asked.has('backup-within')) bill.buy('backup', backup, { quantity: store.gib })
  if (asked.has('exit-copy')) {
    const moved = over(fraction(store.gib), exitCopyMonths)
    bill.buy('backup', backup, { quantity: store.gib, assumptions: [assume('exit-copy-as-backup')] })
    bill.buy('egress', 'egress.private', { quantity: moved, assumptions: [assume('exit-copy-renewed')] })
    bill.buy('egress', 'connectivity.gateway.data', { quantity: moved })
  }
  return bill.close()
}

function buyStore(bill: Bill, store: Store, sites: 1 | 2): void {
  if (store.kind === 'postgres') bill.rent('database', 'databases', databaseSize(store.gib), sites)
  bill.buy(store.kind === 'postgres' ? 'database' : 'storage', meterOfStore(store), { quantity: store.gib, sites })
}

function meterOfStore(store: Store): Meter {
  switch (store.kind) {
    case 'object':
      return `storage.object.${store.tier}`
    case 'file':
      return 'storage.file'
    case 'block':
      return 'storage.block'
    case 'postgres':
      return 'db.storage'
    default:
      return store.kind satisfies never
  }
}

const requests = (store: Store): number => store.readsPerMonth + store.writesPerMonth

/** Cool and archived objects cost what is read out of them, besides each request. */
function buyRequests(bill: Bill, { store, trafficGibPerMonth }: DataSet): void {
  bill.buy('storage', 'requests.read', { quantity: store.readsPerMonth })
  bill.buy('storage', 'requests.write', { quantity: store.writesPerMonth })
  if (store.tier !== 'hot') bill.buy('storage', `retrieval.${store.tier}`, { quantity: trafficGibPerMonth })
}

/** A key of its own, which is an upper bound: data sets of one agency and class share one. Objects ask for it at each request. */
function buyKey(bill: Bill, store: Store, external: boolean): void {
  bill.buy('keys', external ? 'kms.key.external' : 'kms.key', { quantity: 1 })
  if (store.kind === 'object') bill.buy('keys', 'kms.requests', { quantity: requests(store) })
}
