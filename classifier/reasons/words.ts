import type { FullText } from '#catalogue/vocabulary/text.ts'
import type { Confidentiality, Marker } from '../label.ts'
import type { DataSet, Declared } from '../submission.ts'

/** Names of the classes as people read them. */
export const classNames: Readonly<Record<Confidentiality, FullText>> = {
  C0: { nb: 'åpen (C0)', nn: 'open (C0)', sv: 'öppen (C0)', en: 'open (C0)' },
  C1: { nb: 'intern (C1)', nn: 'intern (C1)', sv: 'intern (C1)', en: 'internal (C1)' },
  C2: { nb: 'beskyttet (C2)', nn: 'verna (C2)', sv: 'skyddad (C2)', en: 'protected (C2)' },
  C3: { nb: 'fortrolig (C3)', nn: 'fortruleg (C3)', sv: 'konfidentiell (C3)', en: 'confidential (C3)' },
  C4: {
    nb: 'strengt fortrolig (C4)',
    nn: 'strengt fortruleg (C4)',
    sv: 'strängt konfidentiell (C4)',
    en: 'strictly confidential (C4)',
  },
  CX: {
    nb: 'sikkerhetsgradert (CX)',
    nn: 'tryggleiksgradert (CX)',
    sv: 'säkerhetsskyddsklassificerad (CX)',
    en: 'security-graded (CX)',
  },
}

/** Names of the markers, fit to stand after "holds" or "inneholder". */
export const markerNames: Readonly<Record<Marker, FullText>> = {
  'archive-core': { nb: 'arkivkjerne', nn: 'arkivkjerne', sv: 'arkivkärna', en: 'archive core' },
  bookkeeping: {
    nb: 'regnskapsmateriale',
    nn: 'rekneskapsmateriale',
    sv: 'räkenskapsinformation',
    en: 'bookkeeping records',
  },
  'business-secret': {
    nb: 'forretningshemmeligheter',
    nn: 'forretningsløyndomar',
    sv: 'företagshemligheter',
    en: 'business secrets',
  },
  child: { nb: 'opplysninger om barn', nn: 'opplysningar om barn', sv: 'uppgifter om barn', en: 'data about children' },
  credentials: {
    nb: 'passord eller nøkler',
    nn: 'passord eller nøklar',
    sv: 'lösenord eller nycklar',
    en: 'passwords or keys',
  },
  criminal: {
    nb: 'opplysninger om straffbare forhold',
    nn: 'opplysningar om straffbare forhold',
    sv: 'uppgifter om lagöverträdelser',
    en: 'data about criminal offences',
  },
  graded: {
    nb: 'sikkerhetsgradert informasjon',
    nn: 'tryggleiksgradert informasjon',
    sv: 'säkerhetsskyddsklassificerade uppgifter',
    en: 'security-graded information',
  },
  'health-record': {
    nb: 'helseopplysninger i journal',
    nn: 'helseopplysningar i journal',
    sv: 'journaluppgifter om hälsa',
    en: 'health records',
  },
  'national-id': { nb: 'fødselsnummer', nn: 'fødselsnummer', sv: 'personnummer', en: 'national identity numbers' },
  personal: { nb: 'personopplysninger', nn: 'personopplysningar', sv: 'personuppgifter', en: 'personal data' },
  'protected-address': {
    nb: 'sperrede adresser',
    nn: 'sperra adresser',
    sv: 'skyddade adresser',
    en: 'protected addresses',
  },
  'security-detail': {
    nb: 'detaljer om sikringstiltak',
    nn: 'detaljar om sikringstiltak',
    sv: 'detaljer om säkerhetsåtgärder',
    en: 'details of security measures',
  },
  skjermingsverdig: {
    nb: 'skjermingsverdig informasjon',
    nn: 'skjermingsverdig informasjon',
    sv: 'skyddsvärd information enligt norsk säkerhetslag',
    en: 'information worth protecting under the Norwegian Security Act',
  },
  'special-category': {
    nb: 'særlige kategorier av personopplysninger',
    nn: 'særlege kategoriar av personopplysningar',
    sv: 'känsliga personuppgifter',
    en: 'special categories of personal data',
  },
  'test-data': { nb: 'testdata', nn: 'testdata', sv: 'testdata', en: 'test data' },
  'third-party-licensed': {
    nb: 'materiale med lisens fra andre',
    nn: 'materiale med lisens frå andre',
    sv: 'material med licens från andra',
    en: 'material licensed from others',
  },
}

export const schemeNames: Readonly<Record<Declared['scheme'], FullText>> = {
  'no-four-classes': {
    nb: 'de fire klassene',
    nn: 'dei fire klassane',
    sv: 'Norges fyra klasser',
    en: 'Norway’s four classes',
  },
  klassa: { nb: 'KLASSA', nn: 'KLASSA', sv: 'KLASSA', en: 'KLASSA' },
  'dcat-access-right': {
    nb: 'tilgangsnivå i datakatalogen',
    nn: 'tilgangsnivå i datakatalogen',
    sv: 'åtkomsträttigheter i datakatalogen',
    en: 'access right in the data catalogue',
  },
  'nav-register': {
    nb: 'behandlingskatalogen',
    nn: 'behandlingskatalogen',
    sv: 'registerförteckningen',
    en: 'the register of processing',
  },
  'sys-ap': {
    nb: 'Danmarks systemprofil (SYS-AP)',
    nn: 'Danmarks systemprofil (SYS-AP)',
    sv: 'Danmarks systemprofil (SYS-AP)',
    en: 'Denmark’s system profile (SYS-AP)',
  },
  beskyttelsesinstruksen: {
    nb: 'beskyttelsesinstruksen',
    nn: 'verneinstruksen',
    sv: 'den norska beskyttelsesinstruksen',
    en: 'the Norwegian Protection Instruction',
  },
  sikkerhetsloven: {
    nb: 'sikkerhetsloven',
    nn: 'tryggingslova',
    sv: 'den norska säkerhetslagen',
    en: 'the Norwegian Security Act',
  },
  sakerhetsskydd: {
    nb: 'den svenske säkerhetsskyddslagen',
    nn: 'den svenske säkerhetsskyddslagen',
    sv: 'säkerhetsskyddslagen',
    en: 'the Swedish Protective Security Act',
  },
}

export const personalDataNames: Readonly<Record<Exclude<DataSet['personalData'], 'none' | 'unknown'>, FullText>> = {
  ordinary: {
    nb: 'alminnelige personopplysninger',
    nn: 'alminnelege personopplysningar',
    sv: 'vanliga personuppgifter',
    en: 'ordinary personal data',
  },
  'special-category': markerNames['special-category'],
  criminal: markerNames.criminal,
}

export const bookkeepingNames: Readonly<Record<'private-law' | 'state', FullText>> = {
  'private-law': {
    nb: 'bokføringsloven',
    nn: 'bokføringslova',
    sv: 'den norska bokföringslagen',
    en: 'the Norwegian Bookkeeping Act',
  },
  state: {
    nb: 'økonomiregelverket for staten',
    nn: 'økonomiregelverket for staten',
    sv: 'statens ekonomiregelverk',
    en: 'the financial rules for central government',
  },
}
