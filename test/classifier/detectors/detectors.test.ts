import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { detectorOf, detectors, identify, type Kind, kinds, matches, refusals } from '#classifier/detectors/index.ts'
import { nullRates } from '#classifier/detectors/null-rates.ts'
import * as make from './make.ts'
import { measureNullRate, shapes } from './null-shapes.ts'
import { randomFrom } from './random.ts'
import { invalid, valid } from './vectors.ts'

const first = (value: string) => identify(value).kinds[0]
const kindsOf = (value: string): Kind[] => identify(value).kinds.map(({ kind }) => kind)
const whyNot = (value: string, kind: Kind) => identify(value).not.find((one) => one.kind === kind)?.why

describe('published numbers are known', () => {
  it.each(valid)('%s: %s (%s)', (kind, value) => {
    expect(kindsOf(value)).toContain(kind)
  })

  it('there are valid and wrong ones of every kind', () => {
    expect(new Set(valid.map(([kind]) => kind))).toEqual(new Set(kinds))
    expect(new Set(invalid.map(([kind]) => kind))).toEqual(new Set(kinds))
  })
})

describe('a wrong number is refused with its reason', () => {
  it.each(invalid)('%s: %s, %s (%s)', (kind, value, why) => {
    expect(whyNot(value, kind)).toBe(why)
  })
})

const times = 300
const each = (check: (seed: number) => void) =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
      check(seed)
    }),
    { numRuns: times, seed: 5 },
  )

describe('numbers computed from the rules', () => {
  const made: readonly [string, Kind, (seed: number) => string][] = [
    ['a fødselsnummer', 'no-fnr', (s) => make.norwegian(randomFrom(s))],
    ['a D-number', 'no-dnr', (s) => make.norwegian(randomFrom(s), { dayPlus: 40 })],
    ['an H-number', 'no-hnr', (s) => make.norwegian(randomFrom(s), { monthPlus: 40 })],
    ['a Test-Norge number', 'no-tnr', (s) => make.norwegian(randomFrom(s), { monthPlus: 80 })],
    ['a D-number of 40 more', 'no-dhnr', (s) => make.norwegian(randomFrom(s), { dayPlus: 40, monthPlus: 40 })],
    ['a D-number of Test-Norge', 'no-dtnr', (s) => make.norwegian(randomFrom(s), { dayPlus: 40, monthPlus: 80 })],
    ['a number of the synthetic population', 'no-syntpop', (s) => make.norwegian(randomFrom(s), { monthPlus: 65 })],
    ['a shared help number', 'no-fhnr', (s) => make.sharedHelp(randomFrom(s))],
    ['a DUF number', 'no-duf', (s) => make.duf(randomFrom(s))],
    ['a personnummer', 'se-personnummer', (s) => make.swedish(randomFrom(s), { century: s % 2 === 0 })],
    ['a samordningsnummer', 'se-samordningsnummer', (s) => make.swedish(randomFrom(s), { dayPlus: 60 })],
    ['a hetu', 'fi-hetu', (s) => make.hetu(randomFrom(s))],
    ['a Norwegian IBAN', 'iban', (s) => make.norwegianIban(randomFrom(s))],
    ['a Swedish organisation number', 'se-orgnr', (s) => make.swedishOrganisation(randomFrom(s))],
  ]
  /** Kinds of ten digits that one in some dozens of each other's numbers also fits: only a whole column tells. */
  const shared = new Set<Kind>(['se-orgnr', 'se-personnummer', 'se-samordningsnummer'])
  it.each(made)('%s is known and taken for itself first', (_, kind, from) => {
    each((seed) => {
      const value = from(seed)
      const found = detectorOf(kind).judge(value)
      expect(found, value).toMatchObject({ kind })
      if (!shared.has(kind)) expect(first(value)?.kind, value).toBe(kind)
    })
  })

  test('every fødselsnummer is also an account number and a KID, and is taken for itself', () => {
    each((seed) => {
      const kinds = kindsOf(make.norwegian(randomFrom(seed)))
      expect(kinds).toEqual(expect.arrayContaining(['no-account', 'no-kid']))
      expect(kinds[0]).toBe('no-fnr')
    })
  })

  test('the check rule from 2032 is read beside the one until 2032', () => {
    each((seed) => {
      for (const remainder of [0, 1, 2, 3] as const) {
        const value = make.norwegian(randomFrom(seed), { monthPlus: 80, remainder })
        expect(first(value)).toMatchObject({ kind: 'no-tnr', rule: remainder === 0 ? 'until-2032' : 'from-2032' })
      }
    })
  })

  test('one wrong digit is always seen until 2032, in all numbers of two check digits', () => {
    each((seed) => {
      const random = randomFrom(seed)
      const value = make.norwegian(random, { monthPlus: 80 })
      const at = 6 + random.below(3)
      const wrong = value.slice(0, at) + String((Number(value[at]) + 1 + random.below(9)) % 10) + value.slice(at + 1)
      expect(matches(detectorOf('no-tnr'), wrong)).toBeNull()
    })
  })

  test('a KID may have modulus 10 or 11, 2 to 25 digits, and a hyphen for the check 10', () => {
    each((seed) => {
      const random = randomFrom(seed)
      for (const modulus of [10, 11] as const) {
        const value = make.kid(random, 4 + random.below(20), modulus)
        expect(detectorOf('no-kid').judge(value), value).toMatchObject({
          kind: 'no-kid',
          detail: expect.stringContaining(`mod${modulus}`),
        })
      }
    })
    expect(whyNot('1'.repeat(26), 'no-kid')).toBe('length')
  })

  test('a coordination number may lack its day or its month', () => {
    for (const day of ['60', '75']) {
      for (const month of ['00', '07']) {
        const nine = `82${month}${day}980`
        const found = first(`${nine}${make.luhnDigit(nine)}`)
        expect(found, nine).toMatchObject({ kind: 'se-samordningsnummer' })
      }
    }
  })

  test('a CPR number without modulus is a weaker match than one with', () => {
    each((seed) => {
      expect(detectorOf('dk-cpr').judge(make.cpr(randomFrom(seed)))).toMatchObject({ strength: 'checked' })
      expect(detectorOf('dk-cpr').judge(make.cpr(randomFrom(seed), false))).toMatchObject({ kind: 'dk-cpr' })
    })
  })

  test('a plus for those over a hundred, hyphens and spaces are read', () => {
    expect(first('640823+3234')?.kind).toBe('se-personnummer')
    expect(first('288946 98995')?.kind).toBe('no-tnr')
    expect(first('288946-98995')?.kind).toBe('no-tnr')
    expect(first('8601.11.17947')?.kind).toBe('no-account')
    expect(first('974 760 673')?.kind).toBe('no-orgnr')
  })
})

test('numbers of test series are said to be synthetic, others not', () => {
  expect(first('28894698995')?.synthetic).toBe('series')
  expect(first('010594Y9032')?.synthetic).toBe('likely')
  expect(first('81212121223')?.synthetic).toBeUndefined()
  each((seed) => expect(first(make.norwegian(randomFrom(seed)))?.synthetic).toBeUndefined())
})

describe('what looks like something and is nothing', () => {
  const nothing = [
    '1999/2000',
    'SCN-125',
    'Safari',
    'INTRODUCTORY',
    'Oslo',
    '2026-11-21',
    'C0',
    'PUBLIC',
    'Ola',
    '',
    ' ',
    'NO',
  ]
  it.each(nothing)('%j', (value) => {
    expect(kindsOf(value)).toEqual([])
  })
})

describe('words and forms', () => {
  it('an office’s mailbox is told from a person’s', () => {
    expect(first('postmottak@example.org')?.detail).toBe('role')
    expect(first('kari@example.org')?.detail).toBeUndefined()
  })

  it('a word inside another is not the word', () => {
    for (const value of ['maids', 'Jason', 'nitografi', 'judendom-fri'])
      expect(kindsOf(value)).not.toContain('health-term')
    expect(kindsOf('nitografi')).not.toContain('union-term')
  })
})

describe('every kind', () => {
  it('has one detector, a shape and a measured null rate', () => {
    expect(new Set(detectors.flatMap((detector) => detector.kinds))).toEqual(new Set(kinds))
    for (const { id } of detectors) {
      expect(nullRates[id], id).toBeDefined()
      expect(shapes[id], id).toBeDefined()
    }
  })

  it('passes random values as often as stored', () => {
    const count = 4_000
    for (const { id } of detectors) {
      const stored = nullRates[id]!
      const found = measureNullRate(id, count)
      for (const rate of ['random', 'dateLed'] as const) {
        const expected = stored[rate]
        if (expected === undefined) continue
        const slack = 5 * Math.sqrt(expected / count) + 2 / count
        expect(Math.abs(found[rate]! - expected), `${id} ${rate}`).toBeLessThanOrEqual(slack)
      }
    }
  })

  it('judges any text without a throw, and gives reasons that are known', () => {
    const known = new Set<string>([...refusals, 'another-kind'])
    const anyText = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('utf16le'))
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^[0-9 .+-]{0,30}$/)), (value) => {
        const { kinds: found, not } = identify(value)
        expect(found.length + not.length).toBeGreaterThanOrEqual(kinds.length)
        expect(not.filter(({ why }) => !known.has(why))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
