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

/** Categories by how their concept is named (Danish or English), the strictest first. CPR numbers and offences count as ordinary data in SYS-AP. */
const categories: readonly (Category & { named: RegExp })[] = [
  { named: /sensitive|følsom/i, declared: 'sensitive', personalData: 'special-category', markers: [] },
  { named: /crim|offen[cs]e|straf/i, declared: 'ordinary', personalData: 'criminal', markers: [] },
  { named: /^(?:no(?:t|ne|n)?(?=[A-Z-]|$)|without|ingen|ikke)/i, declared: 'none', personalData: 'none', markers: [] },
  { named: /cpr|identification-?number/i, declared: 'ordinary', personalData: 'ordinary', markers: ['national-id'] },
  { named: /general|ordinary|almindelig/i, declared: 'ordinary', personalData: 'ordinary', markers: [] },
]

/** `https://data.gov.dk/concept/core/personaldata/GeneralPersonalData` is ordinary personal data. */
export const readCategory = (address: string): Category | undefined => {
  const found = categories.find(({ named }) => named.test(nameOf(address)))
  return found && { declared: found.declared, personalData: found.personalData, markers: found.markers }
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

/** `…/criticality/CriticalForSociety` is society, `…/CriticalForBusiness` business, `…/NotCritical` none. */
export function readCriticality(address: string): SysAp['criticality'] {
  const name = nameOf(address)
  if (/^(?:not|non|no|ikke|ingen)/i.test(name)) return 'none'
  if (/societ|samfund/i.test(name)) return 'society'
  return /business|forretning/i.test(name) ? 'business' : 'unknown'
}
