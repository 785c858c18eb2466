import { describe, expect, it } from 'vitest'
import { buildProblem } from '#placement/problem/build-problem.ts'
import { tieConflicts } from '#placement/problem/group.ts'
import { inputOf, objectStore, rule, submission, zone } from './plan-input.ts'
import { solvedPlan } from './plan-solved.ts'

const [a, b, c] = [zone('aa'), zone('bb'), zone('cc')]
// 36 hours at 360 over 36 months: 360 a month, 36 000 in minor units.
const work = { migrationHours: 36 }

describe('the work of moving', () => {
  it('is counted where the present place is no zone of the problem', async () => {
    const gone = zone('gone', { status: 'closed' })
    const input = inputOf([a, gone], [submission({ id: 'ss', now: { zone: 'gone' }, ...work })])
    const { problem } = buildProblem(input)
    expect(problem.zones.map(({ id }) => id)).toEqual(['aa'])
    expect(problem.cost).toEqual([[100_00 + 360_00]])
    const plan = await solvedPlan(input)
    expect(plan.cost.migration).toBe(360_00)
    expect(plan.placements[0]?.options[0]).toMatchObject({ run: 100_00, migration: 360_00 })
    expect(plan.cost.total).toBe(110_00)
  })

  it('is counted for each member of a group from where it lies itself', () => {
    const input = inputOf(
      [a, b, c],
      [
        submission({ id: 'ss', now: { zone: 'aa' }, migrationHours: 36 }),
        submission({ id: 'tt', now: { zone: 'bb' }, staysWith: 'ss', migrationHours: 72 }),
        submission({ id: 'uu', staysWith: 'ss', migrationHours: 500 }),
      ],
    )
    expect(buildProblem(input).problem.cost).toEqual([[300_00 + 720_00, 300_00 + 360_00, 300_00 + 1080_00]])
  })

  it('costs what an hour costs in the currency of the plan', () => {
    const input = inputOf([a, b], [submission({ id: 'ss', now: { zone: 'aa' }, ...work })], {}, { hourlyRate: 36 })
    expect(buildProblem(input).problem.cost).toEqual([[100_00, 100_00 + 36_00]])
  })

  it('is nothing to the zone that uses the offer where the system lies', async () => {
    const home = zone('home', { offer: 'the-offer' })
    const input = inputOf([a, home], [submission({ id: 'ss', now: { zone: 'the-offer' }, ...work })])
    const plan = await solvedPlan(input)
    expect(plan.placements[0]).toMatchObject({ zone: 'home', now: 'home' })
    expect(plan.cost.migration).toBe(0)
    expect(plan.mustMove).toEqual([])
  })
})

describe('a running contract', () => {
  const bound = (at: string, until = '2028-01-01') => ({ zone: at, until, why: 'contract' })

  it('holds the object stores of its system, too', () => {
    const ending = zone('ending', { onlyUntil: '2027-06-30' })
    const system = submission({ id: 'ss', bound: bound('ending') }, { dataSets: [objectStore('dd')] })
    const { problem } = buildProblem(inputOf([a, ending], [system], { dd: { aa: 1 } }))
    expect(problem.pins).toEqual({ ss: 'ending', dd: 'ending' })
  })

  it('that contradicts that of a system which must lie in the same zone is an issue', () => {
    const first = submission({ id: 'ss', bound: bound('aa') })
    const second = submission({ id: 'tt', staysWith: 'ss', bound: bound('bb') })
    expect(tieConflicts([second, first], '2026-11-21')).toEqual([
      { code: 'bound-apart', path: 'system.bound.zone', met: 'bb', params: { system: 'tt', other: 'ss', zone: 'aa' } },
    ])
    const ended = submission({ id: 'tt', staysWith: 'ss', bound: bound('bb', '2026-11-21') })
    expect(tieConflicts([first, ended], '2026-11-21')).toEqual([])
    expect(tieConflicts([first, submission({ id: 'tt', bound: bound('bb') })], '2026-11-21')).toEqual([])
  })

  it('does not trip over systems that stay with each other in a circle or with nobody known', () => {
    const round = [
      submission({ id: 'ss', staysWith: 'tt', bound: bound('aa') }),
      submission({ id: 'tt', staysWith: 'ss' }),
    ]
    expect(tieConflicts(round, '2026-11-21')).toEqual([])
    expect(tieConflicts([submission({ id: 'ss', staysWith: 'xx', bound: bound('aa') })], '2026-11-21')).toEqual([])
  })
})

describe('an item without a place', () => {
  const ask = [rule('forbid', 'unknown')]
  const outcomes = async (told: Parameters<typeof inputOf>[2], zones = [a, b]) => {
    const plan = await solvedPlan(
      inputOf(
        zones,
        [submission({ id: 'ss' }), submission({ id: 'tt', staysWith: 'ss' }), submission({ id: 'zz' })],
        told,
      ),
    )
    return plan.placements.filter(({ group }) => group === 'ss').map(({ outcome }) => outcome)
  }

  it('is held when answers could open one zone for its whole group', async () => {
    expect(await outcomes({ ss: { aa: ask, bb: [rule('forbid')] }, tt: { bb: ask } })).toEqual(['held', 'held'])
  })

  it('is outside when answers open different zones for its members', async () => {
    expect(await outcomes({ ss: { aa: ask, bb: [rule('forbid')] }, tt: { aa: [rule('forbid')], bb: ask } })).toEqual([
      'outside',
      'outside',
    ])
  })

  it('is outside when answers could open only a zone that takes nothing', async () => {
    const closed = zone('bb', { status: 'announced' })
    expect(await outcomes({ ss: { aa: [rule('forbid')], bb: ask } }, [a, closed])).toEqual(['outside', 'outside'])
  })
})
