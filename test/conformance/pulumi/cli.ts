import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '../../infra/grpc-server.ts'
import { type GoTool, goToolFolder, installGoTool, pinnedVersion } from '../go-tools.ts'
import { outFolder, root } from '../out-folder.ts'
import { mustRun, type Ran, runBounded } from '../run-bounded.ts'
import { languageHost } from './language-host.ts'
import type { Provider } from './provider.ts'
import { versionOfSdk } from './sdks.ts'

const cli: GoTool = {
  name: 'pulumi',
  module: 'pulumi',
  package: 'github.com/pulumi/pulumi/pkg/v3/cmd/pulumi',
  variables: {
    'github.com/pulumi/pulumi/sdk/v3/go/common/version.Version': pinnedVersion(
      'pulumi',
      'github.com/pulumi/pulumi/pkg/v3',
    ),
  },
}

export const installCli = (): Promise<void> => installGoTool(cli)

/** SDKs whose providers are asked for; all are answered by ours. */
const sdks = ['azure-native', 'gcp', 'openstack', 'aws']

/** The `pulumi` command in a clone of this repository, with the state of its stacks in files. */
export class Cli {
  readonly clone: string
  readonly #state: string
  readonly #env: NodeJS.ProcessEnv

  constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.clone = join(folder, 'clone')
    this.#state = join(folder, 'state')
    this.#env = env
  }

  /** Keeps states in files of their own from here on; stacks that were configured before are forgotten. */
  async logIn(name: string): Promise<void> {
    for (const file of readdirSync(this.clone)) if (/^Pulumi\..+\.yaml$/.test(file)) rmSync(join(this.clone, file))
    const place = join(this.#state, name)
    mkdirSync(place, { recursive: true })
    await this.must('login', `file://${place}`)
  }

  /** Runs it to its end, whatever it ends with. */
  run(...args: string[]): Promise<Ran> {
    const bounds = { cwd: this.clone, env: this.#env, seconds: 900 }
    return runBounded('pulumi', [...args, '--non-interactive'], bounds)
  }

  /**
   * A line of shell as somebody types it in the clone.
   *
   * @throws Error with what it said when it fails.
   */
  type(line: string, variables: Readonly<Record<string, string>>): Promise<string> {
    return mustRun('bash', ['-c', line], { cwd: this.clone, env: { ...this.#env, ...variables }, seconds: 600 })
  }

  /** @throws Error with what it said when it fails. */
  async must(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...args)
    if (code !== 0) throw new Error(`pulumi ${args.join(' ')}: exit ${code}\n${stderr}\n${stdout.slice(-2_000)}`)
    return stdout
  }
}

/** Lends the CLI with nothing known to it; our language host and provider answer it on loopback, and it asks no service. */
export async function withCli<T>(provider: Provider, use: (cli: Cli) => Promise<T>): Promise<T> {
  const folder = join(outFolder, 'pulumi')
  rmSync(folder, { recursive: true, force: true })
  const [clone, home] = [join(folder, 'clone'), join(folder, 'home')]
  for (const made of [clone, home]) mkdirSync(made, { recursive: true })
  cpSync(join(root, 'Pulumi.yaml'), join(clone, 'Pulumi.yaml'))
  for (const part of ['package.json', 'node_modules', 'infra']) symlinkSync(join(root, part), join(clone, part))
  const host = await serve([languageHost()])
  const providers = await Promise.all(
    sdks.map(async (sdk) => ({ sdk, ...(await serve([provider.served(versionOfSdk(sdk))])) })),
  )
  const { HOME, PATH } = process.env
  const cliProcess = new Cli(folder, {
    HOME,
    PATH: `${goToolFolder(cli)}:${PATH}`,
    NO_COLOR: '1',
    PULUMI_HOME: home,
    PULUMI_CONFIG_PASSPHRASE: 'known to the body alone',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
    PULUMI_SKIP_CHECKPOINTS: 'true',
    PULUMI_ENABLE_STREAMING_JSON_PREVIEW: 'true',
    PULUMI_DEBUG_LANGUAGES: `nodejs:${host.port}`,
    PULUMI_DEBUG_PROVIDERS: providers.map(({ sdk, port }) => `${sdk}:${port}`).join(','),
  })
  try {
    return await use(cliProcess)
  } finally {
    for (const { stop } of [host, ...providers]) stop()
  }
}
