import type { Language } from '#catalogue/vocabulary/text.ts'
import { languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

/** `rettsky settings`: what a zone's settings may hold. */
export const settings: RegisterCommand = (program) => {
  program
    .command('settings')
    .description('what `settings` of a zone may hold for each provider, and where to find the values')
    .option('--out <file>', 'file to write to (default: stdout)')
    .addOption(languageOption())
    .action(async ({ out, lang }: { out?: string; lang: Language }) => {
      const { zoneSettingsPage } = await import('../../render/zone-settings.ts')
      if (out === undefined) {
        process.stdout.write(zoneSettingsPage(lang))
        return
      }
      const { writeWhole } = await import('../../files/write.ts')
      await writeWhole(out, zoneSettingsPage(lang))
      process.stdout.write(`${out}\n`)
    })
}
