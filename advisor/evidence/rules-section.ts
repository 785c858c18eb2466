import { citeRule, sayRule } from '#policies/index.ts'
import type { DataSetEvidence } from './collect.ts'
import { code, type Markdown, plain } from './markdown.ts'
import type { Telling } from './telling.ts'

/** Rules that opened its zone, zones that rules close, and waivers it rests on. */
export function rulesSection(page: Markdown, { explained }: DataSetEvidence, { speech, words, tell }: Telling): void {
  const { placement, subject, book } = explained
  page.heading(3, words.rules)
  const decision = subject.decisions.find(({ zone }) => zone === placement.zone)
  if (decision !== undefined) {
    page.text(words.rulesText)
    page.table(
      [words.rule, words.reason, words.basis],
      [...decision.determining, ...decision.preferences].map((fired) => [
        fired.rule,
        plain(sayRule(fired, speech.language, book)),
        plain(citeRule(fired, speech.language, decision.asOf, book)),
      ]),
    )
  }
  if (placement.waivers !== undefined && placement.waivers.length > 0) {
    page.text(tell('waivers', { waivers: placement.waivers.map(code) }))
  }
  const closed = placement.options.filter((option) => option.state === 'excluded')
  if (closed.length === 0) return
  page.text(`${words.closed}:`)
  page.table(
    [words.zone, words.rule, words.reason],
    closed.flatMap(({ zone, rules }) => {
      const fired = subject.decisions.find((one) => one.zone === zone)?.determining ?? []
      return rules.map((rule) => {
        const reason = fired.find((one) => one.rule === rule)
        return [zone, rule, reason === undefined ? '' : plain(sayRule(reason, speech.language, book))]
      })
    }),
  )
}
