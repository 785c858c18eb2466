import { type Command, Option } from 'commander'
import type { PriceList } from '../../prices/price-list.ts'
import { exit } from '../exit.ts'
import type { CommonOptions } from '../options.ts'
import { colour, formatOption, languageOption, workspaceOption } from '../options.ts'
import { givenOptions, refuseOptions } from '../refuse-options.ts'
import type { RegisterCommand, SetExit } from '../register.ts'
import { today } from '../today.ts'

type PriceOptions = CommonOptions & {
  readonly zone?: string[]
  readonly agency?: string | true
  readonly format: 'text' | 'json'
}
type ListOptions = Partial<PriceList>

/** `rettsky price`: what systems and data sets would cost in each zone, or what a bare list of meters costs. */
export const price: RegisterCommand = (program, setExit) => {
  program
    .command('price')
    .description('say what a system or data set costs a month in each zone; without an id, a line each')
    .argument('[id]', 'id of a system or data set')
    .addOption(workspaceOption())
    .option('--zone <zone...>', 'only these zones')
    .option('--agency [agency]', 'what an agency pays where the plan has put its things; without a name, a line each')
    .option('--meters <file>', 'price a bare list of meters and quantities instead (CSV; see docs/prices.md)')
    .option('--prices <file...>', 'price files in the form of the price book (default: the shipped book)')
    .option('--rates <file>', 'dated exchange rates (default: the shipped ones)')
    .option('--currency <currency>', 'currency of the total (default: that of the prices, else NOK)')
    .option('--as-of <day>', 'day that prices and rates are taken on (default: today in Oslo)')
    .option('--commitment <term>', 'take prices for none, 1y or 3y, where there are such')
    .option('--vat <percent>', 'add value added tax')
    .addOption(formatOption(['text', 'json']))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .addOption(languageOption())
    .action(async (id: string | undefined, given: PriceOptions & ListOptions & { json?: true }, command: Command) => {
      const options = given.json ? { ...given, format: 'json' as const } : given
      const { meters, agency } = options
      const named = [...(id === undefined ? [] : ['ID']), ...givenOptions(command)]
      if (agency !== undefined) {
        refuseOptions(named, ['ID', 'zone', 'meters', ...ofLists], 'goes-without', '--agency')
        await priceOfAgency(agency, options)
      } else if (meters === undefined) {
        refuseOptions(named, ofLists, 'goes-with', '--meters')
        await priceSubjects(id, options)
      } else {
        refuseOptions(named, ['ID', 'zone', 'workspace'], 'goes-without', '--meters')
        await priceBareList({ ...options, meters }, setExit)
      }
    })
}

/** Options that only a bare list takes. */
const ofLists = ['prices', 'rates', 'currency', 'asOf', 'commitment', 'vat']

async function priceSubjects(id: string | undefined, options: PriceOptions): Promise<void> {
  const { openWorkspace } = await import('../open.ts')
  const { priceWorkspace } = await import('../../prices/price-workspace.ts')
  const { workspace, catalogue } = await openWorkspace(options.workspace, options.lang)
  const estimates = priceWorkspace(workspace, catalogue, { id, zones: options.zone })
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(estimates, null, 2)}\n`)
    return
  }
  const [{ priceList, priceLines }, { speak }] = await Promise.all([
    import('../../render/price.ts'),
    import('../../text/index.ts'),
  ])
  const speech = speak(options.lang)
  if (id !== undefined) {
    process.stdout.write(priceLines(estimates, workspace.config.asOf, speech, colour()))
    return
  }
  const [{ notesOf }, { notesText }] = await Promise.all([
    import('../../prices/price-notes.ts'),
    import('../../render/price-notes.ts'),
  ])
  const notes = await notesOf(estimates, workspace, catalogue)
  process.stdout.write(
    priceList(estimates, workspace.config.asOf, speech, colour()) + notesText(notes, speech, colour()),
  )
}

/** What one agency pays by the plan, or all of them. */
async function priceOfAgency(agency: string | true, options: PriceOptions): Promise<void> {
  const [{ openWorkspace, planPath }, { readPlan }, { priceAgencies }, { agencyNamed }] = await Promise.all([
    import('../open.ts'),
    import('../../files/plan.ts'),
    import('../../prices/price-agency.ts'),
    import('../../agency-named.ts'),
  ])
  const { workspace, catalogue } = await openWorkspace(options.workspace, options.lang)
  const plan = await readPlan(planPath(options.workspace, undefined))
  const chosen = agency === true ? undefined : agencyNamed(agency, plan.agencies)
  const bills = priceAgencies(plan, workspace, catalogue).filter(
    (bill) => chosen === undefined || bill.agency.id === chosen.id,
  )
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(bills, null, 2)}\n`)
    return
  }
  const [{ agenciesText, agencyText }, { speak }] = await Promise.all([
    import('../../render/agency-bill.ts'),
    import('../../text/index.ts'),
  ])
  const speech = speak(options.lang)
  process.stdout.write(
    chosen === undefined ? agenciesText(bills, speech, colour()) : agencyText(bills[0]!, speech, colour()),
  )
}

/** Exit code 3 where a line has no price: what all of it costs cannot be told. */
async function priceBareList(options: PriceOptions & PriceList, setExit: SetExit): Promise<void> {
  const { priceList } = await import('../../prices/price-list.ts')
  const bill = await priceList(options, today())
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`)
  else {
    const [{ billText }, { speak }] = await Promise.all([
      import('../../render/meter-bill.ts'),
      import('../../text/index.ts'),
    ])
    process.stdout.write(billText(bill, speak(options.lang), colour()))
  }
  setExit(bill.total === null ? exit.cannotTell : exit.clean)
}
