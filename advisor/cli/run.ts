import { Command, CommanderError } from 'commander'
import { AdvisorError, InputError } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { Language } from '#catalogue/vocabulary/text.ts'
import { fileFault } from '../files/file-fault.ts'
import { commands } from './commands/index.ts'
import { exit } from './exit.ts'
import { productVersion } from './version.ts'

/** Runs one command line and gives its exit code. Results go to stdout, talk to stderr. */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = exit.clean
  const program = new Command('rettsky')
    .description('Places every system and data set of a public body in the cloud that is right for it, and proves why.')
    .version(productVersion())
    .showHelpAfterError('(rettsky help shows the commands)')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
  for (const command of commands)
    command(program, (result) => {
      code = result
    })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return report(error, languageOf(args))
  }
}

/** Says what went wrong on stderr, and which exit code it is. */
function report(error: unknown, language: Language): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.badInput
  if (error instanceof InputError) {
    for (const issue of error.issues) process.stderr.write(`${sayIssue(issue, language)}\n`)
    return exit.badInput
  }
  const file = fileFault(error)
  if (file !== null) {
    process.stderr.write(`${sayIssue(file, language)}\n`)
    return exit.badInput
  }
  const code = error instanceof AdvisorError ? error.code : 'unexpected'
  if (code === 'no-plan-in-time') {
    process.stderr.write(`${sayIssue({ code, path: '' }, language)}\n`)
    return exit.cannotTell
  }
  process.stderr.write(
    `rettsky failed (${code}): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  for (let cause = error instanceof Error ? error.cause : undefined; cause instanceof Error; cause = cause.cause) {
    process.stderr.write(`  because: ${cause.message}\n`)
  }
  return exit.ourFault
}

/** The language that errors are said in, read before anything is known to be well-formed. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1]
  return Language.safeParse(value).data ?? 'en'
}
