import type { Command } from 'commander'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { formatOption, languageOption, workspaceOption } from '../options.ts'
import { givenOptions, refuseOptions } from '../refuse-options.ts'
import type { RegisterCommand } from '../register.ts'

type ClassifyOptions = {
  readonly workspace: string
  readonly asOf?: string
  readonly together?: true | string
  readonly views?: true
  readonly format: 'text' | 'json'
  readonly lang: Language
}

/** `rettsky classify`: labels with their reasons, of a workspace or of loose files. */
export const classify: RegisterCommand = (program) => {
  program
    .command('classify')
    .description('label systems and data sets, with the reasons; of a workspace, of files, or of - (standard input)')
    .argument('[files...]', 'submissions to label instead of the workspace’s')
    .addOption(workspaceOption())
    .option('--as-of <day>', 'the day to judge by (default: the workspace’s, or today for loose files)')
    .option('--together [zone]', 'value everything as if it lay in one place; with a zone, what the plan places there')
    .option('--views', 'show each label in Norway’s four classes, KLASSA and the DCAT access right too')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (files: string[], options: ClassifyOptions, command: Command) => {
      if (files.length > 0) refuseOptions(givenOptions(command), ['workspace'], 'goes-without', 'FILES')
      const { classifyFiles, classifyWorkspace } = await import('../../classify-all.ts')
      const found =
        files.length > 0 ? await classifyFiles(files, options) : await classifyWorkspace(options.workspace, options)
      if (options.format === 'json') {
        const { viewNationally } = await import('#classifier/index.ts')
        const shown = options.views ? found.map((one) => ({ ...one, views: viewNationally(one) })) : found
        process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`)
        return
      }
      const [{ labelList }, { speak }] = await Promise.all([
        import('../../render/labels.ts'),
        import('../../text/index.ts'),
      ])
      process.stdout.write(labelList(found, speak(options.lang), options.views))
    })
}
