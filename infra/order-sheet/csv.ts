import { csvField } from '#catalogue/load/csv-field.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { OrderFacts } from './facts.ts'

type Column = (facts: OrderFacts, plan: LandingZonePlan) => string | number | undefined | null

/** Columns in the order they stand in; names do not depend on the language, so that a carrier's system can read them. */
const columns: Readonly<Record<string, Column>> = {
  link: ({ link }) => link.id,
  zone: (_, { zone }) => zone.id,
  customer: (_, { body }) => body.id,
  carrier: ({ link }) => link.carrier,
  product: ({ link }) => link.product,
  state: ({ link }) => link.state,
  bandwidth_mbps: ({ link }) => link.bandwidthMbps,
  building: ({ building }) => building,
  on_ramp_code: ({ onRamp }) => onRamp?.locationCode,
  city: ({ onRamp }, { zone }) => onRamp?.city ?? zone.location.city,
  country: ({ onRamp }, { zone }) => onRamp?.country ?? zone.location.country,
  vlan: ({ link }) => link.vlan,
  body_asn: ({ link }) => link.bodyAsn,
  zone_asn: ({ link }) => link.zoneAsn,
  body_address: ({ link }) => link.peering?.bodyAddress,
  zone_address: ({ link }) => link.peering?.zoneAddress,
  prefixes_to_zone: ({ prefixesToZone }) => prefixesToZone.join(' '),
  prefixes_to_body: ({ prefixesToBody }) => prefixesToBody.join(' '),
  order_reference: ({ link }) => link.orderReference,
  key_reference: ({ link }) => link.keyReference,
  bgp_key_reference: ({ link }) => link.bgpKeyReference,
  connection_id: ({ link }) => link.connectionId,
  accepted_by: ({ link }) => link.acceptedBy,
  next_state: ({ nextState }) => nextState,
  missing: ({ missing }) => missing.map(({ fact }) => fact).join(' '),
  shares_building_with: ({ sharesBuildingWith }) => sharesBuildingWith.join(' '),
}

/** All lines of a zone, one a row (RFC 4180). */
export function orderTable(plan: LandingZonePlan, all: readonly OrderFacts[]): string {
  const rows = all.map((facts) => Object.values(columns).map((column) => `${column(facts, plan) ?? ''}`))
  return [Object.keys(columns), ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')
}

/** Quotes what needs it; what a spreadsheet would take for a formula is made text. */
function quote(value: string): string {
  return csvField(/^[=+\-@\t]/.test(value) ? `'${value}` : value)
}
