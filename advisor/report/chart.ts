import { createHash } from 'node:crypto'
import { BarChart, HeatmapChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, VisualMapComponent } from 'echarts/components'
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, HeatmapChart, AriaComponent, GridComponent, LegendComponent, VisualMapComponent, SVGRenderer])

/** Room for a text where no browser can measure it: wider than almost every font draws it, so that nothing is cut. */
setPlatformAPI({
  measureText: (text, font) => ({
    width: text.length * 0.62 * Number.parseFloat(font?.match(/[\d.]+(?=px)/)?.[0] ?? '12'),
  }),
})

/** Mild to strict; each also gets a pattern of its own, so that the picture reads without colour. */
const palette = ['#7fb7be', '#3d7ea6', '#e3b23c', '#c8553d', '#6b2737', '#2b2d42']
const font = 'system-ui, sans-serif'
const width = 860

/** One named row of figures a category. */
export type Series = { readonly name: string; readonly values: readonly number[] }

/** Stacked horizontal bars, one a category, read from the top down. */
export function stackedBars(
  categories: readonly string[],
  series: readonly Series[],
  unit: string,
  alternative: string,
): string {
  const shown = series.filter(({ values }) => values.some((value) => value > 0))
  return draw(90 + categories.length * 34, alternative, {
    aria: { enabled: true, decal: { show: true } },
    legend: { top: 0, left: 0, textStyle: { fontSize: 13, fontFamily: font } },
    grid: { left: 8, right: 24, top: 40, bottom: 34, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', name: unit, nameLocation: 'middle', nameGap: 28, axisLabel: { fontFamily: font } },
    yAxis: { type: 'category', data: [...categories], inverse: true, axisLabel: { fontSize: 13, fontFamily: font } },
    series: shown.map(({ name, values }) => ({
      type: 'bar',
      stack: 'all',
      name,
      data: [...values],
      barMaxWidth: 24,
      itemStyle: { borderColor: '#fff', borderWidth: 1 },
    })),
  })
}

/** A square of figures: rows to columns, darker for more, with the figure in each cell. */
export function heatMap(names: readonly string[], cells: readonly (readonly number[])[], alternative: string): string {
  const most = Math.max(1, ...cells.flat())
  const data = cells.flatMap((row, y) => row.flatMap((value, x) => (value > 0 ? [[x, y, value]] : [])))
  return draw(110 + names.length * 40, alternative, {
    grid: { left: 8, right: 24, top: 70, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: [...names],
      position: 'top',
      axisLabel: { interval: 0, rotate: 25, fontFamily: font },
      splitArea: { show: true },
    },
    yAxis: {
      type: 'category',
      data: [...names],
      inverse: true,
      axisLabel: { fontFamily: font },
      splitArea: { show: true },
    },
    visualMap: { show: false, min: 0, max: most, inRange: { color: ['#e8f1f2', '#7fb7be'] } },
    series: [{ type: 'heatmap', data, label: { show: true, color: '#111', fontFamily: font } }],
  })
}

function draw(height: number, alternative: string, option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, color: palette, textStyle: { fontFamily: font, color: '#111' }, ...option })
    return renumbered(chart.renderToSVGString()).replace(
      '<svg width',
      `<svg role="img" aria-label="${attribute(alternative)}" width`,
    )
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
