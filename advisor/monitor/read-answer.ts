import { z } from 'zod'
import type { Issue, Result } from '#catalogue/vocabulary/issue.ts'
import { type Figure, figures, windowForm } from './query.ts'

/** What one probe measured in a window that ends at `until`. Times in milliseconds; what was not measured is null. */
export type Measured = {
  readonly zone: string
  readonly origin: 'zone' | 'body'
  readonly probe: string
  readonly window: string
  /** ISO 8601, UTC. */
  readonly until: string
  readonly count: number
  readonly p95Ms: number | null
  /** Part of the measurements that were slower than the objective or failed. */
  readonly bad: number | null
  readonly roundTripP95Ms: number | null
}

const Series = z.object({
  metric: z.looseObject({
    zone: z.string(),
    origin: z.enum(['zone', 'body']),
    probe: z.string(),
    figure: z.enum(figures),
    window: z.string().regex(windowForm),
  }),
  value: z.tuple([z.number(), z.string()]),
})
type Series = z.infer<typeof Series>

const Answer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('success'),
    data: z.object({ resultType: z.literal('vector'), result: z.array(z.unknown()) }),
  }),
  z.object({ status: z.literal('error'), errorType: z.string(), error: z.string() }),
])

/** Reads what Prometheus answers to `monitorQuery`, as its HTTP API writes it. */
export function readAnswer(text: string, file: string): Result<Measured[]> {
  const refuse = (code: string, rest: Omit<Issue, 'code' | 'file'>): Result<Measured[]> => ({
    ok: false,
    issues: [{ code, file, ...rest }],
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refuse('not-json', { path: '', met: (error as Error).message, accepted: 'JSON' })
  }
  const answer = Answer.safeParse(value)
  if (!answer.success) return refuse('not-an-answer', { path: '' })
  if (answer.data.status === 'error')
    return refuse('query-failed', { path: '', met: `${answer.data.errorType}: ${answer.data.error}` })
  const series = answer.data.data.result.map((one) => Series.safeParse(one))
  const issues = series.flatMap(({ error }, i): Issue[] => {
    const [first] = error?.issues ?? []
    return first === undefined
      ? []
      : [{ code: 'not-an-answer', file, path: ['data', 'result', i, ...first.path].join('.') }]
  })
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, value: joined(series.flatMap(({ data }) => data ?? [])) }
}

/** The series of a probe as one. Where two servers watch the same probe, the one that measured more is heard. */
function joined(series: readonly Series[]): Measured[] {
  const heard = new Map<string, Measured>()
  for (const group of Map.groupBy(series, watcherOf).values()) {
    const measured = together(group)
    const key = [measured.zone, measured.origin, measured.probe].join('\n')
    if (measured.count > (heard.get(key)?.count ?? 0)) heard.set(key, measured)
  }
  return [...heard].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, measured]) => measured)
}

/** Labels that tell one server's view of a probe from another's: all but what the figure is. */
function watcherOf({ metric: { figure: _, phase: __, ...labels } }: Series): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function together(group: readonly Series[]): Measured {
  const { metric, value } = group[0]!
  const { zone, origin, probe, window } = metric
  const numberOf = (figure: Figure): number | null => {
    const number = Number(group.find((one) => one.metric.figure === figure)?.value[1] ?? Number.NaN)
    return Number.isFinite(number) ? number : null
  }
  return {
    zone,
    origin,
    probe,
    window,
    until: new Date(value[0] * 1000).toISOString(),
    count: numberOf('count') ?? 0,
    p95Ms: milliseconds(numberOf('p95')),
    bad: numberOf('bad'),
    roundTripP95Ms: milliseconds(numberOf('round-trip')),
  }
}

/** Seconds as milliseconds, without digits that nobody measured. */
const milliseconds = (seconds: number | null): number | null =>
  seconds === null ? null : Number((seconds * 1000).toPrecision(4))
