import type { LinkState } from '#catalogue/landing-zone.ts'
import type { FullText } from '#catalogue/vocabulary/text.ts'
import type { LinkFact } from '../plan/index.ts'
import type { Giver } from './facts.ts'

/** Names of the facts of a line, as they stand on an order sheet. */
export const factNames: Readonly<Record<LinkFact, FullText>> = {
  onRamp: { nb: 'Tilkoblingspunkt', nn: 'Tilkoplingspunkt', sv: 'Anslutningspunkt', en: 'On-ramp' },
  building: { nb: 'Bygning', nn: 'Bygning', sv: 'Byggnad', en: 'Building' },
  monthlyPriceNok: {
    nb: 'Pris per måned (NOK)',
    nn: 'Pris per månad (NOK)',
    sv: 'Pris per månad (NOK)',
    en: 'Price a month (NOK)',
  },
  since: { nb: 'I drift fra', nn: 'I drift frå', sv: 'I drift från', en: 'In operation from' },
  orderReference: { nb: 'Ordrereferanse', nn: 'Ordrereferanse', sv: 'Orderreferens', en: 'Order reference' },
  vlan: { nb: 'VLAN', nn: 'VLAN', sv: 'VLAN', en: 'VLAN' },
  bodyAsn: { nb: 'AS-nummer hos oss', nn: 'AS-nummer hos oss', sv: 'AS-nummer hos oss', en: 'Our AS number' },
  zoneAsn: { nb: 'AS-nummer i sonen', nn: 'AS-nummer i sona', sv: 'AS-nummer i zonen', en: 'AS number of the zone' },
  peering: {
    nb: 'Adresser på linja (vi / sonen)',
    nn: 'Adresser på linja (vi / sona)',
    sv: 'Adresser på förbindelsen (vi / zonen)',
    en: 'Addresses on the line (ours / the zone’s)',
  },
  connectionId: {
    nb: 'Id hos leverandøren av sonen',
    nn: 'Id hos leverandøren av sona',
    sv: 'Id hos zonens leverantör',
    en: 'Id at the zone’s provider',
  },
  keyReference: {
    nb: 'Tjeneste- eller paringsnøkkel (referanse)',
    nn: 'Teneste- eller paringsnøkkel (referanse)',
    sv: 'Tjänste- eller parningsnyckel (referens)',
    en: 'Service or pairing key (reference)',
  },
  bgpKeyReference: {
    nb: 'BGP-nøkkel (referanse)',
    nn: 'BGP-nøkkel (referanse)',
    sv: 'BGP-nyckel (referens)',
    en: 'BGP key (reference)',
  },
  acceptedBy: { nb: 'Godkjent av', nn: 'Godkjend av', sv: 'Godkänd av', en: 'Accepted by' },
}

export const stateNames: Readonly<Record<LinkState, FullText>> = {
  designed: { nb: 'prosjektert', nn: 'prosjektert', sv: 'projekterad', en: 'designed' },
  ordered: { nb: 'bestilt', nn: 'bestilt', sv: 'beställd', en: 'ordered' },
  'key-issued': { nb: 'nøkkel utstedt', nn: 'nøkkel utferda', sv: 'nyckel utfärdad', en: 'key issued' },
  accepted: { nb: 'godkjent', nn: 'godkjend', sv: 'godkänd', en: 'accepted' },
  up: { nb: 'i drift', nn: 'i drift', sv: 'i drift', en: 'up' },
}

export const giverNames: Readonly<Record<Giver, FullText>> = {
  carrier: { nb: 'teleoperatøren', nn: 'teleoperatøren', sv: 'teleoperatören', en: 'the carrier' },
  provider: {
    nb: 'leverandøren av sonen',
    nn: 'leverandøren av sona',
    sv: 'zonens leverantör',
    en: 'the zone’s provider',
  },
  body: { nb: 'oss', nn: 'oss', sv: 'oss', en: 'us' },
}

/** Everything else on the sheet. */
export const texts = {
  title: {
    nb: 'Bestilling av samband: {link}',
    nn: 'Bestilling av samband: {link}',
    sv: 'Beställning av förbindelse: {link}',
    en: 'Order for a private line: {link}',
  },
  customer: { nb: 'Kunde', nn: 'Kunde', sv: 'Kund', en: 'Customer' },
  contact: { nb: 'Kontakt', nn: 'Kontakt', sv: 'Kontakt', en: 'Contact' },
  carrier: { nb: 'Teleoperatør', nn: 'Teleoperatør', sv: 'Teleoperatör', en: 'Carrier' },
  product: { nb: 'Produkt', nn: 'Produkt', sv: 'Produkt', en: 'Product' },
  state: { nb: 'Status', nn: 'Status', sv: 'Status', en: 'State' },
  bandwidth: { nb: 'Båndbredde', nn: 'Bandbreidd', sv: 'Bandbredd', en: 'Bandwidth' },
  aEnd: { nb: 'A-ende', nn: 'A-ende', sv: 'A-ände', en: 'A end' },
  aEndIs: {
    nb: 'Eget nett hos {body}',
    nn: 'Eige nett hos {body}',
    sv: 'Eget nät hos {body}',
    en: '{body}’s own network',
  },
  bEnd: { nb: 'B-ende', nn: 'B-ende', sv: 'B-ände', en: 'B end' },
  code: {
    nb: 'Kode på tilkoblingspunktet',
    nn: 'Kode på tilkoplingspunktet',
    sv: 'Anslutningspunktens kod',
    en: 'On-ramp code',
  },
  toZone: {
    nb: 'Våre nett, annonsert til sonen',
    nn: 'Våre nett, annonserte til sona',
    sv: 'Våra nät, annonserade till zonen',
    en: 'Our prefixes, announced to the zone',
  },
  toBody: {
    nb: 'Sonens nett, annonsert til oss',
    nn: 'Netta til sona, annonserte til oss',
    sv: 'Zonens nät, annonserade till oss',
    en: 'The zone’s prefixes, announced to us',
  },
  fact: { nb: 'Opplysning', nn: 'Opplysning', sv: 'Uppgift', en: 'Fact' },
  value: { nb: 'Verdi', nn: 'Verdi', sv: 'Värde', en: 'Value' },
  notYet: { nb: 'mangler', nn: 'manglar', sv: 'saknas', en: 'missing' },
  missing: {
    nb: 'Mangler før sambandet kan få status «{state}»',
    nn: 'Manglar før sambandet kan få status «{state}»',
    sv: 'Saknas innan förbindelsen kan få status ”{state}”',
    en: 'Missing before the line can become “{state}”',
  },
  nothingMissing: {
    nb: 'Ingenting mangler for neste status.',
    nn: 'Ingenting manglar for neste status.',
    sv: 'Ingenting saknas för nästa status.',
    en: 'Nothing is missing for the next state.',
  },
  isUp: {
    nb: 'Sambandet er i drift.',
    nn: 'Sambandet er i drift.',
    sv: 'Förbindelsen är i drift.',
    en: 'The line is up.',
  },
  missingFrom: {
    nb: '{fact}: fra {giver}',
    nn: '{fact}: frå {giver}',
    sv: '{fact}: från {giver}',
    en: '{fact}: from {giver}',
  },
  remarks: { nb: 'Merknader', nn: 'Merknader', sv: 'Anmärkningar', en: 'Remarks' },
  sameBuilding: {
    nb: 'Sambandet går inn i samme bygning som {links} ({building}). Faller bygningen, faller alle; de regnes ikke som uavhengige.',
    nn: 'Sambandet går inn i same bygning som {links} ({building}). Fell bygningen, fell alle; dei blir ikkje rekna som uavhengige.',
    sv: 'Förbindelsen går in i samma byggnad som {links} ({building}). Faller byggnaden, faller alla; de räknas inte som oberoende.',
    en: 'The line enters the same building as {links} ({building}). If the building fails, all do; they do not count as diverse.',
  },
  onlyOne: {
    nb: 'Sonen har bare dette sambandet.',
    nn: 'Sona har berre dette sambandet.',
    sv: 'Zonen har bara denna förbindelse.',
    en: 'The zone has this line only.',
  },
  unknownCarrier: {
    nb: '{carrier} står ikke blant operatørene som er kjent på {building} ({carriers}). Bekreft før bestilling.',
    nn: '{carrier} står ikkje blant operatørane som er kjende på {building} ({carriers}). Stadfest før bestilling.',
    sv: '{carrier} finns inte bland operatörerna som är kända i {building} ({carriers}). Bekräfta före beställning.',
    en: '{carrier} is not among the carriers known at {building} ({carriers}). Confirm before ordering.',
  },
  announceEnd: {
    nb: 'Annonser også adressen vår på linja ({address}) til sonen: linja måles mot den.',
    nn: 'Annonser også adressa vår på linja ({address}) til sona: linja blir målt mot ho.',
    sv: 'Annonsera även vår adress på förbindelsen ({address}) till zonen: förbindelsen mäts mot den.',
    en: 'Also announce our address on the line ({address}) to the zone: the line is measured against it.',
  },
  secrets: {
    nb: 'Nøkler sendes aldri i dette skjemaet; referansen sier hvor de ligger.',
    nn: 'Nøklar blir aldri sende i dette skjemaet; referansen seier kvar dei ligg.',
    sv: 'Nycklar skickas aldrig i detta formulär; referensen säger var de finns.',
    en: 'Keys are never sent on this sheet; the reference says where they are kept.',
  },
} satisfies Record<string, FullText>
