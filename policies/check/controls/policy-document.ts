import { asText, at, each, isObject, isPending, type Json, type JsonObject } from '../value.ts'

/** Statements of a policy of AWS, whether it stands as an object or as text. undefined where nobody can tell yet. */
export function statementsOf(document: Json): JsonObject[] | undefined {
  if (isPending(document))
    return document.text === undefined || !document.text.startsWith('{') ? undefined : statementsOf(document.text)
  if (typeof document === 'string') {
    try {
      return statementsOf(JSON.parse(document) as Json)
    } catch {
      return []
    }
  }
  return each(document, 'Statement').filter(isObject)
}

/** Whether a statement denies everybody under a condition on a key: `denies(s, 'aws:SecureTransport', 'false')`. */
export function denies(statement: JsonObject, key: string, value?: string): boolean {
  if (statement.Effect !== 'Deny') return false
  const conditions = isObject(statement.Condition) ? statement.Condition : {}
  return Object.values(conditions).some((tests) => {
    if (!isObject(tests)) return false
    const found = Object.entries(tests).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
    if (found === undefined) return false
    return value === undefined || each(found, '').some((one) => asText(one)?.toLowerCase() === value)
  })
}

export const hasDenial = (document: Json, key: string, value?: string): boolean | undefined =>
  statementsOf(document)?.some((statement) => denies(statement, key, value))

export const allowsOnly = (document: Json, key: string): boolean | undefined =>
  statementsOf(document)?.some(
    (statement) => statement.Effect === 'Allow' && JSON.stringify(at(statement, 'Condition') ?? {}).includes(key),
  )
