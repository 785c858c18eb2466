import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import type { IntakeFormat } from './result.ts'

const endings = wordTable<IntakeFormat>({
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonld: 'json-ld',
  ttl: 'turtle',
  turtle: 'turtle',
  nt: 'n-triples',
  rdf: 'rdf-xml',
  owl: 'rdf-xml',
  xml: 'rdf-xml',
  csv: 'csv',
  tsv: 'csv',
})

type Sign = { format: IntakeFormat; sign: RegExp }

/** What JSON is about, by keys that only one format has. The first that is found anywhere counts. */
const jsonSigns: readonly Sign[] = [
  { format: 'json', sign: /"schema"\s*:\s*"rettsky\// },
  { format: 'cyclonedx', sign: /"bomFormat"\s*:\s*"CycloneDX"/ },
  { format: 'json-ld', sign: /"@(?:context|graph|id)"\s*:/ },
  {
    format: 'nav-register',
    sign: /"(?:policies|purposeCode|affiliation|informationTypes?|usesAllInformationTypes)"\s*:/,
  },
  { format: 'json-ld', sign: /"accessRights"\s*:/ },
]

/** Beginnings that only one format has: they outweigh the name. */
const certain: readonly Sign[] = [
  { format: 'rdf-xml', sign: /^\s*<(?:\?xml|!DOCTYPE|rdf:RDF|[\w.-]+:RDF)\b/ },
  { format: 'json', sign: /^\s*(?:\{\s*["}]|\[\s*(?:[{["\d]|\]\s*$))/ },
  {
    format: 'n-triples',
    sign: /^(?:\s*(?:#[^\n]*)?\n)*(?:<[^>\s]*>|_:\S+) +<[^>\s]*> +[^\n]* *\.[ \t]*\r?(?:\n(?:<|_:|#|\s*$)|$)/,
  },
  {
    format: 'turtle',
    sign: /^\s*(?:#.*\n\s*)*(?:@prefix\b|@base\b|prefix\s+[\w-]*:\s*<|<[^>\s]+>\s+(?:a\s|<[^>\s]+>\s))/i,
  },
  { format: 'yaml', sign: /^(?:#.*\n|\s*\n|---.*\n)*schema:\s*["']?rettsky\// },
]

/** Beginnings that are likely, for files whose name tells nothing. */
const likely: readonly Sign[] = [
  { format: 'turtle', sign: /^\s*(?:#.*\n\s*)*(?:\[\s*\]?|_:\S+)\s+(?:a|<)/i },
  { format: 'json', sign: /^\s*[{[]/ },
  { format: 'yaml', sign: /^(?:#.*\n|\s*\n|---.*\n)*(?:- )?[A-Za-z_]+:(?:\s|$)/ },
  { format: 'csv', sign: /^[^\n]*[;,\t][^\n]*\n/ },
]

const found = (signs: readonly Sign[], text: string): IntakeFormat | undefined =>
  signs.find(({ sign }) => sign.test(text))?.format

/** What a file is: by how its text begins where only one format begins so, else by the ending of its name, else by what is likely. */
export function detectFormat(name: string, text: string): IntakeFormat | undefined {
  const head = text.slice(0, 100_000)
  const ending = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const format = found(certain, head) ?? endings.get(ending) ?? found(likely, head)
  return format === 'json' ? (found(jsonSigns, text) ?? 'json') : format
}
