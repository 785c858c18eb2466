import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export type Bounds = Pick<SpawnOptions, 'cwd' | 'env'> & { readonly seconds: number }

/**
 * Runs a command to its end and gives what it said, whatever its exit code.
 *
 * @throws Error when it cannot be started, or has not ended after `seconds`; it and its children are ended then.
 */
export async function runBounded(
  command: string,
  args: readonly string[],
  { seconds, ...where }: Bounds,
): Promise<Ran> {
  const child = spawn(command, args, { ...where, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text
    })
  }
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), seconds * 1_000)
  try {
    const [code] = await once(child, 'close', { signal: late.signal })
    return { ...said, code: code ?? 1 }
  } catch (error) {
    if (!late.signal.aborted) throw error
    throw new Error(`${command} ${args.join(' ')}: not done after ${seconds} s\n${tail(said.stderr)}`)
  } finally {
    clearTimeout(timer)
    endGroup(child)
  }
}

/** As `runBounded`, for steps that must succeed: gives stdout, throws with the end of what was said otherwise. */
export async function mustRun(command: string, args: readonly string[], bounds: Bounds): Promise<string> {
  const { code, stdout, stderr } = await runBounded(command, args, bounds)
  if (code === 0) return stdout
  throw new Error(`${command} ${args.join(' ')}: exit ${code}\n${tail(stderr || stdout)}`)
}

/**
 * Starts a server, waits until `ready` says so, lends it to `use`, and ends it and its children whatever happens.
 *
 * @throws Error when it ends by itself, or is not ready after `seconds`.
 */
export async function withServer<T>(
  command: string,
  args: readonly string[],
  { seconds, ready, ...where }: Bounds & { readonly ready: () => Promise<boolean> },
  use: () => Promise<T>,
): Promise<T> {
  const child = spawn(command, args, { ...where, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000)
    })
  }
  try {
    for (let waited = 0; !(await ready().catch(() => false)); waited += 0.2) {
      if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}\n${tail(said)}`)
      if (waited > seconds) throw new Error(`${command} was not ready after ${seconds} s\n${tail(said)}`)
      await wait(200)
    }
    return await use()
  } finally {
    endGroup(child)
  }
}

/** Ends a process and all it started; says nothing when they are gone already. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const tail = (text: string): string => text.trim().split('\n').slice(-15).join('\n')
