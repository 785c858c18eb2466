import type { FullText } from '#catalogue/vocabulary/text.ts'
import type { Located } from '#policies/check/index.ts'

/** How far a place reaches. */
export const scopes: Readonly<Record<Located['scope'], FullText>> = {
  regional: { nb: 'én region', nn: 'éin region', sv: 'en region', en: 'one region' },
  'multi-region': { nb: 'flere regioner', nn: 'fleire regionar', sv: 'flera regioner', en: 'several regions' },
  'dual-region': { nb: 'to regioner', nn: 'to regionar', sv: 'två regioner', en: 'two regions' },
  geography: { nb: 'en geografi', nn: 'ein geografi', sv: 'en geografi', en: 'a geography' },
  global: { nb: 'globalt', nn: 'globalt', sv: 'globalt', en: 'global' },
  unknown: { nb: 'ukjent rekkevidde', nn: 'ukjend rekkjevidd', sv: 'okänd räckvidd', en: 'unknown reach' },
}

/** How sure a place is. */
export const certainties: Readonly<Record<Located['confidence'], FullText>> = {
  certain: { nb: 'sikkert', nn: 'sikkert', sv: 'säkert', en: 'certain' },
  'by-reference': { nb: 'ved henvisning', nn: 'ved tilvising', sv: 'genom hänvisning', en: 'by reference' },
  default: {
    nb: 'leverandørens standard',
    nn: 'standarden til leverandøren',
    sv: 'leverantörens standard',
    en: 'the provider’s default',
  },
  'needs-stack-region': {
    nb: 'stakkens region er ikke oppgitt (--stack-region)',
    nn: 'regionen til stakken er ikkje oppgitt (--stack-region)',
    sv: 'stackens region är inte angiven (--stack-region)',
    en: 'the stack’s region is not given (--stack-region)',
  },
  'needs-group-location': {
    nb: 'ressursgruppens plassering er ikke oppgitt (--group-location)',
    nn: 'plasseringa til ressursgruppa er ikkje oppgitt (--group-location)',
    sv: 'resursgruppens plats är inte angiven (--group-location)',
    en: 'the resource group’s location is not given (--group-location)',
  },
  unknown: { nb: 'ukjent', nn: 'ukjent', sv: 'okänt', en: 'unknown' },
}

export const locationTexts = {
  nowhere: { nb: 'ukjent sted', nn: 'ukjend stad', sv: 'okänd plats', en: 'unknown place' },
  copy: {
    nb: '{place} ved {attribute} ({hazard})',
    nn: '{place} ved {attribute} ({hazard})',
    sv: '{place} genom {attribute} ({hazard})',
    en: '{place} by {attribute} ({hazard})',
  },
  copied: {
    nb: 'kopieres til {copies}',
    nn: 'blir kopiert til {copies}',
    sv: 'kopieras till {copies}',
    en: 'copied to {copies}',
  },
} satisfies Record<string, FullText>
