import { type IJsonLdParserOptions, JsonLdParser } from 'jsonld-streaming-parser'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { placeAt, readJson } from '../json-text.ts'
import { bundledContexts } from './contexts.ts'
import { baseIri, type ReadQuads } from './quads.ts'
import { quadsOf } from './stream.ts'

/** Everything: what a refused context would have named cannot be known. */
const everything: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true })

type Loader = NonNullable<IJsonLdParserOptions['documentLoader']>

/**
 * Reads JSON-LD. A context that a file only points to is used if it is bundled and refused by name if it is not; what can be
 * understood without it is read. Broken JSON is an issue with line and column, and what stood whole before it is read.
 */
export async function readJsonLd(text: string, file: string): Promise<ReadQuads> {
  const json = readJson(text, file)
  const refused = new Map<string, Issue>()
  const documentLoader: Loader = {
    load: async (address: string) => {
      const known = bundledContexts.get(address) as Awaited<ReturnType<Loader['load']>> | undefined
      if (known !== undefined) return known
      const at = placeAt(text, Math.max(0, text.indexOf(JSON.stringify(address))))
      refused.set(address, { code: 'remote-context', file, path: '@context', ...at, met: address })
      return { '@context': {} }
    },
  }
  if (json.text === '') return { quads: [], issues: json.issues, cutShort: everything }
  const parser = new JsonLdParser({ documentLoader, baseIRI: baseIri })
  const { quads, failed } = await quadsOf(parser, json.text)
  const unread: Issue[] =
    failed === undefined || refused.size > 0
      ? []
      : [{ code: 'json-ld-mistake', file, path: '', params: { parser: failed.message } }]
  const issues = [...json.issues, ...refused.values(), ...unread]
  return { quads, issues, cutShort: refused.size > 0 ? everything : new Set() }
}
