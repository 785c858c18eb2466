import { readCycloneDx } from './cyclonedx/services.ts'
import { readCatalogue } from './dcat/catalogue.ts'
import { decode } from './decode.ts'
import { detectFormat } from './format.ts'
import { readCsvInventory } from './inventory/inventory.ts'
import { readNavRegister } from './nav-register/register.ts'
import { readOwn } from './own.ts'
import { readJsonLd } from './rdf/json-ld.ts'
import type { ReadQuads } from './rdf/quads.ts'
import { readRdfXml } from './rdf/rdf-xml.ts'
import { readTurtle } from './rdf/turtle.ts'
import { type Found, type Intake, type IntakeFormat, type IntakeOptions, intakeFormats } from './result.ts'

export { type Intake, type IntakeFormat, type IntakeNote, type IntakeOptions, intakeFormats } from './result.ts'

type Reader = (text: string, file: string, options: IntakeOptions) => Found | Promise<Found>

/** A reader of catalogues in one syntax of RDF: what they say is the same in each. */
const catalogue =
  (readQuads: (text: string, file: string) => ReadQuads | Promise<ReadQuads>): Reader =>
  async (text, file, options) =>
    readCatalogue(await readQuads(text, file), file, options)

const readers: Readonly<Record<IntakeFormat, Reader>> = {
  yaml: readOwn,
  json: readOwn,
  csv: readCsvInventory,
  turtle: catalogue(readTurtle),
  'n-triples': catalogue(readTurtle),
  'rdf-xml': catalogue(readRdfXml),
  'json-ld': catalogue(readJsonLd),
  'nav-register': readNavRegister,
  cyclonedx: readCycloneDx,
}

/**
 * Reads one file of any format we know into submissions that fit the schema. Says everything that was wrong with it at once and
 * keeps everything that could be read. Pure: bytes in, values out; nothing a file points to is fetched.
 */
export async function readIntake(
  file: { name: string; bytes: Uint8Array },
  options: IntakeOptions = {},
): Promise<Intake> {
  const { text, encoding, issues } = decode(file.bytes, file.name)
  const format = options.as ?? detectFormat(file.name, text)
  if (issues.length > 0) return { format, submissions: [], issues, notes: [] }
  if (format === undefined) {
    const unknown = { code: 'unknown-format', file: file.name, path: '', accepted: intakeFormats.join(', ') }
    return { format, submissions: [], issues: [unknown], notes: [] }
  }
  const read = await readers[format](text, file.name, options)
  const foreign = encoding === 'utf-8' ? [] : [{ code: 'not-utf-8', file: file.name, path: '', met: encoding }]
  return { format, ...read, notes: [...foreign, ...read.notes] }
}
