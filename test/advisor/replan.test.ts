import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { advise } from '#advisor/advise.ts'
import { planText } from '#advisor/files/plan.ts'
import { followingOf, stands } from '#advisor/replan.ts'
import { solvePresent, zonesIn } from '#advisor/scenario/compare.ts'
import { savingCurve } from '#advisor/scenario/curve.ts'
import { movesBetween } from '#advisor/scenario/moves.ts'
import { type LoadedWorkspace, loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { verifyPlan } from '#placement/verify-plan.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const catalogue = loadCatalogue()

/** Three systems that both zones may hold, and an own cloud with room for so many vCPU. */
async function town(vcpu: number): Promise<LoadedWorkspace> {
  const files = starter()
  const first = files.get('submissions/example/case-archive.yaml')!.replace('archive: core\n', 'archive: none\n')
  for (const [i, name] of ['site-one', 'site-two', 'site-three'].entries()) {
    const other = first.replaceAll('case-archive', name).replaceAll('case-documents', `${name}-pages`)
    files.set(
      `submissions/example/${name}.yaml`,
      other.replace('diskGib: 200', `diskGib: ${200 + i * 100}`).replace('10.20.1.11', `10.20.1.2${i}`),
    )
  }
  files.delete('submissions/example/case-archive.yaml')
  files.set('rettsky.yaml', files.get('rettsky.yaml')!.replace('vcpu: 400', `vcpu: ${vcpu}`))
  return loadWorkspace(await folderWith(files), catalogue)
}

const make = (workspace: LoadedWorkspace, replan?: ReturnType<typeof followingOf>) =>
  advise(workspace, catalogue, 'test', replan)

describe('a plan that follows another', () => {
  test('stands as it is, to the last byte, while nothing it is made from has changed', async () => {
    const workspace = await town(400)
    const plan = await make(workspace)
    const read = parsePlan(planText(plan), 'plan.json')
    expect(stands(read, followingOf(read, { churn: '500' }), workspace, catalogue, 'test')).toBe(true)
    expect(planText(read)).toBe(planText(plan))
    expect(stands(read, followingOf(read, {}), await town(8), catalogue, 'test')).toBe(false)
    expect(stands(read, followingOf(read, {}), workspace, catalogue, 'a later version')).toBe(false)
  })

  test('moves nothing that need not move when moving costs more than it saves, and its proof holds', async () => {
    const roomy = await make(await town(400))
    const tight = await make(await town(8))
    expect(movesBetween(zonesIn(roomy), tight).length).toBeGreaterThan(0)
    const back = await make(await town(400), followingOf(tight, { churn: '1000000' }))
    expect(movesBetween(zonesIn(tight), back)).toEqual([])
    expect(back.cost.churn).toBe(0)
    const free = await make(await town(400), followingOf(tight, {}))
    expect(zonesIn(free)).toEqual(zonesIn(roomy))
    for (const plan of [back, free]) expect(verifyPlan(plan)).toMatchObject({ ok: true, faults: [] })
  })

  test('says of every move what it saves, and counts its churn price in what the proof is about', async () => {
    const tight = await make(await town(8))
    const plan = await make(await town(400), followingOf(tight, { churn: '1' }))
    const moves = movesBetween(zonesIn(tight), plan)
    expect(moves.length).toBeGreaterThan(0)
    for (const { saving } of moves) expect(saving).toBeGreaterThanOrEqual(100)
    expect(plan.cost.churn).toBe(moves.length * 100)
    expect(plan.bound.cost).toBe(plan.cost.total + plan.cost.migration + plan.cost.latencyPenalty + moves.length * 100)
    expect(verifyPlan(plan).faults).toEqual([])
  })

  test('keeps to its budget of moves, and to its pins', async () => {
    const tight = await make(await town(8))
    const none = await make(await town(400), followingOf(tight, { maxMoves: '0' }))
    expect(movesBetween(zonesIn(tight), none)).toEqual([])
    const pinned = await make(await town(400), followingOf(tight, { pin: ['site-one=safespring-osl2'] }))
    expect(zonesIn(pinned).get('site-one')).toBe('safespring-osl2')
  })

  test('that may not move enough says how many moves there must be', async () => {
    const roomy = await make(await town(400))
    const moved = zonesIn(roomy).get('site-one') === 'safespring-osl2' ? 'private-proveby' : 'safespring-osl2'
    const asked = followingOf(roomy, { maxMoves: '0', pin: [`site-one=${moved}`, `site-two=${moved}`] })
    await expect(make(await town(400), asked)).rejects.toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ code: 'no-plan-way-moves', params: expect.objectContaining({ least: '2' }) }),
      ]),
    })
  })

  test('is made again from its own file: what it followed stands in it', async () => {
    const tight = await make(await town(8))
    const plan = await make(await town(400), followingOf(tight, { churn: '20', maxMoves: '1' }))
    const read = parsePlan(planText(plan), 'plan.json')
    expect(planText(await make(await town(400), read.replan))).toBe(planText(plan))
  })

  test('names every option that cannot be meant', async () => {
    const plan = await make(await town(400))
    const asked = { churn: 'much', maxMoves: '-1', pin: ['nobody=private-proveby', 'site-one=elsewhere'] }
    expect(() => followingOf(plan, asked)).toThrow(InputError)
    expect(() => followingOf(plan, asked)).toThrow(/4 issue/)
  })
})

test('saving against moves: more moves never save less, each move is worth its price, and the last point is the best plan', async () => {
  const workspace = await town(400)
  const { folder } = workspace
  const text = starter().get('submissions/example/case-archive.yaml')!.replace('archive: core\n', 'archive: none\n')
  for (const [i, name] of ['site-one', 'site-two'].entries()) {
    const away = text.replaceAll('case-archive', name).replaceAll('case-documents', `${name}-pages`)
    await writeFile(
      join(folder, `submissions/example/${name}.yaml`),
      away.replace('zone: private-proveby', 'zone: safespring-osl2').replace('10.20.1.11', `10.20.1.2${i}`),
    )
  }
  const present = await solvePresent(await loadWorkspace(folder, catalogue), catalogue, 'test')
  const points = await savingCurve(present)
  expect(points.length).toBeGreaterThan(1)
  expect(points.at(-1)?.cost).toBe(present.solution.cost)
  for (const [i, point] of points.entries()) {
    const before = points[i - 1]
    expect(point.proven).toBe(true)
    expect(point.moved).toHaveLength(point.moves)
    if (before === undefined) continue
    expect(point.moves).toBeGreaterThan(before.moves)
    expect(point.saving - before.saving).toBeGreaterThanOrEqual(point.churn * (point.moves - before.moves))
  }
})
