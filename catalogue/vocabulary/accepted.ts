import { z } from 'zod'
import { lineAddress } from './line-address.ts'

/** Schemas that only say something about another schema's presence or default. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = (schema._zod.def as { innerType?: z.core.$ZodType }).innerType
  if (inner !== undefined) return unwrap(inner)
  if (schema instanceof z.ZodPipe) return unwrap(schema.in)
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap())
  return schema
}

/** What well-known patterns are called; `issue-texts/words.ts` says the same names in every language. */
const patterns: Readonly<Record<string, string>> = {
  '^[a-z][a-z0-9-]{0,38}[a-z0-9]$': '<slug>',
  '^\\d{9,10}$': '<organisation-number>',
  '^[a-z][a-z0-9]{1,11}$': '<short-name>',
  '^-?\\d+(\\.\\d+)?$': '<decimal>',
  '^sha256:[0-9a-f]{64}$': '<digest>',
  [lineAddress.source]: '<line-address>',
}

const formats: Readonly<Record<string, string>> = {
  date: '<day>',
  datetime: '<date-time>',
  ipv4: '<ipv4>',
  ipv6: '<ipv6>',
  cidrv4: '<cidr>',
  url: '<url>',
  email: '<email>',
}

function describeString(schema: z.core.$ZodType): string {
  for (const check of [schema, ...(schema._zod.def.checks ?? [])]) {
    const def = check._zod.def as { format?: string; pattern?: RegExp }
    if (def.format === undefined) continue
    if (formats[def.format] !== undefined) return formats[def.format]!
    if (def.pattern !== undefined) return patterns[def.pattern.source] ?? `<pattern ${def.pattern.source}>`
  }
  return '<text>'
}

function describeNumber(schema: z.ZodNumber): string {
  const bound = (value: number | null) =>
    value === null || !Number.isFinite(value) || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? '' : String(value)
  const checks = (schema._zod.def.checks ?? []).map((c) => c._zod.def as { check?: string; inclusive?: boolean })
  const above = checks.some((c) => c.check === 'greater_than' && c.inclusive === false) ? '>' : ''
  const range = `${above}${bound(schema.minValue)}..${bound(schema.maxValue)}`
  return `<${schema.format?.includes('int') ? 'whole-number' : 'number'}${range === '..' ? '' : ` ${range}`}>`
}

/**
 * Everything a schema accepts, as alternatives joined by commas: `none, ordinary, unknown` or `<day>, unknown`. Names in
 * angle brackets are kinds that `sayIssue` says in the reader's language.
 */
export function describeAccepted(outer: z.core.$ZodType): string {
  const schema = unwrap(outer)
  if (schema instanceof z.ZodEnum) return schema.options.join(', ')
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String).join(', ')
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion)
    return [...new Set((schema.options as z.core.$ZodType[]).map(describeAccepted))].join(', ')
  if (schema instanceof z.ZodNumber) return describeNumber(schema)
  if (schema instanceof z.ZodBoolean) return 'true, false'
  if (schema instanceof z.ZodArray) return '<list>'
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return '<object>'
  return describeString(schema)
}
