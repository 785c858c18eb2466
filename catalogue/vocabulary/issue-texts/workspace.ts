import type { FullText } from '../text.ts'

/** Issues that show only when the parts of a workspace are held against each other. */
export const workspace = {
  'duplicate-id': {
    nb: 'id {met} er brukt før ({first}); hver id kan bare brukes én gang',
    nn: 'id {met} er brukt før ({first}); kvar id kan berre brukast éin gong',
    sv: 'id {met} används redan ({first}); varje id får bara användas en gång',
    en: 'the id {met} is already used ({first}); use each id once',
  },
  'dangling-reference': {
    nb: '{met} finnes ikke; kjente er {accepted}',
    nn: '{met} finst ikkje; kjende er {accepted}',
    sv: '{met} finns inte; kända är {accepted}',
    en: '{met} does not exist; known are {accepted}',
  },
  'stays-with-cycle': {
    nb: 'systemene må følge hverandre i ring: {met}; fjern en av henvisningene',
    nn: 'systema må følgje kvarandre i ring: {met}; fjern ei av tilvisingane',
    sv: 'systemen måste följa varandra i ring: {met}; ta bort en av hänvisningarna',
    en: 'the systems must stay with each other in a circle: {met}; remove one of the references',
  },
  'missing-price': {
    nb: 'ingen pris for {met} i sone {zone}; legg til en rad i prisboken eller ta sonen ut',
    nn: 'ingen pris for {met} i sone {zone}; legg til ei rad i prisboka eller ta sona ut',
    sv: 'inget pris för {met} i zon {zone}; lägg till en rad i prisboken eller ta bort zonen',
    en: 'no price for {met} in zone {zone}; add a row to the price book or leave the zone out',
  },
  'closed-offer': {
    nb: 'tilbudet {met} er stengt siden {since}; velg {accepted}',
    nn: 'tilbodet {met} er stengt sidan {since}; vel {accepted}',
    sv: 'erbjudandet {met} är stängt sedan {since}; välj {accepted}',
    en: 'the offer {met} has been closed since {since}; choose {accepted}',
  },
  'overlapping-prefixes': {
    nb: 'adresseområdet {met} overlapper {other}; velg et som er ledig',
    nn: 'adresseområdet {met} overlappar {other}; vel eit som er ledig',
    sv: 'adressområdet {met} överlappar {other}; välj ett som är ledigt',
    en: 'the address range {met} overlaps {other}; choose one that is free',
  },
} satisfies Record<string, FullText>
