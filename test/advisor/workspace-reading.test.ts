import { rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const catalogue = loadCatalogue()
const submission = 'submissions/example/case-archive.yaml'

/** Every issue of reading these files, of which some are written as bytes. */
async function issuesOf(
  files: ReadonlyMap<string, string>,
  bytes: Record<string, Uint8Array> = {},
): Promise<readonly Issue[]> {
  const folder = await folderWith(files)
  for (const [name, content] of Object.entries(bytes)) await writeFile(join(folder, name), content)
  try {
    await loadWorkspace(folder, catalogue)
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const withSubmission = (change: (text: string) => string): Map<string, string> => {
  const files = starter()
  return files.set(submission, change(files.get(submission)!))
}

/** A second system that needs the first one, and one of its data sets. */
const needy = (first: string): string =>
  first
    .replaceAll('case-archive', 'other-system')
    .replaceAll('case-documents', 'other-documents')
    .replace(/address: [\d.]+/g, 'address: 10.20.99.9')
    .replace(
      'dataSets:',
      'dependsOn: [{ system: case-archive, gibPerMonth: 1 }, { dataSet: case-documents, gibPerMonth: 1 }]\ndataSets:',
    )

describe('a workspace whose files are no UTF-8', () => {
  it.each([
    ['rettsky.yaml', 'UTF-16', utf16],
    [submission, 'UTF-16', utf16],
    ['rettsky.yaml', 'Latin-1', latin1],
    [submission, 'Latin-1', latin1],
  ] as const)('is told so by the name of the encoding, and of nothing else: %s in %s', async (file, met, encode) => {
    const text = `${starter().get(file)!}# på norsk\n`
    const found = (await issuesOf(starter(), { [file]: encode(text) })).filter((issue) => issue.file === file)
    expect(found).toMatchObject([{ code: 'must-be-utf-8', file, met }])
    expect(found[0]!.line === undefined).toBe(met === 'UTF-16')
    expect(sayIssue(found[0]!, 'nb')).toContain(`filen er lagret som "${met}"; lagre den som UTF-8`)
  })

  it('and one that is a picture, or holds nothing, says that', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])
    expect(await issuesOf(starter(), { [submission]: png })).toMatchObject([
      { code: 'wrong-kind-of-file', file: submission },
    ])
    expect(await issuesOf(withSubmission(() => '---\n'))).toMatchObject([{ code: 'empty-file', file: submission }])
  })
})

describe('one fault', () => {
  it.each([
    ['a wrong word', (text: string) => text.replace('A2', 'A9'), 'unknown-value'],
    ['a syntax error', (text: string) => `${text}  ]\n`, 'yaml-syntax'],
  ])('is reported once, and not again by what leans on its file: %s', async (_, breaking, code) => {
    const first = starter().get(submission)!
    const files = withSubmission(breaking).set('submissions/other.yaml', needy(first))
    expect((await issuesOf(files)).map((issue) => [issue.code, issue.file])).toEqual([[code, submission]])
  })

  it('does not hide another: a name that stands nowhere is still said, with its line', async () => {
    const first = starter().get(submission)!
    const other = needy(first).replace('system: case-archive', 'system: nowhere-at-all')
    const files = withSubmission((text) => text.replace('A2', 'A9')).set('submissions/other.yaml', other)
    const line = other.split('\n').findIndex((text) => text.includes('nowhere-at-all')) + 1
    expect(await issuesOf(files)).toEqual([
      expect.objectContaining({ code: 'unknown-value', file: submission }),
      expect.objectContaining({ code: 'unknown-name', file: 'submissions/other.yaml', met: 'nowhere-at-all', line }),
    ])
  })
})

describe('what only several files show', () => {
  const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1

  it('has the line and column of the file where it can be mended', async () => {
    const first = starter().get(submission)!
    const twin = needy(first).replace('id: other-system', 'id: case-archive')
    const [found] = await issuesOf(starter().set('submissions/other.yaml', twin))
    expect(found).toMatchObject({ code: 'duplicate-id', path: 'system.id' })
    expect(found!.line).toBe(lineOf(found!.file === submission ? first : twin, 'id: case-archive'))
    const config = starter().get('rettsky.yaml')!.replace('offer: safespring-osl2', 'offer: nowhere')
    const [unknown] = await issuesOf(starter().set('rettsky.yaml', config))
    expect(unknown).toMatchObject({ code: 'unknown-name', line: lineOf(config, 'offer: nowhere') })
  })

  it('refuses a system that depends on itself or on its own data set', async () => {
    for (const needed of ['system: case-archive', 'dataSet: case-documents']) {
      const files = withSubmission((text) =>
        text.replace('dataSets:', `dependsOn: [{ ${needed}, gibPerMonth: 1 }]\ndataSets:`),
      )
      const line = lineOf(files.get(submission)!, needed)
      expect(await issuesOf(files)).toMatchObject([{ code: 'depends-on-itself', file: submission, line }])
    }
  })

  it('refuses two servers of one address, in one file or in two', async () => {
    const first = starter().get(submission)!
    const address = /address: ([\d.]+)/.exec(first)![1]!
    const shared = needy(first).replace('address: 10.20.99.9', `address: ${address}`)
    expect(await issuesOf(starter().set('submissions/other.yaml', shared))).toMatchObject([
      { code: 'duplicate-address', met: address, path: 'servers[0].address' },
    ])
  })
})

describe('a submission that stands in its folder as a link', () => {
  it('is read like any other, and one that leads nowhere is named: no system is left out in silence', async () => {
    const folder = await folderWith(starter())
    await rename(join(folder, submission), join(folder, 'kept-elsewhere.yaml'))
    await symlink('../../kept-elsewhere.yaml', join(folder, submission))
    const { submissions } = await loadWorkspace(folder, catalogue)
    expect(submissions.map(({ file }) => file)).toEqual([submission])
    await symlink('../gone.yaml', join(folder, 'submissions/lost.yaml'))
    await expect(loadWorkspace(folder, catalogue)).rejects.toMatchObject({
      issues: [{ code: 'no-such-file', file: 'submissions/lost.yaml' }],
    })
  })
})
