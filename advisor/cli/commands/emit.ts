import { join } from 'node:path'
import { type CommonOptions, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type EmitOptions = CommonOptions & { readonly out: string; readonly zone?: string[]; readonly publish?: string }

/** `rettsky emit`: writes the stacks of every zone in the plan. Reads the plan and nothing else. */
export const emit: RegisterCommand = (program) => {
  program
    .command('emit')
    .description('write one folder a zone: stacks, monitoring, order sheets and a manifest, from the reviewed plan')
    .addOption(workspaceOption())
    .addOption(planOption())
    .option('--out <folder>', 'folder to write to', join('out', 'zones'))
    .option('--zone <zone...>', 'only these zones')
    .option('--publish <url>', 'also copy to a bucket, gs://bucket/prefix, where nothing may be overwritten')
    .addOption(languageOption())
    .action(async (options: EmitOptions) => {
      const { planPath } = await import('../open.ts')
      const [{ readPlan }, { emitPlan }] = await Promise.all([
        import('../../files/plan.ts'),
        import('../../emit-plan.ts'),
      ])
      const planFile = planPath(options.workspace, options.plan)
      const plan = await readPlan(planFile)
      const written = await emitPlan(plan, {
        planFile,
        folder: options.out,
        language: options.lang,
        zones: options.zone ?? null,
      })
      for (const { zone, files } of written) process.stdout.write(`${join(options.out, zone)}\t${files.size} files\n`)
      if (options.publish === undefined) return
      const { publish } = await import('../../store/publish.ts')
      const count = await publish(written, options.publish)
      process.stderr.write(`published ${count} files to ${options.publish}\n`)
    })
}
