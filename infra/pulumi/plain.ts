import { runtime } from '@pulumi/pulumi'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Inputs as they are shown: keys sorted, Pulumi's envelopes taken off. */
export const plainObject = (value: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, plain(value[key] ?? null)]),
  )

/** Takes Pulumi's envelopes off: a secret is not shown, a resource stands as its URN. */
function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const envelope = value as Record<string, Json>
  switch (envelope[runtime.specialSigKey]) {
    case runtime.specialSecretSig:
      return '[secret]'
    case runtime.specialResourceSig:
      return envelope.urn ?? null
    default:
      return plainObject(envelope)
  }
}
