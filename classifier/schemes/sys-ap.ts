import type { Question } from '../classification.ts'
import { assume, type Ground, ground, question } from '../ground.ts'
import type { Availability, Confidentiality, Label, Marker } from '../label.ts'
import { close } from '../markers.ts'
import type { Declared } from '../submission.ts'
import { type Mapped, strictestPlausible } from './mapped.ts'

/** Denmark's profile for IT systems (digst SYS-AP): category of personal data, and how critical the system is. */
const personal: Readonly<
  Record<string, { from: Confidentiality; reach: Confidentiality; markers: readonly Marker[] }>
> = {
  none: { from: 'C1', reach: 'C3', markers: [] },
  ordinary: { from: 'C2', reach: 'C3', markers: ['personal'] },
  sensitive: { from: 'C3', reach: 'C4', markers: ['special-category'] },
}
const critical: Readonly<Record<string, Availability>> = { none: 'A1', business: 'A2', society: 'A3' }

export function mapSysAp(declared: Extract<Declared, { scheme: 'sys-ap' }>, fact: string): Mapped {
  const { scheme, personalData, criticality } = declared
  const grounds: Ground[] = []
  const questions: Question[] = []
  const known = personal[personalData]
  if (known === undefined) {
    const raises: Partial<Label> = { confidentiality: strictestPlausible, markers: close(['special-category']) }
    grounds.push(assume('scheme.unknown', raises, { scheme }))
    questions.push(question('scheme.unknown', `${fact}.personalData`, { scheme }))
  } else {
    const raises = { confidentiality: known.from, markers: close(known.markers) }
    grounds.push(ground('scheme.sys-ap', raises, { word: personalData }))
  }
  const availability = critical[criticality]
  if (availability === undefined) {
    grounds.push(assume('scheme.availability-unknown', { availability: 'A3' }))
    questions.push(question('scheme.criticality-unknown', `${fact}.criticality`))
  } else grounds.push(ground('scheme.sys-ap-criticality', { availability }, { word: criticality, availability }))
  return {
    grounds,
    questions,
    from: known?.from ?? 'C0',
    reach: known?.reach ?? strictestPlausible,
    answered: known !== undefined,
    claimsRestriction: false,
    restrictsByItself: false,
  }
}
