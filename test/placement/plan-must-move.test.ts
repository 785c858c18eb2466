import { describe, expect, it } from 'vitest'
import type { Offer } from '#catalogue/offer.ts'
import { mustMove } from '#placement/plan/must-move.ts'
import { inputOf, objectStore, offer, rule, submission, type Told, zone } from './plan-input.ts'

const zones = [zone('aa'), zone('bb'), zone('cc', { offer: 'used-offer' }), zone('rr', { status: 'restricted' })]
const reasons = (place: string, told: Told = {}, offers: readonly Offer[] = [], bound?: [string, string]) =>
  mustMove(
    inputOf(
      zones,
      [
        submission(
          {
            id: 'ss',
            now: { zone: place },
            ...(bound === undefined ? {} : { bound: { zone: bound[0], until: bound[1], why: 'contract' } }),
          },
          { dataSets: [objectStore('dd')] },
        ),
      ],
      told,
    ),
    offers,
  ).map(({ item, from, reason, by }) => ({ item, from, reason, by }))

describe('what must move', () => {
  it.each([
    ['closed', 'offer-closed'],
    ['announced', 'offer-announced'],
    ['restricted', 'offer-restricted'],
    ['available', 'zone-not-used'],
  ] as const)('says of an offer that is no zone and is %s: %s', (status, reason) => {
    expect(new Set(reasons('elsewhere', {}, [offer('elsewhere', { status })]).map((move) => move.reason))).toEqual(
      new Set([reason]),
    )
  })

  it('says of a zone that takes nothing new that its offer is restricted', () => {
    expect(reasons('rr')[0]).toMatchObject({ item: 'dd', reason: 'offer-restricted' })
  })

  it('does not name a system in the zone that uses its offer', () => {
    expect(reasons('used-offer', {}, [offer('used-offer')])).toEqual([])
  })

  it('names an object store that may not stay, with or without its system', () => {
    expect(reasons('aa', { dd: { aa: [rule('forbid')] } })).toEqual([
      { item: 'dd', from: 'aa', reason: 'not-permitted', by: null },
    ])
  })

  it('does not take the end of a contract on another zone for the end of this one', () => {
    expect(reasons('aa', {}, [], ['bb', '2027-01-01'])).toEqual([])
    expect(reasons('aa', {}, [], ['aa', '2027-01-01'])[1]).toEqual({
      item: 'ss',
      from: 'aa',
      reason: 'contract-ends',
      by: '2027-01-01',
    })
  })
})
