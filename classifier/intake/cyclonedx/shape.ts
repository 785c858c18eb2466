import { z } from 'zod'

const text = z.string().optional()
const list = <T extends z.ZodType>(of: T) =>
  z
    .array(of)
    .optional()
    .transform((found) => found ?? [])

/** Data that flows in or out of a service. `classification` is free text; the standard names no scheme. */
const DataFlow = z.looseObject({
  name: text,
  description: text,
  classification: z.string(),
  flow: z.enum(['inbound', 'outbound', 'bi-directional', 'unknown']),
  source: list(z.string()),
  destination: list(z.string()),
})
export type DataFlow = z.infer<typeof DataFlow>

/** One service with its flows. Services inside it are read one by one. */
export const Service = z.looseObject({
  'bom-ref': text,
  name: z.string().min(1),
  description: text,
  provider: z.looseObject({ name: text }).optional(),
  data: list(DataFlow),
})
export type Service = z.infer<typeof Service>

/** Which refs need which others, as a bill of materials states it. */
export const Dependency = z.looseObject({ ref: z.string(), dependsOn: list(z.string()) })
