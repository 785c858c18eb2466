import { z } from 'zod'

/** Where public bodies keep secrets: the scheme is the keeper's name, the rest is the keeper's own path. */
export const secretKeepers = ['vault', 'openbao', 'keepass', 'op', 'aws-sm', 'azure-kv', 'gcp-sm', 'ibm-sm'] as const

const keeper = new RegExp(`^(${secretKeepers.join('|')}):[A-Za-z0-9][\\w./@-]*$`)

/**
 * Names a secret without holding it: `vault:links/oslo/bgp`. What is refused may be the secret itself, so no message about
 * it repeats what stood there: `secret` in the metadata says so to whoever writes messages.
 */
export const SecretReference = z
  .string()
  .regex(keeper)
  .meta({ secret: true, description: `Where the secret is kept, never the secret: ${secretKeepers.join(': or ')}:` })

/** True for schemas whose values must not be repeated. */
export const isSecret = (schema: z.core.$ZodType | undefined): boolean =>
  schema !== undefined &&
  (z.globalRegistry.get(schema as z.ZodType) as { secret?: boolean } | undefined)?.secret === true
