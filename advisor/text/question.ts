import type { Language } from '#catalogue/vocabulary/text.ts'
import type { Question } from '#classifier/classification.ts'
import { askText } from '#classifier/index.ts'
import { askRule } from '#policies/index.ts'

/** A question to the agency in its language: the classifier's own, else a rule's. */
export const askQuestion = (question: Question, language: Language): string =>
  askText(question, language) ?? askRule(question, language)
