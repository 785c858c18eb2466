import { expect, test } from 'vitest'
import { lintRuleSource } from '#policies/index.ts'

const metIn = (source: string): [number | undefined, string | undefined][] =>
  lintRuleSource('policies/x01.ts', source).map(({ line, met }) => [line, met])

test('a rule that imports what rules are written in is sound', () => {
  const source = `import type { Forbid } from '#policies/policy.ts'
import { and } from '#policies/trilean.ts'
import { lists } from './lists.ts'

// fetch() is only spoken of here, and so is import 'node:fs'
export const x01: Forbid = { reason: { nb: 'Bruk fetch(1) og process.env ikke' } }
`
  expect(metIn(source)).toEqual([])
})

test.each([
  [`import { get } from 'node:https'`, 'node:https'],
  [`import 'axios'`, 'axios'],
  [`const fs = await import('node:fs')`, 'node:fs'],
  [`const fs = require("fs")`, 'fs'],
  [`export { x } from 'left-pad'`, 'left-pad'],
  [`const list = await fetch('https://example.invalid')`, 'fetch'],
  [`const today = new Date()`, 'new Date'],
  [`const now = Date.now()`, 'Date.now'],
  [`const chance = Math.random()`, 'Math.random'],
  [`const secret = process.env.SECRET`, 'process'],
  [`const secret = process['env'].SECRET`, 'process'],
  [`const list = (globalThis as any)['fe' + 'tch']('https://example.invalid')`, 'globalThis'],
])('%s reaches outside', (source, met) => {
  expect(metIn(`\n${source}\n`)).toEqual([[2, met]])
})
