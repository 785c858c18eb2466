import { say } from '#catalogue/vocabulary/text.ts'
import { sayReason } from '#classifier/index.ts'
import { type Confidentiality, strictness } from '#classifier/label.ts'
import type { Placement, PlacementPlan, ZoneOption } from '#placement/plan.ts'
import type { Subject } from '#placement/subject.ts'
import type { FiredRule, PolicyDecision } from '#policies/decision.ts'
import { citeRule, controlNames, type RuleBook, sayCountries, sayFlip, sayRule, type Waiver } from '#policies/index.ts'
import type { Speech } from '../text/index.ts'
import { askQuestion } from '../text/question.ts'
import { labelText } from './labels.ts'
import { openPage, type Paper } from './page.ts'
import { writeLines } from './price.ts'

/** What an explanation is made of: the entry of the plan, and the subject as it was judged again from the inputs. */
export type Explained = {
  readonly plan: PlacementPlan
  readonly placement: Placement
  readonly subject: Subject
  readonly stale: boolean
  /** The rules it was judged by, the body's own among them. */
  readonly book: RuleBook
  readonly waivers: readonly Waiver[]
}

/** Why a system or data set is labelled as it is, what each zone would mean for it, and what would change the answer. */
export function explanation(explained: Explained, speech: Speech, colour: boolean): string {
  const { placement } = explained
  const page = openPage(colour)
  page.heading(`${placement.id}: ${say(placement.name, speech.language)}`)
  writeExplanation(page, explained, speech)
  return page.text()
}

/** The explanation without its title, on a page of text or in a letter. */
export function writeExplanation(page: Paper, explained: Explained, speech: Speech): void {
  const { placement, plan, stale } = explained
  if (stale) page.wrapped(speech.text('explain.stale'))
  if (placement.zone === null)
    page.wrapped(speech.text(placement.outcome === 'held' ? 'explain.held' : 'explain.outside'))
  const mates = plan.placements.filter(({ group, id }) => group === placement.group && id !== placement.id)
  if (mates.length > 0) page.wrapped(`${speech.text('explain.neighbours')} ${mates.map(({ id }) => id).join(', ')}`)
  label(page, explained, speech)
  zones(page, explained, speech)
  waived(page, explained, speech)
  controls(page, explained, speech)
  cost(page, explained, speech)
  change(page, explained, speech)
  questions(page, explained, speech)
}

function label(page: Paper, { subject }: Explained, speech: Speech): void {
  const { classification } = subject
  page.heading(speech.text('explain.label'))
  page.wrapped(`${speech.text('explain.effective')}: ${labelText(classification.effective, speech)}`)
  countsAs(page, subject, speech)
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

/** The class that rules lift it to, so that reasons which speak of a stricter class than the label are understood. */
function countsAs(page: Paper, { decisions }: Subject, speech: Speech): void {
  const lifts = decisions.flatMap(({ determining, preferences }) =>
    [...determining, ...preferences].flatMap(({ rule, params: { floor } }) =>
      floor === undefined ? [] : [{ rule, floor: floor as Confidentiality }],
    ),
  )
  const strictest = lifts.sort((a, b) => strictness(b.floor) - strictness(a.floor))[0]?.floor
  if (strictest === undefined) return
  const rules = [...new Set(lifts.filter(({ floor }) => floor === strictest).map(({ rule }) => rule))].sort()
  const label = `${strictest} ${speech.text(`conf.${strictest}`)}`
  page.wrapped(speech.text('explain.countsAs', { rule: rules, label }), 4, '-')
}

function zones(page: Paper, explained: Explained, speech: Speech): void {
  const { placement, plan } = explained
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
  }
  refusals(page, explained, speech)
}

/** Each rule that closes a zone, said once, with the zones that it closes. */
function refusals(page: Paper, { placement, subject, book }: Explained, speech: Speech): void {
  const closed = placement.options.flatMap((o) => (o.state === 'excluded' && o.because === undefined ? [o.zone] : []))
  const decisions = subject.decisions.filter(({ zone }) => closed.includes(zone))
  const byRule = new Map<string, { fired: FiredRule; zones: string[] }>()
  for (const { zone, determining } of decisions) {
    for (const fired of determining) {
      const known = byRule.get(fired.rule)
      if (known === undefined) byRule.set(fired.rule, { fired, zones: [zone] })
      else known.zones.push(zone)
    }
  }
  if (byRule.size > 0) page.heading(speech.text('explain.refusals'))
  for (const { fired, zones } of [...byRule.values()].sort((a, b) => (a.fired.rule < b.fired.rule ? -1 : 1))) {
    const others = zones.slice(1)
    const likewise = others.length === 0 ? '' : ` ${speech.text('explain.likewise', { zones: others })}`
    const law = citeRule(fired, speech.language, subject.decisions[0]?.asOf, book)
    page.wrapped(`${sayRule(fired, speech.language, book)} (${law})${likewise}`, 2, fired.rule)
  }
  for (const { zone, nearestPermit } of decisions) {
    if (nearestPermit !== undefined) page.wrapped(`${zone}: ${nearestText(nearestPermit, speech)}`, 2, '-')
  }
}

/** Waivers that opened a zone, with their end and their reason. */
function waived(page: Paper, { subject, waivers }: Explained, speech: Speech): void {
  const uses = new Map<string, { zones: string[]; text: string }>()
  for (const { zone, waived: used } of subject.decisions) {
    for (const { waiver: id, rule, expires } of used ?? []) {
      const waiver = waivers.find((candidate) => candidate.id === id)
      const params = { waiver: id, rule, expires, case: waiver?.case ?? '', reason: waiver?.reason ?? '' }
      const known = uses.get(id) ?? { zones: [], text: speech.text('explain.waived.line', params) }
      uses.set(id, { ...known, zones: [...known.zones, zone] })
    }
  }
  if (uses.size > 0) page.heading(speech.text('explain.waived'))
  for (const { zones: opened, text } of uses.values()) page.wrapped(`${text} [${opened.join(', ')}]`, 2, '-')
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
      const scarce = option.constraint === 0 ? '' : `; ${speech.text('explain.option.scarce', amounts)}`
      return `${rank === null ? '' : `${speech.text(rank)}; `}${speech.text('explain.option.cost', amounts)}${scarce}`
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

/** The permit that came nearest, and in words which facts would have to be others. */
export function nearestText(nearest: NonNullable<PolicyDecision['nearestPermit']>, speech: Speech): string {
  const flips = nearest.flips.map((flip) => sayFlip(flip, speech.language)).join('; ')
  return speech.text('explain.nearest', { rule: nearest.rule, flips })
}

function controls(page: Paper, { placement }: Explained, speech: Speech): void {
  if (placement.controls.length === 0) return
  page.heading(speech.text('explain.controls'))
  const rows = placement.controls.map(({ control, countries, rules }) => [
    say(controlNames[control], speech.language),
    countries === undefined
      ? ''
      : speech.text('explain.control.countries', { countries: sayCountries(countries.join(','), speech.language) }),
    rules.join(', '),
  ])
  const left = { title: '', align: 'left' as const }
  page.table([left, left, left], rows)
}

function cost(page: Paper, { placement, plan, subject }: Explained, speech: Speech): void {
  const found = subject.cost.zones.find(({ zone }) => zone === placement.zone)
  if (found === undefined || !found.priced) return
  page.heading(
    `${speech.text('explain.cost', { zone: found.zone })} (${speech.text('summary.monthly', { currency: plan.currency })})`,
  )
  writeLines(page, found.lines, speech)
}

function change(page: Paper, { placement }: Explained, speech: Speech): void {
  page.heading(speech.text('explain.change'))
  const { zone, outcome, runnerUp, flipPrice, heldAwayBy } = placement
  const unpriced = placement.options.flatMap((option) => (option.state === 'not-priced' ? [option.zone] : []))
  if (zone === null) page.wrapped(speech.text(outcome === 'held' ? 'explain.answers' : 'explain.outside'))
  else if (runnerUp !== null && flipPrice !== null)
    page.wrapped(speech.text('explain.flipPrice', { zone, runnerUp, amount: speech.amount(flipPrice) }))
  else if (unpriced.length === 0) page.wrapped(speech.text('explain.noFlip'))
  if (unpriced.length > 0) page.wrapped(speech.text('explain.unpricedZones', { zones: unpriced }))
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
export function constraintText(constraint: string, speech: Speech): string {
  const [kind, name = '', resource = ''] = constraint.split(':')
  switch (kind) {
    case 'neighbours':
    case 'opening':
    case 'moves':
      return speech.text(`explain.heldAway.${kind}`)
    case 'capacity':
      return speech.text('explain.heldAway.capacity', {
        name,
        resource: speech.text(`resource.${resource}` as 'resource.vcpu'),
      })
    case 'share':
    case 'pin':
      return speech.text(`explain.heldAway.${kind}`, { name })
    default:
      return constraint
  }
}

function questions(page: Paper, { placement, book }: Explained, speech: Speech): void {
  if (placement.questions.length === 0) return
  page.heading(speech.text('explain.questions'))
  for (const question of placement.questions)
    page.wrapped(`${askQuestion(question, speech.language, book)} [${question.fact}]`, 2, '-')
}
