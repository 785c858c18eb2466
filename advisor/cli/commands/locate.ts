import { Option } from 'commander'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { formats } from '#policies/check/resource.ts'
import { formatOption, languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type LocateCommand = {
  readonly as?: (typeof formats)[number]
  readonly stackRegion?: string
  readonly groupLocation?: string
  readonly format: 'text' | 'json'
  readonly lang: Language
}

/** `rettsky locate`: where data lies and is copied to, without judging it. */
export const locate: RegisterCommand = (program) => {
  program
    .command('locate')
    .description('say where each resource of infrastructure code lies and where it is copied to')
    .argument('<paths...>', 'files and folders; - reads stdin')
    .addOption(new Option('--as <format>', 'read files as this format instead of telling it').choices([...formats]))
    .option('--stack-region <region>', 'region of CloudFormation stacks that do not say theirs')
    .option('--group-location <location>', 'location of the resource group of ARM templates')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (paths: string[], options: LocateCommand) => {
      const { locatePaths, locationLines } = await import('../../check/locate-paths.ts')
      const located = await locatePaths(paths, options)
      process.stdout.write(locationLines(located, options.format, options.lang))
    })
}
