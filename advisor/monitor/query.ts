/** What is asked for of each probe: the query's label `figure`, and the expression over a window. */
const expressions = {
  count: (window: string) => `count_over_time(probe_duration_seconds{probe!=""}[${window}])`,
  p95: (window: string) => `quantile_over_time(0.95, probe_duration_seconds{probe!=""}[${window}])`,
  bad: (window: string) => `avg_over_time(rettsky:probe_bad{probe!=""}[${window}])`,
  'round-trip': (window: string) =>
    `quantile_over_time(0.95, probe_icmp_duration_seconds{probe!="", phase="rtt"}[${window}])`,
} as const satisfies Record<string, (window: string) => string>

export type Figure = keyof typeof expressions
export const figures = Object.keys(expressions) as Figure[]

/** A length of time as Prometheus writes it: `30d`, `12h`, `90m`. */
export const windowForm = /^[1-9]\d{0,3}[mhdw]$/

/**
 * One instant query whose answer holds everything that is judged: how many measurements there are, their 95th percentile, the
 * part that was slower than asked or failed, and the round trip alone of pings. Each series is marked with what it is.
 */
export const monitorQuery = (window: string): string =>
  figures.map((figure) => marked(marked(expressions[figure](window), 'figure', figure), 'window', window)).join(' or ')

const marked = (series: string, label: string, value: string): string =>
  `label_replace(${series}, "${label}", "${value}", "", "")`
