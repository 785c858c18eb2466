import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { inputFiles } from '../workspace/input-files.ts'

const texts = {
  changed: {
    nb: '! {name} er endret siden planen ble laget',
    nn: '! {name} er endra sidan planen vart laga',
    sv: '! {name} har ändrats sedan planen skapades',
    en: '! {name} changed since the plan was made',
  },
  nowhere: { nb: 'ingen plass', nn: 'ingen plass', sv: 'ingen plats', en: 'no place' },
  otherwise: {
    nb: '! planen skiller seg i kostnader, tiltak eller bevis; kjør `rettsky plan` og gå gjennom forskjellen',
    nn: '! planen skil seg i kostnader, tiltak eller bevis; køyr `rettsky plan` og gå gjennom skilnaden',
    sv: '! planen skiljer sig i kostnader, åtgärder eller bevis; kör `rettsky plan` och granska skillnaden',
    en: '! the plan differs in costs, controls or proof; run `rettsky plan` and review the difference',
  },
  same: {
    nb: '{path} er det som grunnlaget gir',
    nn: '{path} er det som grunnlaget gjev',
    sv: '{path} är vad underlaget ger',
    en: '{path} is what the inputs give',
  },
  different: {
    nb: '{path} er ikke det som grunnlaget gir',
    nn: '{path} er ikkje det som grunnlaget gjev',
    sv: '{path} är inte vad underlaget ger',
    en: '{path} is not what the inputs give',
  },
} as const satisfies Record<string, FullText>

/**
 * What a committed plan says otherwise than the inputs give, a line a difference. Empty when they are the same. The committed
 * plan must have been read by `parsePlan`, which refuses one whose content is not what its digest says.
 */
export function planDifferences(committed: PlacementPlan, made: PlacementPlan, language: Language): string[] {
  if (committed.digest === made.digest) return []
  const say = (zone: string | null | undefined): string => zone ?? texts.nowhere[language]
  const before = new Map(committed.placements.map((placement) => [placement.id, placement.zone]))
  const after = new Map(made.placements.map((placement) => [placement.id, placement.zone]))
  const moves = [...after].flatMap(([id, zone]) => {
    if (!before.has(id)) return [`+ ${id}: ${say(zone)}`]
    const was = before.get(id)
    return was === zone ? [] : [`~ ${id}: ${say(was)} → ${say(zone)}`]
  })
  const gone = [...before.keys()].filter((id) => !after.has(id)).map((id) => `- ${id}`)
  const inputs = Object.entries(made.inputs).flatMap(([name, digest]) =>
    committed.inputs[name] === digest ? [] : [fill(texts.changed[language], { name: inputFiles[name] ?? name })],
  )
  const lines = [...inputs, ...moves, ...gone].sort()
  return lines.length > 0 ? lines : [texts.otherwise[language]]
}

/** Whether the committed plan holds, in a sentence. */
export const planVerdict = (path: string, same: boolean, language: Language): string =>
  fill(texts[same ? 'same' : 'different'][language], { path })
