import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { EmittedFiles } from '#infra/emitter.ts'
import { type GoTool, goTool } from '../go-tools.ts'
import { outFolder, root } from '../out-folder.ts'
import { type Ran, runBounded } from '../run-bounded.ts'

export const tofu: GoTool = {
  name: 'tofu',
  module: 'opentofu',
  package: 'github.com/opentofu/opentofu/cmd/tofu',
  variables: { 'github.com/opentofu/opentofu/version.dev': 'no' },
}

/** Answers for IBM's provider, whose module cannot be had; what it takes is in `ibm-provider.json`. */
export const standIn: GoTool = { name: 'terraform-provider-ibm', module: 'ibm-stand-in', package: '.' }

type Part = { readonly variable?: Readonly<Record<string, object>> }
type Main = { readonly terraform: { readonly required_providers: { readonly ibm: { readonly version: string } } } }

const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`

/** The modules of one emitted zone on disk, with an account that they are deployed into. */
export class ZoneModules {
  readonly folder: string
  readonly #code: string
  readonly #account: string
  #files: EmittedFiles = new Map()

  constructor(name: string, files: EmittedFiles) {
    this.folder = join(outFolder, 'tofu', name)
    this.#code = join(this.folder, 'code')
    this.#account = join(this.folder, 'account')
    rmSync(this.folder, { recursive: true, force: true })
    mkdirSync(this.#account, { recursive: true })
    this.write(files)
    this.#useStandIn()
  }

  /** Folders of the modules as they are deployed: the zone's own first. `.` is the zone's. */
  get modules(): string[] {
    return [...new Set([...this.#files.keys()].map(dirname))].sort()
  }

  /** Writes files over the old ones, as people do after a new `emit`. */
  write(files: EmittedFiles): void {
    this.#files = new Map([...files].filter(([file]) => file.endsWith('.tf.json')))
    for (const [file, text] of this.#files) {
      mkdirSync(dirname(join(this.#code, file)), { recursive: true })
      writeFileSync(join(this.#code, file), text)
    }
  }

  /** A file beside the module's own. */
  add(module: string, file: string, text: string): () => void {
    const path = join(this.#code, module, file)
    writeFileSync(path, text)
    return () => rmSync(path)
  }

  /** A resource that is in the account already. */
  have(type: string, values: Readonly<Record<string, string>>): void {
    writeFileSync(join(this.#account, `${values.id}.json`), JSON.stringify({ type, values }))
  }

  /** Types of what is in the account, sorted. */
  held(): string[] {
    return readdirSync(this.#account)
      .map((file) => (JSON.parse(readFileSync(join(this.#account, file), 'utf8')) as { type: string }).type)
      .sort()
  }

  run(module: string, ...args: string[]): Promise<Ran> {
    const own = [...this.#files].filter(([file]) => dirname(file) === module)
    const variables = own.flatMap(([, text]) => Object.keys((JSON.parse(text) as Part).variable ?? {}))
    const env = {
      ...process.env,
      TF_CLI_CONFIG_FILE: join(this.folder, 'tofu.rc'),
      RETTSKY_PROVIDER_EXTRACT: join(root, 'test', 'conformance', 'ibm-provider.json'),
      RETTSKY_STAND_IN_ACCOUNT: this.#account,
      ...Object.fromEntries(variables.map((variable) => [`TF_VAR_${variable}`, 'typed in'])),
    }
    return runBounded(goTool(tofu), args, { cwd: join(this.#code, module), env, seconds: 300 })
  }

  /** Says where the provider lies; nothing is fetched from a registry. */
  #useStandIn(): void {
    const main = JSON.parse(this.#files.get('main.tf.json')!) as Main
    const { version } = main.terraform.required_providers.ibm
    const mirror = join(this.folder, 'mirror')
    const place = join(mirror, 'registry.opentofu.org', 'ibm-cloud', 'ibm', version, platform)
    mkdirSync(place, { recursive: true })
    cpSync(goTool(standIn), join(place, `terraform-provider-ibm_v${version}`))
    const config = `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`
    writeFileSync(join(this.folder, 'tofu.rc'), config)
  }
}
