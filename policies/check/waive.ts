import { matches } from '../name-pattern.ts'
import { isRunning, type Waiver } from '../waivers.ts'
import type { Finding, UsedWaiver } from './finding.ts'

/** What findings are held against: the day, and the rules that nobody can be let off. */
export type Waiving = { readonly asOf: string; readonly unwaivable: ReadonlySet<string> }

/**
 * Findings with the body's waivers in mind. A waiver that runs turns a finding on its resources into a note that names it: where
 * it waives the finding's own rule (`RS-PLACE`), or where waivers together take away every rule of the plan that asks for it.
 * One that has expired is named too, and the finding is an error again, whatever it was.
 */
export function waiveFindings(findings: readonly Finding[], waivers: readonly Waiver[], waiving: Waiving): Finding[] {
  const onCode = waivers.filter(({ resources, approvedOn }) => resources.length > 0 && approvedOn <= waiving.asOf)
  return onCode.length === 0 ? [...findings] : findings.map((finding) => waive(finding, onCode, waiving))
}

function waive(finding: Finding, waivers: readonly Waiver[], { asOf, unwaivable }: Waiving): Finding {
  const about = waivers.filter((waiver) => isAbout(waiver, finding))
  if (about.length === 0 || finding.rules.some((rule) => unwaivable.has(rule))) return finding
  const running = about.filter((waiver) => isRunning(waiver, asOf))
  const waived = new Set(running.map(({ rule }) => rule))
  const isWaived = waived.has(finding.rule) || (finding.rules.length > 0 && finding.rules.every((id) => waived.has(id)))
  if (isWaived) return { ...finding, severity: 'note', waivers: running.map((waiver) => used(waiver, 'running')) }
  const expired = about.filter(({ expires }) => expires < asOf)
  if (expired.length === 0) return finding
  return { ...finding, severity: 'error', waivers: expired.map((waiver) => used(waiver, 'expired')) }
}

function isAbout({ rule, resources, zones }: Waiver, finding: Finding): boolean {
  return (
    (rule === finding.rule || finding.rules.includes(rule)) &&
    (zones === undefined || (finding.zone !== null && zones.includes(finding.zone))) &&
    resources.some((pattern) => matches(pattern, finding.resource))
  )
}

const used = ({ id, rule, case: caseNumber, reason, expires }: Waiver, state: UsedWaiver['state']): UsedWaiver => ({
  id,
  rule,
  case: caseNumber,
  reason,
  expires,
  state,
})
