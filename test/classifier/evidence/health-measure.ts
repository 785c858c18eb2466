import { detectorOf, matches } from '#classifier/detectors/index.ts'
import { type NoteLanguage, noteLanguages, notesIn } from './health-texts.ts'

/** How many notes of one language and part speak of health, and how many of each sort the detector of health words takes for such. */
export type HealthRow = {
  language: NoteLanguage
  part: 'in view' | 'afterwards'
  ill: number
  found: number
  other: number
  falsely: number
}

/** The detector of health words on the labelled notes, by language. The same seed gives the same rows. */
export function healthRows(seed: number): HealthRow[] {
  const detector = detectorOf('health-term')
  return noteLanguages.flatMap((language) =>
    (['in view', 'afterwards'] as const).map((part): HealthRow => {
      const notes = notesIn(language, seed).filter(({ unseen }) => unseen === (part === 'afterwards'))
      const count = (ill: boolean) => notes.filter((note) => note.ill === ill)
      const hits = (ill: boolean) => count(ill).filter(({ text }) => matches(detector, text) !== null).length
      return {
        language,
        part,
        ill: count(true).length,
        found: hits(true),
        other: count(false).length,
        falsely: hits(false),
      }
    }),
  )
}
