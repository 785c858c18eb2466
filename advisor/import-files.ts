import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { stringify } from 'yaml'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { binaryKind } from '#classifier/intake/encoding.ts'
import { type IntakeOptions, type Piece, readInventory, readPieces } from '#classifier/intake/index.ts'
import { fileFault } from './files/file-fault.ts'
import { Spool } from './files/spool.ts'
import { closeTemporaryFolder, inTemporaryFolder, openTemporaryFolder } from './files/temporary.ts'

/** Formats that can be forced. Workbooks are no text and so are read here, where files are opened. */
export type ImportOptions = Omit<IntakeOptions, 'as'> & { as?: NonNullable<IntakeOptions['as']> | 'xlsx' }

const unreadable = (file: string, error: Error): Issue =>
  fileFault(error, file) ?? { code: 'file-refused', file, path: '', met: error.message }

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What comes through a pipe is kept, since it cannot be read twice. */
async function* standardInput({ as, ...options }: ImportOptions): AsyncGenerator<Piece> {
  const bytes = await buffer(process.stdin)
  const open = async function* () {
    yield bytes
  }
  for await (const piece of readPieces(
    { name: '<stdin>', open },
    as === undefined || as === 'xlsx' ? options : { ...options, as },
  ))
    if (!('format' in piece)) yield piece
}

/** Reads one file of any format, or what comes through a pipe for `-`, a piece at a time. What is wrong with it, also that it cannot be opened, is a piece like any other. */
export async function* piecesOf(path: string, { as, ...options }: ImportOptions): AsyncGenerator<Piece> {
  if (path === '-') return yield* standardInput({ ...options, ...(as === undefined ? {} : { as }) })
  let head: Uint8Array
  try {
    head = await headOf(path)
  } catch (error) {
    yield { issue: unreadable(path, error as Error) }
    return
  }
  if (as === 'xlsx' || (as === undefined && binaryKind(head) === 'ZIP')) yield* workbookPieces(path, options)
  else {
    const textual = as === undefined ? options : { ...options, as }
    for await (const piece of readPieces({ name: path, open: () => createReadStream(path) }, textual))
      if (!('format' in piece)) yield piece
  }
}

async function* workbookPieces(path: string, options: IntakeOptions): AsyncGenerator<Piece> {
  const { openWorkbook } = await import('./files/workbook.ts')
  const folder = await openTemporaryFolder('workbook')
  try {
    const { tables, notes, issues } = await openWorkbook(path, folder)
    for (const note of notes) yield { note }
    for (const issue of issues) yield { issue }
    if (tables.length > 0) yield* readInventory(tables, path, options)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const issue of error.issues) yield { issue }
  } finally {
    await closeTemporaryFolder(folder)
  }
}

/** Everything that importing says while it reads on; submissions themselves are put aside as YAML, by file name. */
export type Said = Exclude<Piece, { submission: unknown }>

/**
 * Reads files of any known format into submissions, as YAML documents that `spool` collects. What can be read is read, whatever is
 * wrong beside it; two systems of one id are an issue, since one would replace the other. The same submission twice counts once.
 */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  spool: Spool,
  say: (path: string, said: Said) => void,
): Promise<void> {
  for (const path of paths) {
    for await (const piece of piecesOf(path, options)) {
      if (!('submission' in piece)) {
        say(path, piece)
        continue
      }
      const { id } = piece.submission.system
      const name = `${id}.yaml`
      const text = stringify(piece.submission, { lineWidth: 120, aliasDuplicateObjects: false })
      if (!spool.has(name)) await spool.add(name, text)
      else if ((await spool.text(name)) !== text) {
        say(path, {
          issue: { code: 'duplicate-id', file: path, path: 'system.id', met: id },
        })
      }
    }
  }
}

/** A spool in a folder of its own that is gone when the work is done. */
export const withSpool = <T>(work: (spool: Spool) => Promise<T>): Promise<T> =>
  inTemporaryFolder('import', async (folder) => {
    const spool = await Spool.at(join(folder, 'submissions'))
    try {
      return await work(spool)
    } finally {
      await spool.close()
    }
  })
