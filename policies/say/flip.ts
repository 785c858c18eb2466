import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import type { PolicyDecision } from '../decision.ts'
import { sayCountries, sayList } from './countries.ts'
import { classNames, kindNames } from './names.ts'
import { sayParams, word } from './params.ts'

type Flip = NonNullable<PolicyDecision['nearestPermit']>['flips'][number]

const flipTexts: Readonly<Record<string, FullText>> = {
  'label.confidentiality': {
    nb: 'innholdet måtte vært høyst {needed}, og er {met}',
    nn: 'innhaldet måtte vore høgst {needed}, og er {met}',
    sv: 'innehållet hade behövt vara högst {needed}, och är {met}',
    en: 'the content would have to be {needed} at most, and is {met}',
  },
  'zone.location.country': {
    nb: 'sonen måtte ligget i {needed}, og ligger i {met}',
    nn: 'sona måtte lege i {needed}, og ligg i {met}',
    sv: 'zonen hade behövt ligga i {needed}, och ligger i {met}',
    en: 'the zone would have to lie in {needed}, and lies in {met}',
  },
  'zone.kind': {
    nb: 'sonen måtte vært {needed}, og er {met}',
    nn: 'sona måtte vore {needed}, og er {met}',
    sv: 'zonen hade behövt vara {needed}, och är {met}',
    en: 'the zone would have to be a {needed}, and is a {met}',
  },
  'zone.parentJurisdictions': {
    nb: 'operatøren måtte vært underlagt retten i {needed} alene, og er underlagt retten i {met}',
    nn: 'operatøren måtte vore underlagd retten i {needed} åleine, og er underlagd retten i {met}',
    sv: 'operatören hade behövt lyda under rätten i {needed} ensam, och lyder under rätten i {met}',
    en: 'the operator would have to be under the law of {needed} alone, and is under the law of {met}',
  },
  'zone.capabilities.externalKeys': {
    nb: 'sonen måtte tilbudt nøkler utenfor leverandøren',
    nn: 'sona måtte tilbode nøklar utanfor leverandøren',
    sv: 'zonen hade behövt erbjuda nycklar utanför leverantören',
    en: 'the zone would have to offer keys outside the provider',
  },
  document: {
    nb: 'dette måtte vært på plass: {document}',
    nn: 'dette måtte vore på plass: {document}',
    sv: 'detta hade behövt finnas på plats: {document}',
    en: 'this would have to be in place: {document}',
  },
}

/** One fact that would flip a default deny, in a language. A fact that only an own rule knows is said as it stands. */
export function sayFlipped({ fact, met, needed }: Flip, language: Language): string {
  const document = /^system\.documents\[(.+)\]$/.exec(fact)?.[1]
  if (document !== undefined) return fill(flipTexts.document![language], sayParams({ document }, language))
  const template = flipTexts[fact]?.[language]
  if (template === undefined) return `${fact}: ${met} → ${needed}`
  return fill(template, { met: sayFact(fact, met, language), needed: sayFact(fact, needed, language) })
}

function sayFact(fact: string, value: string, language: Language): string {
  if (fact.endsWith('country') || fact.endsWith('Jurisdictions')) return sayCountries(value, language)
  if (fact === 'label.confidentiality') return word(classNames, value.replace('<= ', ''), language)
  const kinds = value.split(' | ').map((kind) => word(kindNames, kind, language))
  return sayList(kinds, language, 'disjunction')
}
