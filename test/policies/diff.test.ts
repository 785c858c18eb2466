import { expect, test } from 'vitest'
import { exampleRequest, homeHost, ownCloud, publicCloud } from '#policies/example.ts'
import { countChanges, diffDecisions, evaluate, type PolicyRequest, ruleBook, rules, shipped } from '#policies/index.ts'

const britain = { ...publicCloud, id: 'britain', location: { ...publicCloud.location, country: 'GB' as const } }
const books = exampleRequest({
  label: { confidentiality: 'C0', markers: ['bookkeeping'] },
  subject: { id: 'ledger', bookkeeping: ['private-law'], documents: { 'tax-office-notice': { has: 'yes' } } },
})
const decide = (request: PolicyRequest, asOf: string, book = shipped) =>
  [ownCloud, publicCloud, britain].map((zone) => evaluate(book, { ...request, zone, asOf }))

test('a day that changes the law shows which decisions change, and by which rule', () => {
  const changes = diffDecisions(decide(books, '2025-01-26'), decide(books, '2025-01-27'))
  expect(changes.map(({ subject, zone, change, rulesGone }) => [subject.id, zone, change, rulesGone])).toEqual([
    ['ledger', 'britain', 'opened', ['B01']],
    ['ledger', 'own-cloud', 'other-controls', []],
    ['ledger', 'public-cloud', 'other-controls', []],
  ])
})

test('two versions of the rules that agree show nothing', () => {
  expect(diffDecisions(decide(books, '2026-11-21'), decide(books, '2026-11-21', ruleBook(rules.toReversed())))).toEqual(
    [],
  )
})

test('a rule taken away shows what it kept closed', () => {
  const secret = exampleRequest({ label: { confidentiality: 'C1', markers: ['credentials'] }, subject: { id: 'keys' } })
  const without = ruleBook(rules.filter(({ id }) => id !== 'K03'))
  const changes = diffDecisions(decide(secret, '2026-11-21'), decide(secret, '2026-11-21', without))
  expect(countChanges(changes)).toEqual({
    opened: { decisions: 2, subjects: 1 },
    'other-rules': { decisions: 1, subjects: 1 },
  })
  expect(changes.find(({ zone }) => zone === homeHost.id)).toBeUndefined()
})
