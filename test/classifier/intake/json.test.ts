import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mendJson } from '#classifier/intake/broken-json.ts'
import { readIntake } from '#classifier/intake/index.ts'

const read = (name: string, text: string) =>
  readIntake({ name, bytes: new TextEncoder().encode(text) }, { agency: '974770482' })

const right = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC'
const set = (id: string, title: string) => ({
  '@id': `urn:set:${id}`,
  '@type': 'http://www.w3.org/ns/dcat#Dataset',
  'http://purl.org/dc/terms/title': { '@value': title, '@language': 'nb' },
  'http://purl.org/dc/terms/accessRights': { '@id': right },
})
const catalogue = { '@context': {}, '@graph': [set('a', 'Barnehager'), set('b', 'Kart'), set('c', 'Skoler')] }

/** A mistake, what it does to the text, and the data sets that it may cost. */
const mistakes: readonly [string, (text: string) => string, string[]][] = [
  ['a quote that is never closed', (text) => text.replace('"Kart"', '"Kart'), ['Kart']],
  ['a quote inside a text', (text) => text.replace('"Kart"', '"Ka"rt"'), ['Kart']],
  ['single quotes', (text) => text.replace('"Kart"', "'Kart'"), ['Kart']],
  ['a bracket too few', (text) => text.replace(/("Kart".*?\s*)\}/s, '$1'), ['Kart']],
  ['a bracket too many', (text) => text.replace(/("Kart".*?\s*)\}/s, '$1}}'), ['Kart']],
  ['a word that is no value', (text) => text.replace('"Kart"', 'Kart'), ['Kart']],
  ['a comma too few between keys', (text) => text.replace('"Kart",', '"Kart"'), []],
  ['a comma too few between data sets', (text) => text.replace(/\}(\s*)\},/, '}$1} '), []],
  ['a comma behind the last', (text) => text.replace(/\](\s*)\}$/, ',]$1}'), []],
  ['words behind the end', (text) => `${text} ferdig`, []],
]

describe.each([1, 0])('JSON indented by %i', (indent) => {
  test.each(mistakes)('with %s is read before it and after it', async (_, breakIt, lost) => {
    const broken = breakIt(JSON.stringify(catalogue, null, indent))
    expect(() => JSON.parse(broken)).toThrow()
    const { submissions, issues, notes } = await read('k.jsonld', broken)
    const names = submissions.map(({ system }) => system.name.nb)
    expect(names.sort()).toEqual(['Barnehager', 'Kart', 'Skoler'].filter((name) => !lost.includes(name)))
    expect(issues.map(({ code }) => code)).toEqual([lost.length > 0 ? 'json-left-out' : 'json-syntax'])
    expect(issues[0]!.line).toBeGreaterThan(0)
    expect(notes).toEqual([])
  })
})

test('whatever character is added to JSON or taken from it, what is read is JSON and the rest is pointed at', () => {
  const items = fc.array(fc.record({ id: fc.string(), a: fc.jsonValue({ maxDepth: 2 }) }), {
    minLength: 2,
    maxLength: 5,
  })
  const stray = fc.constantFrom('', '"', '}', ']', '{', '[', ',', ':', 'x', '\n')
  fc.assert(
    fc.property(items, fc.nat(), stray, fc.constantFrom(0, 2), (list, place, letter, indent) => {
      const text = JSON.stringify(list, null, indent)
      const at = place % text.length
      const broken = text.slice(0, at) + letter + text.slice(letter === '' ? at + 1 : at)
      try {
        JSON.parse(broken)
        return
      } catch {
        const { whole, faults } = mendJson(broken)
        expect(faults.length).toBeGreaterThan(0)
        if (whole !== '') JSON.parse(whole)
      }
    }),
    { numRuns: 300 },
  )
})

describe('a register that broke in the middle of its only processing', () => {
  test('does not count the kinds of information that are left as all there are', async () => {
    const kind = (code: string) => ({ informationType: { name: code, sensitivity: { code } } })
    const text = JSON.stringify({ name: 'Sak', policies: [kind('POL'), kind('SAERLIGE')] }, null, 1)
    const { submissions, issues } = await read('polly.json', text.replace('"code": "SAERLIGE"', '"code": "SAERLIGE'))
    expect(issues.map(({ code }) => code)).toEqual(['json-left-out'])
    expect(submissions[0]!.dataSets![0]).toMatchObject({
      declared: { sensitivity: 'unknown' },
      personalData: 'unknown',
    })
  })
})

describe('JSON that is not quite JSON-LD', () => {
  test('has its texts by language, whether or not a context says that they are', async () => {
    const context = 'https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld'
    const one = { '@context': context, '@type': 'Dataset', title: { nb: 'Kart', en: ['Map'] }, accessRights: right }
    const { submissions, issues, notes } = await read('k.jsonld', JSON.stringify(one))
    expect([issues, notes]).toEqual([[], []])
    expect(submissions[0]!.system.name).toEqual({ nb: 'Kart', en: 'Map' })
  })

  test('and points to a context that is refused is read by the names of DCAT-AP 3, and nothing of it is lost', async () => {
    const one = { '@context': 'https://example.org/c', '@type': 'Dataset', id: 'urn:x', title: 'Kart', eget: 'felt' }
    const { submissions, issues } = await read('k.jsonld', JSON.stringify({ ...one, accessRights: right }))
    expect(issues.map(({ code }) => code)).toEqual(['remote-context'])
    expect(submissions[0]).toMatchObject({
      system: { name: { nb: 'Kart' } },
      dataSets: [{ declared: { accessRight: 'PUBLIC' }, other: { '@id': ['urn:x'], eget: ['felt'] } }],
    })
  })

  test('and names no context at all, as a catalogue’s own programming interface gives it, is read the same way', async () => {
    const hit = {
      id: '6f',
      uri: 'https://data.norge.no/datasets/6f',
      title: { nb: 'Barnevernssaker' },
      accessRights: { uri: right.replace('PUBLIC', 'NON_PUBLIC'), code: 'NON_PUBLIC' },
      publisher: { id: '974770482', prefLabel: { nb: 'Andeby' } },
      legalBasisForRestriction: [{ uri: 'https://lovdata.no/lov/2021-06-18-97/§13-1' }],
    }
    const { format, submissions, issues, notes } = await read('sett.json', JSON.stringify({ hits: [hit] }))
    expect([format, issues, notes]).toEqual(['json-ld', [], []])
    expect(submissions[0]!.dataSets![0]).toMatchObject({
      declared: { accessRight: 'NON_PUBLIC' },
      legalBasis: [{ law: 'LOV-2021-06-18-97', paragraph: '13-1', kind: 'restriction' }],
    })
  })
})
