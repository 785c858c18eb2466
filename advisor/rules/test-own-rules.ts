import { Worker } from 'node:worker_threads'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { placeIssue, type RuleFile } from './rule-files.ts'
import type { RuleWorkerMessage } from './rule-worker.ts'

/** A file of own rules that takes longer to load or to test is stopped. One rule takes a tenth of a second. */
export const secondsPerFile = 20
const memoryMib = 512

type Found = { readonly errors: readonly Issue[]; readonly warnings: readonly Issue[] }

/**
 * Loads and tests own rules in a thread of their own that can be stopped, before anything is decided by them: a file that runs
 * for ever, or takes all memory, is an issue about that file.
 */
export async function testOwnRules(files: readonly RuleFile[], asOf: string, seconds = secondsPerFile): Promise<Found> {
  if (files.length === 0) return { errors: [], warnings: [] }
  const worker = new Worker(new URL('./rule-worker.ts', import.meta.url), {
    workerData: { files, asOf },
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMib },
  })
  let [file, rule] = [files[0]!.file, '']
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Found>((settle) => {
      const fail = (issue: Omit<Issue, 'file' | 'path'>) => {
        const found = { ...issue, file, path: rule === '' ? '' : `${rule}.when` }
        settle({ errors: [rule === '' ? found : placeIssue(found, new Map(), files)], warnings: [] })
      }
      const startClock = () => {
        clearTimeout(timer)
        timer = setTimeout(() => fail({ code: 'rule-too-slow', met: String(seconds) }), seconds * 1000)
      }
      startClock()
      worker.on('message', (message: RuleWorkerMessage) => {
        if ('began' in message) {
          if (message.began !== file || message.rule === undefined) startClock()
          file = message.began
          rule = message.rule ?? ''
          return
        }
        const placed = (issues: readonly Issue[]) => issues.map((issue) => placeIssue(issue, message.fileOf, files))
        settle({ errors: placed(message.errors), warnings: placed(message.warnings) })
      })
      worker.on('error', (error) => fail({ code: 'rule-throws', met: String((error as Error)?.message ?? error) }))
      worker.on('exit', (code) => fail({ code: 'rule-throws', met: `exit ${code}` }))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
