import type { Catalogue } from '#catalogue/index.ts'
import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { CostLine } from '#classifier/cost/estimate.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { judge } from '../advise.ts'
import { pricesOf } from '../prices/workspace-prices.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'
import type { ZoneLine } from './write-focus.ts'

/** Zones that send no bill in FOCUS form: the body's own clouds and domestic hosts. */
const sendsNone = ({ kind }: Pick<LandingZone, 'kind'>): boolean => kind !== 'hyperscaler'

/** What everything costs that lies in such zones by the plan, line by line at today's prices: servers, stores, traffic, the zone. */
export function ownLines(plan: PlacementPlan, workspace: LoadedWorkspace, catalogue: Catalogue): ZoneLine[] {
  const prices = pricesOf(workspace, catalogue)
  const costs = new Map(judge(workspace, catalogue, prices).map(({ id, cost }) => [id, cost]))
  const own = plan.zones.filter((zone) => sendsNone(zone) && plan.cost.byZone.some(({ key }) => key === zone.id))
  return own.flatMap(({ id: zone }): ZoneLine[] => {
    const here = plan.placements.filter((placement) => placement.zone === zone)
    const items = here.flatMap(({ id, kind, system, agency }): ZoneLine[] => {
      const cost = costs.get(id)?.zones.find((one) => one.zone === zone)
      const of = { zone, agency, system, dataSet: kind === 'data-set' ? id : null }
      return cost?.priced === true ? cost.lines.map((line) => ({ ...of, line })) : []
    })
    const shared = prices.shared.get(zone)
    const alone = { zone, agency: null, system: null, dataSet: null }
    const zoneLines = shared?.priced === true ? shared.lines.map((line) => ({ ...alone, line })) : []
    const crossings = plan.crossings
      .filter(({ fromZone, monthly }) => fromZone === zone && monthly > 0)
      .map(({ from, to, monthly }) => ({ ...alone, line: trafficLine(plan, `${from} → ${to}`, monthly) }))
    return [...items, ...zoneLines, ...crossings]
  })
}

function trafficLine({ currency, asOf }: PlacementPlan, source: string, monthly: number): CostLine {
  const amount = (monthly / 100).toFixed(2)
  const price = { quantity: '1', unit: 'month', unitPrice: amount, currency, tierFrom: '0', monthly: amount }
  return { driver: 'egress', meter: 'egress.private', ...price, priceAsOf: asOf, source, estimate: false }
}
