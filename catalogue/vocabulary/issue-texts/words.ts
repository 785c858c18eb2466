import type { FullText } from '../text.ts'

/** Kinds of values, as `<name>` in an issue's `accepted` and `met`. A range follows after a space: `<number 0..10>`. */
export const kinds: Readonly<Record<string, FullText>> = {
  slug: {
    nb: 'små bokstaver a–z, sifre og bindestreker (2 til 40 tegn, bokstav først)',
    nn: 'små bokstavar a–z, siffer og bindestrekar (2 til 40 teikn, bokstav først)',
    sv: 'små bokstäver a–z, siffror och bindestreck (2 till 40 tecken, bokstav först)',
    en: 'lower-case letters a–z, digits and hyphens (2 to 40 characters, a letter first)',
  },
  'organisation-number': {
    nb: 'et organisasjonsnummer på 9 eller 10 sifre',
    nn: 'eit organisasjonsnummer på 9 eller 10 siffer',
    sv: 'ett organisationsnummer med 9 eller 10 siffror',
    en: 'an organisation number of 9 or 10 digits',
  },
  'short-name': {
    nb: '2 til 12 små bokstaver a–z og sifre, bokstav først',
    nn: '2 til 12 små bokstavar a–z og siffer, bokstav først',
    sv: '2 till 12 små bokstäver a–z och siffror, bokstav först',
    en: '2 to 12 lower-case letters a–z and digits, a letter first',
  },
  'class-word': {
    nb: 'åpen, intern, fortrolig, strengt fortrolig, et nivå fra 0 til 4 eller et tilgangsnivå',
    nn: 'open, intern, fortruleg, strengt fortruleg, eit nivå frå 0 til 4 eller eit tilgangsnivå',
    sv: 'en nivå från 0 till 4, en åtkomsträttighet, öppen eller intern',
    en: 'open, internal, confidential, strictly confidential, a level from 0 to 4 or an access right',
  },
  'personal-data-word': {
    nb: 'ingen, ordinære, særlige kategorier eller straff',
    nn: 'ingen, alminnelege, særlege kategoriar eller straff',
    sv: 'inga, vanliga, känsliga eller lagöverträdelser',
    en: 'none, ordinary, special category or criminal',
  },
  'archive-word': {
    nb: 'kjerne, kopi eller ingen',
    nn: 'kjerne, kopi eller ingen',
    sv: 'arkivkärna, kopia eller ingen',
    en: 'core, copy or none',
  },
  'bookkeeping-word': {
    nb: 'bokføringsloven, stat eller ingen',
    nn: 'bokføringslova, stat eller ingen',
    sv: 'bokföringslagen, stat eller ingen',
    en: 'private law, state or none',
  },
  decimal: { nb: 'et desimaltall', nn: 'eit desimaltal', sv: 'ett decimaltal', en: 'a decimal number' },
  digest: {
    nb: 'sha256: og 64 heksadesimale sifre',
    nn: 'sha256: og 64 heksadesimale siffer',
    sv: 'sha256: och 64 hexadecimala siffror',
    en: 'sha256: and 64 hexadecimal digits',
  },
  day: {
    nb: 'en dato (ÅÅÅÅ-MM-DD)',
    nn: 'ein dato (ÅÅÅÅ-MM-DD)',
    sv: 'ett datum (ÅÅÅÅ-MM-DD)',
    en: 'a date (YYYY-MM-DD)',
  },
  'date-time': {
    nb: 'dato og klokkeslett',
    nn: 'dato og klokkeslett',
    sv: 'datum och klockslag',
    en: 'a date and time',
  },
  ipv4: { nb: 'en IPv4-adresse', nn: 'ei IPv4-adresse', sv: 'en IPv4-adress', en: 'an IPv4 address' },
  ipv6: { nb: 'en IPv6-adresse', nn: 'ei IPv6-adresse', sv: 'en IPv6-adress', en: 'an IPv6 address' },
  cidr: {
    nb: 'et IPv4-område (10.20.0.0/16)',
    nn: 'eit IPv4-område (10.20.0.0/16)',
    sv: 'ett IPv4-område (10.20.0.0/16)',
    en: 'an IPv4 range (10.20.0.0/16)',
  },
  url: { nb: 'en nettadresse', nn: 'ei nettadresse', sv: 'en webbadress', en: 'a web address' },
  email: { nb: 'en e-postadresse', nn: 'ei e-postadresse', sv: 'en e-postadress', en: 'an e-mail address' },
  'https-url': {
    nb: 'en adresse som begynner med https://',
    nn: 'ei adresse som tek til med https://',
    sv: 'en adress som börjar med https://',
    en: 'an address that begins with https://',
  },
  guid: {
    nb: 'en GUID (00000000-0000-0000-0000-000000000000)',
    nn: 'ein GUID (00000000-0000-0000-0000-000000000000)',
    sv: 'ett GUID (00000000-0000-0000-0000-000000000000)',
    en: 'a GUID (00000000-0000-0000-0000-000000000000)',
  },
  'aws-account': {
    nb: 'en AWS-konto-id på 12 sifre',
    nn: 'ein AWS-konto-id på 12 siffer',
    sv: 'ett AWS-konto-id med 12 siffror',
    en: 'an AWS account id of 12 digits',
  },
  'management-group': {
    nb: 'id-en til en administrasjonsgruppe',
    nn: 'id-en til ei administrasjonsgruppe',
    sv: 'id för en hanteringsgrupp',
    en: 'the id of a management group',
  },
  digits: {
    nb: 'et tall på 6 til 20 sifre',
    nn: 'eit tal på 6 til 20 siffer',
    sv: 'ett tal med 6 till 20 siffror',
    en: 'a number of 6 to 20 digits',
  },
  'project-id': {
    nb: 'en prosjekt-id på 6 til 30 tegn (a–z, sifre, bindestreker)',
    nn: 'ein prosjekt-id på 6 til 30 teikn (a–z, siffer, bindestrekar)',
    sv: 'ett projekt-id på 6 till 30 tecken (a–z, siffror, bindestreck)',
    en: 'a project id of 6 to 30 characters (a–z, digits, hyphens)',
  },
  end: { nb: 'slutten', nn: 'slutten', sv: 'slutet', en: 'the end' },
  text: { nb: 'en tekst', nn: 'ein tekst', sv: 'en text', en: 'a text' },
  list: { nb: 'en liste', nn: 'ei liste', sv: 'en lista', en: 'a list' },
  object: { nb: 'et sett av felter', nn: 'eit sett av felt', sv: 'en uppsättning fält', en: 'a set of keys' },
  number: { nb: 'et tall', nn: 'eit tal', sv: 'ett tal', en: 'a number' },
  'whole-number': { nb: 'et heltall', nn: 'eit heiltal', sv: 'ett heltal', en: 'a whole number' },
  pattern: { nb: 'en tekst på formen', nn: 'ein tekst på forma', sv: 'en text på formen', en: 'a text of the form' },
}

/** What is said around ranges, choices and values. */
export const frame = {
  or: { nb: 'eller', nn: 'eller', sv: 'eller', en: 'or' },
  from: { nb: 'fra {low}', nn: 'frå {low}', sv: 'från {low}', en: 'from {low}' },
  above: { nb: 'over {low}', nn: 'over {low}', sv: 'över {low}', en: 'above {low}' },
  upTo: { nb: 'til og med {high}', nn: 'til og med {high}', sv: 'till och med {high}', en: 'up to {high}' },
  empty: { nb: 'tom tekst', nn: 'tom tekst', sv: 'tom text', en: 'an empty text' },
  noCode: {
    nb: '{code}: {met} kan ikke brukes her; bruk {accepted}',
    nn: '{code}: {met} kan ikkje brukast her; bruk {accepted}',
    sv: '{code}: {met} kan inte användas här; använd {accepted}',
    en: '{code}: {met} cannot be used here; use {accepted}',
  },
} satisfies Record<string, FullText>
