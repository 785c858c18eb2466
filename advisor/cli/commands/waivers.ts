import type { Language } from '#catalogue/vocabulary/text.ts'
import { exit } from '../exit.ts'
import { formatOption, languageOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type WaiverOptions = { readonly workspace: string; readonly format: 'text' | 'json'; readonly lang: Language }

/** `rettsky waivers`: dated exceptions from rules. */
export const waivers: RegisterCommand = (program, setExit) => {
  const group = program.command('waivers').description('look after dated exceptions from rules')
  group
    .command('lint')
    .description('say what is wrong with waivers.yaml; exit 1 when a waiver may not stand')
    .addOption(workspaceOption())
    .option('--strict', 'warnings make it exit 1 too: waivers that match nothing, expire soon or are not approved yet')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async ({ workspace, format, lang, strict }: WaiverOptions & { strict?: true }) => {
      const { loadCatalogue } = await import('#catalogue/index.ts')
      const { lintWorkspaceWaivers } = await import('../../workspace/load.ts')
      const { waivers: all, findings } = await lintWorkspaceWaivers(workspace, loadCatalogue())
      if (format === 'json') process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`)
      else {
        const [{ waiverFindingsText }, { speak }] = await Promise.all([
          import('../../render/waivers.ts'),
          import('../../text/index.ts'),
        ])
        process.stdout.write(waiverFindingsText(findings, all.length, speak(lang)))
      }
      setExit(findings.some(({ severity }) => strict === true || severity === 'error') ? exit.violation : exit.clean)
    })
  group
    .command('report')
    .description('list waivers by the days they have left, on the day of the workspace')
    .addOption(workspaceOption())
    .option('--expiring-in <days>', 'only those that expire within so many days, or have expired')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async ({ workspace, format, lang, expiringIn }: WaiverOptions & { expiringIn?: string }) => {
      const { reportWaivers } = await import('#policies/index.ts')
      const { loadCatalogue } = await import('#catalogue/index.ts')
      const { lintWorkspaceWaivers } = await import('../../workspace/load.ts')
      const days = await readDays(expiringIn)
      const { waivers: all, asOf } = await lintWorkspaceWaivers(workspace, loadCatalogue())
      const rows = reportWaivers(all, asOf, days)
      if (format === 'json') process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
      else {
        const [{ waiverReportText }, { speak }] = await Promise.all([
          import('../../render/waivers.ts'),
          import('../../text/index.ts'),
        ])
        process.stdout.write(waiverReportText(rows, speak(lang)))
      }
    })
}

async function readDays(given: string | undefined): Promise<number | undefined> {
  if (given === undefined) return undefined
  if (/^\d{1,4}$/.test(given)) return Number(given)
  const { InputError } = await import('#catalogue/vocabulary/issue.ts')
  throw new InputError([{ code: 'wrong-format', path: '--expiring-in', met: given, accepted: '<number 0..9999>' }])
}
