import { vi } from 'vitest'
import { run } from '#advisor/cli/run.ts'

/** What a command line came to: its exit code and all it wrote, by stream and in order. */
export type Ran = { readonly status: number; readonly stdout: string; readonly stderr: string; readonly said: string }

/** Runs a command line in this process, in a folder: the same `run` that the program calls, without starting one. */
export async function rettsky(args: readonly string[], folder = process.cwd()): Promise<Ran> {
  const ran = { stdout: '', stderr: '', said: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      ran[stream] += String(text)
      ran.said += String(text)
      return true
    }),
  )
  const before = process.cwd()
  process.chdir(folder)
  try {
    return { status: await run(args), ...ran }
  } finally {
    process.chdir(before)
    for (const spy of spies) spy.mockRestore()
  }
}
