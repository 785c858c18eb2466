import type { Row } from './rows.ts'

/** What the verifier found out about one instance. */
export interface Verified {
  ok: boolean
  cost: number
  gap: number
  verifySeconds: number
}

export interface Run extends Verified {
  seconds: number
  processorSeconds: number
  /** Peak of the process that reads the problem, solves it and writes the solution. */
  megabytes: number
  nodes: number
}

/** What time limits are kept by, and what is judged: the clock on the wall, or processor time of all threads together. */
export const clocks = ['wall', 'processor'] as const
export type Clock = (typeof clocks)[number]

export interface Summary {
  row: Row
  clock: Clock
  seeds: number
  gap: { median: number; worst: number }
  seconds: { median: number; worst: number }
  processorSeconds: { median: number; worst: number }
  verifySeconds: number
  megabytes: number
  refused: number
}

export function summarise(row: Row, runs: readonly Run[], clock: Clock): Summary {
  const of = (pick: (run: Run) => number) => runs.map(pick).sort((p, q) => p - q)
  const median = (sorted: readonly number[]) => sorted[(sorted.length - 1) >> 1]!
  const spread = (pick: (run: Run) => number) => ({ median: median(of(pick)), worst: of(pick).at(-1)! })
  return {
    row,
    clock,
    seeds: runs.length,
    gap: spread(({ gap }) => gap),
    seconds: spread(({ seconds }) => seconds),
    processorSeconds: spread(({ processorSeconds }) => processorSeconds),
    verifySeconds: median(of(({ verifySeconds }) => verifySeconds)),
    megabytes: of(({ megabytes }) => megabytes).at(-1)!,
    refused: runs.filter(({ ok }) => !ok).length,
  }
}

export const heading = [
  '| target | instance | asked | gap %, median (worst) | wall s, median (worst) | processor s | MB, verify s | |',
  '|---|---|---|---|---|---|---|---|',
].join('\n')

export function line(summary: Summary): string {
  const { row, clock, gap, seconds, processorSeconds, seeds } = summary
  const percent = (value: number) => (100 * value).toFixed(value === 0 ? 0 : 3)
  const asked = `≤ ${percent(row.gap)} % in ${row.seconds} ${clock === 'processor' ? 'processor ' : ''}s${row.megabytes === undefined ? '' : `, ${row.megabytes} MB`}`
  return `| ${[
    row.target,
    `${row.name}, ${seeds} seed${seeds === 1 ? '' : 's'}`,
    asked,
    `${percent(gap.median)} (${percent(gap.worst)})`,
    `${seconds.median.toFixed(1)} (${seconds.worst.toFixed(1)})`,
    processorSeconds.median.toFixed(1),
    `${summary.megabytes.toFixed(0)}, ${summary.verifySeconds.toFixed(2)}`,
    verdict(summary),
  ].join(' | ')} |`
}

/** What was missed; nothing is asked of the literature's kinds but that the verifier agrees. */
function verdict({ row, clock, gap, megabytes, refused, ...times }: Summary): string {
  const taken = clock === 'wall' ? times.seconds : times.processorSeconds
  if (refused > 0) return `${refused} refused by the verifier`
  if (!row.target.startsWith('T')) return ''
  const missed = [
    gap.median > row.gap + 1e-12 && 'gap',
    (row.isP95 ? taken.worst : taken.median) > row.seconds * 1.02 && 'time',
    megabytes > (row.megabytes ?? Infinity) && 'memory',
  ].filter((what) => what !== false)
  return missed.length === 0 ? 'met' : `missed: ${missed.join(', ')}`
}

/** The lines of a document's table with this one in the place of the same instance's, in the order of the targets. */
export function withLine(document: string, line: string): string[] {
  // An instance of a target can be asked two things; what is said of the others stands in the same column.
  const keyOf = (text: string) => {
    const [target = '', name = '', asked = ''] = text.split(' | ')
    return [
      target,
      name.replace(/, \d+ seeds?$/, ''),
      target.startsWith('| T') && asked.startsWith('≤') ? asked.replace('processor ', '') : '',
    ]
  }
  const there = document.split('\n').filter((text) => /^\| [TP]/.test(text))
  const isSame = (other: string) => keyOf(other).join() === keyOf(line).join()
  return [...there.filter((other) => !isSame(other)), line].sort((p, q) => p.localeCompare(q, 'en', { numeric: true }))
}

export function page(date: string, machine: string, lines: readonly string[]): string {
  return `# The placement engine, measured

Written by \`npm run bench:placement -- --write\` on ${date};
${machine}.

Every gap is the one that the independent verifier computes from the certificate: (cost − proven bound) / cost. One
process writes the problem to a file, a second solves that file as \`rettsky solve\` does, a third verifies the solution; memory is the
peak of the second, from reading the problem to writing the solution. Times do not count the reading. Time limits are of the clock on the
wall, as users set them, on a machine that does nothing else; rows that say "processor s" ran beside other work, with their limits kept in
processor seconds of all threads together, which asks more: two threads may run at a time. A line is met when the median over the seeds is
within what is asked (T1: the worst). For the problem kinds of the literature (P) the gap is to the proven bound, not to a best known
value: an upper limit on the distance to the optimum. Pairs that cost alike everywhere (P-qsap, P-part) leave the bound far below: it
comes to a linear relaxation, in which an item may lie in equal parts in all zones, so that ties between items cut nothing, and each of
many dense pairs is paid at nearly its cheapest. What such plans are worth is shown beside other programs and plain searches (T11).
Rows are written one at a time: each says the limit that it ran with, and those of 9 or 30 s among P had a part of the minute that is
theirs.

Location with hardly more room than need lies far from its bound, so its plans were set beside those of HiGHS 1.15.1 (native, one
thread, 40 s of processor time; no more of an item in a zone than of the zone, capacities times zones, room for all together). After
30 s of processor time for both threads the engine, in part a state before its last, had 248,334 (90 × 30, ratio 1.1; HiGHS 252,461),
194,265, proven (ratio 1.6; 195,674), 438,402 (200 × 60, ratio 1.3; 454,886), 477,464 (300 × 80, ratio 2; 502,417) and 614,750 (equal
warehouses 200 × 50; 649,390). HiGHS proved 24,730 for Holmberg's 200 × 30 in 29 s, where the engine had that plan and a gap of 0.13 %.

Two further peers: of the published assignment files d10100 (100 × 10), whose least cost is 6,347, came to 6,352 in 60 s on the wall,
0.079 % above, with the bound at 6,347. On dense semi-assignment 30 × 15 toulbar2 1.4.0 had 16,090 after 54 s of processor time, with
a bound of 5,880; the engine's row is below.

${heading}
${lines.join('\n')}
`
}
