import { expect, test } from 'vitest'
import { evaluate, rules, shipped } from '#policies/index.ts'
import { random, randomContext, randomRequest, randomSubject, randomZone } from './generate.ts'
import { judge, said, same } from './naive.ts'

/** A hundred thousand in every run; `RETTSKY_REQUESTS=1000000 npx vitest run test/policies/agreement.test.ts` for a long one. */
const requests = Number(process.env.RETTSKY_REQUESTS ?? 100_000)

test(`the engine and a naive judge agree on ${requests.toLocaleString('en')} random requests`, {
  timeout: 280_000,
}, () => {
  const next = random(20_261_121)
  const zones = Array.from({ length: 300 }, (_, i) => randomZone(next, `zone-${i}`))
  const subjects = Array.from({ length: 5_000 }, (_, i) => randomSubject(next, `set-${i}`))
  const contexts = Array.from({ length: 60 }, () => randomContext(next))
  let permitted = 0
  for (let i = 0; i < requests; i++) {
    const request = randomRequest(next, contexts, subjects, zones)
    const expected = judge(rules, request)
    const found = said(evaluate(shipped, request))
    if (expected.permitted) permitted++
    if (!same(found, expected))
      expect([found.permitted, found.determining]).toEqual([expected.permitted, expected.determining])
    if (i % 20 === 0) expect(found.whole()).toEqual(expected.whole())
  }
  expect(permitted).toBeGreaterThan(requests / 100)
})
