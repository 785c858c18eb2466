import type { Cli } from './cli.ts'

/** What the engine did, or would do, to one resource. `properties` are the inputs that differ from what is there. */
export interface Step {
  readonly op: string
  readonly urn: string
  readonly properties: readonly string[]
}

export interface Deployment {
  readonly exitCode: number
  readonly steps: readonly Step[]
  /** Errors and warnings, as the CLI shows them. */
  readonly problems: readonly string[]
}

interface StepJson {
  readonly op: string
  readonly urn: string
  readonly diffs?: readonly string[]
}

type Event = {
  readonly resourcePreEvent?: { readonly metadata: StepJson }
  readonly diagnosticEvent?: { readonly severity: string; readonly message: string; readonly urn?: string }
}

export const preview = (cli: Cli, stack: string): Promise<Deployment> => streamed(cli, 'preview', '--stack', stack)

/** `pulumi up` or `destroy` as somebody has it run who says yes to its preview. */
export const tryChange = (cli: Cli, stack: string, command: 'up' | 'destroy'): Promise<Deployment> =>
  streamed(cli, command, '--yes', '--stack', stack)

/** The same with no preview before it. */
export const change = (cli: Cli, stack: string, command: 'up' | 'destroy', ...options: string[]): Promise<Deployment> =>
  streamed(cli, command, '--yes', '--stack', stack, '--skip-preview', ...options)

async function streamed(cli: Cli, ...command: string[]): Promise<Deployment> {
  const { code, stdout, stderr } = await cli.run(...command, '--json')
  const events = saidLines(stdout).map((line) => JSON.parse(line) as Event)
  const told = events.flatMap(({ diagnosticEvent }) => diagnosticEvent ?? []).filter(isProblem)
  return {
    exitCode: code,
    steps: events.flatMap(({ resourcePreEvent }) => (resourcePreEvent ? [stepOf(resourcePreEvent.metadata)] : [])),
    problems: [...told.map(({ message, urn }) => `${urn ?? ''} ${message}`.trim()), ...saidLines(stderr)],
  }
}

const stepOf = ({ op, urn, diffs }: StepJson): Step => ({ op, urn, properties: diffs ?? [] })

const isProblem = ({ severity }: { readonly severity: string }): boolean =>
  severity === 'error' || severity === 'warning'

const saidLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** How many steps of each sort, components and providers counted. */
export const tell = (steps: readonly Step[]): string =>
  [...Map.groupBy(steps, ({ op }) => op)].map(([op, all]) => `${op} ${all.length}`).join(', ')
