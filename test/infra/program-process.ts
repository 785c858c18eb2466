import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** What a language host is told when a program is to be run. */
export interface ProgramRun {
  readonly organization: string
  readonly project: string
  readonly stack: string
  /** The folder of Pulumi.yaml, and the one that its `main` names. */
  readonly rootDirectory: string
  readonly programDirectory: string
  /** The program within that folder. */
  readonly entryPoint: string
  readonly config: Readonly<Record<string, string>>
  readonly secretKeys: readonly string[]
  readonly dryRun: boolean
  readonly parallel: number
  /** Addresses of the resource monitor and the engine. */
  readonly monitor: string
  readonly engine: string
}

/**
 * Runs a program as the CLI's language host for Node.js does: a process of its own, started by the SDK's own `cmd/run` with
 * the command line and environment that the host gives it.
 */
export function runProgramProcess(run: ProgramRun): Promise<{ exitCode: number | null; stderr: string }> {
  const args = [
    join(root, 'node_modules/@pulumi/pulumi/cmd/run'),
    `--monitor=${run.monitor}`,
    `--engine=${run.engine}`,
    `--organization=${run.organization}`,
    `--project=${run.project}`,
    `--stack=${run.stack}`,
    `--root-directory=${run.rootDirectory}`,
    `--pwd=${run.programDirectory}`,
    ...(run.dryRun ? ['--dry-run'] : []),
    `--parallel=${run.parallel}`,
    run.entryPoint,
  ]
  const env = {
    ...process.env,
    // The SDK keeps the stack of every promise it waits for, which takes more than half of a run.
    NODE_OPTIONS: '--stack-trace-limit=0',
    PULUMI_NODEJS_TYPESCRIPT: 'false',
    PULUMI_CONFIG: JSON.stringify(run.config),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(run.secretKeys),
  }
  const child = spawn(process.execPath, args, {
    cwd: run.programDirectory,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stderr }))
  })
}
