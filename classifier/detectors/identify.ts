import { isMatch, type Match, type Refusal } from './detector.ts'
import { detectors } from './detectors.ts'
import { byPrecedence, type Kind } from './kinds.ts'

export type Identified = {
  /** What the value can be, strongest claim first. All but the first are what it would also pass for. */
  readonly kinds: readonly Match[]
  readonly not: readonly { readonly kind: Kind; readonly why: Refusal | 'another-kind' }[]
}

/** Everything that one value can be, and why it is not the rest. A kind of the same form as the one that fits is `another-kind`. */
export function identify(value: string): Identified {
  const trimmed = value.trim()
  const found: Match[] = []
  const not: { kind: Kind; why: Refusal | 'another-kind' }[] = []
  for (const detector of detectors) {
    const outcome = detector.judge(trimmed)
    if (isMatch(outcome)) found.push(outcome)
    for (const kind of detector.kinds) {
      if (!isMatch(outcome)) not.push({ kind, why: outcome })
      else if (outcome.kind !== kind) not.push({ kind, why: 'another-kind' })
    }
  }
  return {
    kinds: found.sort((a, b) => byPrecedence(a.kind, b.kind)),
    not: not.sort((a, b) => byPrecedence(a.kind, b.kind)),
  }
}
