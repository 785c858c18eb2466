import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'

const payloadType = 'application/vnd.in-toto+json'

/** A DSSE envelope, version 1: what was signed, as it stands, and its signatures. */
export const Envelope = z.strictObject({
  payloadType: z.literal(payloadType),
  payload: z.base64(),
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: z.base64() })).min(1),
})
export type Envelope = z.infer<typeof Envelope>

/** Signs a text with Ed25519. The same key and text give the same envelope. */
export function seal(text: string, key: KeyObject): Envelope {
  const signature = sign(null, preAuthentication(text), key)
  return {
    payloadType,
    payload: Buffer.from(text).toString('base64'),
    signatures: [{ keyid: keyId(createPublicKey(key)), sig: signature.toString('base64') }],
  }
}

/** The text of an envelope that this key has signed; null when none of its signatures is the key's. */
export function unseal({ payload, signatures }: Envelope, key: KeyObject): string | null {
  const text = Buffer.from(payload, 'base64').toString('utf8')
  const signed = preAuthentication(text)
  return signatures.some(({ sig }) => verify(null, signed, key, Buffer.from(sig, 'base64'))) ? text : null
}

/** What DSSE signs: type and text with their lengths in bytes, so that neither can be taken for a part of the other. */
function preAuthentication(text: string): Buffer {
  const parts = [payloadType, text].map((part) => `${Buffer.byteLength(part)} ${part}`)
  return Buffer.from(`DSSEv1 ${parts.join(' ')}`)
}

/** Names a key: the digest of its public half in DER. */
export const keyId = (key: KeyObject): string => digestOfBytes(key.export({ type: 'spki', format: 'der' }))

/** @throws InputError when the text is no private Ed25519 key in PEM. */
export const privateKeyOf = (pem: string, file: string): KeyObject =>
  keyOf(() => createPrivateKey(pem), file, 'private')

/** @throws InputError when the text is no public Ed25519 key in PEM. */
export const publicKeyOf = (pem: string, file: string): KeyObject => {
  // Node would make a public key of a private one; who checks should not hold that.
  const read = () => (pem.includes('PRIVATE KEY') ? createPrivateKey(pem) : createPublicKey(pem))
  return keyOf(read, file, 'public')
}

function keyOf(read: () => KeyObject, file: string, type: 'private' | 'public'): KeyObject {
  const key = attempt(read)
  if (key?.asymmetricKeyType === 'ed25519' && key.type === type) return key
  const met = key === null ? '' : `${key.type} ${key.asymmetricKeyType ?? ''}`.trim()
  throw new InputError([{ code: `not-a-${type}-key`, file, path: '', met, accepted: '<ed25519-key>' }])
}

function attempt(read: () => KeyObject): KeyObject | null {
  try {
    return read()
  } catch {
    return null
  }
}
