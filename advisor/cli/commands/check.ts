import { join } from 'node:path'
import { Option } from 'commander'
import type { FindingFormat } from '#policies/check/render/index.ts'
import { formats } from '#policies/check/resource.ts'
import { exit } from '../exit.ts'
import { type CommonOptions, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'
import { today } from '../today.ts'

type CheckCommand = CommonOptions & {
  readonly as?: (typeof formats)[number]
  readonly stackRegion?: string
  readonly groupLocation?: string
  readonly bind?: string
  readonly zone?: string
  readonly asOf?: string
  readonly strict?: true
  readonly lenient?: true
  readonly failOn: 'error' | 'warning' | 'none'
  readonly format: FindingFormat
}

const findingFormats: readonly FindingFormat[] = [
  'text',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'azure',
  'markdown',
]

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
    .option(
      '--bind <file>',
      'which resources hold which data sets (default: rettsky.bind.yaml of the workspace, if any)',
    )
    .option('--zone <zone>', 'the files are all of this zone: look for what the whole of it must show as well')
    .addOption(
      new Option('--strict', 'what cannot be told is an error, exit 3 (default for data from C2 on)').conflicts(
        'lenient',
      ),
    )
    .addOption(new Option('--lenient', 'what cannot be told is a warning, whatever the label'))
    .addOption(
      new Option('--fail-on <severity>', 'what makes the command fail')
        .choices(['error', 'warning', 'none'])
        .default('error'),
    )
    .option('--as-of <day>', 'day that waivers are held against (default: today in Oslo)')
    .addOption(formatOption(findingFormats))
    .addOption(languageOption())
    .action(async (paths: string[], options: CheckCommand) => {
      const [
        { sayIssue },
        { readPlan },
        { checkPaths },
        { bindingPath },
        { outcome },
        { renderers },
        { productVersion },
        { readDay },
      ] = await Promise.all([
        import('#catalogue/vocabulary/issue-texts/index.ts'),
        import('../../files/plan.ts'),
        import('../../check/check-folder.ts'),
        import('../../check/bindings.ts'),
        import('../../check/outcome.ts'),
        import('#policies/check/render/index.ts'),
        import('../version.ts'),
        import('../read-day.ts'),
      ])
      const plan = await readPlan(options.plan ?? join(options.workspace, 'placement-plan.json'))
      const asOf = readDay(options.asOf) ?? today()
      const strictness = options.strict === true ? 'strict' : options.lenient === true ? 'lenient' : 'by-label'
      const bind = bindingPath(options.workspace, options.bind)
      const checked = await checkPaths(paths, plan, { ...options, asOf, bind, strictness })
      if (checked.resources === 0) {
        const nothing = { code: 'no-resources', path: '', met: checked.sources.join(', ') }
        process.stderr.write(`${sayIssue(nothing, options.lang)}\n`)
      }
      for (const issue of checked.warnings) process.stderr.write(`${sayIssue(issue, options.lang)}\n`)
      const rendering = { ...checked, language: options.lang, version: productVersion() }
      process.stdout.write(renderers[options.format](rendering))
      setExit(exit[outcome(checked.findings, options.failOn)])
    })
}
