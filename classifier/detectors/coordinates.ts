import type { Detector, Match } from './detector.ts'

const match: Match = { kind: 'coordinates', strength: 'shaped' }
const form = /^\(?(?:POINT ?\()?(-?\d{1,3}\.\d{4,}),? +(-?\d{1,3}\.\d{4,})\)?\)?$/i
const tight = /^(-?\d{1,3}\.\d{4,})[,;](-?\d{1,3}\.\d{4,})$/

/** Degrees of the Nordic countries with Svalbard, Greenland left out. */
const isNorth = (degrees: number): boolean => degrees >= 54 && degrees <= 81.5
const isEast = (degrees: number): boolean => degrees >= -25 && degrees <= 32

/** Latitude and longitude (either first, WKT too) in the Nordic countries, to four decimals or more: eleven metres, a house. */
export const coordinates: Detector = {
  id: 'coordinates',
  kinds: ['coordinates'],
  version: 1,
  judge: (value) => {
    if (value.length > 60) return 'length'
    const found = form.exec(value) ?? tight.exec(value)
    if (found === null) return 'form'
    const [a, b] = [Number(found[1]), Number(found[2])]
    return (isNorth(a) && isEast(b)) || (isNorth(b) && isEast(a)) ? match : 'range'
  },
}
