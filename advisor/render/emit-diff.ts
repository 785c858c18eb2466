import { type FullText, fill, sayFigure, type TextParams } from '#catalogue/vocabulary/text.ts'
import { type Change, changeKinds, type PlanDiff, type ZoneDiff } from '#infra/diff/index.ts'
import { diffTexts, kindNames, moveSteps, riskNames } from '#infra/diff/texts.ts'
import type { Speech } from '../text/index.ts'

/** Changes zone by zone, whatever could lose data marked, then moves with their steps in order. */
export function emitDiffText({ zones, moves }: PlanDiff, speech: Speech): string {
  const say = (text: FullText, params: TextParams = {}) => fill(text[speech.language], params)
  const risky = riskyChanges({ zones, moves })
  const lines = zones.flatMap((zone) => [...zoneLines(zone, say), ''])
  const moving = moves.flatMap((move) => [
    say(diffTexts.move, { ...move, gib: speech.number(move.gib), hours: sayFigure(move.hours, speech.language) }),
    ...moveSteps(move.kind).map((step, i) => `  ${i + 1}. ${say(step, { ...move })}`),
    '',
  ])
  const heading = moves.length === 0 ? [] : [say(diffTexts.moves), '']
  const verdict = risky.length === 0 ? say(diffTexts.noRisk) : say(diffTexts.risks, { count: risky.length })
  return `${[...lines, ...heading, ...moving, verdict].join('\n')}\n`
}

/** Everything that a person should look at twice before deploying. */
export const riskyChanges = ({ zones }: PlanDiff): Change[] =>
  zones.flatMap(({ changes }) => changes.filter(({ risk }) => risk !== null))

type Say = (text: FullText, params?: TextParams) => string

function zoneLines({ zone, changes, retagged, restacked }: ZoneDiff, say: Say): string[] {
  const counts = changeKinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [`${count} ${say(kindNames[kind])}`]
  })
  const tagged = retagged === 0 ? [] : [`  ${say(diffTexts.retagged, { count: retagged })}`]
  const elsewhere = restacked.map(
    ({ from, to, resources, command }) => `  ${say(diffTexts.restacked, { from, to, count: resources, command })}`,
  )
  const listed = changeKinds.flatMap((kind) =>
    changes.filter((change) => change.kind === kind).map((change) => changeLine(change, say)),
  )
  return [
    `${zone}: ${counts.length === 0 ? say(diffTexts.nothing) : counts.join(', ')}`,
    ...listed,
    ...tagged,
    ...elsewhere,
  ]
}

function changeLine({ kind, type, name, address, dataSet, properties, risk }: Change, say: Say): string {
  const owner = dataSet === null ? '' : ` (${dataSet})`
  const differs = properties.length === 0 ? '' : `; ${say(diffTexts.properties, { names: properties })}`
  const marked = risk === null ? '' : ` — ${say(riskNames[risk], { address })}`
  return `${risk === null ? '  ' : '! '}${say(kindNames[kind])}: ${type} ${name}${owner}${differs}${marked}`
}
