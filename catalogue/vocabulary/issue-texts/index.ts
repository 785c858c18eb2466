import type { Issue } from '../issue.ts'
import { type FullText, fill, type Language, oneLine } from '../text.ts'
import { bills } from './bills.ts'
import { catalogue } from './catalogue.ts'
import { check } from './check.ts'
import { evidence } from './evidence.ts'
import { intake } from './intake.ts'
import { monitor } from './monitor.ts'
import { plan } from './plan.ts'
import { policies } from './policies.ts'
import { priceLists } from './price-lists.ts'
import { prices } from './prices.ts'
import { problem } from './problem.ts'
import { proof } from './proof.ts'
import { reading } from './reading.ts'
import { scan } from './scan.ts'
import { settings } from './settings.ts'
import { frame, kinds } from './words.ts'
import { workspace } from './workspace.ts'

/**
 * What each issue code says, in every language. A new code goes into the file of the area that raises it, or into a new
 * file that is spread in here; TypeScript refuses a text that lacks a language and the tests refuse one that fills
 * different parameters in different languages. A text may use `{met}`, `{accepted}` and any name in the issue's `params`.
 */
export const issueTexts: Readonly<Record<string, FullText>> = {
  ...reading,
  ...scan,
  ...bills,
  ...catalogue,
  ...check,
  ...evidence,
  ...intake,
  ...monitor,
  ...plan,
  ...policies,
  ...prices,
  ...priceLists,
  ...problem,
  ...proof,
  ...settings,
  ...workspace,
}

/** `<number 0..10>` as "et tall fra 0 til og med 10"; what is no known kind stays as it stands. */
function sayKind(token: string, language: Language): string {
  const [, name = '', detail = ''] = /^<([a-z0-9-]+)(?: (.*))?>$/.exec(token) ?? []
  const kind = kinds[name]?.[language]
  if (kind === undefined) return token
  const range = /^(>?)(.*)\.\.(.*)$/.exec(detail)
  if (range === null) return detail === '' ? kind : `${kind} ${detail}`
  const [, above, low = '', high = ''] = range
  const bounds = [
    low === '' ? [] : [fill((above === '>' ? frame.above : frame.from)[language], { low })],
    high === '' ? [] : [fill(frame.upTo[language], { high })],
  ]
  return [kind, ...bounds.flat()].join(' ')
}

function sayMet(met: string | undefined, language: Language): string {
  if (met === undefined || met === '') return frame.empty[language]
  const kind = sayKind(met, language)
  return kind === met ? `"${met}"` : kind
}

/** `none, ordinary, <day>` as "none, ordinary eller en dato". Commas part the alternatives; a pattern is kept whole. */
function sayAccepted(accepted: string, language: Language): string {
  const parts = accepted.match(/<pattern .*>|[^,]+/g)?.map((part) => sayKind(part.trim(), language)) ?? []
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} ${frame.or[language]} ${last}`
}

/** The part of a text that names what is accepted, from the mark before it on: dropped where an issue does not say. */
const remedy = /[;:][^;:]*\{accepted\}.*$/

/** Where and what, as a text without the place: `"sensitive" is not known; use none, ordinary or unknown`. */
export function sayIssueText(issue: Issue, language: Language): string {
  const text = (issueTexts[issue.code] ?? frame.noCode)[language]
  const accepted = sayAccepted(issue.accepted ?? '', language)
  return fill(issue.accepted === undefined ? text.replace(remedy, '') : text, {
    ...issue.params,
    code: issue.code,
    met: sayMet(issue.met, language),
    accepted,
  })
}

/** One line: `submissions/helse.yaml:14:9: dataSets[2].personalData: "sensitive" is not known; use none, ordinary or unknown`. */
export function sayIssue(issue: Issue, language: Language): string {
  const file = issue.file === undefined ? undefined : sayKind(issue.file, language)
  const place = [file, issue.line, issue.line === undefined ? undefined : issue.column]
  const parts = [place.filter((part) => part !== undefined).join(':'), issue.path, sayIssueText(issue, language)]
  return oneLine(parts.filter((part) => part !== '').join(': '))
}
