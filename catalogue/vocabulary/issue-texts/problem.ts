import type { FullText } from '../text.ts'

/** Issues of a placement problem that somebody wrote as a file. */
export const problem = {
  'wrong-length': {
    nb: 'listen har {met}; den må ha {accepted}',
    nn: 'lista har {met}; ho må ha {accepted}',
    sv: 'listan har {met}; den måste ha {accepted}',
    en: 'the list has {met}; it must have {accepted}',
  },
  empty: {
    nb: 'listen er tom; den må ha minst én',
    nn: 'lista er tom; ho må ha minst éin',
    sv: 'listan är tom; den måste ha minst en',
    en: 'the list is empty; it must have at least one',
  },
  'no-zone-allowed': {
    nb: '{met} er null i alle soner; oppgi {accepted}',
    nn: '{met} er null i alle soner; oppgje {accepted}',
    sv: '{met} är null i alla zoner; ange {accepted}',
    en: '{met} is null in every zone; give {accepted}',
  },
  'unknown-zone': {
    nb: 'sonen {met} finnes ikke; bruk {accepted}',
    nn: 'sona {met} finst ikkje; bruk {accepted}',
    sv: 'zonen {met} finns inte; använd {accepted}',
    en: 'the zone {met} does not exist; use {accepted}',
  },
  'unknown-item': {
    nb: '{met} finnes ikke; bruk {accepted}',
    nn: '{met} finst ikkje; bruk {accepted}',
    sv: '{met} finns inte; använd {accepted}',
    en: '{met} does not exist; use {accepted}',
  },
  'unknown-resource': {
    nb: 'ressursen {met} har ingen størrelser; bruk {accepted}',
    nn: 'ressursen {met} har ingen storleikar; bruk {accepted}',
    sv: 'resursen {met} har inga storlekar; använd {accepted}',
    en: 'the resource {met} has no sizes; use {accepted}',
  },
  'edge-to-itself': {
    nb: 'paret har {met} i begge ender; oppgi {accepted}',
    nn: 'paret har {met} i begge endar; oppgje {accepted}',
    sv: 'paret har {met} i båda ändar; ange {accepted}',
    en: 'the pair has {met} at both ends; give {accepted}',
  },
  'pin-forbidden': {
    nb: 'kan ikke ligge i {met}, der kostnaden er null; bruk {accepted}',
    nn: 'kan ikkje liggje i {met}, der kostnaden er null; bruk {accepted}',
    sv: 'får inte ligga i {met}, där kostnaden är null; använd {accepted}',
    en: 'may not lie in {met}, where its cost is null; use {accepted}',
  },
} satisfies Record<string, FullText>
