import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceFolders } from '#advisor/files/write.ts'

const ours = (text: string) =>
  new Map([
    ['manifest.json', '{ "schema": "rettsky/zone-manifest/v1" }'],
    ['monitoring/rules.yml', text],
  ])

const fresh = () => mkdtemp(join(tmpdir(), 'rettsky-folders-'))
const rulesOf = (root: string, zone: string) => readFile(join(root, zone, 'monitoring/rules.yml'), 'utf8')

describe('zones in a folder', () => {
  it('are replaced all together, and what a zone no longer has is gone', async () => {
    const root = await fresh()
    await replaceFolders(new Map([[join(root, 'a'), new Map([...ours('1'), ['old.json', '{}']])]]))
    await replaceFolders(new Map(['a', 'b'].map((zone) => [join(root, zone), ours('2')])))
    expect(await Promise.all(['a', 'b'].map((zone) => rulesOf(root, zone)))).toEqual(['2', '2'])
    expect((await readdir(root)).sort()).toEqual(['a', 'b'])
    expect((await readdir(join(root, 'a'))).sort()).toEqual(['manifest.json', 'monitoring'])
  })

  it('are none of them written when one folder is somebody else’s', async () => {
    const root = await fresh()
    await replaceFolders(new Map([[join(root, 'a'), ours('1')]]))
    for (const zone of ['b', 'c']) {
      await mkdir(join(root, zone))
      await writeFile(join(root, zone, 'thesis.txt'), 'mine')
    }
    const writing = replaceFolders(new Map(['a', 'b', 'c'].map((zone) => [join(root, zone), ours('2')])))
    await expect(writing).rejects.toMatchObject({ issues: [{ code: 'folder-not-ours' }, { code: 'folder-not-ours' }] })
    expect([await rulesOf(root, 'a'), await readdir(join(root, 'b'))]).toEqual(['1', ['thesis.txt']])
  })

  it('are put back as they were when one of them cannot be put in place', async () => {
    const root = await fresh()
    await replaceFolders(new Map([[join(root, 'a'), ours('1')]]))
    await writeFile(join(root, 'file'), 'no folder')
    const writing = replaceFolders(new Map(['a', 'file/b'].map((zone) => [join(root, zone), ours('2')])))
    await expect(writing).rejects.toThrow()
    expect([await rulesOf(root, 'a'), (await readdir(root)).sort()]).toEqual(['1', ['a', 'file']])
  })
})
