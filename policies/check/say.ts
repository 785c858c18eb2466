import { type FullText, fill, type Language, oneLine } from '#catalogue/vocabulary/text.ts'
import type { Control } from '../controls.ts'
import { sayCountries } from '../say/countries.ts'
import { controlNames } from '../say/names.ts'
import type { Finding } from './finding.ts'
import { findingTexts, fixTexts, waiverTexts } from './texts.ts'
import { sayWanted } from './wanted-texts.ts'

type Texts = Readonly<Record<string, FullText>>

/** What is wrong, without place and fix: `wound-images is copied to northeurope (IE), but copies must stay in Norway`. */
export function sayWhat(finding: Finding, language: Language): string {
  const text = (findingTexts as Texts)[textId(finding)] ?? findingTexts.control
  return fill(text[language], {
    dataSet: finding.dataSet ?? '',
    found: finding.rule.startsWith('RS-') && isControl(finding) ? foundPart(finding, language) : finding.found,
    allowed: sayAllowed(finding, language),
    attribute: finding.attribute,
    control: finding.control === null ? '' : controlName(finding.control, language),
  })
}

function sayAllowed({ rule, allowed }: Finding, language: Language): string {
  if (rule === 'RS-REPL-COUNTRY') return sayCountries(allowed.join(', '), language)
  if (rule !== 'RS-NOT-JUDGED') return allowed.join(', ')
  return allowed.map((one) => (controlNames as Texts)[one]?.[language] ?? one).join(', ')
}

/** What to do about it. */
export function sayFix(finding: Finding, language: Language): string {
  const text = (fixTexts as Texts)[finding.fix]
  return text === undefined
    ? ''
    : fill(text[language], {
        attribute: finding.attribute,
        wanted: finding.allowed.map((wanted) => sayWanted(wanted, language)).join(' / '),
      })
}

/** One line: `zones/azure-oslo/resources.json:12: …Account::images: what is wrong. What to do [RS-PLACE]`. */
export function sayFinding(finding: Finding, language: Language): string {
  const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`
  return oneLine(`${place}: ${finding.resource}: ${sayBoth(finding, language)} [${finding.rule}]`)
}

/** What is wrong and what to do about it, as sentences. */
export function sayBoth(finding: Finding, language: Language): string {
  const more = [sayFix(finding, language), sayWaivers(finding, language)].filter((text) => text !== '')
  return [sayWhat(finding, language), ...more.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`)]
    .map((sentence) => `${sentence}.`)
    .join(' ')
}

/** The waivers that a finding falls under, with case number and last day; nothing where there are none. */
export const sayWaivers = ({ waivers }: Finding, language: Language): string =>
  (waivers ?? []).map(({ state, ...params }) => fill(waiverTexts[state][language], params)).join('; ')

const plainRules = new Set(Object.keys(findingTexts).map((id) => id.split('.')[0]))

/** Whether a finding's rule is the absence of a control. */
export const isControl = (finding: Finding): boolean => !plainRules.has(finding.rule)

function textId(finding: Finding): string {
  if (isControl(finding)) {
    if (finding.verdict === 'indeterminate') return 'control.open'
    return finding.dataSet === null ? 'control.zone' : 'control'
  }
  const isOpen = finding.verdict === 'indeterminate'
  if (finding.rule === 'RS-PLACE' && finding.allowed.length === 0) return 'RS-PLACE.nowhere'
  if (isOpen && `${finding.rule}.open` in findingTexts) return `${finding.rule}.open`
  return finding.rule
}

function foundPart(finding: Finding, language: Language): string {
  if (finding.attribute === '' && finding.found === '') return ''
  const absent = { nb: 'mangler', nn: 'manglar', sv: 'saknas', en: 'absent' }[language]
  const shown = finding.found === '' ? absent : finding.found
  return finding.attribute === '' ? ` (${shown})` : ` (${finding.attribute}: ${shown})`
}

const controlName = (control: Control, language: Language): string => controlNames[control][language]
