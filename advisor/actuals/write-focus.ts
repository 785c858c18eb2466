import { csvField } from '#catalogue/load/csv-field.ts'
import { Money } from '#catalogue/price-book.ts'
import type { CostLine } from '#classifier/cost/estimate.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { nextMonth } from './calendar.ts'

/** One line of cost of a system or data set, or of a zone itself, where it lies. */
export type ZoneLine = {
  readonly zone: string
  readonly agency: string | null
  readonly system: string | null
  readonly dataSet: string | null
  readonly line: CostLine
}

/** FOCUS 1.2, in the order of its specification. */
const columns = [
  ...['AvailabilityZone', 'BilledCost', 'BillingAccountId', 'BillingAccountName', 'BillingAccountType', 'BillingCurrency'],
  ...['BillingPeriodEnd', 'BillingPeriodStart', 'ChargeCategory', 'ChargeClass', 'ChargeDescription', 'ChargeFrequency'],
  ...['ChargePeriodEnd', 'ChargePeriodStart', 'ConsumedQuantity', 'ConsumedUnit', 'ContractedCost', 'EffectiveCost'],
  ...['InvoiceIssuerName', 'ListCost', 'ListUnitPrice', 'PricingCategory', 'PricingCurrency', 'PricingQuantity'],
  ...['PricingUnit', 'ProviderName', 'PublisherName', 'RegionId', 'RegionName', 'ResourceId', 'ResourceName', 'ResourceType'],
  ...['ServiceCategory', 'ServiceName', 'SkuId', 'SubAccountId', 'SubAccountName', 'Tags'],
] as const // biome-ignore format: in the order of the specification

const categories: Readonly<Record<CostLine['driver'], string>> = {
  compute: 'Compute',
  storage: 'Storage',
  database: 'Databases',
  egress: 'Networking',
  keys: 'Security',
  backup: 'Storage',
  monitoring: 'Management and Governance',
  licence: 'Other',
  connectivity: 'Networking',
}

/**
 * FOCUS rows of a month for zones that send no bill in that form: what the body's own price list, or the host's, charges for what
 * lies there by the plan.
 */
export function focusRows(plan: PlacementPlan, lines: readonly ZoneLine[], month: string): string {
  const rows = lines.map((one) => columns.map((column) => csvField(factsOf(plan, one, month)[column] ?? '')).join())
  return [columns.join(), ...rows, ''].join('\n')
}

function factsOf(
  plan: PlacementPlan,
  { zone: id, agency, system, dataSet, line }: ZoneLine,
  month: string,
): Partial<Record<(typeof columns)[number], string>> {
  const zone = plan.zones.find((candidate) => candidate.id === id)!
  const owner = plan.agencies.find((candidate) => candidate.id === agency)
  const [from, until] = [`${month}-01T00:00:00Z`, `${nextMonth(month)}-01T00:00:00Z`]
  const list = new Money(line.quantity).times(line.unitPrice).toDecimalPlaces(8).toFixed()
  const tags = {
    'rettsky-body': plan.body.short,
    'rettsky-zone': id,
    'rettsky-dataset': dataSet ?? 'none',
    ...(system === null ? {} : { 'rettsky-system': system }),
    ...(owner === undefined ? {} : { 'rettsky-agency': owner.short }),
  }
  return {
    ...{ BilledCost: line.monthly, ContractedCost: line.monthly, EffectiveCost: line.monthly, ListCost: line.monthly },
    ...{ BillingAccountId: plan.body.id, BillingAccountName: plan.body.short, BillingAccountType: 'Body' },
    ...{ BillingCurrency: plan.currency, BillingPeriodStart: from, BillingPeriodEnd: until },
    ...{ ChargeCategory: 'Usage', ChargeFrequency: 'Usage-Based', ChargePeriodStart: from, ChargePeriodEnd: until },
    ChargeDescription: `${line.meter}: ${line.quantity} ${line.unit} at ${line.unitPrice} ${line.currency} = ${list} ${line.currency}`,
    ...{
      ConsumedQuantity: line.quantity,
      ConsumedUnit: line.unit,
      PricingQuantity: line.quantity,
      PricingUnit: line.unit,
    },
    ...{ ListUnitPrice: line.unitPrice, PricingCategory: 'Standard', PricingCurrency: line.currency },
    ...{ InvoiceIssuerName: zone.operator, ProviderName: zone.operator, PublisherName: zone.operator },
    ...{ RegionId: zone.location.region ?? zone.id, RegionName: zone.location.city },
    ...{ ResourceId: `${id}/${dataSet ?? system ?? 'zone'}/${line.meter}`, ResourceName: dataSet ?? system ?? id },
    ...{
      ResourceType: line.meter,
      ServiceCategory: categories[line.driver],
      ServiceName: line.meter,
      SkuId: line.meter,
    },
    ...{ SubAccountId: owner?.id ?? '', SubAccountName: owner?.short ?? '', Tags: JSON.stringify(tags) },
  }
}
