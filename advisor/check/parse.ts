import type { Json } from '#policies/check/value.ts'

export type Parsed = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly met: string }

/** The value that a file's text stands for: JSON, or YAML with CloudFormation's short forms (`!Ref`, `!Sub`). */
export async function parseText(name: string, text: string): Promise<Parsed> {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (/\.json$/i.test(name) || /^[{[]/.test(start) || /^\[command\]/.test(start)) return parseJson(start)
  return parseYaml(text)
}

/** Wrappers of Terraform print lines of their own around its JSON: then the first line that is JSON by itself is read. */
function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as Json }
  } catch (error) {
    for (const line of text.split('\n')) {
      const found = line.startsWith('{"') ? tryJson(line) : undefined
      if (found !== undefined) return { ok: true, value: found }
    }
    return { ok: false, met: (error as Error).message }
  }
}

function tryJson(line: string): Json {
  try {
    return JSON.parse(line) as Json
  } catch {
    return undefined
  }
}

/** Text of a file in the encodings that shells write: UTF-8, or UTF-16 as PowerShell redirects it. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

const shortForms = ['Base64', 'Cidr', 'FindInMap', 'GetAZs', 'If', 'ImportValue', 'Join', 'Select', 'Split', 'Sub', 'And', 'Equals', 'Not', 'Or', 'GetAtt', 'Transform', 'Length', 'ToJsonString'] // biome-ignore format: a list is read best as a block

/** The YAML reader loads only when there is YAML to read. */
async function parseYaml(text: string): Promise<Parsed> {
  const { parseDocument, YAMLMap, YAMLSeq } = await import('yaml')
  const long = (name: string): string => (name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`)
  const tags = [...shortForms, 'Ref', 'Condition'].flatMap((name) => {
    const tag = `!${name}`
    const made = (value: unknown) => ({ [long(name)]: value })
    return [
      { tag, resolve: (value: string) => made(value) },
      {
        tag,
        collection: 'seq' as const,
        resolve: (value: unknown) => made((value as InstanceType<typeof YAMLSeq>).toJSON()),
      },
      {
        tag,
        collection: 'map' as const,
        resolve: (value: unknown) => made((value as InstanceType<typeof YAMLMap>).toJSON()),
      },
    ]
  })
  const document = parseDocument(text, { customTags: tags as never, maxAliasCount: 100 } as never)
  const [error] = document.errors
  if (error !== undefined) return { ok: false, met: error.message.split('\n')[0] ?? 'YAML' }
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }) as Json }
  } catch (unfolding) {
    if (unfolding instanceof ReferenceError) return { ok: false, met: unfolding.message }
    throw unfolding
  }
}
