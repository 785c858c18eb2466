import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { Command } from 'commander'
import ExcelJS from 'exceljs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { importFile } from '#advisor/cli/commands/import.ts'
import { openWorkbook } from '#advisor/files/workbook.ts'
import { municipality } from '../classifier/intake/catalogues.ts'
import { reordered } from './zip-order.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'rettsky-import-test-'))

/** Runs `rettsky import` in this process, as the command line does. */
async function importing(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text)
      return true
    })
  let status = 0
  const program = new Command().exitOverride()
  importFile(program, (code) => {
    status = code
  })
  try {
    await program.parseAsync(['node', 'rettsky', 'import', ...args])
  } finally {
    vi.restoreAllMocks()
  }
  return { status, ...said }
}

afterEach(() => vi.restoreAllMocks())

const write = (name: string, text: string | Uint8Array, at = folder()): string => {
  const path = join(at, name)
  writeFileSync(path, text)
  return path
}

describe('importing twice', () => {
  it('gives the same bytes, on standard output and in a folder, whatever the order of the files', async () => {
    const csv = write('a.csv', 'Orgnr;System;Klasse\n974770482;Gerica;fortrolig\n974770482;Kart;åpen\n')
    const ttl = write('b.ttl', municipality)
    const first = await importing(csv, ttl)
    expect(first).toMatchObject({ status: 0 })
    expect((await importing(ttl, csv)).stdout).toBe(first.stdout)
    const out = join(folder(), 'submissions')
    expect((await importing(csv, ttl, '--out', out)).stdout.trim().split('\n')).toHaveLength(7)
    const files = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))
    expect(await importing(ttl, csv, '--out', out)).toMatchObject({ status: 0, stdout: '' })
    expect(readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(files)
  })

  it('of its own output changes nothing', async () => {
    const { stdout } = await importing(write('b.ttl', municipality))
    const again = await importing(write('all.yaml', stdout))
    const third = await importing(write('all.yaml', again.stdout))
    expect([again.status, third.stdout]).toEqual([0, again.stdout])
    expect(again.stdout.split(/^---$/m)).toHaveLength(5)
  })

  it('never overwrites what somebody has worked on, and then writes nothing', async () => {
    const csv = write('a.csv', 'Orgnr;System\n974770482;Gerica\n974770482;Kart\n')
    const out = folder()
    write('kart.yaml', 'mine', out)
    await expect(importing(csv, '--out', out)).rejects.toMatchObject({ issues: [{ code: 'file-exists' }] })
    expect(readdirSync(out)).toEqual(['kart.yaml'])
  })
})

const sheetWith = async (fill: (book: ExcelJS.Workbook) => void): Promise<string> => {
  const book = new ExcelJS.Workbook()
  fill(book)
  const path = join(folder(), 'systemer.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

type Entry = { name: string; packed: Buffer; unfolded: number }

/** A zip file of entries as they are given, in their order. */
function zipOf(entries: readonly Entry[]): Uint8Array {
  const heads: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const { name, packed, unfolded } of entries) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(unfolded, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(unfolded, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    heads.push(local, Buffer.from(name), packed)
    listed.push(entry, Buffer.from(name))
    at += local.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(listed).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...heads, ...listed, end])
}

/** A file of one entry whose table of contents says that it unfolds into so many bytes, whatever it does unfold into. */
const zipClaiming = (bytes: number, packed: Buffer = Buffer.alloc(0)): Uint8Array =>
  zipOf([{ name: 'xl/workbook.xml', packed, unfolded: bytes }])

const entry = (name: string, text: string): Entry => ({
  name,
  packed: deflateRawSync(Buffer.from(text)),
  unfolded: Buffer.byteLength(text),
})

const cells = (row: number, ...texts: string[]): string =>
  `<row r="${row}">${texts.map((text, i) => `<c r="${'AB'[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const sheetOf = (...rows: string[]): string => `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`

describe('a workbook', () => {
  it('calls its sheets what people call them where their list stands behind them, and leaves a list of persons out', async () => {
    const sheets = [
      '<workbook xmlns:r="r"><sheets><sheet name="Fag &amp; støtte" sheetId="4" r:id="r1"/>',
      '<sheet name="Kontakter" sheetId="2" r:id="r2"/></sheets></workbook>',
    ]
    const target = (id: string, number: number) =>
      `<Relationship Id="${id}" Target="/xl/worksheets/sheet${number}.xml"/>`
    const path = write(
      'b.xlsx',
      zipOf([
        entry('xl/worksheets/sheet1.xml', sheetOf(cells(1, 'Navn', 'Telefon'), cells(2, 'Åse', '991 23 456'))),
        entry('xl/worksheets/sheet2.xml', sheetOf(cells(1, 'Orgnr', 'Fagsystem'), cells(2, '974770482', 'Gerica'))),
        entry('xl/workbook.xml', sheets.join('')),
        entry('xl/_rels/workbook.xml.rels', `<Relationships>${target('r1', 2)}${target('r2', 1)}</Relationships>`),
      ]),
    )
    const { status, stdout, stderr } = await importing(path)
    expect([status, stdout.match(/^ {2}id: .*$/gm)]).toEqual([0, ['  id: gerica']])
    expect(stderr).toContain('b.xlsx!Fag & støtte: columns are read like this')
    expect(stderr).toContain('Kontakter: the sheet has no columns about systems or data sets')
  })

  it('is read sheet by sheet, below its title and its groups of columns, with days, formulas and yes and no', async () => {
    const path = await sheetWith((book) => {
      const systems = book.addWorksheet('Systemer')
      systems.addRow(['Systemoversikt 2026'])
      systems.mergeCells('A1:G1')
      systems.addRow(['Orgnr', 'Fagsystem', 'Verdivurdering', '', '', 'Avtale utløper', 'Arkiv'])
      systems.mergeCells('C2:E2')
      systems.addRow(['', '', 'K', 'R', 'T', '', ''])
      for (const column of ['A', 'B', 'F', 'G']) systems.mergeCells(`${column}2:${column}3`)
      systems.addRow([974770482, 'Gerica', 3, 2, 2, new Date(Date.UTC(2027, 2, 31)), true])
      systems.addRow([974770482, { formula: '"Ka"&"rt"', result: 'Kart' }, 1, 1, 1, null, { formula: 'A1' }])
      book.addWorksheet('Forklaring').addRow(['K er konfidensialitet'])
      book.addWorksheet('Flere').addRows([
        ['Orgnr', 'System'],
        ['974770482', 'Web'],
      ])
    })
    const { status, stdout, stderr } = await importing(path)
    expect([status, stderr.match(/systemer\.xlsx!(\w+): columns/g)?.length]).toEqual([0, 2])
    const [gerica = '', kart = '', web = ''] = stdout.split(/^---$/m)
    expect(gerica).toMatch(/confidentiality: "3"\n +integrity: "2"\n +availability: "2"/)
    expect(gerica).toContain('archive: core')
    expect(kart).toContain('nb: Kart')
    expect(web).toContain('nb: Web')
    expect(stderr).toContain('Forklaring: the sheet has no columns about systems or data sets')
    expect(stderr).toMatch(/systemer\.xlsx:5: Systemer!archive: "=A1" is a formula/)
  })

  it('has its cells that are merged over several rows stand in each of them, but an amount for all of them only once', async () => {
    const path = await sheetWith((book) => {
      const sheet = book.addWorksheet('Systemer')
      sheet.addRow(['Orgnr', 'Fagsystem', 'Datasett', 'Klasse', 'Lagring GB'])
      sheet.addRow(['974770482', 'Gerica', 'Journal', 'fortrolig', 500])
      sheet.addRow(['', '', 'Logg', '', ''])
      sheet.addRow(['974770482', 'Kart', 'Kartdata', 'åpen', 20])
      for (const column of ['A', 'B', 'D', 'E']) sheet.mergeCells(`${column}2:${column}3`)
    })
    const { status, stdout, stderr } = await importing(path)
    expect(status).toBe(0)
    const [gerica = '', kart = ''] = stdout.split(/^---$/m)
    expect(gerica.match(/class: fortrolig/g)).toHaveLength(2)
    expect(gerica).toMatch(/nb: Journal.*gib: 465\.661.*nb: Logg.*gib: 0/s)
    expect(kart).toMatch(/class: åpen/)
    expect(stderr).toContain(
      'systemer.xlsx:3: Systemer!gb: "500" is for several rows together and counted on the first only',
    )
  })

  it('reads alike in whatever order a program put its parts into the file', async () => {
    const path = await sheetWith((book) => {
      const sheet = book.addWorksheet('Systemer')
      sheet.addRow(['Orgnr', 'System', 'Sist endret'])
      sheet.addRow(['974770482', 'Gerica', new Date(Date.UTC(2027, 2, 31))])
    })
    const asWritten = await importing(path)
    const order = ['workbook.xml.rels', 'sharedStrings.xml', 'sheet1.xml', 'styles.xml', 'workbook.xml']
    const rank = (name: string) => order.findIndex((end) => name.endsWith(end))
    const other = write('systemer.xlsx', reordered(readFileSync(path), rank))
    expect(await importing(other)).toMatchObject({ status: 0, stdout: asWritten.stdout })
    expect(asWritten.stdout).toContain('2027-03-31')
  })

  it('leaves no temporary file behind when somebody stops the program', () => {
    const script = `
      const { openTemporaryFolder } = await import(${JSON.stringify(new URL('../../advisor/files/temporary.ts', import.meta.url).href)})
      console.log(await openTemporaryFolder('test'))
      setInterval(() => {}, 1000)
      process.kill(process.pid, 'SIGINT')`
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(stdout).toMatch(/rettsky-test-/)
    expect([status, existsSync(stdout.trim())]).toEqual([130, false])
  })

  it('that is none, or would unfold into gigabytes, is refused', async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...new Array(60).fill(0)])
    expect(await importing(write('a.xlsx', zip))).toMatchObject({ status: 2, stdout: '' })
    const bomb = write('b.xlsx', zipClaiming(3 * 1024 ** 3))
    const { status, stdout, stderr } = await importing(bomb)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('unfolds to far more than a workbook')
    const liar = await importing(write('c.xlsx', zipClaiming(1000, deflateRawSync(Buffer.alloc(5_000_000)))))
    expect([liar.status, liar.stdout]).toEqual([2, ''])
    expect(liar.stderr).toContain('unfolds to far more than a workbook')
  })

  it('whose cells repeat one long text until there is too much of it is refused, and never read by half', async () => {
    const path = await sheetWith((book) => {
      const sheet = book.addWorksheet('Systemer')
      for (let i = 0; i < 40; i++) sheet.addRow(['974770482', 'x'.repeat(1000)])
    })
    const whole = await openWorkbook(path, folder(), 50_000)
    expect(whole.tables).toHaveLength(1)
    await expect(openWorkbook(path, folder(), 20_000)).rejects.toMatchObject({
      issues: [{ code: 'scan-zip-bomb', file: path }],
    })
  })
})

describe('the column map', () => {
  const csv = 'Orgnr;Navnet på systemet;Kode;Klassifisering\n974770482;Gerica;fortrolig;X1\n'

  it('is shown before it is used, saved, and followed next time when somebody has changed it', async () => {
    const path = write('a.csv', csv)
    const map = join(folder(), 'columns.yaml')
    const first = await importing(path, '--map', map)
    expect(first.status).toBe(2)
    expect(first.stderr).toMatch(/columns are read like this \(suggested.*Kode +\(kept\).*no column says which system/s)
    const saved = readFileSync(map, 'utf8')
    expect(saved).toContain('Navnet på systemet: keep')
    const changed = saved.replace('systemet: keep', 'systemet: system').replace('Kode: keep', 'Kode: class')
    writeFileSync(map, changed.replace('Klassifisering: class', 'Klassifisering: ignore'))
    const second = await importing(path, '--map', map)
    expect(second.stderr).toContain('saved column map')
    expect(second.stdout).toMatch(/class: fortrolig/)
    expect(second.stdout).not.toContain('X1')
    const turned = write('b.csv', 'klassifisering:;KODE;Orgnr;Navnet på systemet\nX1;fortrolig;974770482;Gerica\n')
    expect((await importing(turned, '--map', map)).stdout).toBe(second.stdout)
  })

  it('says what is wrong with it, with line and accepted words, and nothing is written', async () => {
    const map = write('columns.yaml', 'schema: rettsky/columns/v1\nmaps:\n  - columns: { System: sistem }\n')
    const out = join(folder(), 'out')
    await expect(importing(write('a.csv', csv), '--map', map, '--out', out)).rejects.toMatchObject({
      issues: [{ code: 'unknown-value', line: 3, path: 'maps[0].columns.System', met: 'sistem' }],
    })
    expect(existsSync(out)).toBe(false)
  })
})
