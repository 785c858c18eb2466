import type { Command } from 'commander'
import type { Catalogue } from '#catalogue/index.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { LoadedWorkspace } from '../../workspace/load.ts'
import { exit } from '../exit.ts'
import { type CommonOptions, colour, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import { givenOptions, refuseOptions } from '../refuse-options.ts'
import type { RegisterCommand } from '../register.ts'
import { sayWrote } from '../say-wrote.ts'

type PlanOptions = CommonOptions & {
  readonly format: 'text' | 'json'
  readonly check?: true
  readonly from?: string
  readonly churn?: string
  readonly maxMoves?: string
  readonly pin?: readonly string[]
  readonly scenario?: readonly string[]
  readonly prices?: true
  readonly curve?: true
  readonly page?: string
}

/** `rettsky plan`: chooses where everything lies, writes the plan file and says what it comes to. */
export const plan: RegisterCommand = (program, setExit) => {
  program
    .command('plan')
    .description('choose where everything lies; write placement-plan.json and print a summary')
    .addOption(workspaceOption())
    .addOption(planOption())
    .option('--check', 'write nothing; exit 1 when the committed plan is not what the inputs give')
    .option('--from <plan>', 'follow this plan: what lies well stays, and every move is said with its saving')
    .option('--churn <amount>', 'with --from: what a move must save a month to be worth its unrest, in whole units')
    .option('--max-moves <count>', 'with --from: at most so many moves of what could stay')
    .option('--pin <system=zone...>', 'with --from: keep or put a system or data set in a zone')
    .option('--scenario <file...>', 'write no plan: hold the worlds of these files against the present one')
    .option('--prices', 'write no plan: say what each rule and each limit costs')
    .option('--curve', 'write no plan: say what so many moves from where everything lies today would save')
    .option('--page <file>', 'with --scenario, --prices or --curve: also write the answers as an HTML page')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (options: PlanOptions, command: Command) => {
      const given = givenOptions(command)
      const asked = ['scenario', 'prices', 'curve'].find((name) => given.includes(name))
      if (asked !== undefined) {
        refuseOptions(given, ['check', 'plan', 'from', ...ofFollowing], 'goes-without', `--${asked}`)
        const { answerQuestions } = await import('../../scenario/run.ts')
        return answerQuestions(options, colour())
      }
      refuseOptions(given, ['page'], 'goes-with', '--scenario, --prices, --curve')
      if (options.check === true) refuseOptions(given, ['from', ...ofFollowing], 'goes-without', '--check')
      if (options.from === undefined) refuseOptions(given, ofFollowing, 'goes-with', '--from')
      const { openWorkspace, planPath } = await import('../open.ts')
      const path = planPath(options.workspace, options.plan)
      const { workspace, catalogue } = await openWorkspace(options.workspace, options.lang)
      if (options.check === true) setExit(await check(path, options, workspace, catalogue))
      else await make(path, options, workspace, catalogue)
    })
}

/** Options that only a plan that follows another takes. */
const ofFollowing = ['churn', 'maxMoves', 'pin']

/** Says whether the committed plan is what the inputs give; one that followed another is made to follow it again. */
async function check(
  path: string,
  { format, lang }: PlanOptions,
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
): Promise<number> {
  const [{ madeBy }, { confirmPlan }, { advise }, { readPlan }, { planDifferences, planVerdict }] = await Promise.all([
    import('../open.ts'),
    import('../../confirm-plan.ts'),
    import('../../advise.ts'),
    import('../../files/plan.ts'),
    import('../../render/plan-differences.ts'),
  ])
  const committed = await readPlan(path)
  const differences = confirmPlan(committed, workspace, catalogue, madeBy())
    ? []
    : planDifferences(committed, await advise(workspace, catalogue, madeBy(), committed.replan), lang)
  const same = differences.length === 0
  if (format === 'json') process.stdout.write(`${JSON.stringify({ plan: path, same, differences }, null, 2)}\n`)
  else for (const line of differences) process.stdout.write(`${line}\n`)
  process.stderr.write(`${planVerdict(path, same, lang)}\n`)
  return same ? exit.clean : exit.violation
}

async function make(
  path: string,
  options: PlanOptions,
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
): Promise<void> {
  const [{ madeBy }, { advise }, { planText, readPlan }, { followingOf, stands }, { writeWhole }] = await Promise.all([
    import('../open.ts'),
    import('../../advise.ts'),
    import('../../files/plan.ts'),
    import('../../replan.ts'),
    import('../../files/write.ts'),
  ])
  const earlier = options.from === undefined ? undefined : await readPlan(options.from)
  const replan = earlier === undefined ? undefined : followingOf(earlier, options)
  const made =
    earlier !== undefined && replan !== undefined && stands(earlier, replan, workspace, catalogue, madeBy())
      ? earlier
      : await advise(workspace, catalogue, madeBy(), replan)
  const text = planText(made)
  await writeWhole(path, text)
  process.stdout.write(options.format === 'json' ? text : await told(made, earlier, options, workspace))
  await sayWrote(path, options.lang)
  await sayUnbuildable(made, path, options.lang)
}

/** Says on standard error what `rettsky emit` will refuse, while it can still be mended in the inputs. */
async function sayUnbuildable(plan: PlacementPlan, path: string, lang: Language): Promise<void> {
  const [{ unbuildable }, { sayIssue }, { speak }] = await Promise.all([
    import('#infra/plan/index.ts'),
    import('#catalogue/vocabulary/issue-texts/index.ts'),
    import('../../text/index.ts'),
  ])
  const issues = unbuildable(plan)
  if (issues.length > 0) process.stderr.write(`${speak(lang).text('plan.unbuildable')}\n`)
  for (const issue of issues) process.stderr.write(`${sayIssue({ ...issue, file: path }, lang)}\n`)
}

async function told(
  made: PlacementPlan,
  earlier: PlacementPlan | undefined,
  { lang }: PlanOptions,
  workspace: LoadedWorkspace,
): Promise<string> {
  const [{ summary }, { movesText }, { speak }] = await Promise.all([
    import('../../render/summary.ts'),
    import('../../render/moves.ts'),
    import('../../text/index.ts'),
  ])
  const speech = speak(lang, workspace.rules.book)
  return `${summary(made, speech, colour())}${earlier === undefined ? '' : `\n${movesText(earlier, made, speech, colour())}`}`
}
