import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { EvidenceFile } from '#classifier/evidence/index.ts'
import * as make from '../classifier/detectors/make.ts'
import { randomFrom } from '../classifier/detectors/random.ts'
import { rettsky } from './command-line.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const submission = 'submissions/example/case-archive.yaml'
const random = randomFrom(7321)
const canaries = [
  ...Array.from({ length: 30 }, () => make.norwegian(random)),
  'kanari.fugl@example.org',
  'kanarihemmelighet',
  'Kanarifuglveien 17',
]
const rows = canaries
  .slice(0, 30)
  .map((id, i) => `${id};${canaries[30]};${canaries[32]};hun har diabetes ${i};postgres://sak:${canaries[31]}@h/d`)

/** The starter's workspace, its data set declared by this class. */
async function workspaceWith(word: string, personalData: string): Promise<string> {
  const files = starter()
  const text = files.get(submission)!.replace('class: intern', `class: ${word}`)
  files.set(submission, text.replace('personalData: ordinary', `personalData: ${personalData}`))
  return folderWith(files)
}

const everyFile = async (folder: string): Promise<string> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const texts = names.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

let data: string
let csv: string
beforeAll(async () => {
  data = await folderWith(new Map([['people.csv', `fnr;epost;adresse;merknad;kobling\n${rows.join('\n')}\n`]]))
  csv = join(data, 'people.csv')
})

describe('a scan held against what a data set declares', () => {
  it('fails the run where the data set is declared too low, and changes no file', async () => {
    const folder = await workspaceWith('åpen', 'none')
    const before = await everyFile(folder)
    const { status, said } = await rettsky(['scan', csv, '--data-set', 'case-documents', '-w', folder, '--lang', 'en'])
    expect(status).toBe(1)
    expect(said).toContain('case-documents: C2 as declared, C3 with the evidence: declared too low')
    expect(await everyFile(folder)).toBe(before)
  })

  it('passes where the class is strict enough, in JSON too, which stays one value', async () => {
    const folder = await workspaceWith('fortrolig', 'special-category')
    const args = ['scan', csv, '--data-set', 'case-documents', '-w', folder, '--lang', 'nb']
    const text = await rettsky(args)
    expect(text).toMatchObject({
      status: 0,
      said: expect.stringContaining('case-documents: C3 som oppgitt, C3 med funnene'),
    })
    const json = await rettsky([...args, '--format', 'json'])
    expect(json.status).toBe(0)
    expect(EvidenceFile.parse(JSON.parse(json.stdout)).evidenced.length).toBeGreaterThan(0)
  })

  it('says which data set it did not find', async () => {
    const { status, said } = await rettsky([
      'scan',
      csv,
      '--data-set',
      'no-such',
      '-w',
      await workspaceWith('åpen', 'none'),
    ])
    expect(status).toBe(2)
    expect(said).toContain('no-such')
  })
})

it('no value that was scanned is in the evidence, the labels, the plan, the report or what a check says', async () => {
  const folder = await workspaceWith('åpen', 'none')
  const out = join(folder, 'evidence.yaml')
  const said = [(await rettsky(['scan', csv, '--all', '--out', out])).said]
  const { evidenced } = EvidenceFile.parse(parse(await readFile(out, 'utf8')))
  expect([...new Set(evidenced.map(({ marker }) => marker))].sort()).toEqual([
    'credentials',
    'health-record',
    'national-id',
    'personal',
  ])
  const file = join(folder, submission)
  const document = parseDocument(await readFile(file, 'utf8'))
  document.setIn(['dataSets', 0, 'evidenced'], evidenced)
  await writeFile(file, document.toString())
  for (const args of [
    ['classify', '-w', folder, '--lang', 'nn'],
    ['classify', '-w', folder, '--format', 'json'],
    ['classify', file, '--lang', 'sv'],
    ['plan', '-w', folder],
    ['report', '-w', folder],
    ['check', folder, '-w', folder],
  ])
    said.push((await rettsky(args)).said)
  expect(said[1]).toContain('fødselsnummer i fnr')
  const all = [...said, await everyFile(folder)].join('\n')
  for (const canary of canaries) expect(all, canary).not.toContain(canary)
})
