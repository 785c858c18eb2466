import { join } from 'node:path'
import type { Starter } from '../../workspace/starter.ts'
import { exit } from '../exit.ts'
import { type CommonOptions, languageOption } from '../options.ts'
import type { RegisterCommand, SetExit } from '../register.ts'
import { today } from '../today.ts'

type InitOptions = Pick<CommonOptions, 'lang'> &
  Omit<Starter, 'systems' | 'asOf'> & { readonly inventory?: readonly string[] }

/** `rettsky init`: a workspace that can be planned at once and edited from there. */
export const init: RegisterCommand = (program, setExit) => {
  program
    .command('init')
    .description('make a small workspace to start from; overwrites nothing')
    .argument('[folder]', 'where to make it', '.')
    .requiredOption('--name <name>', 'name of the public body')
    .requiredOption('--organisation <number>', 'its organisation number')
    .option('--short <word>', 'short name used in names of zones and stacks', 'body')
    .option('--inventory <file...>', 'its own systems in place of the example: anything that rettsky import reads')
    .addOption(languageOption())
    .action(async (folder: string, { lang, inventory, ...named }: InitOptions) => {
      const [{ starterFiles }, { writeNew }, { speak }] = await Promise.all([
        import('../../workspace/starter.ts'),
        import('../../files/write.ts'),
        import('../../text/index.ts'),
      ])
      const own = inventory === undefined ? {} : await readInventories(inventory, named.organisation, lang, setExit)
      if (own === null) return
      for (const path of await writeNew(folder, starterFiles({ ...named, ...own, asOf: today() })))
        process.stdout.write(`${path}\n`)
      const plan = folder === '.' ? 'rettsky plan' : `rettsky plan -w ${folder}`
      process.stderr.write(`${speak(lang).text('init.next', { file: join(folder, 'rettsky.yaml'), plan })}\n`)
    })
}

/** The systems of inventories as submissions, and how their columns were read; rows that name no agency are the body's own. Null where there are none. */
async function readInventories(
  files: readonly string[],
  agency: string,
  lang: CommonOptions['lang'],
  setExit: SetExit,
): Promise<Pick<Starter, 'systems'> | null> {
  const [{ withSpool }, { importAloud }, { columnMapsText }] = await Promise.all([
    import('../../import-files.ts'),
    import('../import-aloud.ts'),
    import('../../files/columns.ts'),
  ])
  return withSpool(async (spool) => {
    const { suggested, issues } = await importAloud(files, { agency }, spool, lang)
    if (issues > 0) setExit(exit.badInput)
    if (spool.size === 0) return null
    const systems = new Map<string, string>()
    for (const name of spool.names()) systems.set(`submissions/imported/${name}`, await spool.text(name))
    if (suggested.length > 0) systems.set('columns.yaml', columnMapsText(suggested))
    return { systems }
  })
}
