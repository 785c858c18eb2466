import type { Reference } from '../resource.ts'
import { asText, isObject, isPending, type Json, type JsonObject, pending, type Ref } from '../value.ts'

/** What Pulumi writes for a value that only the provider will know. */
const unknownId = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

/** The key that marks a value in an envelope, and the marks of those that hold a value of their own. */
const signature = '4dabf18193072939515e22adb298388d'
const secret = '1b47061264138c4ac30d75fd1eb44270'
const output = 'd0e6a833031e9bbcd3f4e8bde6ca49a4'
const resourceReference = '5cf8f73096256a8f31e491e813e4eb8e'

/** What inputs may come from, by URN. */
export type Sources = {
  readonly addresses: ReadonlyMap<string, string>
  /** What each resource's provider has made: its id and what it answered, by the text, with the property that has it. */
  readonly made: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/**
 * Inputs with links to other resources made plain: what a provider will make, or has made, is pending on where it comes from,
 * so that an exported stack reads like the preview before it. What nobody can tell is pending on nothing. `waits` are URNs that
 * each property waits for.
 */
export function plainInputs(
  inputs: JsonObject,
  waits: JsonObject,
  sources: Sources,
): { attributes: JsonObject; references: Reference[] } {
  const reader = new InputReader(waits, sources)
  return { attributes: reader.members(inputs, ''), references: [...reader.references, ...reader.unseen()] }
}

class InputReader {
  readonly references: Reference[] = []
  private readonly waits: JsonObject
  private readonly sources: Sources

  constructor(waits: JsonObject, sources: Sources) {
    this.waits = waits
    this.sources = sources
  }

  members(object: JsonObject, path: string): JsonObject {
    const entries = Object.entries(object).filter(([key]) => key !== '__defaults')
    return Object.fromEntries(
      entries.map(([key, value]) => [key, this.plain(value, path === '' ? key : `${path}.${key}`)]),
    )
  }

  /** What a property waits for without showing where, since parts were put together into one text. */
  unseen(): Reference[] {
    return Object.keys(this.waits).flatMap((property) =>
      this.waitsOf(property)
        .filter(
          ({ address }) => !this.references.some((one) => one.address === address && topOf(one.attribute) === property),
        )
        .map(({ address }) => ({ attribute: property, address })),
    )
  }

  private plain(value: Json, path: string): Json {
    if (typeof value === 'string') return this.text(value, path)
    if (Array.isArray(value)) return value.map((entry) => this.plain(entry, path))
    if (!isObject(value) || isPending(value)) return value
    return signature in value ? this.opened(value, path) : this.members(value, path)
  }

  /** What an envelope holds. One that is sealed nobody can tell, nor the content of a file. */
  private opened(envelope: JsonObject, path: string): Json {
    const mark = envelope[signature]
    if (mark === resourceReference) {
      const address = this.sources.addresses.get(asText(envelope.urn) ?? '')
      return address === undefined
        ? pending([], asText(envelope.urn) ?? '')
        : this.link([{ address, attribute: 'id' }], path)
    }
    if (mark === secret && typeof envelope.plaintext === 'string') return this.plain(parsed(envelope.plaintext), path)
    if ((mark === secret || mark === output) && envelope.value !== undefined) return this.plain(envelope.value, path)
    return pending([], mark === secret ? '[secret]' : '[unknown]')
  }

  private text(text: string, path: string): Json {
    const waits = this.waitsOf(topOf(path))
    if (text.includes(unknownId))
      return this.link(
        waits.map(({ address }) => ({ address })),
        path,
      )
    for (const { urn, address } of waits) {
      const attribute = this.sources.made.get(urn)?.get(text)
      if (attribute !== undefined) return this.link([{ address, attribute }], path, text)
    }
    return text.includes('urn:pulumi:') ? this.linked(text, path) : text
  }

  /** A text that is a link and nothing more is pending on it; links inside a text leave it a text. */
  private linked(text: string, path: string): Json {
    const addresses = [...text.matchAll(urnPattern)].flatMap(([urn]) => this.sources.addresses.get(urn) ?? [])
    const attribute = /^urn:pulumi:[^#]+#([\w.[\]]+)$/.exec(text)?.[1]
    const [address] = addresses
    if (attribute !== undefined) {
      const shown = text.slice(text.lastIndexOf('::') + 2)
      return address === undefined ? pending([], shown) : this.link([{ address, attribute }], path, shown)
    }
    for (const one of addresses) this.references.push({ attribute: path, address: one })
    return text
  }

  private link(refs: readonly Ref[], path: string, text?: string): Json {
    for (const { address } of refs) this.references.push({ attribute: path, address })
    return pending(refs, text ?? (refs.length === 0 ? '[unknown]' : undefined))
  }

  private waitsOf(property: string): { urn: string; address: string }[] {
    const urns = this.waits[property]
    return (Array.isArray(urns) ? urns : []).flatMap((one) => {
      const urn = asText(one) ?? ''
      const address = this.sources.addresses.get(urn)
      return address === undefined ? [] : [{ urn, address }]
    })
  }
}

const urnPattern = /urn:pulumi:[^\s"#,]+?::[^\s"#,/]+(?=#|$|["\s,])/g

/** What `pulumi stack export --show-secrets` writes of a secret: JSON in a text. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

const topOf = (path: string): string => path.split('.')[0] ?? ''
