import { sayCountries } from '#policies/index.ts'
import type { DataSetEvidence, Evidence } from './collect.ts'
import { code, type Markdown, plain } from './markdown.ts'
import { nameOf, type Telling } from './telling.ts'

/** The zone, every resource that holds the data with its place, and every copy that is made of it. */
export function whereSection(
  page: Markdown,
  { explained, zone: emitted, shown }: DataSetEvidence,
  { plan }: Evidence,
  telling: Telling,
): void {
  const { speech, words, tell } = telling
  const { placement } = explained
  page.heading(3, words.where)
  const zone = plan.zones.find(({ id }) => id === placement.zone)
  if (zone === undefined || emitted === null || shown === null) {
    page.text(tell('nowhere', { why: words[placement.outcome === 'held' ? 'nowhere.held' : 'nowhere.outside'] }))
    return
  }
  const { location, operator, provider, parentJurisdictions } = zone
  const parents = parentJurisdictions === 'unknown' ? 'unknown' : parentJurisdictions.join(',')
  page.text(
    tell('whereText', {
      zone: zone.id,
      provider,
      region: plain(location.region),
      place: `${plain(location.city)}, ${sayCountries(location.country, speech.language)}`,
      operator: plain(operator),
      parents: sayCountries(parents, speech.language),
    }),
  )
  const countries = (found: readonly string[], place: string) =>
    found.length > 0 ? found : place === location.region ? [location.country] : []
  page.text(tell('whereFound', { count: shown.holders.length }))
  page.table(
    [words.resource, words.type, words.holds, words.region, words.country, words.shownBy, words.file],
    shown.holders.flatMap((holder) =>
      holder.locations.map((place) => [
        code(nameOf(holder.address)),
        code(holder.type),
        words[roleOf(holder.tags, holder.address)],
        code(place.place),
        sayCountries(countries(place.countries, place.place).join(',') || 'unknown', speech.language),
        code(place.attribute),
        code(holder.file.slice(emitted.folder.length + 1)),
      ]),
    ),
  )
  const copies = shown.holders.flatMap((holder) => holder.copies.map((copy) => ({ holder, copy })))
  if (copies.length === 0) {
    page.text(words.copiesNone)
    return
  }
  page.text(`${words.copies}:`)
  page.table(
    [words.resource, words.action, words.region, words.country, words.shownBy],
    copies.map(({ holder, copy }) => [
      code(nameOf(holder.address)),
      words[`action.${copy.action}`],
      code(copy.place),
      sayCountries(countries(copy.countries, copy.place).join(',') || 'unknown', speech.language),
      code(copy.attribute),
    ]),
  )
}

function roleOf(tags: Readonly<Record<string, string>>, address: string) {
  if (tags['rettsky-purpose'] === 'exit-copy') return 'holds.exit-copy'
  if (tags['rettsky-role'] === 'standby') return 'holds.standby'
  return address.endsWith('-backup') ? 'holds.backup' : 'holds.data'
}
