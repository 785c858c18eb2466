import { isMap, isScalar, isSeq, type Pair, type ParsedNode, parseDocument, stringify, type YAMLMap } from 'yaml'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { LinkChange } from './parse-facts.ts'

/** Text to put in place of what stands from `from` to `to`. */
type Splice = { readonly from: number; readonly to: number; readonly text: string }

type LinkMap = YAMLMap.Parsed<ParsedNode, ParsedNode | null>

/**
 * The workspace's text with one line's state and facts set. Only the values that change are touched: comments, order,
 * quotes and layout of everything else stay to the byte.
 *
 * @throws InputError when the line is not written out where it stands (an alias, say), so that it cannot be edited in place.
 */
export function editLink(text: string, id: string, { state, facts }: LinkChange): string {
  const link = linkIn(text, id)
  const wanted = Object.entries({ ...(state === undefined ? {} : { state }), ...facts })
  const present = wanted.flatMap(([key, value]) => {
    const pair = link.items.find((item) => keyOf(item) === key)
    return pair?.value ? [{ key, ...rangeOf(pair.value), text: written(value) }] : []
  })
  const added = wanted.filter(([key]) => !present.some((found) => found.key === key))
  const splices = [...present, ...(added.length === 0 ? [] : [insertion(text, link, added)])]
  return splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((edited, splice) => edited.slice(0, splice.from) + splice.text + edited.slice(splice.to), text)
}

function linkIn(text: string, id: string): LinkMap {
  const links = parseDocument(text).get('links', true) as unknown
  const found = isSeq(links)
    ? links.items.findIndex(
        (item) => isMap(item) && item.items.some((pair) => keyOf(pair) === 'id' && scalarOf(pair) === id),
      )
    : -1
  if (isSeq(links) && found >= 0) return links.items[found] as LinkMap
  throw new InputError([{ code: 'link-not-written-out', path: 'links', met: id, accepted: `- id: ${id}` }])
}

const keyOf = ({ key }: Pair<unknown, unknown>): unknown => (isScalar(key) ? key.value : undefined)
const scalarOf = ({ value }: Pair<unknown, unknown>): unknown => (isScalar(value) ? value.value : undefined)

const rangeOf = (node: ParsedNode): { from: number; to: number } => ({ from: node.range[0], to: node.range[1] })

/** New facts stand last: on lines of their own under the others, or before the closing brace. */
function insertion(text: string, link: LinkMap, added: readonly [string, unknown][]): Splice {
  const [first, last] = [link.items[0], link.items.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('a line has an id')
  const end = (last.value ?? last.key).range[1]
  const pairs = added.map(([key, value]) => `${key}: ${written(value)}`)
  if (link.flow === true) return { from: end, to: end, text: `, ${pairs.join(', ')}` }
  const start = first.key.range[0]
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
  const lineEnd = endOfLine(text, end)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  return { from: lineEnd, to: lineEnd, text: pairs.map((pair) => `${newline}${indent}${pair}`).join('') }
}

/** Past a comment behind the last value; before the line break, which a block value's own range may include. */
function endOfLine(text: string, from: number): number {
  const start = text.slice(0, from).trimEnd().length
  const found = text.slice(start).search(/\r?\n/)
  return found < 0 ? text.length : start + found
}

/** A value as YAML on one line: `192.168.250.1/30`, `"0123"`, `{ bodyAddress: …, zoneAddress: … }`. */
const written = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: false }).trimEnd()
