import { join } from 'node:path'
import type { RegisterCommand } from '../register.ts'

/** `rettsky schema`: JSON Schemas of every file and value. */
export const schema: RegisterCommand = (program) => {
  program
    .command('schema')
    .description('write JSON Schemas, so that editors complete and check the YAML')
    .option('--out <folder>', 'folder to write to', 'schemas')
    .action(async ({ out }: { out: string }) => {
      const [{ schemaFiles }, { writeWhole }] = await Promise.all([
        import('../../schemas.ts'),
        import('../../files/write.ts'),
      ])
      for (const [name, text] of schemaFiles()) {
        await writeWhole(join(out, name), text)
        process.stdout.write(`${join(out, name)}\n`)
      }
    })
}
