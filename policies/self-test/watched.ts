import { LandingZone } from '#catalogue/landing-zone.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { documentKinds } from '#classifier/submission.ts'
import type { PolicyRequest } from '../request.ts'

/** What a rule looked at: paths that exist, and paths that do not. */
export type Watched = { readonly seen: Set<string>; readonly unknown: Set<string> }

/** Facts that may be left out of a value without being unknown. */
const mayBeAbsent: Readonly<Record<string, readonly string[]>> = {
  zone: Object.keys(LandingZone.shape),
  'zone.capacity': ['vcpu', 'memoryGib', 'storageGib'],
  'subject.documents': documentKinds,
  'body.name': languages,
  ...Object.fromEntries(documentKinds.map((kind) => [`subject.documents.${kind}`, ['until']])),
}

/** Anything may be asked for below these: their keys are the body's own. */
const open = new Set(['zone.settings'])

/**
 * The request as a rule sees it, with every look written down. A name that no request has is found the moment a rule reads it,
 * which is how a misspelt attribute shows in rules that nobody type-checked.
 */
export function watch(request: PolicyRequest, watched: Watched): PolicyRequest {
  return view(request, '', watched)
}

function view<T extends object>(value: T, path: string, watched: Watched): T {
  return new Proxy(value, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, Array.isArray(target) ? receiver : target)
      if (typeof key === 'symbol') return found
      const at = path === '' ? key : `${path}.${key}`
      if (!Array.isArray(target)) {
        watched.seen.add(at)
        const allowed = open.has(path) || (mayBeAbsent[path]?.includes(key) ?? false)
        if (!(key in target) && !allowed) watched.unknown.add(at)
      }
      const below = Array.isArray(target) ? path : at
      return typeof found === 'object' && found !== null ? view(found, below, watched) : found
    },
  })
}
