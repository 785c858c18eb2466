import { stringify } from 'yaml'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { fill, type Language } from '#catalogue/vocabulary/text.ts'
import { madeBy } from '../cli/open.ts'
import { today } from '../cli/today.ts'
import { speak } from '../text/index.ts'
import { compareWithDeclared } from './against-declared.ts'
import { openProgress } from './progress.ts'
import { scanText } from './render.ts'
import { scan } from './scan.ts'
import { scanWords } from './words.ts'

export type RunOptions = {
  readonly all?: true
  readonly sample: string
  readonly memory: string
  readonly out?: string
  readonly dataSet?: string
  readonly workspace: string
  readonly format: 'text' | 'json'
  readonly lang: Language
}

function checked({ all, sample, memory }: RunOptions): { sample: number | undefined; memory: string } {
  const issues: Issue[] = []
  if (!/^[1-9]\d{0,8}$/.test(sample)) {
    issues.push({ code: 'scan-sample', path: '--sample', met: sample, accepted: '<whole-number 1..999999999>' })
  }
  if (!/^[1-9]\d{0,6} ?(?:MB|MiB|GB|GiB)$/.test(memory)) {
    issues.push({ code: 'scan-memory-size', path: '--memory', met: memory, accepted: '512MB, 1GB' })
  }
  if (issues.length > 0) throw new InputError(issues)
  return { sample: all === true ? undefined : Number(sample), memory }
}

/** Scans, prints and writes. True when the data set named is declared too low for what was found. */
export async function runScan(source: string, options: RunOptions): Promise<boolean> {
  const how = checked(options)
  const progress = openProgress(process.stderr)
  const day = today()
  const found = await scan(source, { on: day, madeBy: madeBy() }, { ...how, progress: progress.tell }).finally(
    progress.close,
  )
  for (const issue of found.issues) process.stderr.write(`${sayIssue(issue, options.lang)}\n`)
  const compared =
    options.dataSet === undefined ? undefined : await compareWithDeclared(options, options.dataSet, found.evidence)
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(found.evidence, null, 2)}\n`)
  else process.stdout.write(scanText(found.evidence, options.lang))
  if (compared !== undefined) {
    const { id, before, after } = compared
    const params = {
      id,
      before: before.effective.confidentiality,
      after: after.effective.confidentiality,
      state: speak(options.lang).text(`state.${after.state}`),
    }
    const line = `\n${fill(scanWords['against-declared'][options.lang], params)}\n`
    ;(options.format === 'json' ? process.stderr : process.stdout).write(line)
  }
  if (options.out !== undefined) {
    const { writeWhole } = await import('../files/write.ts')
    await writeWhole(options.out, stringify(found.evidence, { lineWidth: 120 }))
    process.stderr.write(`${speak(options.lang).text('files.wrote', { path: options.out })}\n`)
  }
  return compared?.after.state === 'under-declared'
}
