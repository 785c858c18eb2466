import type { Detector, Match } from './detector.ts'

const found = (detail: string): Match => ({ kind: 'credential', strength: 'checked', detail })

/** Forms that makers of keys and tokens give them so that scanners can know them, and places where passwords are written out. */
const forms: readonly [RegExp, Match][] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, found('private-key')],
  [/\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{10,}/, found('json-web-token')],
  [/\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/, found('aws-key')],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{50,})\b/, found('github-token')],
  [/\bglpat-[\w-]{20,}/, found('gitlab-token')],
  [/\bxox[abeoprs]-[\w-]{10,}/, found('slack-token')],
  [/\bAIza[\w-]{35}\b/, found('google-key')],
  [/\b(?:sk|rk)_live_\w{20,}/, found('stripe-key')],
  [/\bAccountKey=[\w+/]{40,}={0,2}/, found('azure-key')],
  [/\b[a-z][a-z0-9+.-]{2,20}:\/\/[^\s:/@]{1,64}:[^\s:/@]{3,128}@[\w.-]+/i, found('connection-string')],
  [/(?:^|[;\s,&?"'])(?:password|passwd|pwd|passord|lösenord|api[_-]?key|client[_-]?secret)["']?\s*[=:]\s*["']?[^\s;,"'*<{]{6,}/i, found('written-password')],
  [/^\$(?:2[aby]|argon2(?:id|i|d))\$[\w$./+=,-]{20,}$/, found('password-hash')],
] // biome-ignore format: a table is read best as a table

/** A piece of every form above: what has none of them needs no closer look. */
const hint = /-----B|eyJ|A[KS]IA|g(?:h[pousr]|ithub_pat)_|glpat-|xox|AIza|_live_|AccountKey=|:\/\/|^\$|[=:]/

/** Keys, tokens and passwords: secrets that should lie in no data set at all. */
export const credential: Detector = {
  id: 'credential',
  kinds: ['credential'],
  version: 1,
  judge: (value) => {
    if (value.length < 12) return 'length'
    if (!hint.test(value)) return 'form'
    for (const [form, match] of forms) if (form.test(value)) return match
    return 'form'
  },
}
