import { z } from 'zod'

/** What a system is like whose servers nobody has counted yet. */
export const SystemProfile = z.strictObject({
  kind: z.enum(['web', 'records', 'integration', 'analytics']).meta({
    description: 'Pages for many; records and cases with a database; messages between systems; reports over much data',
  }),
  size: z.enum(['small', 'medium', 'large']),
})
export type SystemProfile = z.infer<typeof SystemProfile>

/** Servers, and traffic in GiB a month, that a profile stands for. */
export type Assumed = {
  readonly servers: readonly { readonly vcpu: number; readonly memoryGib: number; readonly diskGib: number }[]
  readonly userTrafficGibPerMonth: number
  readonly publicTrafficGibPerMonth: number
}

/** Servers of one size, then traffic to users and to the public. */
type Row = readonly [servers: number, vcpu: number, memoryGib: number, diskGib: number, users: number, publics: number]

/** Our own rules of thumb, to be replaced by what is counted; every line that rests on them says so. */
const rows: Readonly<Record<SystemProfile['kind'], Readonly<Record<SystemProfile['size'], Row>>>> = {
  web: { small: [1, 2, 4, 40, 5, 20], medium: [2, 2, 8, 60, 20, 200], large: [4, 4, 16, 100, 100, 2_000] },
  records: { small: [1, 2, 8, 80, 10, 0], medium: [2, 4, 16, 150, 60, 0], large: [4, 8, 32, 300, 400, 0] },
  integration: { small: [1, 2, 4, 30, 5, 0], medium: [2, 2, 8, 50, 50, 0], large: [3, 4, 16, 100, 500, 0] },
  analytics: { small: [1, 4, 16, 200, 5, 0], medium: [2, 8, 32, 500, 20, 0], large: [4, 16, 64, 1_000, 100, 0] },
}

export function assumedFor({ kind, size }: SystemProfile): Assumed {
  const [count, vcpu, memoryGib, diskGib, userTrafficGibPerMonth, publicTrafficGibPerMonth] = rows[kind][size]
  const servers = Array.from({ length: count }, () => ({ vcpu, memoryGib, diskGib }))
  return { servers, userTrafficGibPerMonth, publicTrafficGibPerMonth }
}
