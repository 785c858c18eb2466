import type { Finding } from '#policies/check/index.ts'

/** Findings with the line of their resource's block, where the file's text shows one. */
export function withLines(findings: readonly Finding[], texts: ReadonlyMap<string, string>): Finding[] {
  const files = new Map<string, FileLines>()
  return findings.map((finding) => {
    const text = texts.get(finding.file)
    if (text === undefined) return finding
    const lines = files.get(finding.file) ?? new FileLines(text)
    files.set(finding.file, lines)
    const line = lines.lineOf(finding.resource, finding.type)
    return line === undefined ? finding : { ...finding, line }
  })
}

/** Where names stand in one file, read once: JSON strings, the ends of Pulumi's URNs, and keys of YAML. */
class FileLines {
  private readonly text: string
  private readonly places = new Map<string, number>()
  private readonly starts = [0]

  constructor(text: string) {
    this.text = text
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
    const isJson = /^\s*[[{]/.test(text)
    for (const found of text.matchAll(
      isJson ? /"((?:[^"\\\n]|\\.){1,400})"/g : /^[ \t]*(?:- +)?['"]?([\w.${}&:-]+?)['"]?[ \t]*:(?=\s)/gm,
    )) {
      this.remember(found[1] ?? '', found.index)
    }
  }

  /** The first line that names a resource of a type; for one that has no name of its own there, none. */
  lineOf(address: string, type: string): number | undefined {
    const plain = address.replace(/@[^@:]*$/, '')
    const name = address.startsWith(`${type}/`) ? address.slice(type.length + 1) : address
    const place =
      this.places.get(JSON.stringify(address).slice(1, -1)) ??
      this.places.get(plain) ??
      this.below(type, name) ??
      this.nested(plain)
    return place === undefined ? undefined : this.lineAt(place)
  }

  private remember(name: string, place: number): void {
    if (!this.places.has(name)) this.places.set(name, place)
    if (!name.startsWith('urn:pulumi:')) return
    const [, , types = '', last = '', more] = name.split('::')
    const short = `${types.slice(types.lastIndexOf('$') + 1)}::${last}`
    if (more === undefined && !last.includes('#') && !this.places.has(short)) this.places.set(short, place)
  }

  /** `type/name` of Azure is a type and then a name, which may be an expression with `/` in it. */
  private below(type: string, name: string): number | undefined {
    const start = this.places.get(type)
    const found = start === undefined ? -1 : this.text.indexOf(JSON.stringify(name), start)
    return found < 0 ? undefined : found
  }

  /**
   * `type.name` of Terraform JSON is a key inside a key, whichever module calls its file; a part of Azure may stand inside its
   * whole, with the end of its name alone.
   */
  private nested(address: string): number | undefined {
    const [, type = '', name = ''] =
      /^(?:module\.[\w-]+\.)*([\w-]+)\.([\w-]+)$/.exec(address) ?? /^(.*)\/([^/]+)$/.exec(address) ?? []
    const start = this.places.get(type)
    if (start === undefined) return this.places.get(name)
    const found = this.text.indexOf(`"${name}"`, start)
    return found < 0 ? start : found
  }

  /** The number of the last line that starts at or before a place; lines count from one. */
  private lineAt(place: number): number {
    let [low, high] = [0, this.starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.starts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
