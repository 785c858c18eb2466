import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIntake } from '#classifier/intake/index.ts'
import { laws, municipality, prefixes, swedish } from './catalogues.ts'
import { asJsonLd, asNTriples, asRdfXml, asTurtle, quadsOf } from './serialise.ts'

const read = (name: string, text: string) =>
  readIntake({ name, bytes: new TextEncoder().encode(text) }, { agency: '974770482' })

const syntaxes = [
  { format: 'turtle', name: 'k.ttl', write: asTurtle },
  { format: 'n-triples', name: 'k.nt', write: asNTriples },
  { format: 'rdf-xml', name: 'k.rdf', write: asRdfXml },
  { format: 'json-ld', name: 'k.jsonld', write: asJsonLd },
] as const

describe.each(syntaxes)('a catalogue in $format', ({ format, name, write }) => {
  test.each(Object.entries({ municipality, laws, swedish }))('says what it says in Turtle: %s', async (_, turtle) => {
    const inTurtle = await read('k.ttl', turtle)
    const found = await read(name, write(quadsOf(turtle)))
    expect(found).toMatchObject({ format, issues: [] })
    expect(found.submissions).toEqual(inTurtle.submissions)
    expect(found.notes).toEqual(inTurtle.notes.map((note) => ({ ...note, file: name })))
  })

  test('is known by its content, whatever its name says', async () => {
    const text = write(quadsOf(municipality))
    for (const other of ['k', 'k.csv', 'k.txt']) expect((await read(other, text)).submissions).toHaveLength(5)
  })

  test('reads the same whatever the order of its statements', async () => {
    const quads = quadsOf(laws)
    const expected = await read('k.ttl', laws)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(quads, { minLength: quads.length }), async (order) => {
        expect((await read(name, write(order))).submissions).toEqual(expected.submissions)
      }),
      { numRuns: 8 },
    )
  })
})

const rights = fc.constantFrom('PUBLIC', 'RESTRICTED', 'NON_PUBLIC', undefined)
const place = fc.constantFrom('field', 'rule', 'comment', 'nowhere')
const dataSets = fc.uniqueArray(fc.record({ id: fc.nat(9999), right: rights, law: place }), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 12,
})
type Made = { id: number; right: string | undefined; law: string }

const link = 'https://lovdata.no/lov/2012-06-22-43/§7'
const lawIn: Record<string, string> = {
  field: `; dcatno:legalBasisForRestriction [ dct:source "${link}" ]`,
  rule: `; cpsv:follows [ dct:type cpsvno:ruleForNonDisclosure ; cpsv:implements [ rdfs:seeAlso <${link}> ] ]`,
  comment: `; dcatno:accessRightsComment "Se ${link}"`,
  nowhere: '',
}
const turtleOf = (made: readonly Made[]): string =>
  prefixes +
  made
    .map(({ id, right, law }) => {
      const access = right === undefined ? '' : `; dct:accessRights right:${right}`
      return `<urn:set:${id}> a dcat:Dataset ; dct:title "Sett ${id}"@nb ; dct:identifier "${id}" ${access} ${lawIn[law]} .`
    })
    .join('\n')

describe('what a catalogue lacks', () => {
  test('is listed row by row in any syntax: closed without a law, rescued from a comment, unstated; and nothing else', async () => {
    const closed = ({ right }: Made) => right === 'RESTRICTED' || right === 'NON_PUBLIC'
    const ids = (made: readonly Made[]) => made.map(({ id }) => `sett-${id}-${id}`).sort()
    await fc.assert(
      fc.asyncProperty(dataSets, fc.constantFrom(...syntaxes), async (made, { name, write }) => {
        const { submissions, notes, issues } = await read(name, write(quadsOf(turtleOf(made))))
        const listed = (code: string) => notes.flatMap((note) => (note.code === code ? [note.path] : [])).sort()
        expect(issues).toEqual([])
        expect(submissions.map(({ system }) => system.id).sort()).toEqual(ids(made))
        expect(listed('restricted-without-law')).toEqual(
          ids(made.filter((one) => closed(one) && one.law === 'nowhere')),
        )
        expect(listed('no-access-right')).toEqual(ids(made.filter(({ right }) => right === undefined)))
        const rescued = made.filter((one) => one.right !== 'PUBLIC' && one.law === 'comment')
        expect(listed('law-rescued')).toEqual(ids(rescued))
        const laws = submissions.flatMap(({ dataSets = [] }) => dataSets.flatMap(({ legalBasis = [] }) => legalBasis))
        expect(laws.filter((basis) => basis.rescued)).toHaveLength(rescued.length)
        expect(laws.filter((basis) => !basis.rescued)).toHaveLength(
          made.filter(({ law }) => law === 'field' || law === 'rule').length,
        )
      }),
      { numRuns: 30 },
    )
  })
})
