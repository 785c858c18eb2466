import { createHash } from 'node:crypto'
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, VisualMapComponent } from 'echarts/components'
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Speech } from '../text/index.ts'
import { palette, plotColours } from './colours.ts'

use([BarChart, HeatmapChart, LineChart, GridComponent, LegendComponent, VisualMapComponent, SVGRenderer])

/** Room for a text where no browser can measure it: wider than almost every font draws it, so that nothing is cut. */
setPlatformAPI({
  measureText: (text, font) => ({
    width: text.length * 0.62 * Number.parseFloat(font?.match(/[\d.]+(?=px)/)?.[0] ?? '12'),
  }),
})

/** Strokes over each colour, so that the picture reads without colour: none, slanted, dotted, slanted back, crossed, upright. */
const patterns = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  {
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.5,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
  { symbol: 'rect', dashArrayX: [3, 3], dashArrayY: [3, 3] },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 2 },
] as const
const font = 'system-ui, sans-serif'
/** Pixels that a plot is drawn to: on a wide page, and on a telephone, so that its texts keep their size on both. */
const widths = { wide: 860, narrow: 320 } as const
const textSize = 13
const text = { fontSize: textSize, fontFamily: font, color: plotColours.soft } as const
const named = { ...text, color: plotColours.ink } as const
const axis = { lineStyle: { color: plotColours.axis } } as const
const grid = { lineStyle: { color: plotColours.grid } } as const

/** One named row of figures a category. */
export type Series = { readonly name: string; readonly values: readonly number[] }

/** What the axis of a plot reads, and the picture as a whole: its unit, what stands for it where it cannot be seen, and the reader's figures. */
export type Reading = {
  readonly unit: string
  readonly alternative: string
  readonly speech: Speech
  /** Each bar says at its end what it adds up to, in whole units. */
  readonly sums?: true
}

/** Stacked horizontal bars, one a category, read from the top down. Drawn twice, for a wide page and for a narrow one. */
export function stackedBars(
  categories: readonly string[],
  series: readonly Series[],
  { unit, alternative, speech, sums }: Reading,
): string {
  const shown = series
    .map((one, place) => ({ ...one, place: place % palette.length }))
    .filter(({ values }) => values.some((value) => value > 0))
  const bars = shown.map(({ name, values, place }) => ({
    type: 'bar',
    stack: 'all',
    name,
    data: [...values],
    barMaxWidth: 20,
    itemStyle: {
      ...{ color: palette[place], borderColor: plotColours.gap, borderWidth: 0.6 },
      decal: { ...patterns[place], color: 'rgba(0, 0, 0, 0.28)' },
    },
  }))
  const ends = sums === true ? [endsOf(categories, series, speech)] : []
  const one = (page: keyof typeof widths) => {
    const legend = legendHeight(
      shown.map(({ name }) => name),
      widths[page],
    )
    const label = page === 'narrow' ? { ...text, ...aboveItsBar } : text
    const [above, below] = [page === 'narrow' ? 26 : 16, unit === '' ? 12 : 34]
    const height = legend + above + below + 6 + categories.length * (page === 'narrow' ? 46 : 34)
    const svg = draw(widths[page], height, alternative, {
      legend: { top: 0, left: 0, itemGap: 12, itemWidth: 22, textStyle: text },
      grid: {
        ...{
          left: 4,
          right: (page === 'narrow' ? 12 : 24) + (ends.length > 0 ? 30 : 0),
          top: legend + above,
          bottom: below,
        },
        ...{ outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      },
      xAxis: {
        ...{
          type: 'value',
          name: unit,
          nameLocation: 'middle',
          nameGap: 28,
          nameTextStyle: named,
          axisLabel: { ...text, formatter: figureIn(speech) },
          splitLine: grid,
        },
        splitNumber: page === 'narrow' ? 3 : 6,
      },
      yAxis: {
        type: 'category',
        data: [...categories],
        inverse: true,
        axisTick: { show: false },
        axisLine: axis,
        z: 10,
        axisLabel: label,
      },
      series: [...bars, ...ends],
    })
    return `<div class="${page}">${svg}</div>`
  }
  return one('wide') + one('narrow')
}

/** A figure on an axis as the reader writes it: `1 200`, `0,5`. */
const figureIn =
  ({ money }: Speech) =>
  (value: number): string =>
    money(String(value), (String(value).split('.')[1] ?? '').length)

/** A last piece of each bar without length or name, that carries the sum. */
function endsOf(categories: readonly string[], series: readonly Series[], { number }: Speech) {
  const sums = categories.map((_, i) => series.reduce((sum, { values }) => sum + values[i]!, 0))
  const label = { ...named, show: true, position: 'right' }
  return {
    type: 'bar',
    stack: 'all',
    data: sums.map((sum) => ({ value: 0, label: { ...label, formatter: number(Math.round(sum)) } })),
  }
}

/** A name that stands over its bar, where there is no room beside it. */
const aboveItsBar = { inside: true, align: 'left', verticalAlign: 'bottom', margin: 0, padding: [0, 0, 13, 3] }

/** Lines that the names of the series take, each 22 pixels high. */
function legendHeight(names: readonly string[], width: number): number {
  let [lines, used] = [1, 0]
  for (const name of names) {
    const wide = 22 + 5 + name.length * 0.62 * textSize + 12
    if (used > 0 && used + wide > width) {
      lines++
      used = 0
    }
    used += wide
  }
  return lines * 22
}

/** A line through points, left to right. Scales with the page as a whole. */
export function line(
  points: readonly (readonly [x: number, y: number])[],
  axes: { readonly x: string; readonly y: string },
  { alternative, speech }: Omit<Reading, 'unit'>,
): string {
  const axisLabel = { ...text, formatter: figureIn(speech) }
  const both = { type: 'value', nameLocation: 'middle', minInterval: 1, axisLabel, nameTextStyle: named } as const
  const ruled = { ...both, axisLine: axis, splitLine: grid }
  return draw(widths.wide, 340, alternative, {
    grid: { left: 40, right: 32, top: 24, bottom: 40, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { ...ruled, name: axes.x, nameGap: 30 },
    yAxis: { ...ruled, name: axes.y, nameGap: 60 },
    series: [
      {
        type: 'line',
        data: points.map((point) => [...point]),
        symbolSize: 8,
        lineStyle: { width: 2.5, color: palette[1] },
        itemStyle: { color: palette[1] },
        areaStyle: { color: palette[0], opacity: 0.25 },
      },
    ],
  })
}

/** A square of figures: rows to columns, stronger for more, with the figure in each cell. Where the page is narrow it scrolls by itself. */
export function heatMap(
  names: readonly string[],
  cells: readonly (readonly number[])[],
  { alternative, speech }: Omit<Reading, 'unit'>,
): string {
  const most = Math.max(1, ...cells.flat())
  const data = cells.flatMap((row, y) => row.flatMap((value, x) => (value > 0 ? [[x, y, value]] : [])))
  const svg = draw(widths.wide, 84 + names.length * 40, alternative, {
    grid: { left: 8, right: 24, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: [...names],
      position: 'top',
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...text, interval: 0, rotate: -25 },
      splitLine: { ...grid, show: true },
    },
    yAxis: {
      type: 'category',
      data: [...names],
      inverse: true,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: text,
      splitLine: { ...grid, show: true },
    },
    // Stronger, never darker: the page's paper shows through, whichever it is, and the figure can be read on it.
    visualMap: {
      show: false,
      min: 0,
      max: most,
      inRange: { color: [palette[1], palette[1]], colorAlpha: [0.08, 0.6] },
    },
    series: [{ type: 'heatmap', data, label: { ...named, show: true, formatter: figureOf(speech) } }],
  })
  return `<div class="scroll square" role="region" aria-label="${attribute(alternative)}" tabindex="0">${svg}</div>`
}

/** The figure of a cell, grouped as the reader writes it. */
const figureOf =
  ({ number }: Speech) =>
  ({ value }: { readonly value: readonly [x: number, y: number, figure: number] }): string =>
    number(value[2])

function draw(width: number, height: number, alternative: string, option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, textStyle: named, ...option })
    const svg = renumbered(chart.renderToSVGString())
    return `<svg role="img" aria-label="${attribute(alternative)}"${svg.slice('<svg'.length)}`
  } finally {
    chart.dispose()
  }
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The library numbers names through the life of a process; here they count from one, after a mark of what is shown, so that bytes repeat. */
function renumbered(svg: string): string {
  const order = new Map<string, number>()
  const counted = svg.replaceAll(/\bzr\d+-[a-z]+-?\d+/g, (name) => {
    if (!order.has(name)) order.set(name, order.size + 1)
    return `@${order.get(name)}@`
  })
  const mark = createHash('sha256').update(counted).digest('hex').slice(0, 8)
  return counted.replaceAll(/@(\d+)@/g, `p${mark}-$1`)
}
