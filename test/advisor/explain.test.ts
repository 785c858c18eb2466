import { expect, it } from 'vitest'
import { nearestText } from '#advisor/render/explain.ts'
import { speak } from '#advisor/text/index.ts'

it.each([
  ['nb', 'nærmeste tillatelse er R03: sonen måtte ligget i Norge, og ligger i Sverige'],
  ['sv', 'närmaste tillåtelse är R03: zonen hade behövt ligga i Norge, och ligger i Sverige'],
  ['en', 'nearest permit R03: the zone would have to lie in Norway, and lies in Sweden'],
] as const)(
  'explain says in %s which fact closes a zone, and not by the name that code has for it',
  (language, said) => {
    const nearest = { rule: 'R03', flips: [{ fact: 'zone.location.country', met: 'SE', needed: 'NO' }] }
    expect(nearestText(nearest, speak(language))).toBe(said)
  },
)
