import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { root } from '../out-folder.ts'

// What `docs/deploy.md` says to type, with a zone of Andeby's in place of the one that the page shows; `$STACK` is the stack.

const shownZone = 'azure-norwayeast'
const shownKey = 'bgp-key-azure-oslo'

/** Makes a stack and its configuration; the keys of lines are typed into the zone's own. */
export function makeCommands(plan: LandingZonePlan, stack: string): string[] {
  const links = stack === plan.zone.id ? plan.privateConnectivity.links : []
  const setKey = command('pulumi config set --stack', plan)
  return [
    command('pulumi stack init', plan),
    configureCommand(plan),
    ...links.map(({ link }) => `echo a-key-of-its-own | ${setKey.replace(shownKey, `bgp-key-${link.id}`)}`),
  ]
}

/** Takes over what was emitted for a stack. */
export const configureCommand = (plan: LandingZonePlan): string => command('pulumi config set-all', plan)

/** Moves the state of what a new stack holds there; `$FROM` and `$TO` are the stacks. */
export const moveCommand = (plan: LandingZonePlan): string => command('pulumi state move', plan)

/** @throws Error when the page has no such command any more. */
function command(start: string, { zone }: LandingZonePlan): string {
  const page = readFileSync(join(root, 'docs', 'deploy.md'), 'utf8')
  const line = page.split('\n').find((one) => one.startsWith(`    ${start}`))
  if (line === undefined) throw new Error(`docs/deploy.md has no command that starts with ${start}`)
  return line.trim().replaceAll(shownZone, zone.id)
}
