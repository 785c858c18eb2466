import type { Kind } from './kinds.ts'

/**
 * How much a match says. `checked`: check digits or an unmistakable prefix fit. `shaped`: only the form fits. `worded`: a word of a
 * list stands in it.
 */
export type Strength = 'checked' | 'shaped' | 'worded'

export type Match = {
  readonly kind: Kind
  readonly strength: Strength
  /** `series`: from a series that no living person has. `likely`: from one that test registers use far more than chance. */
  readonly synthetic?: 'series' | 'likely'
  /** The check rule of Norwegian person numbers that fits: the one until 2032, or only the one from 2032. */
  readonly rule?: 'until-2032' | 'from-2032'
  /** What the form says besides: `mod10`, `NO`, `visa`. */
  readonly detail?: string
}

/** Why a value is not of a kind. */
export const refusals = [
  'characters',
  'length',
  'grouping',
  'date',
  'series',
  'check-digit',
  'prefix',
  'country',
  'form',
  'range',
  'no-such-word',
] as const
export type Refusal = (typeof refusals)[number]

export type Outcome = Match | Refusal

/**
 * Judges values of one form, which may hold several kinds that exclude each other. A value comes trimmed. `judge` gives values
 * that were made once, so that a column of any length costs no memory.
 */
export type Detector = {
  readonly id: string
  readonly kinds: readonly Kind[]
  /** Raised when the rule changes, so that old evidence can be told from new. */
  readonly version: number
  readonly judge: (value: string) => Outcome
}

export const isMatch = (outcome: Outcome): outcome is Match => typeof outcome !== 'string'

/** The match of a value, or null: `matches(norwegianPerson, '…')`. */
export function matches(detector: Detector, value: string): Match | null {
  const outcome = detector.judge(value)
  return typeof outcome === 'string' ? null : outcome
}
