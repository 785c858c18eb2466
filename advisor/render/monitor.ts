import { sayFigure } from '#catalogue/vocabulary/text.ts'
import { fewestMeasurements, type MonitorReport, type ProbeRow, type ProbeState } from '../monitor/judge.ts'
import type { Speech } from '../text/index.ts'
import { type monitorTexts, sayOfMonitor } from '../text/monitor.ts'
import { openPage } from './page.ts'
import type { Column } from './table.ts'

const states = ['kept', 'missed', 'too-few', 'silent'] as const satisfies ProbeState[]

/** A line a zone, then every probe that does not keep its objective or says nothing, and the verdict. */
export function monitorText({ probes, unknown }: MonitorReport, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  const say = (id: keyof typeof monitorTexts, params = {}) => sayOfMonitor(speech, id, params)
  const column = (id: keyof typeof monitorTexts, align: Column['align'] = 'right'): Column => ({
    title: say(id),
    align,
  })
  const ms = (value: number | null | undefined) =>
    value == null ? '' : sayFigure(`${Number(value.toPrecision(3))}`, speech.language)
  const write = (columns: readonly Column[], rows: readonly (readonly string[])[]) => {
    page.table(columns, rows)
  }
  const newest = probes.flatMap(({ measured }) => measured ?? []).toSorted((a, b) => (a.until < b.until ? 1 : -1))[0]
  page.heading(
    newest === undefined
      ? say('title.nothing')
      : say('title', { window: newest.window, day: newest.until.slice(0, 10) }),
  )
  write(
    [column('zone', 'left'), column('probes'), ...states.map((state) => column(state)), column('line')],
    [...Map.groupBy(probes, ({ zone }) => zone)].map(([zone, rows]) => [
      zone,
      `${rows.length}`,
      ...states.map((state) => `${rows.filter((row) => row.state === state).length}`),
      ms(rows.find(({ from }) => from === 'body')?.measured?.roundTripP95Ms),
    ]),
  )
  for (const state of ['missed', 'too-few', 'silent'] as const) {
    const found = probes.filter((row) => row.state === state)
    if (found.length === 0) continue
    page.heading(say(`${state}.heading`, { fewest: fewestMeasurements }))
    const names = [column('zone', 'left'), column('probe', 'left'), column('system', 'left'), column('asked')]
    const columns = state === 'silent' ? names : [...names, column('p95'), column('bad'), column('count')]
    write(columns, state === 'missed' ? found.map(cells) : wholeZones(found))
  }
  if (unknown.length > 0) {
    page.heading(say('unknown.heading'))
    write([column('zone', 'left'), column('probe', 'left')], strangers())
  }
  page.line()
  page.wrapped(verdict(), 0)
  return page.text()

  /** A line each, or one for a zone of which nothing is known. */
  function wholeZones(found: readonly ProbeRow[]): string[][] {
    return [...Map.groupBy(found, ({ zone }) => zone)].flatMap(([zone, rows]) => {
      const isWhole = rows.length > 1 && rows.length === probes.filter((row) => row.zone === zone).length
      return isWhole ? [[zone, say('all', { all: rows.length })]] : rows.map(cells)
    })
  }

  /** A line each, or one for a zone that the plan does not use. */
  function strangers(): string[][] {
    const used = new Set(probes.map(({ zone }) => zone))
    return [...Map.groupBy(unknown, ({ zone }) => zone)].flatMap(([zone, rows]) =>
      used.has(zone) ? rows.map(({ probe }) => [zone, probe]) : [[zone, say('all', { all: rows.length })]],
    )
  }

  function cells({ zone, probe, system, objectiveP95Ms, measured }: ProbeRow): string[] {
    const bad = measured?.bad == null ? '' : speech.percent(measured.bad, 1)
    return [
      zone,
      probe,
      system ?? '',
      ms(objectiveP95Ms),
      ms(measured?.p95Ms),
      bad,
      speech.number(measured?.count ?? 0),
    ]
  }

  function verdict(): string {
    const count = (...wanted: ProbeState[]) => probes.filter(({ state }) => wanted.includes(state)).length
    const all = probes.length
    if (count('missed') > 0) return say('verdict.missed', { count: count('missed'), all })
    const unsure = count('too-few', 'silent')
    return unsure > 0 ? say('verdict.unsure', { count: unsure, all }) : say('verdict.kept', { all })
  }
}
