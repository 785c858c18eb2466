import { sayPath } from '#catalogue/vocabulary/schema-walk.ts'
import { type Edit, Edits } from './json-edits.ts'
import { endOfMember } from './json-member-end.ts'
import { isKeyAt, isValueAt, skipSpace, type Token, tokenAt } from './json-tokens.ts'

/** A mistake in a text that should be JSON: where, in which member, and that member's text where it had to be left out. */
export type JsonFault = { at: number; path: string; lost: string | undefined }

/** What may come next: a value, a key, what closes, what parts two members, or the colon behind a key. */
type Awaited = 'value' | 'key' | 'value-or-end' | 'key-or-end' | 'comma-or-end' | 'colon' | 'nothing'

/** A member of a list or object: where it began, and the comma before it. */
type Member = { at: number | undefined; comma: Edit | undefined }

/** A list or object that is open: its present member and the one before it, and the present one's number or key. */
type Level = { isList: boolean; member: Member; before: Member | undefined; step: number | string }

const closerOf = ({ isList }: Level): string => (isList ? ']' : '}')
const closers = ['}', ']']

/** After this many mistakes a text is not JSON with mistakes but something else. */
export const mostJsonFaults = 50

/** Reads a text as far as it is JSON, past mistakes that cost no more than one member. */
class Mender {
  readonly faults: JsonFault[] = []
  readonly #text: string
  readonly #edits: Edits
  readonly #levels: Level[] = []
  #awaited: Awaited = 'value'
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#edits = new Edits(text)
  }

  /** The text with every mistake out of the way and every other character where it stood; empty where it begins with one. */
  mend(): string {
    const end = this.#text.length
    while (this.#awaited !== 'nothing') {
      const met = tokenAt(this.#text, this.#at)
      const at = skipSpace(this.#text, this.#at)
      if (met !== undefined && this.#take(met, at)) this.#at = met.end
      else if (this.#levels.length === 0) return this.#refuse(at)
      else if (at === end || this.faults.length === mostJsonFaults) return this.#cut(at)
      else if (this.#addComma(at) || this.#dropComma(at)) this.#note(at, this.#levels.length - 1)
      else this.#leaveOut(at)
    }
    const behind = skipSpace(this.#text, this.#at)
    if (behind < end) this.#note(behind, -1)
    return this.#edits.apply(this.#at)
  }

  #note(at: number, depth: number, lost?: string): void {
    const steps = this.#levels.slice(0, depth + 1).map(({ step }) => step)
    const path = sayPath(steps.filter((step) => step !== ''))
    this.faults.push({ at, path, lost })
  }

  /** Nothing of the text is JSON. */
  #refuse(at: number): string {
    this.#note(at, -1)
    return ''
  }

  /** The text ends here, or is given up: what is open is closed, without the member that it broke off in. */
  #cut(at: number): string {
    this.#leaveOut(at, this.#text.length)
    return this.#edits.apply(this.#text.length) + this.#levels.toReversed().map(closerOf).join('')
  }

  /** Takes a token that may stand here; false where it may not. */
  #take({ mark, string, scalar }: Token, at: number): boolean {
    const level = this.#levels.at(-1)
    const opens = mark === '{' || mark === '['
    if (this.#awaited === 'comma-or-end' && mark === ',') this.#next(level!, { from: at, to: at + 1, put: ',' })
    else if (this.#awaited.endsWith('-or-end') && level !== undefined && mark === closerOf(level)) this.#close()
    else if (this.#awaited === 'colon' && mark === ':') this.#awaited = 'value'
    else if (this.#awaited.startsWith('key') && string !== undefined) {
      level!.member.at = at
      level!.step = JSON.parse(string) as string
      this.#awaited = 'colon'
    } else if (this.#awaited.startsWith('value') && (opens || (string ?? scalar) !== undefined)) {
      if (level?.isList) level.member.at = at
      if (opens) this.#open(mark === '[')
      else this.#awaited = level === undefined ? 'nothing' : 'comma-or-end'
    } else return false
    return true
  }

  #open(isList: boolean): void {
    const member = { at: undefined, comma: undefined }
    this.#levels.push({ isList, member, before: undefined, step: isList ? 0 : '' })
    this.#awaited = isList ? 'value-or-end' : 'key-or-end'
  }

  #close(): void {
    this.#levels.pop()
    this.#awaited = this.#levels.length === 0 ? 'nothing' : 'comma-or-end'
  }

  #next(level: Level, comma: Edit): void {
    const step = level.isList ? Number(level.step) + 1 : ''
    Object.assign(level, { step, before: level.member, member: { at: undefined, comma } })
    this.#awaited = level.isList ? 'value' : 'key'
  }

  /** A comma that is missing before what can be nothing but the next member. */
  #addComma(at: number): boolean {
    const level = this.#levels.at(-1)!
    const isAhead = level.isList ? isValueAt : isKeyAt
    if (this.#awaited !== 'comma-or-end' || !isAhead(this.#text, at)) return false
    const comma = { from: this.#at, to: Math.min(at, this.#at + 1), put: ',' }
    this.#edits.add(comma)
    this.#next(level, comma)
    return true
  }

  /** A comma behind the last member. */
  #dropComma(at: number): boolean {
    const level = this.#levels.at(-1)!
    const isTrailing = level.member.comma !== undefined && this.#awaited === (level.isList ? 'value' : 'key')
    if (!isTrailing || this.#text[at] !== closerOf(level)) return false
    this.#edits.takeAway(level.member.comma!)
    this.#awaited = 'comma-or-end'
    return true
  }

  /** The member that holds a mistake. A key among a list's members shows that the one before it was closed too early. */
  #brokenOf({ isList, member, before }: Level, fault: number): Member {
    return isList && before !== undefined && isKeyAt(this.#text, member.at ?? fault) ? before : member
  }

  /** Where reading goes on behind a member that is left out: past brackets that close nothing. */
  #behind(level: Level, end: number): number {
    let at = skipSpace(this.#text, end)
    while (closers.includes(this.#text[at]!) && this.#text[at] !== closerOf(level)) at = skipSpace(this.#text, at + 1)
    return at
  }

  /** Leaves out the member that holds a mistake: of the outermost list, so that nothing is read by half. */
  #leaveOut(fault: number, end?: number): void {
    const outermost = this.#levels.findIndex(({ isList }) => isList)
    const depth = Math.max(0, outermost)
    const level = this.#levels[depth]!
    const { at: from = fault, comma } = this.#brokenOf(level, fault)
    const to = this.#behind(level, end ?? Math.max(from + 1, endOfMember(this.#text, from, fault)))
    this.#note(fault, depth, this.#text.slice(from, to))
    this.#levels.length = depth + 1
    const [begin, more] = level.isList ? (['value-or-end', 'value'] as const) : (['key-or-end', 'key'] as const)
    const isLast = to >= this.#text.length || this.#text[to] === closerOf(level)
    this.#at = this.#text[to] === ',' ? to + 1 : to
    if (isLast && comma !== undefined) this.#edits.takeAway(comma)
    this.#edits.blank(from, this.#at, isLast ? undefined : comma)
    if (!isLast && level.isList) level.step = Number(level.step) + 1
    this.#awaited = comma === undefined ? begin : isLast ? 'comma-or-end' : more
    level.member = { at: undefined, comma }
  }
}

/**
 * The JSON that a broken text holds. A comma that is missing between two members, or stands behind the last one, costs nothing. Any other
 * mistake costs the member of the outermost list that holds it, all of it, because half of one might say less than the whole. Where no
 * list is open it costs one key. `whole` is empty where nothing can be read.
 */
export function mendJson(text: string): { whole: string; faults: JsonFault[] } {
  const mender = new Mender(text)
  const whole = mender.mend()
  return { whole, faults: mender.faults }
}
