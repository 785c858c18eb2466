import { describe, expect, it } from 'vitest'
import { locationLines } from '#advisor/check/locate-paths.ts'
import { today } from '#advisor/cli/today.ts'
import { renderRead } from '#advisor/render/columns.ts'
import { reportWords } from '#advisor/report/words.ts'
import { solutionText } from '#advisor/solve-file.ts'
import { en } from '#advisor/text/en.ts'
import { speak } from '#advisor/text/index.ts'
import { nb } from '#advisor/text/nb.ts'
import { nn } from '#advisor/text/nn.ts'
import { sv } from '#advisor/text/sv.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import type { Solution } from '#placement/problem.ts'

const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('today', () => {
  it('is the day in Oslo, summer and winter, whatever clock the machine keeps', () => {
    const days = ['2026-06-30T22:30:00Z', '2026-12-31T22:59:00Z', '2026-12-31T23:00:00Z'].map((at) => new Date(at))
    expect(days.map(today)).toEqual(['2026-07-01', '2026-12-31', '2027-01-01'])
  })
})

describe('what the product says', () => {
  it.each(Object.entries({ nb, nn, sv }))('is filled with the same figures in %s as in English', (_, texts) => {
    for (const id of Object.keys(en) as (keyof typeof en)[])
      expect(parameters(texts[id]), id).toEqual(parameters(en[id]))
  })

  it('in the report is filled with the same figures in every language', () => {
    for (const id of Object.keys(reportWords.en) as (keyof typeof reportWords.en)[]) {
      for (const language of languages)
        expect(parameters(reportWords[language][id]), `${language} ${id}`).toEqual(parameters(reportWords.en[id]))
    }
  })

  it('names one thing in the singular and several in the plural', () => {
    const said = (systems: number) => speak('en').text('policies.count', { decisions: systems, subjects: systems })
    expect([said(1), said(2)]).toEqual([
      '1 decision about 1 system or data set',
      '2 decisions about 2 systems and data sets',
    ])
  })

  it('says in every language how much an import read', () => {
    const counts = { submissions: 1, notes: 2, issues: 0 }
    expect(languages.map((language) => renderRead(counts, language).trimEnd())).toEqual([
      'Lest: 1 innmelding; 2 merknader, 0 feil',
      'Lese: 1 innmelding; 2 merknader, 0 feil',
      'Läst: 1 anmälan; 2 anmärkningar, 0 fel',
      '1 submission read, 2 notes, 0 issues',
    ])
  })

  it('says in every language where a resource lies, how sure that is and where it is copied to', () => {
    const place = { place: 'swedencentral', countries: ['SE'], attribute: 'location', certainty: 'certain' } as const
    const copy = {
      place: '@paired',
      countries: [],
      attribute: 'sku',
      certainty: 'default',
      hazard: 'geo-redundant',
    } as const
    const located = {
      ...{ address: 'store', file: 'a.json', type: 't', kind: 'object', provider: 'azure', tags: {} },
      ...{ locations: [place], copies: [copy], scope: 'regional', hazards: ['geo-redundant'], confidence: 'certain' },
    } as unknown as Parameters<typeof locationLines>[0][number]
    expect(languages.map((language) => locationLines([located], 'text', language).trimEnd())).toEqual([
      'store: swedencentral (SE) · én region · sikkert · kopieres til @paired ved sku (geo-redundant) · geo-redundant',
      'store: swedencentral (SE) · éin region · sikkert · blir kopiert til @paired ved sku (geo-redundant) · geo-redundant',
      'store: swedencentral (SE) · en region · säkert · kopieras till @paired genom sku (geo-redundant) · geo-redundant',
      'store: swedencentral (SE) · one region · certain · copied to @paired by sku (geo-redundant) · geo-redundant',
    ])
  })

  it('says in every language what came of a problem by itself', () => {
    const solution = { status: 'optimal', cost: 1234567, lowerBound: 1234567, gap: 0 } as Solution
    expect(languages.map((language) => solutionText(solution, speak(language)).replaceAll('\u00a0', ' '))).toEqual([
      'optimal: kostnad 1 234 567, bevist grense 1 234 567, avstand 0,0000 %',
      'optimal: kostnad 1 234 567, bevist grense 1 234 567, avstand 0,0000 %',
      'optimal: kostnad 1 234 567, bevisad gräns 1 234 567, avstånd 0,0000 %',
      'optimal: cost 1 234 567, proven bound 1 234 567, gap 0.0000 %',
    ])
    const none = { ...solution, status: 'infeasible' } as Solution
    for (const language of languages) expect(solutionText(none, speak(language))).not.toMatch(/[{}]|1/)
  })

  it('differs between nynorsk and bokmål, so that one is not a copy of the other', () => {
    const same = (Object.keys(en) as (keyof typeof en)[]).filter((id) => nb[id] === nn[id] && nb[id].includes(' '))
    expect(same.length).toBeLessThan(Object.keys(en).length / 4)
  })
})
