import type { Classification, LabelPart } from './classification.ts'
import { ground, labelPart, question } from './ground.ts'
import { joinAll, strictness } from './label.ts'
import { states } from './state.ts'
import type { Submission } from './submission.ts'

type Parts = 'declared' | 'evidenced' | 'aggregated'

/** One part of a system's label: the join of that part of its data sets, with the ones that set its class named. */
function joinPart(dataSets: readonly Classification[], part: Parts): LabelPart {
  const label = joinAll(dataSets.map((c) => c[part].label))
  const { confidentiality } = label
  if (strictness(confidentiality) === 0) return { label, reasons: [] }
  const setting = dataSets.filter((c) => c[part].label.confidentiality === confidentiality).map((c) => c.subject.id)
  const params = { dataSets: setting.sort().join(', ') }
  return { label, reasons: labelPart([ground('system.from-data-sets', { confidentiality }, params)]).reasons }
}

/** Whether nobody has said what a system needs: neither servers nor what it is like nor traffic. It then costs nothing, which is not true. */
export function isUncounted({ system, servers }: Submission): boolean {
  const traffic = system.userTrafficGibPerMonth + system.publicTrafficGibPerMonth
  return servers.length === 0 && system.profile === undefined && traffic === 0
}

/** A system is as sensitive as its data sets together, and as available as it says. */
export function classifySystem(
  submission: Submission,
  dataSets: readonly Classification[],
  asOf: string,
): Classification {
  const { system, agency } = submission
  const { availability } = system
  const empty = dataSets.length === 0
  const own = labelPart([
    ground('facts.availability', { availability }, { availability }),
    ...(empty ? [ground('system.no-data-sets', { confidentiality: 'C1' })] : []),
  ])
  const joined = joinPart(dataSets, 'declared')
  const declared = { label: joinAll([own.label, joined.label]), reasons: [...joined.reasons, ...own.reasons] }
  return {
    schema: 'rettsky/classification/v1',
    subject: { kind: 'system', id: system.id, system: system.id, agency },
    declared,
    evidenced: joinPart(dataSets, 'evidenced'),
    aggregated: joinPart(dataSets, 'aggregated'),
    effective: joinAll([own.label, ...dataSets.map((c) => c.effective)]),
    approximate: dataSets.some((c) => c.approximate),
    state: states.find((state) => dataSets.some((c) => c.state === state)) ?? 'no-evidence',
    questions: [
      ...(empty ? [question('system.no-data-sets', 'dataSets')] : []),
      ...(isUncounted(submission) ? [question('system.uncounted', 'servers')] : []),
    ],
    asOf,
  }
}
