import type { IntakeFormat } from './result.ts'

const endings: Readonly<Record<string, IntakeFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  ttl: 'turtle',
  turtle: 'turtle',
  nt: 'turtle',
  csv: 'csv',
  tsv: 'csv',
}

const signs: readonly { format: IntakeFormat; sign: RegExp }[] = [
  { format: 'json', sign: /^\s*[{[]/ },
  { format: 'turtle', sign: /^\s*(?:#.*\n\s*)*(?:@prefix\b|@base\b|prefix\s+[\w-]*:\s*<|<[^>\s]+>\s+(?:a|<))/i },
  { format: 'yaml', sign: /^(?:#.*\n|\s*\n|---.*\n)*(?:- )?[A-Za-z_]+:(?:\s|$)/ },
  { format: 'csv', sign: /^[^\n]*[;,\t][^\n]*\n/ },
]

/** What a file is, by the ending of its name, else by how its text begins. */
export function detectFormat(name: string, text: string): IntakeFormat | undefined {
  const ending = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return endings[ending] ?? signs.find(({ sign }) => sign.test(text))?.format
}
