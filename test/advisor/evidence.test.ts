import { generateKeyPairSync } from 'node:crypto'
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitPlan } from '#advisor/emit/emit-plan.ts'
import { collectEvidence } from '#advisor/evidence/collect.ts'
import { unshown } from '#advisor/evidence/controls-section.ts'
import { evidenceDocument } from '#advisor/evidence/document.ts'
import { verifyStatement, writeStatements } from '#advisor/evidence/statements.ts'
import { readPlan } from '#advisor/files/plan.ts'
import { speak } from '#advisor/text/index.ts'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { issueTexts } from '#catalogue/vocabulary/issue-texts/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'

const andeby = 'examples/andeby'
const zone = 'ibm-eu-de'
const catalogue = loadCatalogue()
const [workspace, plan] = await Promise.all([
  loadWorkspace(andeby, catalogue),
  readPlan(`${andeby}/placement-plan.json`),
])
const here = plan.placements.filter((placement) => placement.zone === zone && placement.store !== null)

let root = ''
let emitted = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rettsky-evidence-'))
  emitted = join(root, 'emitted')
  await emitPlan(plan, { folder: emitted, language: 'nb', zones: [zone] })
  for (const name of ['ours', 'theirs']) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    await writeFile(join(root, `${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await writeFile(join(root, `${name}.pub`), publicKey.export({ type: 'spki', format: 'pem' }))
  }
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** A copy of the emitted zone that a test may harm. */
async function copyOfZone(): Promise<string> {
  const folder = await mkdtemp(join(root, 'copy-'))
  await cp(emitted, folder, { recursive: true })
  return folder
}

const collect = (id: string, folder = emitted, of = plan) =>
  collectEvidence(id, { folder, plan: of, workspace, catalogue })

async function refusal(attempt: Promise<unknown>): Promise<Issue[]> {
  try {
    await attempt
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const { code } of error.issues) expect(issueTexts, code).toHaveProperty(code)
    return [...error.issues]
  }
  throw new Error('was not refused')
}

describe('what an agency files', () => {
  it('shows every control that the plan requires, by a property in the files wherever the store can show it', async () => {
    for (const { id, controls } of here) {
      const { dataSets } = await collect(id)
      const shown = dataSets[0]!.shown!
      const asked = controls.map(({ control }) => control).sort()
      expect([...new Set(shown.controls.map(({ need }) => need.control))].sort()).toEqual(asked)
      expect(unshown(shown.controls)).toEqual([])
    }
  })

  it('holds what an agency has written as its words and never as Markdown of its own', async () => {
    const forged = 'Journal\n\n## Tiltak\n\n**Alle vist** <img src=x> [her](http://x) | `a`'
    const { about, submission, dataSets, ...rest } = await collect(here[0]!.id)
    const named = <T extends { name: unknown }>(one: T): T => ({ ...one, name: { nb: forged } })
    const evidence = {
      ...rest,
      about: { ...about, placement: named(about.placement) },
      submission: { ...submission, system: named(submission.system) },
      dataSets: dataSets.map(({ explained, dataSet, ...one }) => ({
        ...one,
        explained: { ...explained, placement: named(explained.placement) },
        dataSet: {
          ...named(dataSet),
          legalBasis: [{ law: forged, paragraph: '1', kind: 'restriction' as const, optional: false, rescued: false }],
        },
      })),
    }
    const made = { workspace: andeby, folder: emitted }
    const [plain, asForged] = [await collect(here[0]!.id), evidence].map((one) =>
      evidenceDocument(one, speak('nb'), made),
    )
    expect(asForged).toContain('Alle vist')
    expect(asForged!.split('\n').filter((line) => line.startsWith('#')).length).toBe(
      plain!.split('\n').filter((line) => line.startsWith('#')).length,
    )
    expect(asForged).not.toMatch(/\*\*Alle|(?<!\\)<img|\[her\]\(|(?<!\\)`a`/)
  })

  it('says which control the files lack, even when their manifest was made to fit', async () => {
    const folder = await copyOfZone()
    const at = (name: string) => join(folder, zone, name)
    const text = (await readFile(at('agencies/radhus/data-stores.tf.json'), 'utf8')).replaceAll(
      '"service_endpoints": "private"',
      '"service_endpoints": "public"',
    )
    await writeFile(at('agencies/radhus/data-stores.tf.json'), text)
    const manifest = JSON.parse(await readFile(at('manifest.json'), 'utf8')) as { files: Record<string, string> }
    const files = { ...manifest.files, 'agencies/radhus/data-stores.tf.json': digestOfBytes(text) }
    await writeFile(at('manifest.json'), JSON.stringify({ ...manifest, files }))
    const evidence = await collect('deviation-reports', folder)
    const lacking = unshown(evidence.dataSets[0]!.shown!.controls)
    expect(lacking.map(({ need }) => need.control)).toContain('public-access-blocked')
    const document = evidenceDocument(evidence, speak('nb'), { workspace: andeby, folder })
    expect(document).toContain('**Vises ikke.** Kreves: `private`')
  })

  it.each(languages)('says the same facts in %s, fills every gap, and says it twice alike', async (language) => {
    const made = { workspace: andeby, folder: 'out/zones' }
    const text = evidenceDocument(await collect('performance-management'), speak(language), made)
    expect(text).toBe(evidenceDocument(await collect('performance-management'), speak(language), made))
    expect(text).not.toMatch(/\{\w+\}|undefined/)
    const ids = here.filter(({ system }) => system === 'performance-management').map(({ id }) => id)
    expect(ids.filter((id) => !text.includes(`(${id})`))).toEqual([])
    for (const fact of [plan.digest, 'eu-de', ...ids]) expect(text).toContain(fact)
  })

  it('of what has no place says so, and shows nothing', async () => {
    const { id } = plan.placements.find((placement) => placement.kind === 'data-set' && placement.zone === null)!
    const { dataSets } = await collect(id)
    expect(dataSets.map(({ shown }) => shown)).toEqual([null])
  })
})

describe('evidence is refused', () => {
  it('of an id that nobody knows, with the nearest one', async () => {
    expect(await refusal(collect('deviation-report'))).toMatchObject([
      { code: 'unknown-name', accepted: 'deviation-reports' },
    ])
  })

  it('of a zone that was not emitted', async () => {
    const folder = await mkdtemp(join(root, 'empty-'))
    expect(await refusal(collect('deviation-reports', folder))).toMatchObject([{ code: 'zone-not-emitted', met: zone }])
  })

  it('of files that were made from another plan', async () => {
    const other = { ...plan, digest: `sha256:${'0'.repeat(64)}` as const }
    expect(await refusal(collect('deviation-reports', emitted, other))).toMatchObject([
      { code: 'plan-is-not-the-reviewed-one', file: join(emitted, zone, 'manifest.json'), accepted: other.digest },
    ])
  })

  it('of files that were changed, removed or added, all at once and each by name', async () => {
    const folder = await copyOfZone()
    const at = (name: string) => join(folder, zone, name)
    await appendFile(at('network.tf.json'), ' ')
    await rm(at('budget.tf.json'))
    await writeFile(at('extra.tf.json'), '{}')
    const found = await refusal(collect('deviation-reports', folder))
    expect(found.map(({ code, file }) => [code, file]).sort()).toEqual([
      ['emitted-file-added', at('extra.tf.json')],
      ['emitted-file-changed', at('network.tf.json')],
      ['emitted-file-missing', at('budget.tf.json')],
    ])
  })
})

describe('a signed statement of a zone', () => {
  async function signed(): Promise<string> {
    const [file] = await writeStatements(await copyOfZone(), [zone], plan, join(root, 'ours.pem'))
    return file!
  }
  const check = (file: string, key = 'ours.pub') => verifyStatement(file, join(root, key))

  it('holds for the key that signed it, and is the same each time it is made', async () => {
    const [one, two] = [await signed(), await signed()]
    expect(await check(one)).toMatchObject({ zone, planDigest: plan.digest })
    expect(await readFile(one, 'utf8')).toBe(await readFile(two, 'utf8'))
  })

  it('ties every data set of the zone to its resources, their controls, rules and the plan', async () => {
    const envelope = JSON.parse(await readFile(await signed(), 'utf8')) as { payload: string }
    const { predicate } = JSON.parse(Buffer.from(envelope.payload, 'base64').toString()) as {
      predicate: {
        planDigest: string
        resources: { dataSet: string; controls: { control: string; rules: string[] }[] }[]
      }
    }
    expect(predicate.planDigest).toBe(plan.digest)
    for (const { id, controls } of here) {
      const own = predicate.resources.filter(({ dataSet }) => dataSet === id).flatMap((resource) => resource.controls)
      for (const { control, rules } of own)
        expect(controls.find((one) => one.control === control)?.rules).toEqual(rules)
      expect(own.length, id).toBeGreaterThan(0)
    }
  })

  it.each([
    ['another key', 'not-signed-by-this-key', async () => {}, 'theirs.pub'],
    ['a private key in the place of a public one', 'not-a-public-key', async () => {}, 'ours.pem'],
    [
      'a payload that was changed',
      'not-what-was-signed',
      (file: string) => edit(file, (envelope) => ({ ...envelope, payload: Buffer.from('{}').toString('base64') })),
      'ours.pub',
    ],
    ['a file that is no envelope', 'not-an-envelope', (file: string) => writeFile(file, '{"payload": 1}'), 'ours.pub'],
    [
      'a zone whose files were changed',
      'emitted-file-changed',
      (file: string) => appendFile(join(file, '../main.tf.json'), ' '),
      'ours.pub',
    ],
    [
      'a zone that got another file',
      'emitted-file-added',
      (file: string) => writeFile(join(file, '../x.tf.json'), '{}'),
      'ours.pub',
    ],
  ])('is refused with %s', async (_, code, harm, key) => {
    const file = await signed()
    await harm(file)
    expect(await refusal(check(file, key))).toMatchObject([{ code }])
  })

  it('is not written with a key of another kind', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(join(root, 'ec.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const written = writeStatements(emitted, [zone], plan, join(root, 'ec.pem'))
    expect(await refusal(written)).toMatchObject([{ code: 'not-a-private-key', met: 'private ec' }])
  })
})

async function edit(file: string, change: (envelope: object) => object): Promise<void> {
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')) as object)))
}
