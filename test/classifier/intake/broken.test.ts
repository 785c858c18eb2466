import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { stringify } from 'yaml'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { readIntake } from '#classifier/intake/index.ts'
import { municipality, prefixes } from './catalogues.ts'
import { asJsonLd, asRdfXml, quadsOf } from './serialise.ts'

const read = (name: string, text: string) =>
  readIntake({ name, bytes: new TextEncoder().encode(text) }, { agency: '974770482' })
const ids = ({ submissions }: Awaited<ReturnType<typeof read>>) => submissions.map(({ system }) => system.id)
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1

describe('a catalogue with a mistake in the middle', () => {
  test('in Turtle: what the mistake cut short is read as far as it goes and not complained of again', async () => {
    const broken = municipality.replace('dct:title        "Bysykler"@nb .', 'dct:title        "Bysykler@nb .')
    const { issues, notes } = await read('k.ttl', broken)
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['turtle-syntax', lineOf(broken, '"Bysykler@nb')]])
    const whole = await read('k.ttl', municipality)
    expect(whole.notes.map(({ path }) => path)).toContain('bysykler-1')
    expect(notes.some(({ path }) => path.includes('bysykler') || path.startsWith('data-set'))).toBe(false)
  })

  test('in RDF/XML: line and column, and everything before it and after it', async () => {
    const xml = asRdfXml(quadsOf(municipality))
    const broken = xml.replace('>Skoler i Andeby</ns:title>', '>Skoler i Andeby</ns:titel>')
    const { issues, submissions } = await read('k.rdf', broken)
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['rdf-xml-syntax', lineOf(broken, '</ns:titel>')]])
    expect(issues[0]!.column).toBeGreaterThan(1)
    expect(submissions.map(({ system }) => system.name.nb)).toEqual(
      expect.arrayContaining(['Barnehager i Andeby', 'Bysykler', 'Kommuneplan for Andeby', 'Skjenkebevillinger']),
    )
  })

  test('in JSON-LD: line and column, and every other data set, before it and after it', async () => {
    const json = asJsonLd(quadsOf(municipality))
    const broken = json.replace('"Skjenkebevillinger"', '"Skjenkebevillinger')
    const { issues, submissions } = await read('k.jsonld', broken)
    const line = lineOf(broken, '"Skjenkebevillinger')
    expect(issues.map((issue) => [issue.code, issue.line])).toEqual([['json-left-out', line]])
    const names = submissions.map(({ system }) => system.name.nb).sort()
    expect(names).toEqual(['Barnehager i Andeby', 'Bysykler', 'Kommuneplan for Andeby', 'Skoler i Andeby'])
    expect(sayIssue(issues[0]!, 'sv')).toMatch(/kan inte läsas som JSON vid/)
  })
})

describe('nothing is fetched', () => {
  const dataSet = {
    '@id': 'urn:x',
    '@type': 'Dataset',
    title: { '@value': 'Kart', '@language': 'nb' },
    accessRights: 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
  }

  test('a context that travels with the product is used, by its published address', async () => {
    const context = 'https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld'
    const { submissions, issues } = await read('k.jsonld', JSON.stringify({ '@context': context, ...dataSet }))
    expect(issues).toEqual([])
    expect(submissions[0]).toMatchObject({
      system: { name: { nb: 'Kart' } },
      dataSets: [{ declared: { accessRight: 'PUBLIC' } }],
    })
  })

  test('any other is refused by name, with its line, and what does not need it is read without a word of what is missing', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch')
    const address = 'https://example.org/context.jsonld'
    const own = { ...dataSet, '@type': 'http://www.w3.org/ns/dcat#Dataset', 'http://purl.org/dc/terms/title': 'Kart' }
    const text = JSON.stringify({ '@context': [address, { x: 'urn:x:' }], '@graph': [own] }, null, 1)
    const { submissions, issues, notes } = await read('k.jsonld', text)
    expect(issues).toEqual([
      {
        code: 'remote-context',
        file: 'k.jsonld',
        path: '@context',
        line: lineOf(text, address),
        column: 3,
        met: address,
      },
    ])
    expect(submissions[0]!.system.name).toEqual({ nb: 'Kart' })
    expect(notes).toEqual([])
    expect(fetching).not.toHaveBeenCalled()
    fetching.mockRestore()
  })

  test('entities of an XML file are not unfolded into one another', async () => {
    const nested = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};">`).join('')
    const text = `<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [<!ENTITY e0 "xxxx">${nested}<!ENTITY far SYSTEM "https://example.org/x">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#">
 <dcat:Dataset rdf:about="urn:x"><dct:title>Kart &e30;</dct:title></dcat:Dataset>
</rdf:RDF>`
    const { submissions } = await read('k.rdf', text)
    expect(JSON.stringify(submissions).length).toBeLessThan(2000)
  })
})

describe('whatever happens to a file', () => {
  const whole = [
    prefixes + municipality.slice(prefixes.length),
    asRdfXml(quadsOf(municipality)),
    asJsonLd(quadsOf(municipality)),
  ]

  test('cut anywhere, it is read as far as it goes, and every complaint can be said', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.double({ min: 0.02, max: 0.999, noNaN: true }),
        async (text, share) => {
          const found = await read('k', text.slice(0, Math.floor(text.length * share)))
          expect(found.submissions.length).toBeLessThanOrEqual(5)
          for (const issue of found.issues) expect(sayIssue(issue, 'en')).not.toMatch(/undefined|\{\w+\}/)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('what was read from an inventory reads the same from its own submissions, again and again', async () => {
    const cell = fc.constantFrom(
      '',
      'ja',
      'nei',
      'fortrolig',
      '3',
      'kanskje',
      '=A1',
      'Gerica',
      'forvaltningsloven § 13',
      '12,5',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const csv = `System;Datasett;Klasse;Personopplysninger;Hjemmel;Merknad\n${rows.map((row) => row.join(';')).join('\n')}\n`
          const first = await read('a.csv', csv)
          const once = await read('a.yaml', first.submissions.map((one) => stringify(one)).join('---\n') || '---\n')
          const twice = await read('b.yaml', once.submissions.map((one) => stringify(one)).join('---\n') || '---\n')
          expect(ids(once)).toEqual(ids(first))
          expect(twice.submissions).toEqual(once.submissions)
        },
      ),
      { numRuns: 12 },
    )
  })
})
