import { assume, type Findings, ground, question } from '../ground.ts'
import { type Circumstances, close, floorOfAll } from '../markers.ts'
import type { DataSet } from '../submission.ts'

const known = {
  none: [],
  ordinary: ['personal'],
  'special-category': ['special-category'],
  criminal: ['criminal'],
} as const

/**
 * What the agency says about persons in the data. An unknown answer counts as both special-category and criminal, so that it is
 * at least as strict as any answer that may follow.
 */
export function readPersonalData(
  { personalData, legalBasis }: DataSet,
  at: string,
  circumstances: Circumstances,
): Findings {
  if (personalData === 'unknown') {
    const markers = close(['special-category', 'criminal'])
    const raises = { confidentiality: floorOfAll(markers, circumstances), markers }
    return {
      grounds: [assume('facts.personal-data-unknown', raises)],
      questions: [question('facts.personal-data-unknown', `${at}.personalData`)],
    }
  }
  if (personalData === 'none') return { grounds: [], questions: [] }
  const markers = close(known[personalData])
  const written = ({ law, paragraph }: { law: string; paragraph: string }) => JSON.stringify([law, paragraph])
  const opening = legalBasis.filter((basis) => basis.kind === 'disclosure')
  const law = opening.sort((a, b) => (written(a) < written(b) ? -1 : 1))[0]
  if (personalData === 'ordinary' && circumstances.openByLaw && law !== undefined) {
    const { law: name, paragraph } = law
    return { grounds: [ground('facts.open-by-law', { markers }, {}, { law: name, paragraph })], questions: [] }
  }
  const raises = { confidentiality: floorOfAll(markers, circumstances), markers }
  return { grounds: [ground('facts.personal-data', raises, { personalData })], questions: [] }
}
