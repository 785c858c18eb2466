import { loadCatalogue } from '#catalogue/index.ts'
import { costEstimate, priceDataSet, priceSystem } from '#classifier/cost/index.ts'
import { contextWith, dataSet, submission, zoneOf } from '../classifier/cost/pricing.ts'

// Prices 10,000 systems, each with a data set, in six zones, every one of a size of its own so that no result can be reused;
// a system with its cost label.

const zones = ['own', 'safespring-osl2', 'aws-eu-north-1', 'azure-norwayeast', 'google-europe-north2', 'ibm-eu-de'].map(
  zoneOf,
)
const systems = Array.from({ length: 10_000 }, (_, i) => ({
  ...submission,
  system: { ...submission.system, userTrafficGibPerMonth: i % 977, publicTrafficGibPerMonth: i % 613 },
  servers: submission.servers.map((server) => ({ ...server, vcpu: 1 + (i % 8), diskGib: 20 + (i % 1009) })),
}))
const sets = systems.map((_, i) => dataSet({ kind: i % 2 === 0 ? 'object' : 'postgres', gib: 1 + (i % 2003) }))
console.log(`${loadCatalogue().prices.rows.length} price rows, ${zones.length} zones`)

for (let round = 1; round <= 3; round++) {
  const context = contextWith()
  measure('systems', () =>
    systems.flatMap((system) => {
      const costs = zones.map((zone) => priceSystem(system, zone, context))
      const subject = { kind: 'system', id: system.system.id } as const
      return costEstimate(subject, costs, context.settings.costThresholds, context.currency).zones
    }),
  )
  measure('data sets', () =>
    sets.flatMap((set) => zones.map((zone) => priceDataSet(set, zone, ['exit-copy'], context))),
  )
}

function measure(what: string, price: () => readonly { priced: boolean }[]): void {
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const costs = price()
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  const used = (process.cpuUsage(cpu).user / 1e6).toFixed(2)
  console.log(
    `${costs.length} ${what}: ${seconds} s, ${used} s of processor, ${costs.filter((c) => !c.priced).length} unpriced`,
  )
}
