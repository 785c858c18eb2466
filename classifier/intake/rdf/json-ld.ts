import { type IJsonLdParserOptions, JsonLdParser } from 'jsonld-streaming-parser'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { placeAt, readJson } from '../json-text.ts'
import { bundledContexts, guessedContext } from './contexts.ts'
import { spellOutLanguages } from './language-maps.ts'
import { asJsonLd } from './plain-json.ts'
import { baseIri, type ReadQuads } from './quads.ts'
import { quadsOf } from './stream.ts'

/** Everything: what a refused context would have named cannot be known. */
const everything: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true })

type Loader = NonNullable<IJsonLdParserOptions['documentLoader']>
type Loaded = Awaited<ReturnType<Loader['load']>>

/** Addresses of what had to be left out: the mistake that cost them is said, and not that they are missing. */
const addressesIn = (lost: readonly string[]): string[] =>
  lost.flatMap((text) => [...text.matchAll(/"(?:@id|id|uri)"\s*:\s*"([^"\n]*)"/g)].map(([, address]) => address!))

/**
 * Reads JSON-LD. A context that a file only points to is used if it is bundled and refused by name if it is not; what it would have
 * named is then read as DCAT-AP 3 names it, and anything else is kept. Broken JSON is an issue with line and column, and costs no more than
 * the description it stands in.
 */
export async function readJsonLd(text: string, file: string): Promise<ReadQuads> {
  const json = readJson(text, file)
  const refused = new Map<string, Issue>()
  const documentLoader: Loader = {
    load: async (address: string) => {
      const known = bundledContexts.get(address)
      if (known !== undefined) return known as Loaded
      const at = placeAt(text, Math.max(0, text.indexOf(JSON.stringify(address))))
      refused.set(address, { code: 'remote-context', file, path: '@context', ...at, met: address })
      return guessedContext as Loaded
    },
  }
  if (json.text === '') return { quads: [], issues: json.issues, cutShort: everything }
  const parser = new JsonLdParser({ documentLoader, baseIRI: baseIri })
  const { quads, failed } = await quadsOf(parser, JSON.stringify(spellOutLanguages(asJsonLd(json.value))))
  const unread: Issue[] =
    failed === undefined || refused.size > 0
      ? []
      : [{ code: 'json-ld-mistake', file, path: '', params: { parser: failed.message } }]
  const issues = [...json.issues, ...refused.values(), ...unread]
  return { quads, issues, cutShort: refused.size > 0 ? everything : new Set(addressesIn(json.lost)) }
}
