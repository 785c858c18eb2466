import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Policy } from '#policies/policy.ts'
import type { RuleFile } from './rule-files.ts'

/** A rule of the body's own and the file it stands in. */
export type OwnRule = { readonly file: string; readonly rule: Policy }

const product = new URL('../../', import.meta.url)
const rooms = ['policies/', 'classifier/', 'catalogue/vocabulary/'].map((room) => new URL(room, product).href)

/** Files of own rules that were read and looked through. Nothing else can be imported by them but the rooms above. */
const known = new Set<string>()
let hooked = false

/**
 * Lets own rules import the words that rules are written in from this product, wherever their workspace lies, and nothing else:
 * a specifier that the look at the text did not catch is refused here.
 */
function hookImports(): void {
  if (hooked) return
  hooked = true
  registerHooks({
    resolve: (specifier, context, next) => {
      const from = context.parentURL ?? ''
      if (!known.has(from)) {
        const asked = specifier.startsWith('file:') ? specifier : pathToFileURL(specifier).href
        return known.has(asked)
          ? { url: asked, format: 'module-typescript', shortCircuit: true }
          : next(specifier, context)
      }
      const url = specifier.startsWith('#') ? new URL(specifier.slice(1), product) : targetOf(specifier, from)
      if (known.has(url.href)) return { url: url.href, format: 'module-typescript', shortCircuit: true }
      if (!rooms.some((room) => url.href.startsWith(room))) throw new TypeError(`own rules may not import ${specifier}`)
      return next(url.href, context)
    },
  })
}

function targetOf(specifier: string, from: string): URL {
  if (!/^\.{0,2}\//.test(specifier)) throw new TypeError(`own rules may not import ${specifier}`)
  return new URL(specifier, from)
}

/**
 * Runs the files and takes the rules they export. Every exported object is a rule, by whatever name and `default` as well;
 * exported functions, lists, sets and maps are for other files of the folder. `began` is told of each file before it is run.
 */
export function importRules(
  files: readonly RuleFile[],
  began: (file: string) => void = () => {},
): { rules: OwnRule[]; issues: Issue[] } {
  hookImports()
  const require = createRequire(import.meta.url)
  const urls = files.map(({ path }) => pathToFileURL(path).href)
  for (const url of urls) known.add(url)
  const rules = new Map<Policy, OwnRule>()
  const issues: Issue[] = []
  files.forEach(({ file }, i) => {
    began(file)
    try {
      const exported = Object.values(require(fileURLToPath(urls[i]!)) as Record<string, unknown>)
      if (exported.length === 0) issues.push({ code: 'empty-file', file, path: '' })
      for (const value of exported) if (isRule(value) && !rules.has(value)) rules.set(value, { file, rule: value })
    } catch (error) {
      issues.push(loadFault(error, file))
    }
  })
  return { rules: [...rules.values()], issues }
}

/** What was thrown while a file was loaded, with the line it stands on: a syntax error's stack begins with it, another's names it. */
function loadFault(error: unknown, file: string): Issue {
  if (!(error instanceof Error)) return { code: 'rule-throws', file, path: '', met: String(error) }
  const { message: met, stack = '' } = error
  const isSyntax = error instanceof SyntaxError
  const [, line, before] = (isSyntax ? /^\S+:(\d+)\n(?:.*\n( *)\^)?/ : /\.ts:(\d+):(\d+)\)?$/m).exec(stack) ?? []
  const column = before === undefined ? {} : { column: isSyntax ? before.length + 1 : Number(before) }
  const place = line === undefined ? {} : { line: Number(line), ...column }
  return { code: isSyntax ? 'rule-syntax' : 'rule-throws', file, path: '', ...place, met }
}

/** A look-up list may be exported for other files; whatever else is an object is meant as a rule, misspelt or not. */
function isRule(value: unknown): value is Policy {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return !(value instanceof Map) && !(value instanceof Set)
}
