import { describe, expect, it } from 'vitest'
import { renderRead } from '#advisor/render/columns.ts'
import { reportWords } from '#advisor/report/words.ts'
import { en } from '#advisor/text/en.ts'
import { speak } from '#advisor/text/index.ts'
import { nb } from '#advisor/text/nb.ts'
import { nn } from '#advisor/text/nn.ts'
import { sv } from '#advisor/text/sv.ts'
import { languages } from '#catalogue/vocabulary/text.ts'

const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

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

  it('differs between nynorsk and bokmål, so that one is not a copy of the other', () => {
    const same = (Object.keys(en) as (keyof typeof en)[]).filter((id) => nb[id] === nn[id] && nb[id].includes(' '))
    expect(same.length).toBeLessThan(Object.keys(en).length / 4)
  })
})
