import { z } from 'zod'
import { Meter } from './meter.ts'
import { TariffAssumption } from './tariff-assumption.ts'
import { Slug } from './vocabulary/identifier.ts'

const Factor = z.string().regex(/^\d+(\.\d+)?$/, { error: 'a decimal number such as 0.5' })

/** Names price rows: all tiers of one service and sku. Provider and region are the tariff's own unless said. */
export const RowsOf = z.strictObject({
  provider: z.string().optional(),
  region: z.string().optional(),
  service: z.string(),
  sku: z.string(),
  dimension: z.string().optional().meta({ description: 'Where one sku has rows for several dimensions' }),
})
export type RowsOf = z.infer<typeof RowsOf>

/** A server of one's own that does the work of a service that is not sold. */
const ServerSize = z.strictObject({ vcpu: z.number().positive(), memoryGib: z.number().positive() })

/** How a meter is served: by price rows, by another meter, or at no charge. A meter that is not named is not priced. */
export const MeterTariff = z.union([
  z.strictObject({
    ...RowsOf.shape,
    twoSites: z
      .union([z.literal('included'), RowsOf])
      .optional()
      .meta({ description: 'Price of two sites; without it two sites cost twice one' }),
    eachMbps: z.number().int().positive().optional().meta({ description: 'One is bought for every so many Mbit/s' }),
    server: ServerSize.optional(),
    assumption: TariffAssumption.optional(),
  }),
  z.strictObject({ free: z.string().meta({ description: 'Why nothing is charged, and where that is said' }) }),
  z.strictObject({ instead: Meter, why: TariffAssumption }),
])
export type MeterTariff = z.infer<typeof MeterTariff>

/** A machine size. `times` derives a size from another of the same family, where the seller prices linearly by size. */
export const MachineSize = z.strictObject({
  ...RowsOf.shape,
  vcpu: z.number().positive(),
  memoryGib: z.number().positive(),
  times: Factor.optional(),
})
export type MachineSize = z.infer<typeof MachineSize>

/** A line of a given bandwidth. */
export const Circuit = z.strictObject({ ...RowsOf.shape, mbps: z.number().int().positive() })
export type Circuit = z.infer<typeof Circuit>

/** Which price rows serve which meter in one offer. */
export const Tariff = z.strictObject({
  schema: z.literal('rettsky/tariff/v1'),
  offer: Slug,
  provider: z.string().meta({ description: "The seller's name in the price rows" }),
  region: z.string().meta({ description: "The seller's name of the region in the price rows" }),
  note: z.string().optional(),
  meters: z.partialRecord(Meter, MeterTariff),
  machines: z.union([z.array(MachineSize).min(1), z.literal('per-unit')]),
  databases: z
    .union([z.array(MachineSize).min(1), z.literal('per-unit'), z.literal('on-servers')])
    .meta({ description: 'Sizes of the managed service, its price per vCPU and GiB, or an own server' }),
  ports: z.array(Circuit).default([]).meta({ description: "The provider's end of a private line, by bandwidth" }),
  carrier: z
    .array(Circuit)
    .default([])
    .meta({ description: "Stand-in where a link carries no carrier's price; carrier.yaml unless said" }),
})
export type Tariff = z.infer<typeof Tariff>
