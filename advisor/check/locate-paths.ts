import { fill, type Language, oneLine } from '#catalogue/vocabulary/text.ts'
import { Estate, type Located, locateAll } from '#policies/check/index.ts'
import { certainties, locationTexts, scopes } from '../text/locations.ts'
import { type InputOptions, readInputs } from './read-inputs.ts'

/** Every resource of some files and folders with where it lies and is copied to, by file and address. */
export async function locatePaths(paths: string[], options: InputOptions): Promise<Located[]> {
  const groups = await readInputs(paths, options)
  const located = groups.flatMap(({ resources }) => locateAll(new Estate(resources)))
  const key = ({ file, address }: Located) => `${file}\n${address}`
  return located.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** One line a resource: JSON for machines, words for people. */
export function locationLines(located: readonly Located[], format: 'text' | 'json', language: Language): string {
  return located
    .map((resource) => `${format === 'json' ? JSON.stringify(record(resource)) : sentence(resource, language)}\n`)
    .join('')
}

const record = ({
  file,
  address,
  type,
  provider,
  kind,
  tags,
  locations,
  copies,
  scope,
  hazards,
  confidence,
}: Located) => ({
  file,
  resource: address,
  type,
  cloud: provider,
  kind,
  dataSets: tags['rettsky-dataset']?.split('+') ?? [],
  primary: locations,
  copies,
  scope,
  hazards,
  confidence,
})

function sentence({ address, locations, copies, scope, hazards, confidence }: Located, language: Language): string {
  const primary = locations.map(({ place, countries }) =>
    countries.length === 1 ? `${place} (${countries[0]})` : place,
  )
  const elsewhere = copies.map((copy) => fill(locationTexts.copy[language], copy))
  const parts = [
    `${address}: ${primary.join(', ') || locationTexts.nowhere[language]}`,
    scopes[scope][language],
    certainties[confidence][language],
    ...(elsewhere.length === 0 ? [] : [fill(locationTexts.copied[language], { copies: elsewhere.join('; ') })]),
    ...(hazards.length === 0 ? [] : [hazards.join(', ')]),
  ]
  return oneLine(parts.join(' · '))
}
