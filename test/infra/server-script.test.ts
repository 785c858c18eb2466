import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { script } from '#infra/server/script.ts'
import { emittedZone } from './emitted-zone.ts'
import { samplePlan } from './sample-plan.ts'

it('a script ends where a dump fails, though what it is piped into does not', () => {
  const { status, stdout } = spawnSync('bash', ['-c', script(['(echo half; false) | cat', 'echo done'])], {
    encoding: 'utf8',
  })
  expect({ failed: status !== 0, stdout }).toEqual({ failed: true, stdout: 'half\n' })
})

it.each(['openstack', 'ibm'] as const)('exit copies of databases leave %s by such a script', async (provider) => {
  const files = await emittedZone(samplePlan(provider))
  const dumps = [...files.values()].flatMap((text) => text.match(/#!\/bin\/[^#]*?pg_dump/g) ?? [])
  expect(dumps.length).toBeGreaterThan(0)
  for (const dump of dumps) expect(dump.replaceAll(/(\\n|\s)+/g, ' ')).toMatch(/^#!\/bin\/bash set -euo pipefail /)
})
