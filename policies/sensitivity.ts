import { type Confidentiality, type Marker, strictness } from '#classifier/label.ts'
import { type PolicyRequest, personalMarkers } from './request.ts'

export const has = (request: PolicyRequest, marker: Marker): boolean => request.subject.label.markers.includes(marker)

export const isPersonal = ({ subject }: PolicyRequest): boolean =>
  subject.label.markers.some((marker) => personalMarkers.includes(marker))

/** Security-graded content counts as CX whatever its class was set to. */
export function confidentialityOf({ subject }: PolicyRequest): Confidentiality {
  return subject.label.markers.includes('graded') ? 'CX' : subject.label.confidentiality
}

/** At least as confidential as `floor`. */
export const atLeast = (request: PolicyRequest, floor: Confidentiality): boolean =>
  strictness(confidentialityOf(request)) >= strictness(floor)

/** Content that is not for everybody: protected or stricter, or restricted by a law that is not a mere option. */
export const isSecret = (request: PolicyRequest): boolean =>
  atLeast(request, 'C2') || request.subject.legalBasis.some((basis) => basis.kind === 'restriction' && !basis.optional)

/** A named person lowered the label, or a law opens what carries the marker: floors do not lift it again. */
export const isSettledLow = ({ subject }: PolicyRequest): boolean =>
  subject.lowered || (subject.openByLaw && subject.label.confidentiality === 'C0')
