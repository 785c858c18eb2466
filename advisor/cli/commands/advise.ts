import { join } from 'node:path'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { exit } from '../exit.ts'
import { colour, languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type AdviseOptions = { readonly out: string; readonly lang: Language }

/** `rettsky advise`: the whole path in one go, from submissions to checked stacks and a report. */
export const advise: RegisterCommand = (program, setExit) => {
  program
    .command('advise')
    .description('label, place, emit and check a whole workspace, write the report, and say where the files are')
    .argument('[workspace]', 'folder with rettsky.yaml', '.')
    .option('--out <folder>', 'folder to write zones and report to', 'out')
    .addOption(languageOption())
    .action(async (folder: string, options: AdviseOptions) => {
      const { adviseAll } = await import('../../advise-all.ts')
      const say = (text: string) => process.stderr.write(`${text}\n`)
      const advised = await adviseAll(folder, options.out, options.lang, say)
      const { plan, planFile, findings, files, resources, report, speech } = advised
      const { summary } = await import('../../render/summary.ts')
      process.stdout.write(summary(plan, speech, colour()))
      process.stdout.write(`\n${speech.text('files.title')}\n`)
      process.stdout.write(`  ${planFile}  ${speech.text('files.plan')}\n`)
      process.stdout.write(`  ${join(options.out, 'zones')}  ${speech.text('files.zones')}\n`)
      process.stdout.write(`  ${report}  ${speech.text('files.report')}\n\n`)
      if (findings.length === 0) process.stdout.write(`${speech.text('check.clean', { files, resources })}\n`)
      else {
        const { sayFinding } = await import('#policies/check/index.ts')
        for (const finding of findings) process.stdout.write(`${sayFinding(finding, options.lang)}\n`)
      }
      setExit(findings.length === 0 ? exit.clean : exit.violation)
    })
}
