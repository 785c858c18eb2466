import type { FullText, Language } from '#catalogue/vocabulary/text.ts'
import type { Refusal } from './detector.ts'

/** Why a value is not of a kind, for people. */
const texts: Readonly<Record<Refusal | 'another-kind', FullText>> = {
  characters: {
    nb: 'har tegn som slike ikke har',
    nn: 'har teikn som slike ikkje har',
    sv: 'har tecken som sådana inte har',
    en: 'has characters that such values do not have',
  },
  length: { nb: 'har feil lengde', nn: 'har feil lengd', sv: 'har fel längd', en: 'has the wrong length' },
  grouping: {
    nb: 'er delt opp på feil sted',
    nn: 'er delt opp på feil stad',
    sv: 'är uppdelat på fel ställe',
    en: 'is parted in the wrong place',
  },
  date: {
    nb: 'begynner ikke med en dato som finnes',
    nn: 'byrjar ikkje med ein dato som finst',
    sv: 'börjar inte med ett datum som finns',
    en: 'does not begin with a date that exists',
  },
  series: {
    nb: 'er utenfor seriene som deles ut',
    nn: 'er utanfor seriane som blir delte ut',
    sv: 'är utanför de serier som delas ut',
    en: 'is outside the series that are given out',
  },
  'check-digit': {
    nb: 'kontrollsifferet stemmer ikke',
    nn: 'kontrollsifferet stemmer ikkje',
    sv: 'kontrollsiffran stämmer inte',
    en: 'the check digit does not fit',
  },
  prefix: {
    nb: 'begynner ikke som slike gjør',
    nn: 'byrjar ikkje slik slike gjer',
    sv: 'börjar inte som sådana gör',
    en: 'does not begin as such values do',
  },
  country: {
    nb: 'landet er ikke kjent',
    nn: 'landet er ikkje kjent',
    sv: 'landet är inte känt',
    en: 'the country is not known',
  },
  form: { nb: 'har ikke formen', nn: 'har ikkje forma', sv: 'har inte formen', en: 'does not have the form' },
  range: {
    nb: 'ligger ikke i Norden',
    nn: 'ligg ikkje i Norden',
    sv: 'ligger inte i Norden',
    en: 'does not lie in the Nordic countries',
  },
  'no-such-word': {
    nb: 'har ingen av ordene',
    nn: 'har ingen av orda',
    sv: 'har inget av orden',
    en: 'has none of the words',
  },
  'another-kind': {
    nb: 'hører til en annen serie av samme form',
    nn: 'høyrer til ein annan serie av same form',
    sv: 'hör till en annan serie av samma form',
    en: 'belongs to another series of the same form',
  },
}

export const sayRefusal = (why: Refusal | 'another-kind', language: Language): string => texts[why][language]
