import type { Classification } from './classification.ts'
import type { Availability, Confidentiality, Integrity, Label } from './label.ts'
import type { Declared } from './submission.ts'

/** A label's axis in the words of a national scheme. `approximate` where the scheme has no word of just that meaning. */
export type View<T extends string> = { value: T; approximate: boolean }

/** `outside`: the scheme does not cover it; graded information goes by its own law. */
type FourClass = Extract<Declared, { scheme: 'no-four-classes' }>['class'] | 'outside'
type Level = '0' | '1' | '2' | '3' | '4'
type AccessRight = 'PUBLIC' | 'RESTRICTED' | 'NON_PUBLIC' | 'outside'

const exactly = <T extends string>(value: T): View<T> => ({ value, approximate: false })
const roughly = <T extends string>(value: T): View<T> => ({ value, approximate: true })

/** Norway's four classes have no class between intern and fortrolig; C2 is shown as the stricter of the two. */
const fourClasses: Readonly<Record<Confidentiality, View<FourClass>>> = {
  C0: exactly('åpen'),
  C1: exactly('intern'),
  C2: roughly('fortrolig'),
  C3: exactly('fortrolig'),
  C4: exactly('strengt fortrolig'),
  CX: exactly('outside'),
}

/** KLASSA keeps 3 for serious harm, so C4 is 3 and what sets it apart is in the markers. */
const klassaLevels: Readonly<Record<Confidentiality, View<Level>>> = {
  C0: exactly('0'),
  C1: exactly('1'),
  C2: exactly('2'),
  C3: exactly('3'),
  C4: roughly('3'),
  CX: exactly('4'),
}

/** The access right tells who may see; RESTRICTED spans C1 to C3. */
const accessRights: Readonly<Record<Confidentiality, View<AccessRight>>> = {
  C0: exactly('PUBLIC'),
  C1: roughly('RESTRICTED'),
  C2: roughly('RESTRICTED'),
  C3: roughly('NON_PUBLIC'),
  C4: exactly('NON_PUBLIC'),
  CX: exactly('outside'),
}

const integrityLevels: Readonly<Record<Integrity, Level>> = { I0: '0', I1: '1', I2: '2', I3: '3' }
const availabilityLevels: Readonly<Record<Availability, Level>> = { A0: '0', A1: '1', A2: '2', A3: '3' }

/** The same label in the words of each national scheme. */
export type NationalViews = {
  fourClasses: View<FourClass>
  klassa: { confidentiality: View<Level>; integrity: View<Level>; availability: View<Level> }
  accessRight: View<AccessRight>
}

export function viewLabel({ confidentiality, integrity, availability }: Label): NationalViews {
  return {
    fourClasses: fourClasses[confidentiality],
    klassa: {
      confidentiality: klassaLevels[confidentiality],
      integrity: exactly(integrityLevels[integrity]),
      availability: exactly(availabilityLevels[availability]),
    },
    accessRight: accessRights[confidentiality],
  }
}

const blur = <T extends string>({ value }: View<T>): View<T> => ({ value, approximate: true })

/** A classification's effective label as each nation would write it. What was mapped with loss coming in is approximate going out. */
export function viewNationally({ effective, approximate }: Classification): NationalViews {
  const views = viewLabel(effective)
  if (!approximate) return views
  const { klassa } = views
  return {
    fourClasses: blur(views.fourClasses),
    klassa: { ...klassa, confidentiality: blur(klassa.confidentiality) },
    accessRight: blur(views.accessRight),
  }
}
