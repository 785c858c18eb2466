import { describe, expect, test } from 'vitest'
import { priceLines, priceList } from '#advisor/render/price.ts'
import { speak } from '#advisor/text/index.ts'
import { saySought } from '#advisor/text/sought.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { costEstimate, priceSystem } from '#classifier/cost/index.ts'
import { Sought, sought } from '#classifier/cost/sought.ts'
import { contextOfRows, contextWith, submission, zoneOf } from '../classifier/cost/pricing.ts'

const thresholds = { moderateFrom: 1_000, highFrom: 10_000 }
const labelOf = (servers = submission.servers, context = contextWith(), uncounted = false) => {
  const costs = [priceSystem({ ...submission, servers }, zoneOf('own'), context)]
  return { ...costEstimate({ kind: 'system', id: 'journal' }, costs, thresholds), exit: [], uncounted }
}

describe.each(languages)('a list of prices in %s', (language) => {
  const speech = speak(language)

  test('says where each missing price was searched, in that language', () => {
    const params = {
      zone: 'z',
      meter: 'm',
      offer: 'o',
      name: 'n',
      vcpu: '1',
      memory: '2',
      mbps: '3',
      sku: 's',
      unit: 'u',
    }
    const all = Sought.shape.id.options.map((id) =>
      sought(id, { ...params, met: 'x', from: 'a', to: 'b', day: '2026-11-21' }),
    )
    expect(saySought(speech, all)).not.toMatch(/[{}]|undefined/)
    const text = priceLines([labelOf(submission.servers, contextOfRows([]))], '2026-11-21', speech, false)
    if (language !== 'en') expect(text).not.toMatch(/ in the (tariff|own price list|price book)/)
  })

  test('never shows a system that nobody has counted as one that costs nothing', () => {
    const text = priceList([labelOf([], contextWith(), true)], '2026-11-21', speech, false)
    expect(text).toMatch(/system\.profile/)
    expect(text).not.toMatch(/journal\s+0/)
  })

  test('says when prices were read after the day they are used for, and that no currency was converted', () => {
    const later = priceList([labelOf()], '2019-01-01', speech, false)
    expect(later).toContain('2019-01-01')
    expect(priceList([labelOf()], '2026-11-21', speech, false)).not.toContain('2026-11-21')
    expect(later).not.toMatch(/rates of none|kurser från inga|kurs(er|ar) fr[aå] ingen/)
  })
})
