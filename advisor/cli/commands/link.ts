import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { colour, formatOption, languageOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type ListOptions = { readonly workspace: string; readonly format: 'text' | 'json'; readonly lang: Language }
type SetOptions = {
  readonly workspace: string
  readonly lang: Language
  readonly state?: string
  readonly fact?: string[]
}

/** `rettsky link`: how far each private line has come, recorded in the workspace. */
export const link: RegisterCommand = (program) => {
  const group = program.command('link').description('see and record how far private lines have come')
  group
    .command('list')
    .description('every line with its state, what the next one takes, and who can give it')
    .addOption(workspaceOption())
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async ({ workspace: folder, format, lang }: ListOptions) => {
      const { catalogue, readLinksFile, linkRows, linksText, speak } = await load()
      const { workspace } = await readLinksFile(folder)
      const rows = linkRows(workspace, catalogue)
      process.stdout.write(
        format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : linksText(rows, speak(lang), colour()),
      )
    })
  group
    .command('set')
    .description('record a new state or facts of a line in rettsky.yaml; keys only by reference, vault:…')
    .argument('<link>', 'id of a line')
    .option('--state <state>', 'designed, ordered, key-issued, accepted or up')
    .option('--fact <name=value...>', 'what was learned: vlan=311, peering=OURS,THEIRS, keyReference=vault:…')
    .addOption(workspaceOption())
    .addOption(languageOption())
    .action(async (id: string, { workspace: folder, lang, state, fact = [] }: SetOptions) => {
      if (state === undefined && fact.length === 0)
        throw new InputError([{ code: 'needs-option', path: '--state', accepted: '--state, --fact' }])
      const { catalogue, readLinksFile, linkRows, linkSetText, speak } = await load()
      const [{ parseChange }, { setLink }, { writeWhole }] = await Promise.all([
        import('../../links/parse-facts.ts'),
        import('../../links/set-link.ts'),
        import('../../files/write.ts'),
      ])
      const file = await readLinksFile(folder)
      const { text, workspace } = setLink(file, id, parseChange(state, fact), catalogue)
      await writeWhole(file.path, text)
      const row = linkRows(workspace, catalogue).find((candidate) => candidate.link === id)
      if (row !== undefined) process.stdout.write(linkSetText(row, speak(lang)))
    })
}

async function load() {
  const [{ loadCatalogue }, { readLinksFile }, { linkRows }, texts, { speak }] = await Promise.all([
    import('#catalogue/index.ts'),
    import('../../links/read-links.ts'),
    import('../../links/link-rows.ts'),
    import('../../render/links.ts'),
    import('../../text/index.ts'),
  ])
  return { catalogue: loadCatalogue(), readLinksFile, linkRows, ...texts, speak }
}
