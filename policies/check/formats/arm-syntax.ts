import type { Json } from '../value.ts'

/**
 * A literal, or a call with what is picked out of its answer: `parameters('site').location`. A name with a point in it is a
 * function of the template's own: `contoso.place`.
 */
export type Term =
  | { readonly kind: 'value'; readonly value: Json }
  | {
      readonly kind: 'call'
      readonly name: string
      readonly args: readonly Term[]
      readonly path: readonly (string | Term)[]
    }

/** Parses one expression of an Azure template; undefined where it is not well formed. */
export function parseArm(text: string): Term | undefined {
  const tokens = text.match(/'(?:[^']|'')*'|-?\d+|[A-Za-z_][\w-]*|[()[\].,]|\?|\S/g) ?? []
  const parser = new Parser(tokens)
  const term = parser.term()
  return term !== undefined && parser.atEnd() ? term : undefined
}

class Parser {
  private readonly tokens: readonly string[]
  private next = 0

  constructor(tokens: readonly string[]) {
    this.tokens = tokens
  }

  atEnd(): boolean {
    return this.next === this.tokens.length
  }

  term(): Term | undefined {
    const token = this.take()
    if (token === undefined) return undefined
    if (token.startsWith("'")) return { kind: 'value', value: token.slice(1, -1).replaceAll("''", "'") }
    if (/^-?\d+$/.test(token)) return { kind: 'value', value: Number(token) }
    if (!/^[A-Za-z_]/.test(token)) return undefined
    return this.call(token)
  }

  private call(first: string): Term | undefined {
    let name = first
    while (this.peek() === '.' && this.tokens[this.next + 2] !== undefined && !this.seen('('))
      name += (this.take() ?? '') + (this.take() ?? '')
    if (this.take() !== '(') return undefined
    const args = this.args()
    const path = args === undefined ? undefined : this.path()
    return args === undefined || path === undefined ? undefined : { kind: 'call', name, args, path }
  }

  private args(): Term[] | undefined {
    const args: Term[] = []
    if (this.skip(')')) return args
    for (;;) {
      const arg = this.term()
      if (arg === undefined) return undefined
      args.push(arg)
      if (this.skip(')')) return args
      if (!this.skip(',')) return undefined
    }
  }

  private path(): (string | Term)[] | undefined {
    const path: (string | Term)[] = []
    for (;;) {
      if (this.skip('.')) {
        this.skip('?')
        const key = this.take()
        if (key === undefined) return undefined
        path.push(key)
      } else if (this.skip('[')) {
        this.skip('?')
        const key = this.term()
        if (key === undefined || !this.skip(']')) return undefined
        path.push(key)
      } else return path
    }
  }

  private seen(token: string): boolean {
    return this.peek() === token
  }

  private peek(): string | undefined {
    return this.tokens[this.next]
  }

  private take(): string | undefined {
    const token = this.tokens[this.next]
    this.next += 1
    return token
  }

  private skip(token: string): boolean {
    if (this.peek() !== token) return false
    this.next += 1
    return true
  }
}
