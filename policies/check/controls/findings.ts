import type { Control } from '../../controls.ts'
import type { Binding } from '../bind.ts'
import type { Estate } from '../estate.ts'
import type { ExpectedZone, Judging } from '../expected.ts'
import { type Finding, finding } from '../finding.ts'
import type { Located } from '../resource.ts'
import { spelt } from '../spelling.ts'
import { type JudgedControl, judgeControls, type UnjudgedStore, unjudgedStores } from './index.ts'

/** Controls that the plan requires and the code does not show, by resource for those of stores and by zone for the rest. */
export function controlFindings(
  estate: Estate<Located>,
  bound: ReadonlyMap<Located, Binding>,
  judging: Judging,
): Finding[] {
  return [
    ...judgeControls(estate, bound, judging).flatMap((judged) => findingOf(judged, estate)),
    ...unjudgedStores(estate, bound, judging).map(unjudgedFinding),
  ]
}

/** One finding a store, whatever the number of controls: nobody can tell of any of them. */
const unjudgedFinding = ({ resource, dataSet, zone, needs }: UnjudgedStore): Finding =>
  finding({
    ...aboutStore({ resource, dataSet }, 'encrypted-at-rest'),
    ...{ rule: 'RS-NOT-JUDGED', verdict: 'indeterminate', severity: 'error', control: null, zone: zone.id },
    ...{ attribute: 'type', found: resource.type, allowed: needs.map(({ control }) => control) },
    ...{ rules: [...new Set(needs.flatMap(({ rules }) => rules))].sort(), fix: 'judge-it-yourself' },
  })

function findingOf({ need, zone, held, answer }: JudgedControl, estate: Estate<Located>): Finding[] {
  if (answer.kind === 'shown' || answer.kind === 'exempt') return []
  const { control, rules } = need
  const about = held === null ? aboutZone(zone, estate) : aboutStore(held, control)
  const facts = { ...about, control, zone: zone.id, rules }
  const rule = `RS-${control.toUpperCase()}`
  const spell = (attribute: string, wanted?: string): [string, string] =>
    held === null ? [attribute, wanted ?? ''] : spelt(attribute, held.resource, wanted)
  if (answer.kind === 'missing') {
    const [attribute, wanted] = spell(answer.attribute, answer.wanted)
    const said = { attribute, found: answer.found, allowed: [wanted] }
    return [finding({ ...facts, ...said, rule, verdict: 'violation', severity: 'error', fix: 'show-control' })]
  }
  const untold = { ...facts, verdict: 'indeterminate' as const, found: '', allowed: [] }
  return answer.kind === 'open'
    ? [finding({ ...untold, rule, severity: 'error', attribute: spell(answer.attribute)[0], fix: 'write-the-value' })]
    : [finding({ ...untold, rule: 'RS-NOT-SEEN', severity: 'note', attribute: control, fix: 'check-the-zone' })]
}

const aboutStore = ({ resource, dataSet }: NonNullable<JudgedControl['held']>, control: Control) => ({
  dataSet: dataSet.id,
  label: dataSet.label,
  action: actionOf(control),
  resource: resource.address,
  type: resource.type,
  file: resource.file,
})

const aboutZone = (zone: ExpectedZone, estate: Estate<Located>) => ({
  dataSet: null,
  label: null,
  action: 'place' as const,
  resource: zone.id,
  type: 'zone',
  file: estate.resources.find(({ provider }) => provider === zone.provider)?.file ?? '',
})

function actionOf(control: Control): Finding['action'] {
  switch (control) {
    case 'backup-within':
      return 'backup'
    case 'access-logged':
      return 'log'
    case 'copies-within':
    case 'exit-copy':
      return 'replicate'
    default:
      return 'place'
  }
}
