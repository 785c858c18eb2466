import { z } from 'zod'

const Rate = z.object({
  startUsageAmount: z.number(),
  unitPrice: z.object({
    currencyCode: z.string(),
    units: z.string().regex(/^\d+$/),
    nanos: z.number().int().min(0).max(999_999_999),
  }),
})
const Sku = z.object({
  skuId: z.string(),
  description: z.string(),
  category: z.object({
    serviceDisplayName: z.string(),
    resourceFamily: z.string(),
    resourceGroup: z.string(),
    usageType: z.string(),
  }),
  serviceRegions: z.array(z.string()),
  pricingInfo: z.array(
    z.object({
      effectiveTime: z.string().optional(),
      pricingExpression: z.object({ usageUnit: z.string(), tieredRates: z.array(Rate) }),
    }),
  ),
})
export type GcpSku = z.infer<typeof Sku>

/** A page of the Cloud Billing catalogue: SKUs of one service. */
export const Page = z.object({ skus: z.array(Sku).default([]), nextPageToken: z.string().default('') })
