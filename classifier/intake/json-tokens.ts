const token =
  /\s*(?:([{}[\]:,])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy
const key = /"(?:[^"\\\p{Cc}]|\\.)*"\s*:/uy
const value = /["{[\d]|-\d|true|false|null/y
const space = /\s*/uy

/** A token of JSON and the offset behind it: a mark, a text with its quotes, or a number, true, false or null. */
export type Token = { mark: string | undefined; string: string | undefined; scalar: string | undefined; end: number }

/** The token at an offset, past the space before it; nothing where none stands. */
export function tokenAt(text: string, at: number): Token | undefined {
  token.lastIndex = at
  const [met, mark, string, scalar] = token.exec(text) ?? []
  return met === undefined ? undefined : { mark, string, scalar, end: token.lastIndex }
}

const standsAt = (form: RegExp, text: string, at: number): boolean => {
  form.lastIndex = at
  return form.test(text)
}

/** Whether a key with its colon stands at an offset. */
export const isKeyAt = (text: string, at: number): boolean => standsAt(key, text, at)

/** Whether what stands at an offset can begin a value. */
export const isValueAt = (text: string, at: number): boolean => standsAt(value, text, at)

/** Where the space at an offset ends. */
export function skipSpace(text: string, at: number): number {
  standsAt(space, text, at)
  return space.lastIndex
}
