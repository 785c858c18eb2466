import type { Detector, Match } from './detector.ts'

const match: Match = { kind: 'icpc2', strength: 'shaped' }

/** A chapter letter of ICPC-2 and two digits: symptoms 01–29, procedures 30–69, diagnoses 70–99. WONCA. */
const form = /^[ABDFHKLNPRSTUWXYZ]\d{2}$/

/** Code of a contact in general practice. Room numbers look the same, so the form alone never decides. */
export const icpc2: Detector = {
  id: 'icpc2',
  kinds: ['icpc2'],
  version: 1,
  judge: (value) => (value.length !== 3 ? 'length' : form.test(value) ? match : 'form'),
}
