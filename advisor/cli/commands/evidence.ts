import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { exit } from '../exit.ts'
import { type CommonOptions, languageOption, planOption, workspaceOption } from '../options.ts'
import { givenOptions, refuseOptions } from '../refuse-options.ts'
import type { RegisterCommand } from '../register.ts'

type EvidenceCommand = CommonOptions & {
  readonly from: string
  readonly statements?: true
  readonly key?: string
  readonly verify?: string
  readonly publicKey?: string
}

/** `rettsky evidence ID`: what an agency files about where its data lies, read from what was emitted. */
export const evidence: RegisterCommand = (program, setExit) => {
  program
    .command('evidence')
    .description('write what an agency files about a placement, from the emitted zones; sign and check zones')
    .argument('[id]', 'id of a system or data set: writes its evidence as Markdown')
    .addOption(workspaceOption())
    .addOption(planOption())
    .option('--from <folder>', 'folder that `rettsky emit` wrote to', join('out', 'zones'))
    .option('--statements', 'write the in-toto statement of every zone into its folder')
    .option('--key <file>', 'sign the statements with this private Ed25519 key (PEM)')
    .addOption(new Option('--verify <file>', 'check a signed statement and the files beside it'))
    .option('--public-key <file>', 'the public Ed25519 key (PEM) that must have signed it')
    .addOption(languageOption())
    .action(async (id: string | undefined, options: EvidenceCommand, command: Command) => {
      const given = [...(id === undefined ? [] : ['ID']), ...givenOptions(command)]
      const [asked] = ['ID', 'statements', 'verify'].filter((name) => given.includes(name))
      if (asked === undefined)
        throw new InputError([{ code: 'needs-option', path: 'ID', accepted: 'ID, --statements, --verify' }])
      if (asked === 'ID') refuseOptions(given, ['statements', 'verify'], 'goes-without', 'ID')
      if (asked !== 'statements') refuseOptions(given, ['key'], 'goes-with', '--statements')
      if (asked !== 'verify') refuseOptions(given, ['publicKey'], 'goes-with', '--verify')
      else refuseOptions(given, ['statements', 'workspace', 'plan', 'from'], 'goes-without', '--verify')
      if (asked === 'verify' && options.publicKey === undefined)
        throw new InputError([{ code: 'needs-option', path: '--verify', accepted: '--public-key' }])
      if (options.verify !== undefined) await verify(options.verify, options.publicKey!, options)
      else if (id === undefined) await writeAll(options)
      else setExit(await write(id, options))
    })
}

async function write(id: string, { workspace: folder, plan: planFile, lang, from }: EvidenceCommand) {
  const { openWorkspace, planPath } = await import('../open.ts')
  const [{ readPlan }, { collectEvidence }, { evidenceDocument }, { unshown }, { speak }] = await Promise.all([
    import('../../files/plan.ts'),
    import('../../evidence/collect.ts'),
    import('../../evidence/document.ts'),
    import('../../evidence/controls-section.ts'),
    import('../../text/index.ts'),
  ])
  const { workspace, catalogue } = await openWorkspace(folder, lang)
  const plan = await readPlan(planPath(folder, planFile))
  const evidence = await collectEvidence(id, { folder: from, plan, workspace, catalogue })
  process.stdout.write(evidenceDocument(evidence, speak(lang), { workspace: folder, folder: from }))
  return evidence.dataSets.some(({ shown }) => unshown(shown?.controls ?? []).length > 0) ? exit.violation : exit.clean
}

async function writeAll({ workspace, plan: planFile, from, key }: EvidenceCommand): Promise<void> {
  const { planPath } = await import('../open.ts')
  const [{ readPlan }, { writeStatements }, { landingZonePlans }] = await Promise.all([
    import('../../files/plan.ts'),
    import('../../evidence/statements.ts'),
    import('#infra/plan/index.ts'),
  ])
  const plan = await readPlan(planPath(workspace, planFile))
  const zones = landingZonePlans(plan).map(({ zone }) => zone.id)
  for (const file of await writeStatements(from, zones, plan, key)) process.stdout.write(`${file}\n`)
}

async function verify(file: string, publicKey: string, { lang }: EvidenceCommand): Promise<void> {
  const [{ verifyStatement }, { speak }] = await Promise.all([
    import('../../evidence/statements.ts'),
    import('../../text/index.ts'),
  ])
  process.stdout.write(`${speak(lang).text('evidence.verified', await verifyStatement(file, publicKey))}\n`)
}
