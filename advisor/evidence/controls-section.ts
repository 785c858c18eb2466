import { say } from '#catalogue/vocabulary/text.ts'
import { implementationOf } from '#infra/controls.ts'
import type { Proof, ShownDataSet } from '#policies/check/index.ts'
import { controlNames, ruleBasis } from '#policies/index.ts'
import type { Explained } from '../render/explain.ts'
import { code, type Markdown } from './markdown.ts'
import { nameOf, type Telling } from './telling.ts'

type Judged = ShownDataSet['controls'][number]

/** Controls that were asked for and cannot be seen in the files. */
export const unshown = (controls: readonly Judged[]): Judged[] =>
  controls.filter(({ answer }) => answer.kind !== 'shown' && answer.kind !== 'exempt')

/** Every control with the resources and properties that show it, in the order of the plan; then the law behind them. */
export function controlsSection(page: Markdown, shown: ShownDataSet, explained: Explained, telling: Telling): void {
  const { speech, words, tell } = telling
  page.heading(3, words.controls)
  const lacking = unshown(shown.controls)
  if (lacking.length > 0) page.text(`**${tell('missing', { count: lacking.length })}**`)
  page.table(
    [words.control, words.requiredBy, words.resource, words.property, words.found],
    shown.dataSet.controls.flatMap((need) => {
      const judged = speaking(shown.controls.filter((one) => one.need.control === need.control))
      const rows = judged.flatMap((one) => rowsOf(one, telling))
      const start = [say(controlNames[need.control], speech.language), need.rules.join(', ')]
      return [...new Map(rows.map((row) => [row.join('\n'), [...start, ...row]])).values()]
    }),
  )
  page.text(`${words.rulesBehind}:`)
  const rules = [...new Set(shown.dataSet.controls.flatMap((need) => need.rules))].sort()
  page.table(
    [words.rule, words.reason, words.basis],
    rules.map((rule) => ruleRow(rule, explained, telling)),
  )
}

/**
 * Of all resources that were asked for a control, those that say something of it: what lacks it, and what shows it. The rest
 * stands only where nothing else does.
 */
function speaking(judged: readonly Judged[]): readonly Judged[] {
  const by = (passes: (one: Judged) => boolean) => judged.filter(passes)
  const lacking = unshown(judged)
  const proven = by(({ answer }) => answer.kind === 'shown' && answer.proofs.length > 0)
  if (lacking.length + proven.length > 0) return [...lacking, ...proven]
  const silent = by(({ answer }) => answer.kind === 'shown')
  return silent.length > 0 ? silent : judged.slice(0, 1)
}

/** Resource, property and what was found, for each property that shows the control. */
function rowsOf({ need, held, answer, zone }: Judged, { words, tell }: Telling): string[][] {
  const holder = held === null ? words.wholeZone : code(nameOf(held.resource.address))
  switch (answer.kind) {
    case 'shown': {
      if (answer.proofs.length > 0) return answer.proofs.map((proof) => proofRow(proof, holder))
      const met = implementationOf(zone.provider, need.control)
      const looked = 'shownBy' in met ? placesFor(met.shownBy, held?.resource.type) : []
      return [[holder, '', tell('nothingAgainst', { places: looked.map(code).join('; ') })]]
    }
    case 'exempt':
      return [[holder, '', words.exempt]]
    case 'missing':
      return [[holder, code(answer.attribute), tell('notShown', { wanted: code(answer.wanted) })]]
    case 'open':
      return [[holder, code(answer.attribute), words.notTold]]
    case 'unseen':
      return [[holder, '', words.notTold]]
    default:
      return answer satisfies never
  }
}

const longest = 160

/** A property of another resource, `type::name.property`, stands beside that resource. */
function proofRow({ attribute, found }: Proof, holder: string): string[] {
  const [, other, property] = /::([^:]+)\.([a-z_.-]+)$/i.exec(attribute) ?? []
  const value = code(found.length > longest ? `${found.slice(0, longest)}…` : found)
  return other === undefined || property === undefined
    ? [holder, code(nameOf(attribute)), value]
    : [code(other), code(property), value]
}

/** Where a control would show on this type of resource; all places where none is told apart. */
function placesFor(shownBy: readonly string[], type: string | undefined): readonly string[] {
  const own = shownBy.filter((place) => type !== undefined && place.includes(type))
  return own.length > 0 ? own : shownBy
}

function ruleRow(id: string, { book, subject }: Explained, { speech }: Telling): string[] {
  const rule = book.byId.get(id)
  const asOf = subject.decisions[0]?.asOf
  const basis = ruleBasis(id, asOf, book).map(({ law, paragraph }) => `${law} ${paragraph}`.trim())
  return [id, rule === undefined ? '' : say(rule.title, speech.language), basis.join('; ')]
}
