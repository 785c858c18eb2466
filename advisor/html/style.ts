/** The report's style sheet: calm on screen, plain on paper, and readable without colour. */
export const style = `
:root { color-scheme: light; --ink: #1a1d21; --soft: #5a626b; --line: #d5dade; --paper: #fff; --tint: #f4f6f7; --accent: #0b4f6c; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--tint); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
header { padding-top: 3rem; } header .scroll { margin-bottom: 1.25rem; } h1 { font-size: 2.1rem; line-height: 1.15; margin: 0 0 .75rem; }
.lead { font-size: 1.15rem; max-width: 44rem; margin: 0 0 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
a { color: var(--accent); }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 1.25rem 1.5rem 1.5rem; margin: 0 0 1.25rem; }
h2 { margin: 0 0 .25rem; font-size: 1.35rem; } h3 { margin: 1.25rem 0 .25rem; font-size: 1.05rem; }
p { margin: .25rem 0 .75rem; max-width: 46rem; } .soft { color: var(--soft); }
figure { margin: 0; } figure svg { width: 100%; height: auto; display: block; }
.narrow { display: none; } .square svg { min-width: 44rem; }
@media screen and (max-width: 40rem) { .wide { display: none; } .narrow { display: block; } header, main, footer { padding: 1rem .75rem; } section { padding: 1rem .9rem 1.25rem; } }
table { border-collapse: collapse; width: 100%; font-size: .93rem; } .scroll { overflow-x: auto; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; } time { white-space: nowrap; } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
details { margin-top: .75rem; } summary { cursor: pointer; color: var(--accent); }
.steps { white-space: nowrap; letter-spacing: .15em; } code { font-size: .88em; overflow-wrap: anywhere; }
.facts { margin: 1rem 0 1.25rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; padding: 0; }
.facts div { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; }
.facts dt { color: var(--soft); font-size: .9rem; } .facts dd { margin: 0; font-size: 1.5rem; font-weight: 600; } .facts .why { color: var(--soft); font-size: .85rem; font-weight: 400; }
@media print {
  body { background: #fff; font-size: 10.5pt; } nav, .skip { display: none; } header, main, footer { max-width: none; padding: 0; }
  section { border: 0; padding: 0 0 1rem; } figure, tr { break-inside: avoid; } h2 { break-after: avoid; } a { color: inherit; }
}
`
