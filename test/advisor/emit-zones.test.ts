import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { ask, emitZones } from '#advisor/emit/emit-zones.ts'
import { samplePlan } from '../infra/sample-plan.ts'

const plans = (['openstack', 'ibm'] as const).map((provider) => samplePlan(provider))
const tasks = plans.map((plan) => ({ plan, options: { language: 'nn' as const } }))

describe('zones emitted in threads', () => {
  it('are the same to the byte as one after the other, in the order that was asked for', async () => {
    const here = await emitZones(tasks, 1)
    const apart = await emitZones(tasks, 2)
    expect(apart.map((files) => JSON.parse(files.get('manifest.json')!).zone)).toEqual(plans.map(({ zone }) => zone.id))
    expect(apart.map((files) => [...files])).toEqual(here.map((files) => [...files]))
  })

  it('fail when a thread ends without an answer: nobody waits for it for ever', async () => {
    const silent = new Worker('require("node:worker_threads").parentPort.once("message", () => process.exit(3))', {
      eval: true,
    })
    await expect(ask(silent, tasks[0]!)).rejects.toMatchObject({ code: 'zone-not-emitted' })
  })

  it('fail with the issues of the zone that cannot be emitted', async () => {
    const [first, second] = plans
    const wrong = { ...second!, zone: { ...second!.zone, settings: {} } }
    const emitting = emitZones(
      [
        { plan: first!, options: {} },
        { plan: wrong, options: {} },
      ],
      2,
    )
    await expect(emitting).rejects.toMatchObject({ issues: [{ code: 'setting-missing-ibm-resource-group' }] })
  })
})
