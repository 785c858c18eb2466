import { dirname, join } from 'node:path'
import { z } from 'zod'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { readText } from '../files/text.ts'
import { writeWhole } from '../files/write.ts'
import { filesThatChanged, readEmittedZones, signedStatementFile, statementFile } from './emitted-zones.ts'
import { Envelope, keyId, privateKeyOf, publicKeyOf, seal, unseal } from './envelope.ts'
import { predicateType, statementOf, statementType } from './statement.ts'

/**
 * Writes each zone's statement into its folder, signed where a key is given.
 *
 * @throws InputError as reading the zones does, and when the key is none; nothing is written then.
 */
export async function writeStatements(
  folder: string,
  zones: readonly string[],
  plan: PlacementPlan,
  keyFile: string | undefined,
): Promise<string[]> {
  const key = keyFile === undefined ? null : privateKeyOf(await readText(keyFile), keyFile)
  const emitted = await readEmittedZones(folder, zones, plan)
  const written = emitted.map((zone): [string, string] => {
    const text = json(statementOf(zone, plan))
    return key === null
      ? [join(zone.folder, statementFile), text]
      : [join(zone.folder, signedStatementFile), json(seal(text, key))]
  })
  for (const [file, text] of written) await writeWhole(file, text)
  return written.map(([file]) => file)
}

/** What an envelope says, for whoever checked it. */
export type Verified = {
  readonly zone: string
  readonly planDigest: string
  readonly files: number
  readonly resources: number
  readonly key: string
}

/** The part of a statement that checking reads. */
const Statement = z.object({
  _type: z.literal(statementType),
  subject: z.array(z.object({ name: z.string(), digest: z.object({ sha256: z.string() }) })).min(1),
  predicateType: z.literal(predicateType),
  predicate: z.object({ zone: z.string(), planDigest: z.string(), resources: z.array(z.unknown()) }),
})

/**
 * Checks a signed statement and the files beside it.
 *
 * @throws InputError when it is no envelope, the key has not signed it, or files are not those that were signed for.
 */
export async function verifyStatement(file: string, publicKeyFile: string): Promise<Verified> {
  const key = publicKeyOf(await readText(publicKeyFile), publicKeyFile)
  const envelope = Envelope.safeParse(parse(await readText(file)))
  if (!envelope.success) return refuse([{ code: 'not-an-envelope', file, path: '', accepted: signedStatementFile }])
  const text = unseal(envelope.data, key)
  if (text === null) {
    const signers = envelope.data.signatures.map(({ keyid }) => keyid)
    const code = signers.includes(keyId(key)) ? 'not-what-was-signed' : 'not-signed-by-this-key'
    return refuse([{ code, file, path: 'signatures', met: signers.join(', '), accepted: keyId(key) }])
  }
  const statement = Statement.safeParse(parse(text))
  if (!statement.success) return refuse([{ code: 'not-a-statement', file, path: 'payload', accepted: predicateType }])
  const { subject, predicate } = statement.data
  const folder = dirname(file)
  const issues = await unlikeSigned(folder, subject)
  if (issues.length > 0) refuse(issues)
  const { zone, planDigest, resources } = predicate
  return { zone, planDigest, files: subject.length, resources: resources.length, key: keyId(key) }
}

async function unlikeSigned(folder: string, subject: z.infer<typeof Statement>['subject']): Promise<Issue[]> {
  const files = Object.fromEntries(subject.map(({ name, digest }) => [name, `sha256:${digest.sha256}`]))
  return filesThatChanged(folder, { files })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refuse(issues: readonly Issue[]): never {
  throw new InputError(issues)
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
