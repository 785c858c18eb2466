import { type Binding, bindAll } from './bind.ts'
import { type JudgedControl, judgeControls } from './controls/index.ts'
import { Estate } from './estate.ts'
import type { ExpectedDataSet, Judging } from './expected.ts'
import type { Located } from './resource.ts'

/** What code says of one data set: the resources that hold it and every control that was looked for, with where it shows. */
export type ShownDataSet = {
  readonly dataSet: ExpectedDataSet
  readonly holders: readonly Located[]
  readonly controls: readonly JudgedControl[]
}

/** Everything that an estate shows of the data sets it holds. Pure: same resources and plan, same answer. */
export function showDataSets(located: readonly Located[], judging: Judging): ShownDataSet[] {
  const estate = new Estate(located)
  const bound = bindAll(estate, judging.bindings)
  const controls = judgeControls(estate, bound, judging)
  const holders = holdersByDataSet(bound)
  return judging.expected.dataSets.flatMap((dataSet): ShownDataSet[] => {
    const here = (holders.get(dataSet.id) ?? []).filter(({ kind }) => kind !== 'other')
    if (here.length === 0) return []
    const asked = new Set(dataSet.controls.map(({ control }) => control))
    const own = controls.filter(({ held, need }) =>
      held === null ? asked.has(need.control) : held.dataSet.id === dataSet.id,
    )
    return [{ dataSet, holders: here, controls: own }]
  })
}

function holdersByDataSet(bound: ReadonlyMap<Located, Binding>): ReadonlyMap<string, Located[]> {
  const holders = new Map<string, Located[]>()
  for (const [resource, { dataSets }] of bound) {
    for (const id of dataSets) holders.set(id, [...(holders.get(id) ?? []), resource])
  }
  return holders
}
