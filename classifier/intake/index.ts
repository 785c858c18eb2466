import { readCsvInventory } from './csv-inventory.ts'
import { readDcat } from './dcat.ts'
import { decode } from './decode.ts'
import { detectFormat } from './format.ts'
import { readOwn } from './own.ts'
import { type Intake, type IntakeFormat, type IntakeOptions, intakeFormats } from './result.ts'

export { type Intake, type IntakeFormat, type IntakeNote, type IntakeOptions, intakeFormats } from './result.ts'

const readers: Readonly<
  Record<IntakeFormat, (text: string, file: string, options: IntakeOptions) => Omit<Intake, 'format'>>
> = { yaml: readOwn, json: readOwn, turtle: readDcat, csv: readCsvInventory }

/**
 * Reads one file of any format we know into submissions that fit the schema. Says everything that was wrong with it at once and
 * keeps everything that could be read. Pure: bytes in, values out; nothing a file points to is fetched.
 */
export function readIntake(file: { name: string; bytes: Uint8Array }, options: IntakeOptions = {}): Intake {
  const { text, encoding, issues } = decode(file.bytes, file.name)
  const format = options.as ?? detectFormat(file.name, text)
  if (issues.length > 0) return { format, submissions: [], issues, notes: [] }
  if (format === undefined) {
    const unknown = { code: 'unknown-format', file: file.name, path: '', accepted: intakeFormats.join(', ') }
    return { format, submissions: [], issues: [unknown], notes: [] }
  }
  const read = readers[format](text, file.name, options)
  const foreign = encoding === 'utf-8' ? [] : [{ code: 'not-utf-8', file: file.name, path: '', met: encoding }]
  return { format, ...read, notes: [...foreign, ...read.notes] }
}
