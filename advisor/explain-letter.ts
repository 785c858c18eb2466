import { html } from 'hono/html'
import { say } from '#catalogue/vocabulary/text.ts'
import { framePage } from './html/frame.ts'
import { openLetter } from './html/letter.ts'
import { type Explained, writeExplanation } from './render/explain.ts'
import { reportWords } from './report/words.ts'
import type { Speech } from './text/index.ts'

/** What a reader asks first: where it lies, its class, what all of it costs, and how much is asked. */
function factsOf(explained: readonly [Explained, ...Explained[]], speech: Speech): [name: string, value: string][] {
  const [{ placement, plan }] = explained
  const words = reportWords[speech.language]
  const { confidentiality } = placement.label
  const monthly = explained.reduce((sum, one) => sum + (one.placement.monthly ?? 0), 0)
  const questions = explained.reduce((sum, one) => sum + one.placement.questions.length, 0)
  return [
    [words.zone, placement.zone ?? words.nowhere],
    [words.class, `${confidentiality} ${speech.text(`conf.${confidentiality}`)}`],
    [speech.text('summary.monthly', { currency: plan.currency }), speech.amount(monthly)],
    [words.answers, String(questions)],
  ]
}

/** The explanation as a page to read, print and send on; that of a system with each of its data sets. */
export async function explanationLetter(
  id: string,
  explain: (id: string) => Explained,
  speech: Speech,
): Promise<string> {
  const first = explain(id)
  const sets = first.plan.placements.filter(({ system, kind }) => system === id && kind === 'data-set')
  const explained: readonly [Explained, ...Explained[]] = [first, ...sets.map((set) => explain(set.id))]
  const letter = openLetter()
  for (const one of explained) {
    const { id, name } = one.placement
    letter.begin(id, `${say(name, speech.language)} (${id})`)
    writeExplanation(letter, one, speech)
  }
  const [{ plan, placement }] = explained
  const words = reportWords[speech.language]
  return framePage({
    language: speech.language,
    title: say(placement.name, speech.language),
    skip: words.skip,
    contents: words.contents,
    opening: html`<p class="lead">${speech.text('summary.title', { body: say(plan.body.name, speech.language), asOf: plan.asOf })}</p>
<dl class="facts">${factsOf(explained, speech).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`,
    sections: letter.sections(),
    footer: html`<p class="soft">${words.digest}: <code>${plan.digest}</code> · ${plan.madeBy}</p>`,
  })
}
