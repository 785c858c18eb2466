import { expect, test } from 'vitest'
import { findArea, findRegion, pairOf, type Region } from '#catalogue/region.ts'
import data from '#catalogue/regions.json' with { type: 'json' }
import { Country } from '#catalogue/vocabulary/identifier.ts'

const regions = data.regions as unknown as readonly Region[]

test('every region lies in a country, stands once, and its pair is a region of the same provider', () => {
  const keys = regions.map(({ provider, region }) => `${provider} ${region}`)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { provider, region, country, pair } of regions) {
    expect(Country.safeParse(country).success, region).toBe(true)
    if (typeof pair === 'string') expect(findRegion(provider, pair), region).toBeDefined()
    expect(pairOf(provider, region), region).toBe(pair)
  }
})

test('a word for several regions names the countries outside the Union where there are some', () => {
  expect(findArea('google', 'EUR8')?.countries).toEqual(['CH', 'DE'])
  expect(findArea('google', 'eur5')?.countries).toContain('GB')
  expect(findArea('google', 'eur4')?.countries).toEqual(['FI', 'NL'])
})

test('what nobody has read is said to be so', () => {
  const pending = regions.filter(({ verification }) => verification === 'pending').map(({ region }) => region)
  expect(pending).toEqual(['ap-east-2', 'ap-southeast-6', 'in-mum', 'hkg02', 'mex01', 'osl01'])
})
