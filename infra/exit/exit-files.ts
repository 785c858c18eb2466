import { type FullText, fill, type Language, sayFigure, type TextParams } from '#catalogue/vocabulary/text.ts'
import { switchingFreeFrom } from '#classifier/cost/index.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { EmittedFiles } from '../emitter.ts'
import { type ExitPlan, type ExitStep, exitPlans } from './exit-plan.ts'
import { texts } from './texts.ts'

/** `exit/exit.md` for people and `exit/exit.csv` for everybody's spreadsheet, of one zone of the plan. */
export async function exitFiles(plan: PlacementPlan, zone: string, language: Language): Promise<EmittedFiles> {
  return writeExits(plan, await exitPlans(plan, zone), language)
}

/** The same of exits that are worked out already. */
export function writeExits(plan: PlacementPlan, exits: readonly ExitPlan[], language: Language): EmittedFiles {
  return new Map([
    ['exit/exit.csv', table(exits, plan)],
    ['exit/exit.md', page(plan, exits, language)],
  ])
}

type Say = (text: FullText, params?: TextParams) => string

function page(plan: PlacementPlan, exits: readonly ExitPlan[], language: Language): string {
  const say: Say = (text, params = {}) =>
    fill(text[language], { currency: plan.currency, from: freeFrom(plan), ...params })
  const [first] = exits
  const digest = plan.digest.slice('sha256:'.length, 'sha256:'.length + 16)
  return [
    `# ${say(texts.title, { zone: first?.zone ?? '' })}`,
    '',
    say(texts.intro, { digest }),
    '',
    say(texts.order),
    ...exits.flatMap((exit) => ['', ...section(exit, plan, say, (value) => sayFigure(value, language))]),
    '',
  ].join('\n')
}

function section(
  { cause, leaving, steps, overCapacity }: ExitPlan,
  plan: PlacementPlan,
  say: Say,
  figure: (value: number) => string,
): string[] {
  const heading = `## ${say(texts[cause], { zones: leaving })}`
  if (steps.length === 0) return [heading, '', say(texts.empty)]
  const { what, agency, availability, to, hours, egressBefore, egressAfter } = texts
  const heads = [
    say(texts.step),
    say(what),
    say(agency),
    say(availability),
    'GiB',
    say(to),
    say(hours),
    say(egressBefore),
    say(egressAfter),
  ]
  const rows = steps.map((step, i) => {
    const { before, after } = egressOf(step, plan)
    const target = step.to ?? (step.rules.length === 0 ? say(texts.noOther) : say(texts.nowhere, { rules: step.rules }))
    const figures = [step.hours, before, after].map((value) => (value === null ? '–' : figure(value)))
    const who = [step.members.join(', '), step.agencies.join(', '), step.availability]
    return [String(i + 1), ...who, figure(step.gib), target, ...figures]
  })
  const sum = {
    gib: figure(total(steps.map(({ gib }) => gib))),
    hours: figure(total(steps.map((step) => step.hours))),
    count: steps.filter((step) => step.to === null).length,
  }
  return [
    heading,
    '',
    `| ${heads.join(' | ')} |`,
    '|---:|---|---|---|---:|---|---:|---:|---:|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    say(texts.sum, sum),
    ...(overCapacity ? ['', say(texts.overCapacity)] : []),
  ]
}

/** The body's day for the end of switching charges; the law's own in plans that do not say it. */
const freeFrom = ({ cost }: PlacementPlan): string => cost.leavingFreeFrom ?? switchingFreeFrom

/** What leaving costs before and after switching charges are forbidden; nothing before it, once that day has come. */
const egressOf = ({ egress }: ExitStep, plan: PlacementPlan) => ({
  before: plan.asOf >= freeFrom(plan) ? null : egress,
  after: egress === null ? null : 0,
})

const total = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) * 10) / 10

/** Columns do not depend on the language. */
function table(exits: readonly ExitPlan[], plan: PlacementPlan): string {
  const heads = [
    'cause',
    'step',
    'group',
    'members',
    'agencies',
    'availability',
    'gib',
    'to',
    'rules',
    'hours',
    'egress_before',
    'egress_after',
  ]
  const rows = exits.flatMap(({ cause, steps }) =>
    steps.map((step, i) => {
      const { before, after } = egressOf(step, plan)
      const { group, members, agencies, availability, gib, to, rules, hours } = step
      return [
        cause,
        i + 1,
        group,
        members.join(' '),
        agencies.join(' '),
        availability,
        gib,
        to,
        rules.join(' '),
        hours,
        before,
        after,
      ]
    }),
  )
  return [heads, ...rows].map((cells) => `${cells.map((cell) => cell ?? '').join(',')}\r\n`).join('')
}
