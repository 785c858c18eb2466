import { readCycloneDx } from './cyclonedx/services.ts'
import { readCatalogue } from './dcat/catalogue.ts'
import { decodeStretches } from './decode.ts'
import { EncodingJudge } from './encoding.ts'
import { detectFormat } from './format.ts'
import { csvTable } from './inventory/csv.ts'
import { readInventory } from './inventory/inventory.ts'
import { readNavRegister } from './nav-register/register.ts'
import { readOwnJson, readOwnYaml } from './own.ts'
import { readJsonLd } from './rdf/json-ld.ts'
import type { ReadQuads } from './rdf/quads.ts'
import { readRdfXml } from './rdf/rdf-xml.ts'
import { readTurtle } from './rdf/turtle.ts'
import { type Found, type Intake, type IntakeFormat, type IntakeOptions, intakeFormats, type Piece } from './result.ts'

export { type ColumnMap, ColumnMaps, type Columns, columnsOf, headerKey, mapOf } from './inventory/column-map.ts'
export { readInventory } from './inventory/inventory.ts'
export type { Row, Table } from './inventory/table.ts'
export {
  type Intake,
  type IntakeFormat,
  type IntakeNote,
  type IntakeOptions,
  intakeFormats,
  type Piece,
} from './result.ts'

type Reader = (text: string, file: string, options: IntakeOptions) => Found | Promise<Found>

/** A reader of catalogues in one syntax of RDF: what they say is the same in each. */
const catalogue =
  (readQuads: (text: string, file: string) => ReadQuads | Promise<ReadQuads>): Reader =>
  async (text, file, options) =>
    readCatalogue(await readQuads(text, file), file, options)

/** Readers of formats that are read whole; inventories are read row by row. */
const readers: Readonly<Record<Exclude<IntakeFormat, 'csv'>, Reader>> = {
  yaml: readOwnYaml,
  json: readOwnJson,
  turtle: catalogue(readTurtle),
  'n-triples': catalogue(readTurtle),
  'rdf-xml': catalogue(readRdfXml),
  'json-ld': catalogue(readJsonLd),
  'nav-register': readNavRegister,
  cyclonedx: readCycloneDx,
}

/** A file that can be opened from its start as often as needed. */
export type IntakeFile = { name: string; open: () => AsyncIterable<Uint8Array> }

/** As much as a file's format is looked for in. */
const headLength = 100_000

/** Formats other than inventories are kept whole while they are read, so that a file of this size would not fit. */
const mostBytes = 256 * 1024 ** 2

/** The encoding of a file, how many bytes it has, and what keeps it from being read as text. */
async function judge({ name, open }: IntakeFile) {
  const encoding = new EncodingJudge()
  let size = 0
  for await (const bytes of open()) {
    encoding.add(bytes)
    size += bytes.length
  }
  const at = { file: name, path: '' }
  return size === 0 ? { size, issue: { code: 'empty-file', ...at } } : { size, ...encoding.verdict(name) }
}

async function readText(text: AsyncIterable<string>, most = Number.POSITIVE_INFINITY): Promise<string> {
  let read = ''
  for await (const stretch of text) {
    read += stretch
    if (read.length >= most) break
  }
  return read
}

/**
 * Reads one file of any format we know, a piece at a time: submissions that fit the schema, what is wrong, what should be known.
 * Everything that can be read is read. Pure: bytes in, values out; nothing a file points to is fetched.
 */
export async function* readPieces(
  file: IntakeFile,
  options: IntakeOptions = {},
): AsyncGenerator<Piece | { format: IntakeFormat }> {
  const { name } = file
  const at = { file: name, path: '' }
  const judged = await judge(file)
  if ('issue' in judged) {
    yield { issue: judged.issue }
    return
  }
  const { encoding, size } = judged
  const open = () => decodeStretches(file.open(), encoding)
  const head = await readText(open(), headLength)
  if (head.trim() === '') {
    yield { issue: { code: 'empty-file', ...at } }
    return
  }
  const format = options.as ?? detectFormat(name, head)
  if (format === undefined) {
    yield { issue: { code: 'unknown-format', ...at, accepted: [...intakeFormats, 'xlsx'].join(', ') } }
    return
  }
  yield { format }
  if (encoding !== 'utf-8') yield { note: { code: 'not-utf-8', ...at, met: encoding } }
  if (format === 'csv') yield* readInventory([csvTable(name, open)], name, options)
  else if (size > mostBytes) yield { issue: { code: 'file-too-big', ...at, accepted: `${mostBytes / 1024 ** 2} MiB` } }
  else {
    const { submissions, issues, notes } = await readers[format](await readText(open()), name, options)
    for (const note of notes) yield { note }
    for (const issue of issues) yield { issue }
    for (const submission of submissions) yield { submission }
  }
}

/** Reads one file whole. Its submissions come in the order of their systems' ids. */
export async function readIntake(
  file: { name: string; bytes: Uint8Array },
  options: IntakeOptions = {},
): Promise<Intake> {
  const intake: Intake = { format: options.as, submissions: [], issues: [], notes: [] }
  const open = async function* () {
    yield file.bytes
  }
  for await (const piece of readPieces({ name: file.name, open }, options)) {
    if ('format' in piece) intake.format = piece.format
    else if ('submission' in piece) intake.submissions.push(piece.submission)
    else if ('issue' in piece) intake.issues.push(piece.issue)
    else if ('note' in piece) intake.notes.push(piece.note)
  }
  const byId = (a: Intake['submissions'][number], b: Intake['submissions'][number]) =>
    a.system.id < b.system.id ? -1 : 1
  return { ...intake, submissions: intake.submissions.sort(byId) }
}
