import type { Language } from '#catalogue/vocabulary/text.ts'
import type { Question } from '#classifier/classification.ts'
import { askText } from '#classifier/index.ts'
import { askRule, type RuleBook } from '#policies/index.ts'

/** A question to the agency in its language: the classifier's own, else a rule's. A body with own rules passes its own book. */
export const askQuestion = (question: Question, language: Language, book?: RuleBook): string =>
  askText(question, language) ?? askRule(question, language, book)
