export { type ClassifyContext, classify } from './classify.ts'
export { askText, sayReason } from './reasons/index.ts'
export type { StatuteFacts } from './statute-facts.ts'
