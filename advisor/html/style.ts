import { plotsOnDark } from './colours.ts'

/** The report's style sheet: calm on screen, by day and by night, plain on paper, and readable without colour. */
export const style = `
:root { color-scheme: light dark; --ink: #1a1d21; --soft: #5a626b; --line: #d5dade; --paper: #fff; --tint: #f4f6f7; --accent: #0b4f6c; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--tint); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
header, main, footer { max-width: 64rem; margin: 0 auto; padding: 1.5rem; }
header { padding-top: 3rem; } header .scroll { margin-bottom: 1.25rem; } h1 { font-size: 2.1rem; line-height: 1.15; margin: 0 0 .75rem; }
h1, h2 { text-wrap: balance; } p { text-wrap: pretty; }
.lead { font-size: 1.15rem; max-width: 44rem; margin: 0 0 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
a { color: var(--accent); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 1.25rem 1.5rem 1.5rem; margin: 0 0 1.25rem; scroll-margin-top: 1rem; }
h2 { margin: 0 0 .25rem; font-size: 1.35rem; } h3 { margin: 1.25rem 0 .25rem; font-size: 1.05rem; }
p { margin: .25rem 0 .75rem; max-width: 46rem; } .soft { color: var(--soft); }
figure { margin: .75rem 0 0; } figure svg { width: 100%; height: auto; display: block; }
.narrow { display: none; } .square svg { min-width: 44rem; }
@media screen and (max-width: 40rem) {
  h1 { font-size: 1.6rem; } header { padding-top: 1.5rem; } header, main, footer { padding: 1rem .75rem; }
  .wide { display: none; } .narrow { display: block; } section { padding: 1rem .9rem 1.25rem; }
}
table { border-collapse: collapse; width: 100%; font-size: .93rem; } .scroll { overflow-x: auto; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; } thead th { color: var(--soft); vertical-align: bottom; } time, .id { white-space: nowrap; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } thead .n { white-space: normal; }
.part { padding-left: 1.25rem; display: inline-block; font-weight: 400; } details { margin-top: .75rem; } summary { cursor: pointer; color: var(--accent); }
.steps { white-space: nowrap; letter-spacing: .15em; } code { font-size: .88em; overflow-wrap: anywhere; }
.facts { margin: 1rem 0 1.25rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; padding: 0; }
.facts div { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; }
.facts dt { color: var(--soft); font-size: .9rem; } .facts dd { margin: 0; font-size: 1.5rem; font-weight: 600; overflow-wrap: anywhere; }
.facts .why { color: var(--soft); font-size: .85rem; font-weight: 400; white-space: normal; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ed; --soft: #a4adb7; --line: #39414a; --paper: #1c2126; --tint: #13171a; --accent: #86c8e6; }
${plotsOnDark}
}
@page { margin: 16mm 14mm 18mm; }
@media print {
  :root { color-scheme: light; } body { background: #fff; font-size: 10pt; } nav, .skip { display: none; } header, main, footer { max-width: none; padding: 0; }
  h1 { font-size: 20pt; } section { border: 0; border-radius: 0; padding: 0; margin: 0 0 8mm; } figure > .wide, figure > .square, tr, .facts { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; } a, summary { color: inherit; } summary { list-style: none; font-weight: 600; } .scroll { overflow: visible; } .square svg { min-width: 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; } table { font-size: 8.5pt; }
}
`
