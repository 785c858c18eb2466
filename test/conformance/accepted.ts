import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { failed, passed, type Row } from './peer.ts'

/** What a peer objects to and we keep, with the reason. `docs/conformance.md` shows all of them. */
export const Acceptance = z.strictObject({
  rule: z.string(),
  about: z.string().meta({ description: 'What the peer wants, in its own words or shorter' }),
  where: z
    .string()
    .optional()
    .meta({ description: 'Regular expression over subject and message; none: wherever the rule objects' }),
  residency: z
    .boolean()
    .optional()
    .meta({ description: 'It orders a copy to another place, against the rules of placement' }),
  reason: z.string(),
})
export type Acceptance = z.infer<typeof Acceptance>

/** One thing that a peer objects to. */
export interface Objection {
  readonly rule: string
  /** Which template, resource and property. */
  readonly subject: string
  readonly message: string
}

export const peersWithAcceptances = ['cfn-lint', 'checkov'] as const
export type PeerWithAcceptances = (typeof peersWithAcceptances)[number]

export function acceptancesOf(peer: PeerWithAcceptances): Acceptance[] {
  const file = new URL(`./accepted/${peer}.json`, import.meta.url)
  return z.array(Acceptance).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Objections against what is accepted: one row for each that nobody has explained, one for each explanation that nothing needs. */
export class Accepted {
  readonly #used = new Map<Acceptance, number>()
  readonly #all: readonly Acceptance[]

  constructor(peer: PeerWithAcceptances) {
    this.#all = acceptancesOf(peer)
  }

  /** Rows for one subject: unexplained objections, or one that says how many were explained. */
  rows(name: string, objections: readonly Objection[]): Row[] {
    const open = objections.filter((objection) => !this.#accept(objection))
    if (open.length === 0) return [passed(name, objections.length === 0 ? '' : `${objections.length} accepted`)]
    return open.map(({ rule, subject, message }) => failed(name, `${rule} ${subject}: ${message}`))
  }

  /** Asked when everything has been judged. */
  unused(): Row[] {
    return this.#all
      .filter((acceptance) => !this.#used.has(acceptance))
      .map(({ rule, where = '' }) =>
        failed(`accepted ${rule} ${where}`.trim(), 'nothing objects any more; take it off the list'),
      )
  }

  #accept({ rule, subject, message }: Objection): boolean {
    const found = this.#all.find(
      (one) => one.rule === rule && (one.where === undefined || new RegExp(one.where).test(`${subject} ${message}`)),
    )
    if (found === undefined) return false
    this.#used.set(found, (this.#used.get(found) ?? 0) + 1)
    return true
  }
}
