import type { PlacementPlan } from '#placement/plan.ts'
import { zonesIn } from '../scenario/compare.ts'
import { movesBetween } from '../scenario/moves.ts'
import { savingText } from '../scenario/tables.ts'
import { tellIn } from '../scenario/words.ts'
import type { Speech } from '../text/index.ts'
import { openPage } from './page.ts'

/** Every move from one plan to the next, with what it saves a month while all others lie as planned. */
export function movesText(earlier: PlacementPlan, plan: PlacementPlan, speech: Speech, colour: boolean): string {
  const tell = tellIn(speech.language)
  const page = openPage(colour)
  const moves = movesBetween(zonesIn(earlier), plan)
  page.heading(`${tell('movesSince')} (${moves.length})`)
  if (moves.length === 0) page.line(tell('movesNone'), 2)
  for (const move of moves) {
    const from = move.from ?? tell('nowhere')
    page.wrapped(tell('move', { what: move.group, from, to: move.to, saving: savingText(move, speech, tell) }), 2, '-')
  }
  return page.text()
}
