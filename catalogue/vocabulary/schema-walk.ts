import { z } from 'zod'
import { unwrap } from './accepted.ts'

type Path = readonly PropertyKey[]

/** The member of a union that a value was meant for: by its discriminator, else by the most keys in common. */
function memberFor(union: z.ZodUnion, value: unknown): z.core.$ZodType | undefined {
  const options = (union.options as z.core.$ZodType[]).map(unwrap)
  const objects = options.filter((option) => option instanceof z.ZodObject)
  if (typeof value !== 'object' || value === null) return options.find((option) => !(option instanceof z.ZodObject))
  const discriminator = (union._zod.def as { discriminator?: string }).discriminator
  if (discriminator !== undefined) {
    const met = (value as Record<string, unknown>)[discriminator]
    return objects.find((option) => z.safeParse(option.shape[discriminator]!, met).success)
  }
  const common = (option: z.ZodObject) => Object.keys(value).filter((key) => key in option.shape).length
  return objects.toSorted((a, b) => common(b) - common(a))[0] ?? options.find((option) => option instanceof z.ZodArray)
}

/** The schema that judges the place a path leads to in a value, or nothing where the path leaves the schema. */
export function schemaAt(root: z.core.$ZodType, value: unknown, path: Path): z.core.$ZodType | undefined {
  const schema = unwrap(root)
  const [step, ...rest] = path
  if (step === undefined) return schema
  if (schema instanceof z.ZodUnion) {
    const member = memberFor(schema, value)
    return member && schemaAt(member, value, path)
  }
  const inside = valueAt(value, [step])
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, inside, rest)
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType as z.core.$ZodType, inside, rest)
  if (schema instanceof z.ZodObject) {
    const member = schema.shape[String(step)]
    return member && schemaAt(member, inside, rest)
  }
  return undefined
}

/** The keys an object may have at a place, sorted. */
export function keysAt(root: z.core.$ZodType, value: unknown, path: Path): string[] {
  let schema = schemaAt(root, value, path)
  if (schema instanceof z.ZodUnion) schema = memberFor(schema, valueAt(value, path))
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).sort() : []
}

export function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<PropertyKey, unknown>)[step]
  }
  return found
}

/** `dataSets[2].personalData`; a key that is no plain word is quoted: `agencies["a b"]`. */
export function sayPath(path: Path): string {
  return path.reduce<string>((said, step) => {
    if (typeof step === 'number') return `${said}[${step}]`
    const key = String(step)
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${said}[${JSON.stringify(key)}]`
    return said === '' ? key : `${said}.${key}`
  }, '')
}

/** The steps that `sayPath` says: `dataSets[2].personalData` is `['dataSets', 2, 'personalData']`. */
export const readPath = (said: string): (string | number)[] =>
  [...said.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, index, quoted, name]) => {
    if (index !== undefined) return Number(index)
    return quoted === undefined ? name! : (JSON.parse(`"${quoted}"`) as string)
  })
