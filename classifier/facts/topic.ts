import type { Question } from '../classification.ts'
import { question } from '../ground.ts'
import type { Marker } from '../label.ts'
import type { DataSet } from '../submission.ts'

/** What a subject is often about, by the last word of its address: words and topics of LOS (psi.norge.no), themes of the EU's vocabulary. */
const often: readonly { markers: readonly Marker[]; topics: ReadonlySet<string> }[] = [
  {
    markers: ['special-category', 'child'],
    topics: new Set([
      'barnevern', 'barnevern-og-foreldrestotte', 'bekymringsmelding-til-barnevernet', 'fosterhjem', 'besokshjem', 'adopsjon',
      'spesialundervisning', 'pedagogisk-psykologisk-tjeneste', 'helsestasjon', 'helsestasjon-for-ungdom', 'skolehelsetjeneste',
      'alvorlig-sykt-barn',
    ]),
  },
  {
    markers: ['special-category'],
    topics: new Set([
      'psykisk-helse', 'helse-og-omsorg', 'helsetjenester', 'omsorgstjenester', 'pasientrettigheter', 'rus-og-avhengighet',
      'hjelp-ved-rusavhengighet', 'hjemmesykepleie', 'sykehjem', 'sykehus', 'legehjelp', 'legevakt', 'legemiddel', 'abort',
      'svangerskap', 'svangerskapsomsorg', 'tannhelsetjeneste', 'smittevern', 'vaksine', 'rehabilitering', 'sykepenger', 'uforetrygd',
      'arbeidsavklaringspenger', 'pasientskadeerstatning', 'yrkesskadedekning', 'menerstatning', 'krisesenter', 'hjelp-ved-overgrep',
      'tvangsekteskap', 'vergemal', 'organdonasjon', 'sosialhjelp', 'sykefravar', 'HEAL',
    ]),
  },
  {
    markers: ['criminal'],
    topics: new Set([
      'lovbrudd-og-straff', 'soning', 'samfunnsstraff', 'dom', 'rettssak', 'forelegg', 'bot', 'politiattest', 'pataleunnlatelse',
      'anmeldelse', 'fengselshelsetjeneste', 'voldsoffererstatning',
    ]),
  },
] // biome-ignore format: lists are read best as blocks

/** Where an imported file says what a data set is about. */
const isSubject = (property: string): boolean => /^(?:dcat:theme|dct:subject|losTheme|theme)$/.test(property)

const wordOf = (address: string): string => address.replace(/\/$/, '').split(/[/#]/).at(-1) ?? ''

/**
 * A question for each subject that is often about more than the agency has said the data set holds. Only a hint: open statistics have the
 * same subjects as the records behind them, so that no label follows from one.
 */
export function askAboutTopics({ other = {}, personalData, markers }: DataSet, at: string): Question[] {
  const answered = personalData !== 'unknown' && personalData !== 'none'
  if (answered) return []
  const topics = Object.entries(other).flatMap(([property, values]) => (isSubject(property) ? values.map(wordOf) : []))
  return often.flatMap((kind) => {
    const asked = kind.markers.filter((marker) => !markers.includes(marker))
    if (asked.length === 0) return []
    return [...new Set(topics)]
      .filter((topic) => kind.topics.has(topic))
      .map((topic) => question('subject.topic', `${at}.personalData`, { topic, marker: asked.join(', ') }))
  })
}
