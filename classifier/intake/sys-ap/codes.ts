import type { z } from 'zod'
import type { Marker } from '../../label.ts'
import type { DataSet, Declared } from '../../submission.ts'

type SysAp = Extract<z.infer<typeof Declared>, { scheme: 'sys-ap' }>

/** What a category of personal data means in a submission. */
export type Category = {
  declared: SysAp['personalData']
  personalData: z.infer<typeof DataSet>['personalData']
  markers: readonly Marker[]
}

const nameOf = (address: string): string => address.replace(/\/$/, '').split(/[/#]/).at(-1) ?? ''

/**
 * Categories by how their concept is named, in Danish or English, the strictest first (SYS-AP 1.0.0, Bilag A, Personoplysningskategorier: the
 * profile names no addresses but `GeneralPersonalData`). CPR numbers and offences count as ordinary data there.
 */
const categories: readonly (Category & { named: RegExp })[] = [
  { named: /^(?:non|not|ikke)-?\s?(?:sensitive|følsom)/i, declared: 'ordinary', personalData: 'ordinary', markers: [] },
  { named: /sensitive|følsom/i, declared: 'sensitive', personalData: 'special-category', markers: [] },
  { named: /crim|offen[cs]e|straf/i, declared: 'ordinary', personalData: 'criminal', markers: [] },
  {
    named: /^(?:no(?:t|ne|n)?(?=[A-Z-]|\s|$)|without|ingen|ikke)/i,
    declared: 'none',
    personalData: 'none',
    markers: [],
  },
  {
    named: /cpr|identification-?number|civil-?registration|personnummer/i,
    declared: 'ordinary',
    personalData: 'ordinary',
    markers: ['national-id'],
  },
  { named: /general|ordinary|almindelig/i, declared: 'ordinary', personalData: 'ordinary', markers: [] },
]

/** `https://data.gov.dk/concept/core/personaldata/GeneralPersonalData` is ordinary personal data. */
export const readCategory = (address: string): Category | undefined => {
  const found = categories.find(({ named }) => named.test(nameOf(address)))
  return found && { declared: found.declared, personalData: found.personalData, markers: found.markers }
}

type FourClass = Extract<z.infer<typeof Declared>, { scheme: 'no-four-classes' }>['class']

/** How closed data is: a grade of the security circular (EU and NATO), or a class of ISO/IEC 27002's four impacts of being disclosed. */
export type Closure = { graded: boolean; class: FourClass | undefined }

/** Both scales of SYS-AP's Bilag A by how their concepts are named, the strictest first. */
const closures: readonly (Closure & { named: RegExp })[] = [
  { named: /^(?:må|ma)-?\s?offentlig|^public|^unclassified|^uklassific/i, graded: false, class: undefined },
  { named: /hemmelig|secret|fortrolig|confidential|tjenestebrug|restricted/i, graded: true, class: undefined },
  { named: /alvorlig|serious|severe/i, graded: false, class: 'strengt fortrolig' },
  { named: /mindre|minor|less/i, graded: false, class: 'intern' },
  { named: /væsentlig|vaesentlig|significant/i, graded: false, class: 'fortrolig' },
  { named: /^(?:ingen|no(?=[A-Z-]|\s|n|$))/i, graded: false, class: 'åpen' },
]

/** `…/confidentiality/Hemmeligt` is graded; `…/AlvorligIndvirkning` is strictly confidential. Several together are as strict as each. */
export function readClosures(stated: readonly string[]): { graded: boolean; classes: FourClass[] } {
  const found = stated.flatMap((address) => closures.find(({ named }) => named.test(nameOf(address))) ?? [])
  const classes = [...new Set(found.flatMap((one) => one.class ?? []))].sort()
  return { graded: found.some(({ graded }) => graded), classes }
}

/** Several categories together: the strictest of each, every marker. None that is known stays unknown. */
export function joinCategories(stated: readonly (Category | undefined)[]): Category {
  const unread = stated.length === 0 || stated.includes(undefined)
  const known = stated.filter((one) => one !== undefined)
  const strictest = <T extends string>(order: readonly T[], words: readonly T[]) =>
    order.find((word) => words.includes(word))
  const unknown = unread ? (['unknown'] as const) : []
  return {
    declared: strictest(
      ['sensitive', 'unknown', 'ordinary', 'none'],
      [...known.map((one) => one.declared), ...unknown],
    )!,
    personalData: strictest(
      ['special-category', 'criminal', 'unknown', 'ordinary', 'none'],
      [...known.map((one) => one.personalData), ...unknown],
    )!,
    markers: [...new Set(known.flatMap((one) => one.markers))].sort(),
  }
}

/** Of several criticalities the strictest; a word that is not known could be any but the highest that is. None at all stays unknown. */
export function joinCriticalities(stated: readonly string[]): SysAp['criticality'] {
  const read = stated.map(readCriticality)
  return (['society', 'unknown', 'business', 'none'] as const).find((one) => read.includes(one)) ?? 'unknown'
}

/** `…/criticality/CriticalForSociety` is society, `…/CriticalForBusiness` business, `…/NotCritical` none. */
function readCriticality(address: string): SysAp['criticality'] {
  const name = nameOf(address)
  if (/^(?:not|non|no|ikke|ingen)/i.test(name)) return 'none'
  if (/societ|samfund/i.test(name)) return 'society'
  return /business|forretning/i.test(name) ? 'business' : 'unknown'
}
