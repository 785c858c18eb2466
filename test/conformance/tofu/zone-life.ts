import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { emitZone } from '#infra/emit.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { root } from '../out-folder.ts'
import { failed, passed, type Row } from '../peer.ts'
import { withNewDataSets } from '../pulumi/new-data-sets.ts'
import { type Ran, runBounded } from '../run-bounded.ts'
import { ZoneModules } from './zone-modules.ts'

export interface ZoneUnderTest {
  readonly name: string
  readonly plan: LandingZonePlan
  readonly files: EmittedFiles
  /** Workspace whose plan the zone is of; with one, `rettsky check` reads what OpenTofu shows. */
  readonly workspace: string | null
}

const quiet = ['-no-color', '-input=false']

/** One zone from nothing to its end, module by module as `docs/deploy.md` deploys it. */
export async function zoneLife(zone: ZoneUnderTest): Promise<Row[]> {
  const modules = new ZoneModules(zone.name, zone.files)
  modules.have('ibm_resource_group', { id: 'existing-group', name: zone.plan.zone.settings.resourceGroup ?? '' })
  const rows: Row[] = []
  for (const module of modules.modules) {
    const init = await modules.run(module, 'init', ...quiet)
    if (init.code !== 0) return [...rows, rowOf(`${zone.name} ${module}: init`, init)]
  }
  rows.push(await refusedTooEarly(zone, modules))
  for (const module of modules.modules) rows.push(...(await deployed(zone, modules, module)))
  if (zone.workspace !== null) rows.push(...(await checkedTogether(zone, modules, zone.workspace)))
  rows.push(await refusedMisspelt(zone, modules))
  return [...rows, ...(await changed(zone, modules)), ...(await takenDown(zone, modules))]
}

/** Before the zone's own module is applied, an agency's says what it does not find. */
async function refusedTooEarly({ name }: ZoneUnderTest, modules: ZoneModules): Promise<Row> {
  const agency = modules.modules.at(-1)!
  const asked = `${name} ${agency}: plan is refused before the zone's own is applied`
  const { code, stderr } = await modules.run(agency, 'plan', ...quiet)
  return code !== 0 && /\b0 of ibm_\w+ found/.test(stderr) ? passed(asked) : failed(asked, stderr)
}

async function deployed(zone: ZoneUnderTest, modules: ZoneModules, module: string): Promise<Row[]> {
  const asked = `${zone.name} ${module}`
  const rows = [
    rowOf(`${asked}: validate`, await modules.run(module, 'validate', '-no-color')),
    rowOf(`${asked}: plan`, await modules.run(module, 'plan', ...quiet, '-out=tfplan')),
  ]
  const shown = await modules.run(module, 'show', '-json', 'tfplan')
  rows.push(rowOf(`${asked}: apply`, await modules.run(module, 'apply', ...quiet, 'tfplan')))
  rows.push(rowOf(`${asked}: plan again`, await modules.run(module, 'plan', ...quiet, '-detailed-exitcode')))
  if (zone.workspace === null) return rows
  const state = await modules.run(module, 'show', '-json')
  for (const [what, { stdout }] of Object.entries({ plan: shown, state })) {
    const file = shownFile(modules, module, what)
    writeFileSync(file, stdout)
    rows.push(await checked(`${asked}: rettsky check of the ${what}`, file, zone.workspace))
  }
  return rows
}

function shownFile(modules: ZoneModules, module: string, what: string): string {
  const folder = join(modules.folder, what)
  mkdirSync(folder, { recursive: true })
  return join(folder, `${module === '.' ? 'zone' : module.replaceAll('/', '-')}.json`)
}

/** Plans or states of all modules in a folder show the whole zone: then nothing is left to be noted. */
async function checkedTogether({ name }: ZoneUnderTest, modules: ZoneModules, workspace: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const what of ['plan', 'state']) {
    const asked = `${name}: rettsky check of every module's ${what} together`
    rows.push(await checked(asked, join(modules.folder, what), workspace, 'none'))
  }
  return rows
}

async function checked(asked: string, path: string, workspace: string, most: 'note' | 'none' = 'note'): Promise<Row> {
  const cli = join(root, 'advisor', 'cli', 'main.ts')
  const { code, stdout } = await runBounded(process.execPath, [cli, 'check', path, '-w', workspace], { seconds: 120 })
  const isClean = code === 0 && (most === 'note' || stdout.includes(': 0 findings'))
  return isClean ? passed(asked, stdout.trim().split('\n').at(-1)) : failed(asked, stdout)
}

/** Shows that validate looks: with an argument that the provider does not have, it refuses the module. */
async function refusedMisspelt({ name }: ZoneUnderTest, modules: ZoneModules): Promise<Row> {
  const one = { resource: { ibm_is_vpc: { misspelt: { name: 'misspelt', resource_grup: 'x' } } } }
  const remove = modules.add('.', 'misspelt.tf.json', JSON.stringify(one))
  const { code, stderr } = await modules.run('.', 'validate', '-no-color')
  remove()
  const asked = `${name}: validate refuses a misspelt argument`
  return code !== 0 && stderr.includes('resource_grup') ? passed(asked) : failed(asked, `exit ${code}\n${stderr}`)
}

/** More data sets of one agency change its module, without taking anything away, and no other. */
async function changed({ name, plan }: ZoneUnderTest, modules: ZoneModules): Promise<Row[]> {
  const more = withNewDataSets(plan)
  const [before, after] = [await emitZone(plan), await emitZone(more.plan)]
  const theirs = new Set([...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => dirname(file)))
  modules.write(after)
  const rows: Row[] = []
  for (const module of modules.modules) {
    const isTheirs = module.startsWith('agencies/') && theirs.has(module)
    const ran = await modules.run(module, 'plan', ...quiet, '-detailed-exitcode', '-out=tfplan')
    const asked = `${name} ${module}: plan with one more data set of each kind of ${more.agency}`
    const isAsExpected = isTheirs ? ran.code === 2 && /, 0 to destroy/.test(ran.stdout) : ran.code === 0
    rows.push(isAsExpected ? passed(asked, lastLine(ran.stdout)) : failed(asked, `exit ${ran.code}\n${ran.stdout}`))
    if (isTheirs) rows.push(rowOf(`${name} ${module}: apply`, await modules.run(module, 'apply', ...quiet, 'tfplan')))
  }
  return rows
}

/** Refused while data is guarded; once somebody lifts the guard, agencies go first and nothing is left. */
async function takenDown({ name, plan }: ZoneUnderTest, modules: ZoneModules): Promise<Row[]> {
  const rows: Row[] = []
  const destroy = (module: string) => modules.run(module, 'destroy', ...quiet, '-auto-approve')
  for (const module of modules.modules.toReversed()) {
    const { code, stderr } = await destroy(module)
    const asked = `${name} ${module}: destroy is refused while data is guarded`
    rows.push(code !== 0 && stderr.includes('prevent_destroy') ? passed(asked) : failed(asked, stderr))
  }
  const files = await emitZone(withNewDataSets(plan).plan)
  modules.write(
    new Map(
      [...files].map(([file, text]) => [file, text.replaceAll('"prevent_destroy": true', '"prevent_destroy": false')]),
    ),
  )
  for (const module of modules.modules.toReversed())
    rows.push(rowOf(`${name} ${module}: destroy`, await destroy(module)))
  const left = modules.held()
  const asked = `${name}: nothing is left but what was there before`
  return [...rows, left.join() === 'ibm_resource_group' ? passed(asked) : failed(asked, left.join(', '))]
}

function rowOf(name: string, { code, stdout, stderr }: Ran): Row {
  if (code !== 0) return failed(name, (stderr || stdout).trim())
  const warnings = `${stdout}\n${stderr}`.match(/^.*Warning: .*$/gm) ?? []
  return warnings.length === 0 ? passed(name, lastLine(stdout)) : failed(name, warnings.join('\n'))
}

const lastLine = (text: string): string =>
  text
    .split('\n')
    .findLast((line) => /^(Success|Plan:|No changes|Apply complete|Destroy complete)/.test(line.trim())) ?? ''
