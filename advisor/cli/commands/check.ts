import { Option } from 'commander'
import { formats } from '#policies/check/resource.ts'
import { exit } from '../exit.ts'
import { type CommonOptions, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type CheckCommand = CommonOptions & {
  readonly as?: (typeof formats)[number]
  readonly stackRegion?: string
  readonly groupLocation?: string
  readonly bind?: string
  readonly format: 'text' | 'json'
}

/** `rettsky check`: holds anybody's infrastructure code against the plan. */
export const check: RegisterCommand = (program, setExit) => {
  program
    .command('check')
    .description('find where infrastructure code puts and copies data, and hold it against the plan')
    .argument('<paths...>', 'files and folders; - reads stdin')
    .addOption(workspaceOption())
    .addOption(planOption())
    .addOption(new Option('--as <format>', 'read files as this format instead of telling it').choices([...formats]))
    .option('--stack-region <region>', 'region of CloudFormation stacks that do not say theirs')
    .option('--group-location <location>', 'location of the resource group of ARM templates')
    .option('--bind <file>', 'rettsky.bind.yaml: which resources hold which data sets')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (paths: string[], options: CheckCommand) => {
      const [{ readPlan }, { checkPaths }, { sayFinding }] = await Promise.all([
        import('../../files/plan.ts'),
        import('../../check/check-folder.ts'),
        import('#policies/check/index.ts'),
      ])
      const { join } = await import('node:path')
      const plan = await readPlan(options.plan ?? join(options.workspace, 'placement-plan.json'))
      const { findings, files, resources } = await checkPaths(paths, plan, options)
      process.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify({ findings, files, resources }, null, 2)}\n`
          : findings.map((finding) => `${sayFinding(finding, options.lang)}\n`).join(''),
      )
      process.stderr.write(`checked ${files} files with ${resources} resources: ${findings.length} findings\n`)
      setExit(findings.length === 0 ? exit.clean : exit.violation)
    })
}
