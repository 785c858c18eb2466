import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '#catalogue/vocabulary/text.ts'
import { rettsky } from './command-line.ts'

const root = new URL('../..', import.meta.url).pathname
const main = join(root, 'advisor/cli/main.ts')

/** Runs the program as a shell would, in a folder: what only a process of its own shows. */
function shell(args: readonly string[], cwd: string, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd, input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rettsky-cli-'))
  const made = shell(['init', 'town', '--name', 'Prøveby', '--organisation', '974770482', '--short', 'proveby'], folder)
  expect(made).toMatchObject({ status: 0 })
})

describe('a newcomer', () => {
  it('plans the workspace that init made, and the plan holds', async () => {
    const planned = shell(['plan', '-w', 'town', '--lang', 'nb'], folder)
    expect(planned).toMatchObject({ status: 0 })
    expect(planned.stdout).toContain('Hvor alt ligger')
    expect(planned.stderr).toContain('skrev town/placement-plan.json')
    expect(await rettsky(['verify', 'town/placement-plan.json'], folder)).toMatchObject({ status: 0 })
  })

  it('with an inventory gets to a plan of their own systems in two commands', async () => {
    const inventory = 'Orgnr;Fagsystem;Klasse;Lagring GB\n;Gerica;fortrolig;350\n971045698;Kart;åpen;60\n'
    writeFileSync(join(folder, 'systemer.csv'), inventory)
    const named = ['--name', 'Prøveby', '--organisation', '974770482', '--short', 'proveby', '--lang', 'nb']
    const made = await rettsky(['init', 'own', ...named, '--inventory', 'systemer.csv'], folder)
    expect(made).toMatchObject({ status: 0 })
    expect(made.stdout.split('\n')).toEqual(
      expect.arrayContaining(['own/columns.yaml', 'own/submissions/imported/kart.yaml']),
    )
    expect(made.stdout).not.toContain('example')
    expect(made.stderr).toContain('kjør `rettsky plan -w own`')
    const planned = await rettsky(['plan', '-w', 'own', '--format', 'json'], folder)
    expect(planned).toMatchObject({ status: 0 })
    const { agencies, placements } = JSON.parse(planned.stdout)
    expect(agencies.map(({ id }: { id: string }) => id)).toEqual(['971045698', '974770482'])
    expect(placements.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['gerica', 'kart']))
  })

  it('with an inventory that cannot be read gets no workspace, and is told why', async () => {
    const made = await rettsky(
      ['init', 'none', '--name', 'X', '--organisation', '974770482', '--inventory', 'nowhere.xlsx'],
      folder,
    )
    expect(made).toMatchObject({ status: 2, stdout: '' })
    expect(made.stderr).toContain('nowhere.xlsx')
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('asks for help and gets every command', async () => {
    const { status, stdout } = await rettsky(['--help'], folder)
    expect(status).toBe(0)
    for (const name of [
      'init',
      'import',
      'classify',
      'price',
      'plan',
      'explain',
      'verify',
      'emit',
      'check',
      'locate',
      'policies',
      'report',
      'schema',
      'solve',
    ]) {
      expect(stdout).toMatch(new RegExp(`^ +${name}\\b`, 'm'))
    }
  })

  it('never loses a file to a second init', async () => {
    const before = readFileSync(join(folder, 'town/rettsky.yaml'), 'utf8')
    const again = await rettsky(['init', 'town', '--name', 'Other', '--organisation', '974770482'], folder)
    expect(again.status).toBe(2)
    expect(readFileSync(join(folder, 'town/rettsky.yaml'), 'utf8')).toBe(before)
  })
})

describe('exit codes', () => {
  it('1: the committed plan is not what the inputs give, and the change is named', async () => {
    await rettsky(['plan', '-w', 'town'], folder)
    expect((await rettsky(['plan', '--check', '-w', 'town'], folder)).status).toBe(0)
    const file = join(folder, 'town/submissions/example/case-archive.yaml')
    const text = readFileSync(file, 'utf8')
    const plan = readFileSync(join(folder, 'town/placement-plan.json'), 'utf8')
    try {
      writeFileSync(file, text.replace('users: 400', 'users: 401'))
      const checked = await rettsky(['plan', '--check', '-w', 'town'], folder)
      expect(checked.status).toBe(1)
      expect(checked.stdout).toContain('submissions/ changed')
      const emitted = await rettsky(['emit', '-w', 'town', '--out', 'stale', '--diff', '--lang', 'nb'], folder)
      expect(emitted.stderr).toContain('Arbeidsområdet er endret etter at planen ble laget: submissions/.')
      expect(readFileSync(join(folder, 'town/placement-plan.json'), 'utf8')).toBe(plan)
    } finally {
      writeFileSync(file, text)
    }
  })

  it.each([
    [['plan', '-w', 'nowhere']],
    [['plan', '--colour']],
    [['explain', 'case-archiv', '-w', 'town']],
    [['verify', 'nothing.json']],
    [['price', '-w', 'town', '--zone', 'moon']],
    [['emit', '-w', 'town', '--zone', 'moon']],
    [['import', 'nothing.ttl']],
    [['classify', 'nothing.yaml']],
    [['policies', 'show', 'Z99']],
    [['solve', 'nothing.json']],
    [['price', '--meters', 'town']],
    [['import', 'town']],
    [['actuals', 'town', '-w', 'town']],
    [['init', 'new', '--name', 'X', '--organisation', '123456789']],
    [['report', '-w', 'town', '--out', 'town/rettsky.yaml/report.html']],
  ])('2: %j is bad input, said on stderr, with nothing on stdout', async (args) => {
    const { status, stdout, stderr } = await rettsky(args, folder)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toBe('')
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+/)
  })

  it('2: a workspace that is not there is said once, with the way out, in the reader’s language', async () => {
    const said = async (where: string) => (await rettsky(['plan', '-w', where, '--lang', 'sv'], folder)).stderr
    const wayOut = 'ange en mapp med rettsky.yaml (`rettsky init` skapar en)'
    expect(await said('nowhere')).toBe(`nowhere: mappen finns inte; ${wayOut}\n`)
    expect(await said('town/rettsky.yaml')).toBe(`town/rettsky.yaml: mappen finns inte; ${wayOut}\n`)
    expect(await said('town/prices')).toBe('town/prices: här finns ingen rettsky.yaml; `rettsky init` skapar en\n')
  })

  it('2: nothing through a pipe is said to be that', () => {
    for (const command of ['locate', 'classify', 'import']) {
      const { status, stderr } = shell([command, '-', '--lang', 'nb'], folder)
      expect(status, command).toBe(2)
      expect(stderr).toContain('standard inn: er tom')
    }
  })

  it('reach the shell: a command that is none ends with 2, and says so on stderr', () => {
    const { status, stdout, stderr } = shell(['nonsense'], folder)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('nonsense')
  })

  it('are the same when the reader of the output goes away: a check that found something does not pass', () => {
    const command = `"$0" "$1" verify town/rettsky.yaml 2>&1 | true; exit \${PIPESTATUS[0]}`
    const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, main], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  })

  it('2: plan --check refuses a plan that somebody edited, though it keeps its old digest', async () => {
    const file = join(folder, 'town/placement-plan.json')
    const text = readFileSync(file, 'utf8')
    try {
      writeFileSync(file, text.replace(/"controls": \[[^\n]*/, '"controls": [],'))
      expect((await rettsky(['plan', '--check', '-w', 'town'], folder)).status).toBe(2)
    } finally {
      writeFileSync(file, text)
    }
  })

  it('2: a plan that was edited by hand is refused, and nothing is written', async () => {
    const file = join(folder, 'edited.json')
    writeFileSync(
      file,
      readFileSync(join(folder, 'town/placement-plan.json'), 'utf8').replace('private-proveby', 'safespring-osl2'),
    )
    expect((await rettsky(['emit', '--plan', 'edited.json', '--out', 'never'], folder)).status).toBe(2)
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })
})

describe('what a command says', () => {
  it.each(languages)('explains a data set in %s with its rules and their law', async (language) => {
    const { status, stdout } = await rettsky(['explain', 'case-documents', '-w', 'town', '--lang', language], folder)
    expect(status).toBe(0)
    expect(stdout).toContain('private-proveby')
    expect(stdout).not.toMatch(/\{\w+\}|undefined/)
  })

  it('goes through a pipe: what import writes, classify reads', () => {
    writeFileSync(
      join(folder, 'catalogue.ttl'),
      `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
<http://example.org/sets/1> a dcat:Dataset ; dct:title "Skjenkebevillinger"@nb ; dct:identifier "1" ;
  dct:publisher <http://data.brreg.no/enhetsregisteret/enhet/974770482> ;
  dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> .
<http://example.org/sets/2> a dcat:Dataset ; dct:title "Skoler"@nb ; dct:identifier "2" ;
  dct:publisher <http://data.brreg.no/enhetsregisteret/enhet/974770482> .`,
    )
    const imported = shell(['import', 'catalogue.ttl'], folder)
    expect(imported).toMatchObject({ status: 0 })
    expect(imported.stderr).toContain('2 submissions read')
    const labelled = shell(['classify', '-', '--as-of', '2026-11-21', '--format', 'json'], folder, imported.stdout)
    expect(labelled.status).toBe(0)
    expect(JSON.parse(labelled.stdout)).toHaveLength(4)
  })

  it('emits one folder a zone with a manifest that names every file', async () => {
    expect(await rettsky(['emit', '-w', 'town', '--out', 'zones'], folder)).toMatchObject({ status: 0 })
    for (const zone of readdirSync(join(folder, 'zones'))) {
      const manifest = JSON.parse(readFileSync(join(folder, 'zones', zone, 'manifest.json'), 'utf8')) as {
        files: object
      }
      for (const file of Object.keys(manifest.files))
        expect(existsSync(join(folder, 'zones', zone, file)), file).toBe(true)
    }
  })
})
