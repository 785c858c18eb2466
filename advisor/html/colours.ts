/** Colours that plots are drawn with. Where a reader prefers dark pages the style sheet exchanges each of them by its name here. */
export const plotColours = {
  /** Figures and names of axes. */
  ink: '#111111',
  /** Names of bars, figures along an axis. */
  soft: '#54555a',
  /** Lines of the grid. */
  grid: '#dbdee4',
  /** The axis itself. */
  axis: '#8a8d93',
  /** Between the pieces of a bar: the paper that it is drawn on. */
  gap: '#ffffff',
} as const

/** Mild to strict. A series has the colour of its place in the list, whichever of the others are shown. */
export const palette = ['#7fb7be', '#3d7ea6', '#e3b23c', '#c8553d', '#6b2737', '#2b2d42'] as const

/** What is drawn too dark for a dark page, and its colour there. */
const lifted = { '#6b2737': '#b0647a', '#2b2d42': '#9aa0c3' } as const

/** Rules that exchange the colours of plots: the names of the page's own, and lighter ones for the darkest of the palette. */
export const plotsOnDark: string = [
  ...(['fill', 'stroke'] as const).flatMap((what) => [
    ...[
      ['ink', 'ink'],
      ['soft', 'soft'],
      ['grid', 'line'],
      ['axis', 'soft'],
      ['gap', 'paper'],
    ].map(([colour, name]) => exchange(what, plotColours[colour as keyof typeof plotColours], `var(--${name})`)),
    ...Object.entries(lifted).map(([dark, light]) => exchange(what, dark, light)),
  ]),
].join('\n')

function exchange(what: 'fill' | 'stroke', from: string, to: string): string {
  return `  svg [${what}="${from}"] { ${what}: ${to}; }`
}
