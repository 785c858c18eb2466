import { join } from 'node:path'
import { Option } from 'commander'
import { exit } from '../exit.ts'
import { type CommonOptions, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type EmitOptions = CommonOptions & {
  readonly out: string
  readonly zone?: string[]
  readonly publish?: string
  readonly diff?: true
  readonly against?: string
  readonly format: 'text' | 'json'
}

/** `rettsky emit`: writes the stacks of every zone in the plan. Reads the plan and nothing else. */
export const emit: RegisterCommand = (program, setExit) => {
  program
    .command('emit')
    .description('write one folder a zone: stacks, monitoring, order sheets and a manifest, from the reviewed plan')
    .addOption(workspaceOption())
    .addOption(planOption())
    .option('--out <folder>', 'folder to write to', join('out', 'zones'))
    .option('--zone <zone...>', 'only these zones')
    .addOption(
      new Option(
        '--publish <url>',
        'also copy to a bucket, gs://bucket/prefix, where nothing may be overwritten',
      ).conflicts(['diff', 'against']),
    )
    .option('--diff', 'write nothing; say what would change, and exit 1 when something could lose data')
    .option('--against <folder>', 'the same, compared with another folder than that of --out')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (options: EmitOptions) => {
      const { planPath } = await import('../open.ts')
      const [{ readPlan }, { emitPlan }, { staleInputs }, { speak }] = await Promise.all([
        import('../../files/plan.ts'),
        import('../../emit/emit-plan.ts'),
        import('../../emit/stale-inputs.ts'),
        import('../../text/index.ts'),
      ])
      const speech = speak(options.lang)
      const planFile = planPath(options.workspace, options.plan)
      const plan = await readPlan(planFile)
      const stale = await staleInputs(plan, options.workspace)
      if (stale.length > 0) process.stderr.write(`${speech.text('emit.stale', { what: stale })}\n`)
      const to = { planFile, folder: options.out, language: options.lang, zones: options.zone ?? null }
      if (options.diff === true || options.against !== undefined) {
        const { diffEmitted } = await import('../../emit/emit-diff.ts')
        const { emitDiffText, riskyChanges } = await import('../../render/emit-diff.ts')
        const diff = await diffEmitted(plan, to, options.against ?? options.out)
        const text = options.format === 'json' ? `${JSON.stringify(diff, null, 2)}\n` : emitDiffText(diff, speech)
        process.stdout.write(text)
        setExit(riskyChanges(diff).length === 0 ? exit.clean : exit.violation)
        return
      }
      if (options.publish !== undefined) (await import('../../store/publish.ts')).bucketAt(options.publish)
      const { zones: written, setAside } = await emitPlan(plan, to)
      const folders = written.map(({ zone, files }) => ({ zone, folder: join(options.out, zone), files: files.size }))
      if (options.format === 'json') process.stdout.write(`${JSON.stringify(folders, null, 2)}\n`)
      else
        for (const { folder, files } of folders)
          process.stdout.write(`${folder}\t${speech.text('files.count', { files })}\n`)
      const { emitNotes } = await import('../../emit/emit-notes.ts')
      for (const note of emitNotes({ zones: written, setAside }, speech)) process.stderr.write(`${note}\n`)
      if (options.publish === undefined) return
      const { publish } = await import('../../store/publish.ts')
      const count = await publish(written, options.publish)
      process.stderr.write(`${speech.text('files.published', { files: count, url: options.publish })}\n`)
    })
}
