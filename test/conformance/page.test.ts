import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { acceptancesOf, peersWithAcceptances } from './accepted.ts'
import { root } from './out-folder.ts'
import { page } from './page.ts'

it('shows every objection that is accepted, with its reason, as the lists have it', () => {
  expect(readFileSync(join(root, 'docs', 'conformance.md'), 'utf8')).toBe(page())
  for (const peer of peersWithAcceptances) {
    for (const { reason } of acceptancesOf(peer)) expect(reason.length).toBeGreaterThan(20)
  }
})
