import { detectorOf, isNationalId, type Kind } from '#classifier/detectors/index.ts'
import { judgeTable, readColumn } from '#classifier/evidence/index.ts'
import { randomFrom } from '../detectors/random.ts'
import { column, type LabelledColumn, negatives, positives } from './columns.ts'

export type Measured = { kind: string; of: number; found: number; falsely: number }
export type Setting = { distinct: number; dirtyShare: number; withHeader: boolean; columns: number }

/** The family a lone column is taken for, by what it is in whole; `none` where nothing is decided. */
export function verdictOn({ name, values }: { name: string; values: readonly string[] }): {
  family: string
  national: boolean
} {
  const reader = readColumn(name)
  for (const value of values) reader.add(value)
  const { findings } = judgeTable([reader.counts])[0]!
  const found = findings.find(({ verdict }) => verdict === 'is')
  if (found === undefined) return { family: 'none', national: false }
  return { family: detectorOf(found.kind as Kind).id, national: isNationalId(found.kind as Kind) }
}

export function labelled({ distinct, dirtyShare, withHeader, columns }: Setting, seed: number): LabelledColumn[] {
  const random = randomFrom(seed)
  const made: LabelledColumn[] = []
  for (let i = 0; i < columns; i++) {
    for (const { family, names, make } of Object.values(positives)) {
      made.push(column(random, make, withHeader ? random.pick(names) : `column_${i}`, family, distinct, dirtyShare))
    }
    for (const { names, make } of Object.values(negatives)) {
      made.push(column(random, make, withHeader ? random.pick(names) : `column_${i}`, 'none', distinct, 0))
    }
  }
  return made
}

/** Per family: how many there are, how many were found, how many columns were taken for it that are not. */
export function measure(
  setting: Setting,
  seed = 1,
): { perKind: Measured[]; national: { precision: number; recall: number }; confused: number } {
  const by = new Map<string, Measured>()
  const row = (kind: string) => {
    const found = by.get(kind) ?? { kind, of: 0, found: 0, falsely: 0 }
    by.set(kind, found)
    return found
  }
  const national = new Set(
    Object.values(positives)
      .filter((p) => p.national)
      .map((p) => p.family),
  )
  const tally = { right: 0, wrong: 0, all: 0, confused: 0 }
  for (const one of labelled(setting, seed)) {
    const verdict = verdictOn(one)
    const isNational = national.has(one.is)
    if (one.is !== 'none') row(one.is).of++
    if (verdict.family === one.is && one.is !== 'none') row(one.is).found++
    else if (verdict.family !== 'none') row(verdict.family).falsely++
    if (isNational) tally.all++
    if (verdict.national) isNational ? tally.right++ : tally.wrong++
    const pair = [one.is, verdict.family].sort().join()
    if (pair === 'no-account,no-person') tally.confused++
  }
  return {
    perKind: [...by.values()],
    national: { precision: tally.right / Math.max(1, tally.right + tally.wrong), recall: tally.right / tally.all },
    confused: tally.confused,
  }
}
