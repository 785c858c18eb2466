/** How far in a line stands whose first character is at an offset; nothing for what stands behind something else on its line. */
function marginAt(text: string, at: number): number | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1
  return start > 0 && text.slice(start, at).trim() === '' ? at - start : undefined
}

const marginOf = (line: string): number => line.search(/\S|$/)
const closers = ['}', ']']

/** Ends that the layout shows: a line as far in as the member that closes it or begins the next one, or one further out that closes its list. */
function* endsByLayout(text: string, from: number, margin: number): Generator<number> {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    const end = text.indexOf('\n', at + 1)
    const line = text.slice(at + 1, end < 0 ? text.length : end)
    const inside = marginOf(line)
    const first = line[inside] ?? ''
    if (inside < margin && closers.includes(first)) yield at
    else if (inside === margin && closers.includes(first)) yield at + 1 + inside + 1
    else if (inside === margin && first === text[from]) yield at
  }
}

const lexeme = /"(?:[^"\\\n]|\\.)*"|[{}[\],]/g

const quotes = (text: string): number => text.replaceAll(/\\./g, '').split('"').length - 1

/** Where a member's brackets close behind a fault, or what holds it closes; nothing where brackets or quotes do not match. */
function endByBrackets(text: string, from: number, fault: number): number | undefined {
  const open: string[] = []
  for (const { 0: met, index } of text.slice(from).matchAll(lexeme)) {
    const at = from + index
    if (met === '{') open.push('}')
    else if (met === '[') open.push(']')
    else if (closers.includes(met)) {
      if (open.length === 0) return at
      if (open.pop() !== met) return undefined
      if (open.length === 0 && at >= fault) return quotes(text.slice(from, at)) % 2 === 0 ? at + 1 : undefined
    } else if (met === ',' && open.length === 0 && at >= fault) return at
  }
  return undefined
}

/** Where the next member begins as this one does, with a bracket and the same first key. */
function nextLike(text: string, begun: string, fault: number): number | undefined {
  const next = text.indexOf(`,${begun}`, fault)
  return next < 0 ? undefined : next
}

/**
 * Where a member of a list or object ends that holds a mistake: by how its lines stand in, where members stand on lines of their own;
 * else by its brackets, if what follows them looks like a next member, or where one begins like it. The text's end where nothing tells.
 */
export function endOfMember(text: string, from: number, fault: number): number {
  const margin = marginAt(text, from)
  const seen = text.slice(0, fault).trimEnd().replace(/,$/, '').trimEnd().length
  if (margin !== undefined) for (const end of endsByLayout(text, from, margin)) if (end >= seen) return end
  const begun = /^\{\s*"[^"\n]*"\s*:/.exec(text.slice(from, from + 200))?.[0]
  const closed = endByBrackets(text, from, fault)
  if (begun === undefined) return closed ?? text.length
  const follows =
    closed !== undefined && (text.startsWith(`,${begun}`, closed) || /^\s*[}\]]/.test(text.slice(closed, closed + 20)))
  return (follows ? closed : nextLike(text, begun, seen)) ?? closed ?? text.length
}
