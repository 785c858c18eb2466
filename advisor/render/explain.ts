import { say } from '#catalogue/vocabulary/text.ts'
import { sayReason } from '#classifier/index.ts'
import type { Label } from '#classifier/label.ts'
import type { Placement, PlacementPlan, ZoneOption } from '#placement/plan.ts'
import type { Subject } from '#placement/subject.ts'
import type { FiredRule, PolicyDecision } from '#policies/decision.ts'
import { ruleBasis, sayRule } from '#policies/index.ts'
import type { Speech } from '../text/index.ts'
import { askQuestion } from '../text/question.ts'
import { openPage, type Page } from './page.ts'
import { writeLines } from './price.ts'
import { tableLines } from './table.ts'

/** What an explanation is made of: the entry of the plan, and the subject as it was judged again from the inputs. */
export type Explained = {
  readonly plan: PlacementPlan
  readonly placement: Placement
  readonly subject: Subject
  readonly stale: boolean
}

/** Why a system or data set is labelled as it is, what each zone would mean for it, and what would change the answer. */
export function explanation(explained: Explained, speech: Speech, colour: boolean): string {
  const { placement, plan, stale } = explained
  const page = openPage(colour)
  page.heading(`${placement.id}: ${say(placement.name, speech.language)}`)
  if (stale) page.wrapped(speech.text('explain.stale'))
  if (placement.zone === null)
    page.wrapped(speech.text(placement.outcome === 'held' ? 'explain.held' : 'explain.outside'))
  const mates = plan.placements.filter(({ group, id }) => group === placement.group && id !== placement.id)
  if (mates.length > 0) page.wrapped(`${speech.text('explain.neighbours')} ${mates.map(({ id }) => id).join(', ')}`)
  label(page, explained, speech)
  zones(page, explained, speech)
  controls(page, explained, speech)
  cost(page, explained, speech)
  change(page, explained, speech)
  questions(page, explained, speech)
  return page.text()
}

const labelText = ({ confidentiality, integrity, availability, markers }: Label, speech: Speech): string =>
  [`${confidentiality} ${speech.text(`conf.${confidentiality}`)}`, integrity, availability, ...markers].join(' · ')

function label(page: Page, { subject }: Explained, speech: Speech): void {
  const { classification } = subject
  page.heading(speech.text('explain.label'))
  page.wrapped(`${speech.text('explain.effective')}: ${labelText(classification.effective, speech)}`)
  for (const part of ['declared', 'evidenced', 'aggregated'] as const) {
    const { label, reasons } = classification[part]
    if (reasons.length === 0) continue
    page.wrapped(`${speech.text(`explain.${part}`)}: ${labelText(label, speech)}`)
    for (const reason of reasons) page.wrapped(sayReason(reason, speech.language), 4, '-')
  }
  page.wrapped(`${speech.text('explain.state')}: ${speech.text(`state.${classification.state}`)}`)
  if (classification.lowered !== undefined) page.wrapped(speech.text('explain.lowered', classification.lowered))
  if (classification.approximate) page.wrapped(speech.text('explain.approximate'))
}

function zones(page: Page, { placement, plan, subject }: Explained, speech: Speech): void {
  page.heading(`${speech.text('explain.zones')} (${speech.text('summary.monthly', { currency: plan.currency })})`)
  const rank = (option: ZoneOption) => (option.state === 'allowed' ? total(option) : Number.MAX_SAFE_INTEGER)
  const options = placement.options.toSorted((a, b) => rank(a) - rank(b) || (a.zone < b.zone ? -1 : 1))
  for (const option of options) {
    const mark =
      option.zone === placement.zone
        ? '=>'
        : option.zone === placement.runnerUp
          ? ' 2'
          : option.state === 'allowed'
            ? ' +'
            : ' -'
    page.wrapped(`${option.zone}: ${optionText(option, placement, speech)}`, 2, mark)
    if (option.state !== 'excluded') continue
    const decision = subject.decisions.find(({ zone }) => zone === option.zone)
    for (const fired of decision?.determining ?? []) page.wrapped(ruleText(fired, plan.asOf, speech), 6, '-')
    if (decision?.nearestPermit !== undefined) page.wrapped(nearestText(decision.nearestPermit, speech), 6, '-')
  }
}

const total = (option: Extract<ZoneOption, { state: 'allowed' }>) => option.run + option.neighbours + option.migration

function optionText(option: ZoneOption, placement: Placement, speech: Speech): string {
  switch (option.state) {
    case 'allowed': {
      const amounts = {
        amount: speech.amount(total(option)),
        run: speech.amount(option.run),
        neighbours: speech.amount(option.neighbours),
        migration: speech.amount(option.migration),
        constraint: speech.amount(option.constraint),
      }
      const rank =
        option.zone === placement.zone
          ? 'explain.chosen'
          : option.zone === placement.runnerUp
            ? 'explain.runnerUp'
            : null
      return `${rank === null ? '' : `${speech.text(rank)}; `}${speech.text('explain.option.cost', amounts)}`
    }
    case 'not-priced':
      return speech.text('explain.option.not-priced', { missing: option.missing })
    case 'closed':
      return speech.text('explain.option.closed', { why: speech.text(`why.${option.why}` as 'why.zone-ends') })
    case 'excluded':
      return [
        option.rules.join(', '),
        ...(option.because === undefined ? [] : [speech.text('explain.option.because', { member: option.because })]),
      ].join(' ')
    default:
      return option satisfies never
  }
}

/** The rule's reason with the paragraph behind it, and whether somebody has read that paragraph. */
export function ruleText(fired: FiredRule, asOf: string, speech: Speech): string {
  const basis = ruleBasis(fired.rule, asOf).map(({ law, paragraph }) =>
    [law, paragraph].filter((part) => part !== '').join(' '),
  )
  const pending = fired.verification === 'pending' ? `; ${speech.text('explain.pending')}` : ''
  return `${fired.rule}: ${sayRule(fired, speech.language)} (${speech.text('explain.basis')}: ${basis.join('; ')}${pending})`
}

function nearestText(nearest: NonNullable<PolicyDecision['nearestPermit']>, speech: Speech): string {
  const flips = nearest.flips.map((flip) => speech.text('explain.flip', flip)).join('; ')
  return speech.text('explain.nearest', { rule: nearest.rule, flips })
}

function controls(page: Page, { placement }: Explained, speech: Speech): void {
  if (placement.controls.length === 0) return
  page.heading(speech.text('explain.controls'))
  const rows = placement.controls.map(({ control, countries, rules }) => [
    control,
    countries === undefined ? '' : speech.text('explain.control.countries', { countries }),
    rules.join(', '),
  ])
  const left = { title: '', align: 'left' as const }
  for (const line of tableLines([left, left, left], rows).slice(1)) page.line(line, 2)
}

function cost(page: Page, { placement, plan, subject }: Explained, speech: Speech): void {
  const found = subject.cost.zones.find(({ zone }) => zone === placement.zone)
  if (found === undefined || !found.priced) return
  page.heading(
    `${speech.text('explain.cost', { zone: found.zone })} (${speech.text('summary.monthly', { currency: plan.currency })})`,
  )
  writeLines(page, found.lines, speech)
}

function change(page: Page, { placement }: Explained, speech: Speech): void {
  page.heading(speech.text('explain.change'))
  const { zone, runnerUp, flipPrice, heldAwayBy } = placement
  if (zone !== null) {
    page.wrapped(
      runnerUp === null || flipPrice === null
        ? speech.text('explain.noFlip')
        : speech.text('explain.flipPrice', { zone, runnerUp, amount: speech.amount(flipPrice) }),
    )
  }
  if (heldAwayBy !== null) {
    const { zone: cheaper, constraint, price } = heldAwayBy
    page.wrapped(
      speech.text('explain.heldAway', {
        zone: cheaper,
        constraint: constraintText(constraint, speech),
        price: speech.amount(price),
      }),
    )
  }
}

/** `capacity:private-andeby:vcpu` in words; what has no words stays as it is. */
function constraintText(constraint: string, speech: Speech): string {
  const [kind, name = '', resource = ''] = constraint.split(':')
  switch (kind) {
    case 'neighbours':
    case 'opening':
      return speech.text(`explain.heldAway.${kind}`)
    case 'capacity':
    case 'share':
      return speech.text(`explain.heldAway.${kind}`, { name, resource })
    default:
      return constraint
  }
}

function questions(page: Page, { placement }: Explained, speech: Speech): void {
  if (placement.questions.length === 0) return
  page.heading(speech.text('explain.questions'))
  for (const question of placement.questions)
    page.wrapped(`${askQuestion(question, speech.language)} [${question.fact}]`, 2, '-')
}
