import type { Detector, Match, Outcome } from './detector.ts'

const abroad = (detail: string): Match => ({ kind: 'phone', strength: 'shaped', detail })
const national: Match = { kind: 'phone', strength: 'worded', detail: 'national' }

/** Country codes with the lengths that follow them (national numbering plans: Nkom, PTS, Traficom, Energistyrelsen). */
const plans: readonly { code: string; lengths: readonly [number, number]; match: Match; first: string }[] = [
  { code: '47', lengths: [8, 8], first: '2345679', match: abroad('NO') },
  { code: '46', lengths: [7, 9], first: '123456789', match: abroad('SE') },
  { code: '358', lengths: [6, 11], first: '123456789', match: abroad('FI') },
  { code: '45', lengths: [8, 8], first: '23456789', match: abroad('DK') },
]

const shape = /^(?!\d{4}[-.]\d\d[-.]\d\d$)(\+|00)?[0-9(][0-9 ().\u00a0/-]{5,20}$/

function judgeAbroad(bare: string): Outcome {
  for (const { code, lengths, match, first } of plans) {
    if (!bare.startsWith(code)) continue
    const rest = bare.slice(code.length).replace(/^0/, '')
    if (rest.length < lengths[0] || rest.length > lengths[1]) return 'length'
    return first.includes(rest[0]!) ? match : 'prefix'
  }
  return 'country'
}

/**
 * A Nordic telephone number. With a country code its form says much; eight bare digits are a number of anything, so the match without
 * one is the weakest there is.
 */
export const phone: Detector = {
  id: 'phone',
  kinds: ['phone'],
  version: 1,
  judge: (value) => {
    if (value.length < 8 || value.length > 24) return 'length'
    if (!shape.test(value)) return 'characters'
    const bare = value.replace(/\(0\)/, '').replaceAll(/\D/g, '')
    if (value.startsWith('+')) return judgeAbroad(bare)
    if (value.startsWith('00')) return judgeAbroad(bare.slice(2))
    if (bare.length === 8) return '2345679'.includes(bare[0]!) ? national : 'prefix'
    if (bare.startsWith('0') && bare.length >= 9 && bare.length <= 11) return national
    return 'length'
  },
}
