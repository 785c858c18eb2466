import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, tableLines } from '#advisor/render/table.ts'

const word = fc.stringMatching(/^[a-z]{1,12}$/)
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const table = fc
  .array(fc.constantFrom<Column['align']>('left', 'right'), { minLength: 1, maxLength: 9 })
  .chain((aligns) =>
    fc.record({
      columns: fc.tuple(...aligns.map((align) => word.map((title) => ({ title, align })))),
      rows: fc.array(fc.tuple(...aligns.map((align) => (align === 'left' ? text : word))), { maxLength: 4 }),
    }),
  )

test('a table keeps within its room whatever it holds, as long as a name and one more column fit', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 30, max: 120 }), ({ columns, rows }, room) => {
      expect(Math.max(0, ...tableLines(columns, rows, room).map((line) => line.length))).toBeLessThanOrEqual(room)
    }),
  )
})

test('a table that lacks room loses no word of a cell', () => {
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      const shown = tableLines(columns, rows, 40).join(' ').split(/ +/)
      for (const cell of rows.flat()) for (const part of cell.split(' ')) expect(shown).toContain(part)
    }),
  )
})

test('words are wrapped in their column before columns are shown below each other', () => {
  const columns: Column[] = [
    { title: 'Rule', align: 'left' },
    { title: 'Basis', align: 'left' },
    { title: 'NOK', align: 'right' },
  ]
  expect(tableLines(columns, [['A01', 'a law with a long name, § 9 b', '1 200']], 32)).toEqual([
    'Rule  Basis                  NOK',
    'A01   a law with a long    1 200',
    '      name, § 9 b',
  ])
})

test('columns that do not fit beside each other follow below, each part beside the names of the rows', () => {
  const columns: Column[] = ['', 'aws-eu-north-1', 'google-europe-north2', 'private-andeby'].map((title, i) => ({
    title,
    align: i === 0 ? 'left' : 'right',
  }))
  expect(tableLines(columns, [['accounting', '3 324', '2 316', '2 195']], 30)).toEqual([
    '              aws-eu-  google-',
    '              north-1  europe-',
    '                        north2',
    'accounting      3 324    2 316',
    '',
    '            private-andeby',
    'accounting           2 195',
  ])
})
