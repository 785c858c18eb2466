import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emit } from '#infra/aws/emit.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { samplePlacementPlan } from './sample-placement-plan.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rettsky-cdk-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** `cdk synth` from the root, as a platform engineer runs it: without credentials, with a proxy that leads nowhere. */
function synth(plan: PlacementPlan, name: string): Promise<{ code: number; stderr: string; output: string }> {
  const file = join(folder, `${name}.json`)
  const output = join(folder, name)
  writeFileSync(file, JSON.stringify(plan))
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, HTTPS_PROXY: 'http://127.0.0.1:9', AWS_EC2_METADATA_DISABLED: 'true' }
  const command = ['synth', '--quiet', '--context', `plan=${file}`, '--output', output]
  return new Promise((resolve) => {
    execFile('node_modules/.bin/cdk', command, { env }, (error, _, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stderr, output }),
    )
  })
}

describe('cdk synth', () => {
  it('gives the same templates as rettsky emit, for the AWS zones of the plan and no others', async () => {
    const plan = samplePlacementPlan(['aws', 'openstack'])
    const { code, stderr, output } = await synth(plan, 'good')
    expect([code, code === 0 ? '' : stderr]).toEqual([0, ''])
    const zone = landingZonePlans(plan).find(({ zone }) => zone.provider === 'aws')
    const emitted = zone === undefined ? new Map<string, string>() : await emit(zone)
    const templates = [...emitted.keys()].filter((name) => name !== 'deployment.json')
    expect(
      readdirSync(output)
        .filter((name) => name.endsWith('.template.json'))
        .sort(),
    ).toEqual(templates)
    for (const name of templates) {
      expect(JSON.parse(readFileSync(join(output, name), 'utf8'))).toEqual(JSON.parse(emitted.get(name) ?? ''))
    }
  })

  it('refuses a plan that was edited after it was reviewed, and says where', async () => {
    const { code, stderr } = await synth({ ...samplePlacementPlan(['aws']), asOf: '2026-11-22' }, 'edited')
    expect(code).not.toBe(0)
    expect(stderr).toMatch(/edited\.json: digest: the plan was changed/)
  })
})
