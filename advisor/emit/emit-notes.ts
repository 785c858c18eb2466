import { type LargeStack, stackLimits } from '#infra/stack-limits.ts'
import type { Speech } from '../text/index.ts'
import type { Written } from './emit-plan.ts'

/** What people should know of what was emitted: stacks that had better be cut, and folders of zones that are left. */
export const emitNotes = ({ zones, setAside }: Written, speech: Speech): string[] => [
  ...zones.flatMap(({ large }) => large.map((stack) => sayLarge(stack, speech))),
  ...setAside.map((left) => speech.text('emit.left', left)),
]

function sayLarge({ zone, stack, resources, bytes, cut }: LargeStack, speech: Speech): string {
  const size = {
    zone,
    stack,
    resources: `${resources}`,
    kilobytes: `${Math.ceil(bytes / 1000)}`,
    mostResources: `${stackLimits.resources}`,
    mostKilobytes: `${stackLimits.bytes / 1000}`,
  }
  if (cut === null) return speech.text('emit.large-shared', size)
  const { agency, stacks } = cut
  return speech.text('emit.large', { ...size, agency, setting: `stacks-${agency}`, stacks: `${stacks}` })
}
