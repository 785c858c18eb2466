import { beforeAll, describe, expect, it } from 'vitest'
import { advise } from '#advisor/advise.ts'
import { explanationLetter } from '#advisor/explain-letter.ts'
import { explainSubject } from '#advisor/explain-subject.ts'
import { stackedBars } from '#advisor/html/chart.ts'
import { summary } from '#advisor/render/summary.ts'
import { reportPage } from '#advisor/report/index.ts'
import { speak } from '#advisor/text/index.ts'
import { type LoadedWorkspace, loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue } from '#catalogue/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { folderWith, starter } from './workspace-fixture.ts'

let plan: PlacementPlan
let workspace: LoadedWorkspace

beforeAll(async () => {
  const catalogue = loadCatalogue()
  const files = starter()
  const name = 'submissions/example/case-archive.yaml'
  files.set(
    name,
    files
      .get(name)!
      .replace('Sak- og arkivsystem', 'Sak <script>alert(1)</script>')
      .replace('zone: private-proveby', 'zone: ibm-osl01'),
  )
  workspace = await loadWorkspace(await folderWith(files), catalogue)
  plan = await advise(workspace, catalogue, 'test')
})

describe.each(languages)('the report in %s', (language) => {
  it('is one file that asks for nothing: no script, no picture, style or font from elsewhere', async () => {
    const page = await reportPage(plan, speak(language))
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(http|src=/)
  })

  it('gives every plot a text alternative and the same figures as a table', async () => {
    const page = await reportPage(plan, speak(language))
    const plots = page.match(/<svg [^>]*>/g) ?? []
    expect(plots.length).toBeGreaterThanOrEqual(3)
    for (const plot of plots) expect(plot).toMatch(/role="img" aria-label="[^"]+"/)
    expect(page.match(/<figure>/g)?.length).toBe(page.match(/<\/details><\/figure>/g)?.length)
  })

  it('lists every system and data set with where it lies', async () => {
    const [, listed] = (await reportPage(plan, speak(language))).split('<section id="everything"')
    for (const { id } of plan.placements) expect(listed).toContain(`<code>${id}</code>`)
  })

  it('leaves no gap in a sentence', async () => {
    const text = (await reportPage(plan, speak(language))).replace(/<style>.*?<\/style>/s, '')
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
    expect(summary(plan, speak(language), false)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
  })
})

describe.each(languages)('an explanation as a page in %s', (language) => {
  it('holds the system and each of its data sets, asks for nothing, and leaves no gap in a sentence', async () => {
    const [{ system }] = plan.placements as [PlacementPlan['placements'][number]]
    const ids = plan.placements.filter((one) => one.system === system).map(({ id }) => id)
    const page = await explanationLetter(
      system,
      (id) => explainSubject(id, plan, workspace, loadCatalogue()),
      speak(language),
    )
    for (const id of ids) expect(page).toContain(`<section id="${id}"`)
    expect(page).toContain('&lt;script&gt;')
    expect(page.replace(/<style>.*?<\/style>/s, '')).not.toMatch(
      /<script|<link|<img|src=|\{\w+\}|undefined|NaN|\[object/,
    )
  })
})

describe('the report on a dark page', () => {
  it('draws nothing of a plot in a colour that only a white page shows', async () => {
    const page = await reportPage(plan, speak('nb'))
    const dark = /prefers-color-scheme: dark\) \{(.*?)\n\}/s.exec(page)![1]!
    const luminance = (colour: string) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
        const part = Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255
        return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      }, 0)
    const paper = luminance('#1c2126')
    const drawn = new Set(
      [...page.matchAll(/<(?:text|path)[^>]*?(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, c]) => c!),
    )
    expect(drawn.size).toBeGreaterThan(4)
    for (const colour of drawn) {
      const isExchanged = dark.includes(`[fill="${colour}"]`)
      if (!isExchanged) expect((luminance(colour) + 0.05) / (paper + 0.05), colour).toBeGreaterThan(3)
    }
  })
})

describe('the report on paper', () => {
  it('shows what is folded on screen', async () => {
    const print = /@media print \{(.*?)\n\}/s.exec(await reportPage(plan, speak('nb')))![1]!
    expect(print).toMatch(/details::details-content \{ content-visibility: visible/)
  })
})

describe('the report drawn twice', () => {
  it('is the same to the last byte', async () => {
    expect(await reportPage(plan, speak('nb'))).toBe(await reportPage(plan, speak('nb')))
  })
})

describe('the summary', () => {
  it.each(languages)('in %s has no line that a hundred columns do not hold', (language) => {
    for (const line of summary(plan, speak(language), false).split('\n'))
      expect(line.length, line).toBeLessThanOrEqual(100)
  })

  it('says what must move from a closed site, and where to', () => {
    expect(summary(plan, speak('en'), false)).toMatch(
      /case-archive: ibm-osl01 is closed; moves to (private-proveby|safespring-osl2)/,
    )
  })

  it('says how many there are, what it costs and that it is proven', () => {
    const text = summary(plan, speak('en'), false)
    expect(text).toContain('1 system and 1 data set: 2 have a place')
    expect(text).toContain('Proven optimal')
  })
})

describe('a plot', () => {
  const draw = (values: readonly number[]) =>
    stackedBars(
      ['here'],
      values.map((value, i) => ({ name: `C${i}`, values: [value] })),
      { unit: '', alternative: 'classes', speech: speak('nb') },
    )
  const colours = (svg: string) => new Set(svg.match(/#[0-9a-f]{6}/g))

  it('gives each class its own colour, whichever of the others are there', () => {
    const strict = draw([0, 0, 0, 5])
    expect(colours(draw([1, 1, 1, 5]))).toContain('#c8553d')
    expect(colours(strict)).toContain('#c8553d')
    expect(colours(strict)).not.toContain('#7fb7be')
  })

  it('says its name as it stands, whatever signs it holds', () => {
    const named = (alternative: string) =>
      stackedBars(['here'], [{ name: 'C0', values: [1] }], { unit: '', alternative, speech: speak('nb') })
    expect(named('IT $& drift $` "A" <b>')).toContain('aria-label="IT $&amp; drift $` &quot;A&quot; &lt;b>"')
  })

  it('has figures as the reader writes them', () => {
    expect(draw([2400])).toContain('>2\u00a0000<')
    expect(draw([0.5])).toContain('>0,5<')
  })

  it('is drawn for a telephone too, with texts that are not made smaller', () => {
    const narrow = draw([1, 2]).split('<div class="narrow">')[1]!
    expect(narrow).toMatch(/width="320"/)
    const sizes = [...narrow.matchAll(/font-size:\s*(\d+)px/g)].map(([, size]) => Number(size))
    expect(sizes.length).toBeGreaterThan(2)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  })
})
