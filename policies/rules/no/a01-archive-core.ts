import { archiveActs } from '../../basis.ts'
import { demandsOn, within } from '../../copies.ts'
import { listed } from '../../jurisdiction.ts'
import { type Requirement, storing } from '../../policy.ts'
import { has } from '../../sensitivity.ts'

const archiveCore = demandsOn((countries) => [...within(countries), { control: 'exit-copy' }])

/** The core of the archive stays where the body’s archive rules put it, with a copy that can be carried out. Export is barred by the act of 1992 until § 11 of the act of 2025, which makes it conditional, is put into force; the default stays until somebody cites it. */
export const a01: Requirement = {
  id: 'A01',
  pack: 'no',
  effect: 'require',
  actions: storing,
  reads: ['archive', 'label', 'places', 'zone'],
  title: {
    nb: 'Arkivkjernen skal ligge i oppgitte land',
    nn: 'Arkivkjernen skal liggje i oppgjevne land',
    sv: 'Arkivkärnan ska ligga i angivna länder',
    en: 'The archive core stays in named countries',
  },
  when: (request) =>
    has(request, 'archive-core') || request.subject.archive.includes('core')
      ? true
      : request.subject.archive.includes('unknown')
        ? 'unknown'
        : false,
  controls: ({ settings }) => archiveCore(settings.archiveCoreRegion),
  asks: ({ subject }) =>
    subject.archive.includes('unknown') ? [{ fact: subject.places.archive, before: 'go-live' }] : [],
  reason: {
    params: ({ settings, asOf }) => ({ asOf, countries: listed(settings.archiveCoreRegion) }),
    nb: 'Innholdet er arkivkjerne og skal ligge i {countries}, under virksomhetens eierskap og med en kopi som kan tas ut.',
    nn: 'Innhaldet er arkivkjerne og skal liggje i {countries}, under eigarskapen til verksemda og med ein kopi som kan takast ut.',
    sv: 'Innehållet är arkivkärna och ska ligga i {countries}, under organets äganderätt och med en kopia som kan tas ut.',
    en: 'The content is archive core and must lie in {countries}, owned by the body and with a copy that can be carried out.',
  },
  question: {
    nb: 'Er datasettet del av arkivkjernen, en kopi, eller ingen av delene?',
    nn: 'Er datasettet del av arkivkjernen, ein kopi, eller ingen av delane?',
    sv: 'Ingår datamängden i arkivkärnan, är den en kopia eller inget av detta?',
    en: 'Is the data set part of the archive core, a copy, or neither?',
  },
  basis: archiveActs,
  since: '1999-01-01',
  owner: 'archive',
  reviewOn: '2027-01-15',
  parameters: ['archiveCoreRegion'],
  examples: {
    fires: { label: { markers: ['archive-core'] } },
    doesNotFire: { subject: { archive: ['copy'] } },
  },
}
