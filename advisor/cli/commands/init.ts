import type { RegisterCommand } from '../register.ts'

type InitOptions = { readonly name: string; readonly organisation: string; readonly short: string }

/** `rettsky init`: a workspace that can be planned at once and edited from there. */
export const init: RegisterCommand = (program) => {
  program
    .command('init')
    .description('make a small workspace to start from; overwrites nothing')
    .argument('[folder]', 'where to make it', '.')
    .requiredOption('--name <name>', 'name of the public body')
    .requiredOption('--organisation <number>', 'its organisation number')
    .option('--short <word>', 'short name used in names of zones and stacks', 'body')
    .action(async (folder: string, options: InitOptions) => {
      const [{ starterFiles }, { writeNew }] = await Promise.all([
        import('../../workspace/starter.ts'),
        import('../../files/write.ts'),
      ])
      for (const path of await writeNew(folder, starterFiles(options))) process.stdout.write(`${path}\n`)
      process.stderr.write(`next: edit rettsky.yaml, then run: rettsky plan -w ${folder}\n`)
    })
}
