import { say } from '#catalogue/vocabulary/text.ts'
import { confidentialities } from '#classifier/label.ts'
import type { MustMove, PlacementPlan } from '#placement/plan.ts'
import type { Speech } from '../text/index.ts'
import { dateOf, daysOf } from '../text/prices.ts'
import { askQuestion } from '../text/question.ts'
import { openPage, type Page } from './page.ts'

/** Questions shown in the summary before it refers to `explain`. */
const questionsShown = 8

/** What a manager reads: how many lie where, what it costs and against what, what must move, what needs an answer. */
export function summary(plan: PlacementPlan, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  page.heading(speech.text('summary.title', { body: say(plan.body.name, speech.language), asOf: plan.asOf }))
  counts(page, plan, speech)
  where(page, plan, speech)
  cost(page, plan, speech)
  moves(page, plan, speech)
  questions(page, plan, speech)
  outside(page, plan, speech)
  return page.text()
}

function counts(page: Page, plan: PlacementPlan, speech: Speech): void {
  const of = (kind: string) => plan.placements.filter((placement) => placement.kind === kind).length
  const count = (outcome: PlacementPlan['placements'][number]['outcome']) =>
    plan.placements.filter((placement) => placement.outcome === outcome).length
  page.wrapped(
    speech.text('summary.count', {
      systems: of('system'),
      dataSets: of('data-set'),
      placed: count('placed'),
      held: count('held'),
      outside: count('outside'),
    }),
  )
  const { status, gap } = plan.bound
  page.wrapped(
    status === 'optimal'
      ? speech.text('summary.proven')
      : speech.text(`summary.${status}`, { gap: speech.percent(gap, 3) }),
  )
}

function where(page: Page, plan: PlacementPlan, speech: Speech): void {
  page.heading(speech.text('summary.where'))
  const rows = plan.cost.byZone.map(({ key, total }) => {
    const here = plan.placements.filter((placement) => placement.zone === key)
    const count = (filter: (placement: (typeof here)[number]) => boolean) => dash(here.filter(filter).length)
    const kind = plan.zones.find((zone) => zone.id === key)?.kind ?? 'private-cloud'
    return [
      `${key} (${speech.text(`kind.${kind}`)})`,
      count((p) => p.kind === 'system'),
      count((p) => p.kind === 'data-set'),
      ...confidentialities
        .slice(0, -1)
        .map((c) => count((p) => p.kind === 'data-set' && p.label.confidentiality === c)),
      speech.amount(total),
      speech.percent(total / plan.cost.total),
    ]
  })
  const right = (title: string) => ({ title, align: 'right' as const })
  const columns = [
    { title: speech.text('summary.zone'), align: 'left' as const },
    right(speech.text('summary.systems')),
    right(speech.text('summary.dataSets')),
    ...confidentialities.slice(0, -1).map(right),
    right(speech.text('summary.monthly', { currency: plan.currency })),
    right(speech.text('summary.share')),
  ]
  page.table(columns, rows)
  const legend = confidentialities.slice(0, -1).map((c) => `${c} ${speech.text(`conf.${c}`)}`)
  page.line(legend.join(' · '), 2)
}

const dash = (count: number): string => (count === 0 ? '–' : String(count))

function cost(page: Page, plan: PlacementPlan, speech: Speech): void {
  const { cost } = plan
  page.heading(`${speech.text('summary.cost')} (${speech.text('summary.monthly', { currency: plan.currency })})`)
  const part = (key: 'run' | 'shared' | 'crossings') =>
    speech.amount(cost.byZone.reduce((sum, zone) => sum + zone[key], 0))
  const against = (base: number) => {
    const difference = cost.total - base
    const params = {
      amount: speech.amount(Math.abs(difference)),
      percent: speech.percent(Math.abs(difference) / base, 1),
    }
    if (difference === 0) return speech.text('summary.same')
    return speech.text(difference > 0 ? 'summary.dearer' : 'summary.cheaper', params)
  }
  const rows = [
    [speech.text('summary.plan'), speech.amount(cost.total)],
    ...(cost.allPrivate === null
      ? []
      : [[speech.text('summary.allPrivate'), speech.amount(cost.allPrivate), against(cost.allPrivate)]]),
    [speech.text('summary.cheapest'), speech.amount(cost.cheapestAllowed), against(cost.cheapestAllowed)],
  ]
  const parts = { run: part('run'), shared: part('shared'), crossings: part('crossings') }
  const notes = [
    [speech.text('summary.plan'), speech.text('summary.plan.parts', parts)],
    ...(cost.allPrivate === null ? [] : [[speech.text('summary.allPrivate'), speech.text('summary.allPrivate.why')]]),
    [speech.text('summary.cheapest'), speech.text('summary.cheapest.why')],
  ]
  const blank = { title: '', align: 'left' as const }
  page.table([blank, { title: '', align: 'right' }, blank], rows)
  for (const [what, why] of notes) page.wrapped(`${what}: ${why}`, 2, '-')
  page.wrapped(
    speech.text('summary.coverage', {
      coverage: speech.percent(cost.coverage),
      oldest: dateOf(speech, cost.oldestPrice),
      rates: daysOf(speech, cost.rateDates),
    }),
  )
  if (cost.tooCloseToCall.length > 0)
    page.wrapped(speech.text('summary.tooClose', { count: cost.tooCloseToCall.length }))
  if (cost.beyondCapacity.length > 0) {
    const lacks = cost.beyondCapacity.map(({ resource, needed, has }) =>
      speech.text('summary.lacks', {
        resource: speech.text(`resource.${resource}` as 'resource.vcpu'),
        needed: speech.number(needed),
        has: speech.number(has),
      }),
    )
    page.wrapped(speech.text('summary.beyond', { lacks: lacks.join('; ') }))
  }
  const limits = plan.crossings.filter(
    (c) => c.roundTripMs !== null && c.maxRoundTripMs !== null && c.roundTripMs > c.maxRoundTripMs,
  )
  if (limits.length > 0) page.wrapped(speech.text('summary.limits', { count: limits.length }))
  const unjudged = cost.unjudgedLimits ?? 0
  if (unjudged > 0) page.wrapped(speech.text('summary.unjudgedLimits', { count: unjudged }))
  const shares = plan.suppliers.map(({ supplier, share, max }) =>
    [
      speech.text('summary.suppliers.line', { supplier, share: speech.percent(share) }),
      ...(max === null ? [] : [speech.text('summary.suppliers.max', { max: speech.percent(max) })]),
    ].join(' '),
  )
  if (shares.length > 0) page.wrapped(`${speech.text('summary.suppliers')}: ${shares.join(', ')}`)
}

function moves(page: Page, plan: PlacementPlan, speech: Speech): void {
  page.heading(speech.text('summary.mustMove', { count: plan.mustMove.length }))
  if (plan.mustMove.length === 0) page.line(speech.text('summary.none'), 2)
  for (const move of plan.mustMove) page.wrapped(moveText(move, plan, speech), 2, '-')
  const moving = plan.placements.filter(
    (p) => p.kind === 'system' && p.now !== null && p.zone !== null && p.now !== p.zone,
  )
  page.wrapped(speech.text('summary.moves', { count: moving.length }))
}

/** One sentence on a system that cannot stay: why, where to, and by when. */
export function moveText(move: MustMove, plan: PlacementPlan, speech: Speech): string {
  const placement = plan.placements.find((candidate) => candidate.id === move.item)
  const zone = placement?.zone ?? null
  const target =
    zone === null
      ? speech.text('move.nowhere')
      : zone === move.from
        ? staysText(move, plan, speech)
        : speech.text('move.to', { zone })
  return `${move.item}: ${whyMoveText(move, plan, speech)}; ${target}${dueText(move, plan, speech)}`
}

/** What is said of something that the plan leaves where it is although it must move: until when, or by what right. */
export const staysText = (move: MustMove, plan: PlacementPlan, speech: Speech): string =>
  speech.text(isOverdue(move, plan) ? 'move.renewed' : 'move.stays', { zone: move.from })

const isOverdue = ({ by }: MustMove, { asOf }: PlacementPlan): boolean => by !== null && by < asOf

/** Why it cannot stay as it is. A contract that is over has ended; it does not end. */
export function whyMoveText(move: MustMove, plan: PlacementPlan, speech: Speech): string {
  const isOver = move.reason === 'contract-ends' && isOverdue(move, plan)
  return speech.text(isOver ? 'move.contract-ended' : `move.${move.reason}`, { from: move.from, rules: move.rules })
}

function dueText(move: MustMove, plan: PlacementPlan, speech: Speech): string {
  if (move.by === null) return ''
  return `, ${speech.text(isOverdue(move, plan) ? 'move.overdue' : 'move.by', { day: move.by })}`
}

function questions(page: Page, plan: PlacementPlan, speech: Speech): void {
  const open = plan.placements.flatMap((placement) => placement.questions.map((question) => ({ placement, question })))
  const subjects = new Set(open.map(({ placement }) => placement.id)).size
  page.heading(speech.text('summary.questions', { count: open.length, subjects }))
  if (open.length === 0) page.line(speech.text('summary.none'), 2)
  for (const { placement, question } of open.slice(0, questionsShown)) {
    page.wrapped(`${placement.id}: ${askQuestion(question, speech.language, speech.book)}`, 2, '-')
  }
  if (open.length > questionsShown)
    page.wrapped(speech.text('summary.questions.more', { count: open.length - questionsShown }))
}

function outside(page: Page, plan: PlacementPlan, speech: Speech): void {
  for (const outcome of ['held', 'outside'] as const) {
    const items = plan.placements.filter((placement) => placement.outcome === outcome)
    if (items.length === 0) continue
    page.heading(speech.text(`summary.${outcome}`, { count: items.length }))
    for (const item of items) {
      const rules = item.options.flatMap((option) => (option.state === 'excluded' ? option.rules : []))
      page.wrapped(`${item.id} (${item.label.confidentiality}): ${[...new Set(rules)].sort().join(', ')}`, 2, '-')
    }
  }
}
