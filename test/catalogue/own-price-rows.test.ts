import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePriceRows } from '#catalogue/index.ts'
import { meters } from '#catalogue/meter.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'

const header = 'provider,region,service,sku,dimension,unit,price,currency,tier_from,as_of,source'
const good = 'private,private-andeby,Own cloud,vCPU,compute.vcpu,vcpu-month,62.50,NOK,0,2026-11-01,internal list'
const list = (...lines: string[]) => `${[header, ...lines].join('\n')}\n`
const issuesOf = (text: string, zone?: string) => {
  const result = parsePriceRows(text, 'prices/own.csv', zone)
  return result.ok ? [] : result.issues
}

describe("a body's own price list", () => {
  test('is read row by row', () => {
    const result = parsePriceRows(list(good), 'prices/own.csv', 'private-andeby')
    expect(result).toMatchObject({ ok: true, value: [{ dimension: 'compute.vcpu', price: '62.50', tierFrom: '0' }] })
  })

  test('is read from a spreadsheet that writes a byte order mark and Windows line ends', () => {
    expect(issuesOf(`\uFEFF${list(good).replaceAll('\n', '\r\n')}`)).toEqual([])
  })

  test('has everything that is wrong said at once, with file, line, column, what stands there and what may', () => {
    const text = list(
      good,
      'private,private-andeby,,vCPU,compute.cpu,vcpu-month,"62,50",KR,-1,1. november,internal list',
      'internal,private-andeby,Own cloud,disk,storage.block,vcpu-month,0.8,NOK,0,,list',
      'private,private-andeby,Own cloud,disk',
    )
    const issues = issuesOf(text, 'private-andeby')
    expect(issues.map(({ line, column, path, met }) => [line, column, path, met])).toEqual([
      [3, 3, 'service', ''],
      [3, 7, 'price', '62,50'],
      [3, 8, 'currency', 'KR'],
      [3, 9, 'tier_from', '-1'],
      [3, 10, 'as_of', '1. november'],
      [4, 1, 'provider', 'internal'],
      [4, 6, 'unit', 'vcpu-month'],
      [5, undefined, '', '4'],
    ])
    for (const issue of issues) expect(issue).toMatchObject({ file: 'prices/own.csv', accepted: expect.any(String) })
  })

  test('may not name a meter that nothing is bought by', () => {
    const [issue] = issuesOf(list(good.replace('compute.vcpu', 'compute.cpu')))
    expect(issue).toMatchObject({ code: 'unknown-value', line: 2, column: 5, met: 'compute.cpu' })
    expect(issue?.accepted?.split(',')).toContain('compute.vcpu')
  })

  test('may not be for another zone than the one that names it', () => {
    expect(issuesOf(list(good), 'private-other')).toMatchObject([{ path: 'region', met: 'private-andeby' }])
  })

  test('may not price one meter and tier twice', () => {
    const [issue] = issuesOf(list(good, good.replace(',0,2026', ',0.0,2026')))
    expect(issue).toMatchObject({ code: 'duplicate-price', line: 3, params: { first: '2' } })
  })

  test('needs the header of the book', () => {
    expect(issuesOf('a,b\n1,2\n')).toMatchObject([{ code: 'wrong-header', line: 1, met: 'a,b' }])
    expect(issuesOf('')).toMatchObject([{ code: 'wrong-header' }])
  })

  test('that is not CSV is said to be so', () => {
    expect(issuesOf(`${header}\n"open`)).toMatchObject([{ code: 'csv-syntax', file: 'prices/own.csv' }])
  })

  test('has its faults said in all four languages without a gap', () => {
    const issues = [...issuesOf(list(good, good)), ...issuesOf('a,b\n'), ...issuesOf(list('private,x'))]
    expect(issues).toHaveLength(3)
    for (const language of languages) for (const issue of issues) expect(sayIssue(issue, language)).not.toMatch(/[{}]/)
  })

  test('is described by meters and units that exist', () => {
    const readme = readFileSync(new URL('../../catalogue/prices/README.md', import.meta.url), 'utf8')
    const table = readme.split('\n').filter((line) => line.startsWith('| `'))
    const named = table.flatMap((line) => line.split('|')[1]!.match(/[a-z]+(\.[a-z]+)+/g) ?? [])
    expect(named.length).toBeGreaterThan(15)
    for (const meter of named) expect(meters).toContain(meter)
    for (const line of table) {
      const unit = /`([^`]+)`/.exec(line.split('|')[2]!)![1]!
      const row = `private,z1,Own,${unit},${line.match(/[a-z]+(\.[a-z]+)+/)![0]},${unit},1,NOK,0,,list`
      expect(issuesOf(list(row)), row).toEqual([])
    }
  })
})
