import type { Submission } from '../submission.ts'
import { type Assumption, assume } from './assumption.ts'
import { type Assumed, assumedFor } from './profile.ts'

/** What a system needs, and what of it is assumed. */
export type SystemNeeds = Assumed & {
  readonly assumptions: readonly Assumption[]
}

/**
 * The servers and traffic of a system as submitted; where no server is named and a profile is, what the profile stands for. Traffic
 * that the submission states goes before the profile's.
 */
export function systemNeeds({ system, servers }: Submission): SystemNeeds {
  const { profile, userTrafficGibPerMonth, publicTrafficGibPerMonth } = system
  if (profile === undefined || servers.length > 0)
    return { servers, userTrafficGibPerMonth, publicTrafficGibPerMonth, assumptions: [] }
  const assumed = assumedFor(profile)
  return {
    servers: assumed.servers,
    userTrafficGibPerMonth: userTrafficGibPerMonth || assumed.userTrafficGibPerMonth,
    publicTrafficGibPerMonth: publicTrafficGibPerMonth || assumed.publicTrafficGibPerMonth,
    assumptions: [assume('profile', profile)],
  }
}
