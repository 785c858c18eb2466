import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmittedZone, writeZones } from '#advisor/emit/emit-plan.ts'
import { readZones } from '#advisor/files/read-zones.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rettsky-left-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const emitted = (zone: string, body: string): EmittedZone => ({
  zone,
  files: new Map([
    ['landing-zone-plan.json', JSON.stringify({ body: { id: body } })],
    ['manifest.json', '{ "schema": "rettsky/zone-manifest/v1" }'],
    ['exit/exit.md', `how ${zone} is left`],
  ]),
})

describe('an emitted zone', () => {
  it('is read back with every stack, whoever deploys it', async () => {
    const stacks = [
      'lz-one.template.json',
      'main.tf.json',
      'agencies/helse/main.tf.json',
      'one.resources.json',
      'one.helse.resources.json',
    ]
    const zone = {
      zone: 'one',
      files: new Map([...emitted('one', 'andeby').files, ...stacks.map((name) => [name, '{}'] as const)]),
    }
    await writeZones([zone], { folder: join(root, 'zones'), language: 'nb', zones: null })
    const read = await readZones(join(root, 'zones'))
    expect([...read.get('one')!.keys()].sort()).toEqual(['landing-zone-plan.json', ...stacks].sort())
  })
})

describe('a zone that the plan no longer uses', () => {
  const write = (names: readonly string[], zones: readonly string[] | null = null, body = 'andeby') =>
    writeZones(
      names.map((name) => emitted(name, body)),
      { folder: join(root, 'zones'), language: 'nb', zones },
    )
  const left = async () => (await readdir(join(root, 'zones-left')).catch(() => [])).sort()

  it('keeps its folder, out of the way of the others, however often it is left', async () => {
    await write(['one', 'two'])
    expect((await write(['one'])).map(({ zone }) => zone)).toEqual(['two'])
    expect(await readdir(join(root, 'zones'))).toEqual(['one'])
    expect(await readFile(join(root, 'zones-left', 'two', 'exit', 'exit.md'), 'utf8')).toBe('how two is left')
    await write(['one', 'two'])
    await write(['one'])
    expect(await left()).toEqual(['two', 'two-2'])
  })

  it('stays where it is when only some zones are emitted, and when it is another body’s', async () => {
    await write(['one', 'two'])
    expect(await write(['one'], ['one'])).toEqual([])
    expect(await write(['three'], null, 'gåseby')).toEqual([])
    expect(await left()).toEqual([])
  })
})
