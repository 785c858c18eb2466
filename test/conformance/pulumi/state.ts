import type { Cli } from './cli.ts'

/** A resource as the CLI's own state has it. */
export interface Kept {
  readonly urn: string
  readonly type: string
  readonly custom: boolean
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly protect?: boolean
  readonly retainOnDelete?: boolean
}

/** What the stack holds, by `pulumi stack export`. */
export async function resourcesIn(cli: Cli, stack: string): Promise<Kept[]> {
  const { deployment } = JSON.parse(await cli.must('stack', 'export', '--stack', stack)) as {
    deployment: { resources?: Kept[] }
  }
  return deployment.resources ?? []
}
