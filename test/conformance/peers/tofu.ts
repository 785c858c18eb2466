import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EmittedForPeers, emittedZones } from '../emitted.ts'
import { type GoTool, go, goTool, installGoTool } from '../go-tools.ts'
import { outFolder, root } from '../out-folder.ts'
import { failed, type Peer, passed, type Row } from '../peer.ts'
import { type Ran, runBounded } from '../run-bounded.ts'

const tofu: GoTool = {
  name: 'tofu',
  module: 'opentofu',
  package: 'github.com/opentofu/opentofu/cmd/tofu',
  variables: { 'github.com/opentofu/opentofu/version.dev': 'no' },
}

/** Answers for IBM's provider, whose module cannot be had; what it takes is in `ibm-provider.json`. */
const standIn: GoTool = { name: 'terraform-provider-ibm', module: 'ibm-stand-in', package: '.' }

/** OpenTofu itself reads the IBM zones: syntax, references, blocks, names and types of arguments, and makes a plan. */
export const peer: Peer = {
  name: 'tofu',
  about: 'init, validate and plan of every IBM zone, with a provider that takes what IBM’s own is read to take',
  needs: [go],
  install: async () => {
    await installGoTool(tofu)
    await installGoTool(standIn)
  },
  async run() {
    const rows: Row[] = []
    for (const zone of await emittedZones('ibm')) rows.push(...(await judged(zone)))
    return rows
  },
}

async function judged({ name, files }: EmittedForPeers): Promise<Row[]> {
  const folder = join(outFolder, 'tofu', name)
  rmSync(folder, { recursive: true, force: true })
  const module = join(folder, 'module')
  mkdirSync(module, { recursive: true })
  const parts = [...files].filter(([file]) => file.endsWith('.tf.json'))
  for (const [file, text] of parts) writeFileSync(join(module, file), text)
  const variables = parts.flatMap(([, text]) => Object.keys((JSON.parse(text) as Part).variable ?? {}))
  const env = {
    ...process.env,
    ...settings(folder, JSON.parse(files.get('main.tf.json')!)),
    ...Object.fromEntries(variables.map((variable) => [`TF_VAR_${variable}`, 'typed in'])),
  }
  const run = (...args: string[]): Promise<Ran> => runBounded(goTool(tofu), args, { cwd: module, env, seconds: 300 })

  const init = await run('init', '-no-color', '-input=false')
  if (init.code !== 0) return [rowOf(`${name}: init`, init)]
  const rows = [rowOf(`${name}: validate`, await run('validate', '-no-color'))]
  rows.push(rowOf(`${name}: plan`, await run('plan', '-no-color', '-input=false', '-refresh=false', '-out=tfplan')))
  if (name.startsWith('andeby/')) rows.push(await checked(name, await run('show', '-json', 'tfplan'), folder))
  return [...rows, await refusedMisspelt(name, module, run)]
}

/** `rettsky check` of the plan that OpenTofu made, as `docs/deploy.md` has it. */
async function checked(name: string, shown: Ran, folder: string): Promise<Row> {
  const file = join(folder, 'tfplan.json')
  writeFileSync(file, shown.stdout)
  const cli = join(root, 'advisor', 'cli', 'main.ts')
  const args = [cli, 'check', file, '-w', join(root, 'examples', 'andeby')]
  const { code, stdout } = await runBounded(process.execPath, args, { seconds: 120 })
  return code === 0
    ? passed(`${name}: rettsky check of the plan`)
    : failed(`${name}: rettsky check of the plan`, stdout)
}

/** Shows that validate looks: with an argument that the provider does not have, it refuses the zone. */
async function refusedMisspelt(name: string, module: string, run: (...args: string[]) => Promise<Ran>): Promise<Row> {
  const one = { resource: { ibm_is_vpc: { misspelt: { name: 'misspelt', resource_grup: 'x' } } } }
  writeFileSync(join(module, 'misspelt.tf.json'), JSON.stringify(one))
  const { code, stderr } = await run('validate', '-no-color')
  const asked = `${name}: validate refuses a misspelt argument`
  return code !== 0 && stderr.includes('resource_grup') ? passed(asked) : failed(asked, `exit ${code}\n${stderr}`)
}

/** Says where the provider lies and what its zone is asked for; nothing is fetched from a registry. */
function settings(folder: string, main: Main): NodeJS.ProcessEnv {
  const mirror = join(folder, 'mirror')
  const { version } = main.terraform.required_providers.ibm
  const place = join(mirror, 'registry.opentofu.org', 'ibm-cloud', 'ibm', version, `${platform}`)
  mkdirSync(place, { recursive: true })
  cpSync(goTool(standIn), join(place, `terraform-provider-ibm_v${version}`))
  const config = join(folder, 'tofu.rc')
  writeFileSync(config, `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`)
  return {
    TF_CLI_CONFIG_FILE: config,
    RETTSKY_PROVIDER_EXTRACT: join(root, 'test', 'conformance', 'ibm-provider.json'),
  }
}

type Part = { readonly variable?: Readonly<Record<string, object>> }
type Main = { readonly terraform: { readonly required_providers: { readonly ibm: { readonly version: string } } } }

const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`

function rowOf(name: string, { code, stdout, stderr }: Ran): Row {
  if (code !== 0) return failed(name, (stderr || stdout).trim())
  const warnings = `${stdout}\n${stderr}`.match(/^.*Warning: .*$/gm) ?? []
  return warnings.length === 0 ? passed(name, lastLine(stdout)) : failed(name, warnings.join('\n'))
}

const lastLine = (text: string): string =>
  text.split('\n').findLast((line) => /^(Success|Plan:|OpenTofu has been)/.test(line.trim())) ?? ''
