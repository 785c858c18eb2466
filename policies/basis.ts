import { type Basis, readOn } from './policy.ts'

// Bases that several rules rest on. `read` means that the named source was read on the day given; where only a summary, a
// table of contents or a memory stands behind it, the basis is `pending` until a person has read the original.

const read = (law: string, paragraph: string, source: string): Basis => ({
  law,
  paragraph,
  readOn,
  verification: 'read',
  source,
})

const pending = (law: string, paragraph: string, source: string): Basis => ({
  law,
  paragraph,
  readOn: null,
  verification: 'pending',
  source,
})

/** A choice of the product's own where no law chooses, written down by number in docs/adr/0003. */
export const ownChoice = (number: number): Basis =>
  read('Rettsky', `ADR 0003, ${number}`, 'docs/adr/0003-what-the-rules-choose.md')

export const jurisdictionRecord = ownChoice(2)

export const securityAct53 = read('sikkerhetsloven', '§ 5-3', 'nsm.no, Sikkerhetsgradert informasjon')
export const companySecurity28 = read('virksomhetsikkerhetsforskriften', '§ 28', 'nsm.no, Merking')
export const companySecurity57 = read('virksomhetsikkerhetsforskriften', '§ 57', 'nsm.no, Sammenstilling')
export const nsmFactors = (which: string): Basis =>
  read('NSM, faktorer for nasjonal kontroll', which, 'nsm.no, Faktorer for kontroll')
export const nsmQuestions = read('NSM, spørsmål og svar om sikkerhetsloven', '14–15', 'nsm.no, spørsmål 14 og 15')

export const klassa = read('KLASSA', 'Vägledning för klassning', 'klassa-info.skr.se')
export const protectiveSecurity = pending('säkerhetsskyddslagen (2018:585)', '2 kap. 5 §', 'upphandlingsmyndigheten.se')
export const osl102a: Basis = {
  ...read('OSL (2009:400)', '10 kap. 2 a §', 'prop. 2022/23:97, lagen.nu'),
  since: '2023-07-01',
}
export const oslDamageTest: Basis = {
  ...pending('OSL (2009:400)', '8 kap. 1 §', 'Molntjänster i staten 2014, bilaga 1'),
  until: '2023-06-30',
}
export const esam = read('eSam, rättsligt uttalande', '2018/2019', 'delphi.se, inkopsradet.se')

export const cloudAct = read('CLOUD Act (USA)', '18 U.S.C. § 2713', 'delphi.se')
export const gdpr = (article: string): Basis => pending('GDPR', article, 'EUR-Lex 2016/679')
export const transfers = pending('GDPR', 'art. 44–49', 'digi.no 557205, helsedirektoratet.no')
export const navRegister = (alert: string): Basis => read('Nav, behandlingsoversikt', alert, 'navikt/polly 5aebffe')
export const personalDataAct12 = pending('personopplysningsloven', '§ 12', 'lovdata.no')
export const normen = pending('Normen, veileder om skytjenester', 'fem spørsmål', 'ehelse.no')
export const patientRecords22 = pending('pasientjournalloven', '§ 22', 'lovdata.no')
export const freedomOfInformation = pending('offentleglova', '§ 3', 'lovdata.no')

/** Holds on from 2026 too: the opening of § 9 and its letter b stay until § 11 of the act of 2025 is put into force. */
const archivesAbroad = read('arkivlova (LOV-1992-12-04-126)', '§ 9 b', 'arkivverket.no; LOV-2025-06-20-96 § 24')
export const archiveActs: readonly Basis[] = [
  { ...pending('arkivlova (LOV-2025-06-20-96)', '§ 10', 'norgeslover.no'), since: '2026-01-01' },
  archivesAbroad,
]
export const bookkeepingAct: readonly Basis[] = [
  { ...read('bokføringsloven', '§ 13 med forskrift', 'bdo.no'), since: '2025-01-27' },
  { ...read('bokføringsloven', '§ 13 med forskrift', 'bdo.no'), until: '2025-01-26' },
]
export const stateAccounts = read('bestemmelser om økonomistyring i staten', 'kap. 4', 'dfo.no')
export const uibBlack = read('Universitetet i Bergen, klassifisering', 'svart', 'uib.no')
export const stricterInDoubt = read('UiS og OsloMet, klassifisering', 'ved tvil', 'uis.no, oslomet.no')
export const cloudStrategy = read(
  'Nasjonal strategi for bruk av skytenester',
  'skytjenester skal vurderes',
  'regjeringen.no',
)
export const testNorge = read(
  'Skatteetaten, Test-Norge',
  'syntetiske identitetsnummer',
  'fnrinfo.no, navikt/fnrvalidator',
)
export const nameEvidence = read('OpenMetadata', '#29049, #30868, #32877', 'github.com/open-metadata/OpenMetadata')
export const archiveCopies: readonly Basis[] = [archivesAbroad]
