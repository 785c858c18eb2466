import { expect, test } from 'vitest'
import { readPlan } from '#advisor/files/plan.ts'
import { priceAgencies } from '#advisor/prices/price-agency.ts'
import { agenciesText, agencyText } from '#advisor/render/agency-bill.ts'
import { speak } from '#advisor/text/index.ts'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { folder } from './andeby.ts'

test('what each agency of Andeby pays sums to the plan’s total to the øre, with what it rests on', async () => {
  const catalogue = loadCatalogue()
  const plan = await readPlan(`${folder}placement-plan.json`)
  const bills = priceAgencies(plan, await loadWorkspace(folder, catalogue), catalogue)
  expect(bills).toHaveLength(20)
  expect(bills.map(({ agency, total }) => [agency.id, total])).toEqual(
    plan.cost.byAgency.map(({ key, total }) => [key, total]),
  )
  expect(bills.reduce((sum, { total }) => sum + total, 0)).toBe(plan.cost.total)
  for (const bill of bills) {
    expect(bill.coverage).toBeGreaterThan(0)
    expect(bill.oldestPrice).toMatch(/^undated$|^\d{4}/)
    const cents = [...bill.items, ...bill.shared, ...bill.traffic].reduce((sum, { monthly }) => sum + monthly, 0)
    expect(cents).toBe(bill.total)
  }
  for (const language of languages) {
    const text = agenciesText(bills, speak(language), false) + agencyText(bills[6]!, speak(language), false)
    expect(text).not.toMatch(/[{}]|undefined|NaN/)
    for (const id of ['agency.column.agency', 'agency.column.what', 'agency.column.oldest', 'summary.zone'] as const)
      expect(text).toContain(speak(language).text(id))
  }
})
