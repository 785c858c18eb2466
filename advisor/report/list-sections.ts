import { html } from 'hono/html'
import { say } from '#catalogue/vocabulary/text.ts'
import { type Section, table } from '../html/section.ts'
import { staysText, whyMoveText } from '../render/summary.ts'
import { askQuestion } from '../text/question.ts'
import type { Telling } from './telling.ts'

/** What cannot stay where it is. */
export function moveSection({ plan, speech, tell }: Telling): Section {
  const heading = tell('mustMove')
  if (plan.mustMove.length === 0) return { id: 'must-move', heading, body: html`<p>${tell('none')}</p>` }
  const rows = plan.mustMove.map((move) => {
    const to = plan.placements.find(({ id }) => id === move.item)?.zone ?? tell('nowhere')
    return [
      move.item,
      move.from,
      to === move.from ? staysText(move, plan, speech) : to,
      move.by === null ? '' : html`<time>${move.by}</time>`,
      whyMoveText(move, plan, speech),
    ]
  })
  const heads = [
    { title: tell('system') },
    { title: tell('from'), names: true as const },
    ...[tell('to'), tell('by'), tell('why')].map((title) => ({ title })),
  ]
  return { id: 'must-move', heading, body: html`${table(heading, heads, rows)}` }
}

/** Open questions, folded by agency so that each finds its own. */
export function answersSection({ plan, speech, tell }: Telling): Section {
  const heading = tell('answers')
  const open = plan.placements.flatMap((placement) => placement.questions.map((question) => ({ placement, question })))
  if (open.length === 0) return { id: 'answers', heading, body: html`<p>${tell('none')}</p>` }
  const byAgency = plan.agencies.flatMap((agency) => {
    const own = open.filter(({ placement }) => placement.agency === agency.id)
    if (own.length === 0) return []
    const name = say(agency.name, speech.language)
    const rows = own.map(({ placement, question }) => [
      placement.id,
      askQuestion(question, speech.language, speech.book),
      html`<code>${question.fact}</code>`,
    ])
    const heads = [tell('subject'), tell('question'), tell('place')].map((title) => ({ title }))
    return [html`<details><summary>${name} (${own.length})</summary>${table(name, heads, rows)}</details>`]
  })
  return { id: 'answers', heading, body: html`<p>${tell('answersText', { count: open.length })}</p>${byAgency}` }
}

/** What has no place, whether for want of an answer or for good. */
export function outsideSection({ plan, speech, tell }: Telling): Section {
  const heading = tell('outside')
  const items = plan.placements.filter(({ outcome }) => outcome !== 'placed')
  if (items.length === 0) return { id: 'outside', heading, body: html`<p>${tell('none')}</p>` }
  const rows = items.map((item) => [
    item.id,
    `${item.label.confidentiality} ${speech.text(`conf.${item.label.confidentiality}`)}`,
    tell(item.outcome === 'held' ? 'outcome.held' : 'outcome.outside'),
    [...new Set(item.options.flatMap((option) => (option.state === 'excluded' ? option.rules : [])))].sort().join(', '),
  ])
  const heads = [tell('subject'), tell('class'), tell('why'), tell('rules')].map((title) => ({ title }))
  return { id: 'outside', heading, body: html`${table(heading, heads, rows)}` }
}
