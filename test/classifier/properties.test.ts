import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Classification } from '#classifier/classification.ts'
import { classify, classifyTogether } from '#classifier/index.ts'
import { join, joinAll, type Label, strictness } from '#classifier/label.ts'
import { type DataSet, Declared, Submission } from '#classifier/submission.ts'
import { submission as anySubmission, context, dataSet, declared, evidence, legalBasis } from './generate.ts'

const runs = { numRuns: 150 }

// Making submissions takes far longer than labelling them, so that all promises below are held against the same ones, made anew each run.
const made = fc.sample(anySubmission, 450)
const submission = fc.constantFrom(...made)
const atLeast = (strict: Label, mild: Label): boolean =>
  JSON.stringify(join(strict, mild)) === JSON.stringify(join(strict, strict))
const shuffled = <T>(all: readonly T[], seed: number): T[] =>
  all
    .map((one, i) => ({ one, key: Math.sin(seed + i * 7.3) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one)
const labelOf = (s: Submission, id: string): Label => classify(s, context).find((c) => c.subject.id === id)!.effective
const withFirst = (s: Submission, change: Partial<DataSet>): Submission => ({
  ...s,
  dataSets: s.dataSets.map((d, i) => (i === 0 ? { ...d, ...change } : d)),
})
const nonEmpty = fc.constantFrom(...made.filter((s) => s.dataSets.length > 0))

test('every classification fits its schema, the system first and then its data sets by id', () => {
  fc.assert(
    fc.property(submission, (s) => {
      const all = classify(s, context)
      for (const one of all) Classification.parse(one)
      expect(all.map((c) => c.subject.id)).toEqual(['the-system', ...s.dataSets.map((d) => d.id).sort()])
    }),
    runs,
  )
})

test('the order in which data sets, markers, evidence, laws and keys are written cannot be seen', () => {
  fc.assert(
    fc.property(submission, fc.integer({ min: 1, max: 1000 }), (s, seed) => {
      const other = {
        ...s,
        dataSets: shuffled(s.dataSets, seed).map((d) => ({
          ...d,
          markers: shuffled(d.markers, seed),
          evidenced: shuffled(d.evidenced, seed),
          legalBasis: shuffled(d.legalBasis, seed),
          joinKeys: shuffled(d.joinKeys, seed),
          alsoDeclared: shuffled(d.alsoDeclared, seed),
          phases: shuffled(d.phases, seed),
        })),
      }
      expect(JSON.stringify(classify(other, context))).toBe(JSON.stringify(classify(s, context)))
    }),
    runs,
  )
})

test('saying the same thing twice changes nothing', () => {
  fc.assert(
    fc.property(submission, (s) => {
      const twice = {
        ...s,
        dataSets: s.dataSets.map((d) => ({
          ...d,
          markers: [...d.markers, ...d.markers],
          evidenced: [...d.evidenced, ...d.evidenced],
          legalBasis: [...d.legalBasis, ...d.legalBasis],
          joinKeys: [...d.joinKeys, ...d.joinKeys],
          alsoDeclared: [...d.alsoDeclared, ...d.alsoDeclared],
          phases: [...d.phases, ...d.phases],
        })),
      }
      expect(JSON.stringify(classify(twice, context))).toBe(JSON.stringify(classify(s, context)))
    }),
    runs,
  )
})

test('what a label already says can be declared as markers without changing the class', () => {
  fc.assert(
    fc.property(nonEmpty, (s) => {
      const before = labelOf(s, s.dataSets[0]!.id)
      const own = classify(s, context).find((c) => c.subject.id === s.dataSets[0]!.id)!
      if (own.effective.markers.includes('personal') && strictness(before.confidentiality) < 2) return
      if (own.lowered !== undefined || own.aggregated.label.markers.length > 0) return
      expect(labelOf(withFirst(s, { markers: before.markers }), s.dataSets[0]!.id)).toEqual(before)
    }),
    runs,
  )
})

test('the effective label is the join of declared, evidenced and aggregated, unless a named person lowered its class', () => {
  fc.assert(
    fc.property(submission, (s) => {
      for (const c of classify(s, context).slice(1)) {
        const joined = joinAll([c.declared.label, c.evidenced.label, c.aggregated.label])
        if (c.lowered === undefined) expect(c.effective).toEqual(joined)
        else {
          expect(c.effective).toEqual({ ...joined, confidentiality: c.lowered.to })
          expect(c.lowered.from).toBe(joined.confidentiality)
          expect(c.lowered.by).not.toBe('')
          expect(joined.confidentiality).not.toBe('CX')
          if (strictness(c.evidenced.label.confidentiality) > strictness(c.lowered.to))
            expect(c.questions.map((q) => q.id)).toContain('lowered.below-evidence')
        }
      }
    }),
    runs,
  )
})

test('a system is at least as strict as each of its data sets and as available as it says', () => {
  fc.assert(
    fc.property(submission, (s) => {
      const [system, ...dataSets] = classify(s, context)
      for (const d of dataSets) expect(atLeast(system!.effective, d.effective)).toBe(true)
      expect(atLeast(system!.effective, { ...system!.effective, availability: s.system.availability })).toBe(true)
    }),
    runs,
  )
})

test('more evidence, markers, keys or duties of secrecy never give a milder label anywhere', () => {
  const more = fc.record({ e: evidence, l: legalBasis, key: fc.constantFrom('fnr', 'sak'), which: fc.nat(3) })
  fc.assert(
    fc.property(nonEmpty, more, (s, { e, l, key, which }) => {
      const first = s.dataSets[0]!
      const grown = [
        withFirst(s, { evidenced: [...first.evidenced, e] }),
        withFirst(s, { markers: [...first.markers, e.marker] }),
        withFirst(s, { joinKeys: [...first.joinKeys, key] }),
        withFirst(s, { legalBasis: [...first.legalBasis, { ...l, kind: 'restriction', optional: false }] }),
      ][which]!
      const before = classify(s, context)
      const after = classify(grown, context)
      for (const [i, c] of before.entries()) expect(atLeast(after[i]!.effective, c.effective)).toBe(true)
    }),
    runs,
  )
})

test('another data set in the system never gives a milder label to those already there', () => {
  fc.assert(
    fc.property(nonEmpty, dataSet('e-set'), (s, added) => {
      const grown = Submission.parse({ ...s, dataSets: [...s.dataSets, added] })
      const after = new Map(classify(grown, context).map((c) => [c.subject.id, c.effective]))
      for (const c of classify(s, context)) expect(atLeast(after.get(c.subject.id)!, c.effective)).toBe(true)
    }),
    runs,
  )
})

const answers: Record<string, readonly Partial<DataSet>[]> = {
  personalData: (['none', 'ordinary', 'special-category', 'criminal'] as const).map((personalData) => ({
    personalData,
  })),
  archive: (['core', 'copy', 'none'] as const).map((archive) => ({ archive })),
  bookkeeping: (['private-law', 'state', 'none'] as const).map((bookkeeping) => ({ bookkeeping })),
  fourClasses: (['åpen', 'intern', 'fortrolig', 'strengt fortrolig'] as const).map((word) => ({
    declared: { scheme: 'no-four-classes', class: word },
  })),
  klassa: (['0', '1', '2', '3'] as const).map((level) => ({
    declared: { scheme: 'klassa', confidentiality: level, integrity: level, availability: level },
  })),
  accessRight: (['PUBLIC', 'RESTRICTED', 'NON_PUBLIC'] as const).map((accessRight) => ({
    declared: { scheme: 'dcat-access-right', accessRight },
  })),
  register: (['IKKE_POL', 'POL', 'SAERLIGE', 'STRAFF'] as const).map((sensitivity) => ({
    declared: { scheme: 'nav-register', sensitivity },
  })),
  sysAp: (['none', 'ordinary', 'sensitive'] as const).map((personalData) => ({
    declared: { scheme: 'sys-ap', personalData, criticality: 'society' },
  })),
}
const unknowns: Record<string, Partial<DataSet>> = {
  personalData: { personalData: 'unknown' },
  archive: { archive: 'unknown' },
  bookkeeping: { bookkeeping: 'unknown' },
  fourClasses: { declared: { scheme: 'no-four-classes', class: 'unknown' } },
  klassa: { declared: { scheme: 'klassa', confidentiality: 'unknown', integrity: 'unknown', availability: 'unknown' } },
  accessRight: { declared: { scheme: 'dcat-access-right', accessRight: 'unknown' } },
  register: { declared: { scheme: 'nav-register', sensitivity: 'unknown' } },
  sysAp: { declared: { scheme: 'sys-ap', personalData: 'unknown', criticality: 'unknown' } },
}

test.each(Object.keys(answers))(
  'an unknown answer is at least as strict as every answer that may follow: %s',
  (field) => {
    fc.assert(
      fc.property(nonEmpty, fc.constantFrom(...answers[field]!), (s, answer) => {
        const unknown = classify(withFirst(s, { ...unknowns[field]!, phases: [] }), context)
        const known = classify(withFirst(s, { ...answer, phases: [] }), context)
        for (const [i, c] of known.entries()) expect(atLeast(unknown[i]!.effective, c.effective)).toBe(true)
        const asked = unknown.find((c) => c.subject.id === s.dataSets[0]!.id)!.questions.map((q) => q.fact)
        expect(asked.some((fact) => fact.startsWith(`dataSets[${s.dataSets[0]!.id}]`))).toBe(true)
      }),
      { numRuns: 120 },
    )
  },
)

test('leaving the class out is no milder than saying that it is not known', () => {
  fc.assert(
    fc.property(nonEmpty, (s) => {
      const { declared: _, ...without } = s.dataSets[0]!
      const left = { ...s, dataSets: [without, ...s.dataSets.slice(1)] }
      const unknown = withFirst(s, unknowns.fourClasses!)
      expect(labelOf(left, without.id)).toEqual(labelOf(unknown, without.id))
    }),
    runs,
  )
})

test('systems in one place are never milder than alone, whatever the order they are named in, and parting them undoes it', () => {
  const several = fc.shuffledSubarray(made, { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(several, fc.integer({ min: 1, max: 1000 }), (all, seed) => {
      const systems = all.map((s, i) => ({ ...s, system: { ...s.system, id: `system-${i}` } }))
      const together = classifyTogether(systems, context)
      expect(JSON.stringify(classifyTogether(shuffled(systems, seed), context))).toBe(JSON.stringify(together))
      const alone = systems.flatMap((s) => classify(s, context))
      for (const [i, c] of alone.entries())
        expect(atLeast(together[i]!.effective, c.effective) || c.lowered !== undefined).toBe(true)
      for (const s of systems)
        expect(classifyTogether([s], context).map((c) => c.effective)).toEqual(
          classify(s, context).map((c) => c.effective),
        )
    }),
    { numRuns: 100 },
  )
})

test('what another register says never gives a milder label', () => {
  fc.assert(
    fc.property(nonEmpty, declared, (s, other) => {
      const first = s.dataSets[0]!
      const grown = withFirst(s, {
        alsoDeclared: [...first.alsoDeclared, { source: 'x', declared: Declared.parse(other) }],
      })
      const before = classify(s, context)
      for (const [i, c] of classify(grown, context).entries())
        expect(atLeast(c.effective, before[i]!.effective)).toBe(true)
    }),
    runs,
  )
})

test('a class is milder than before only where a named person decided so, in advance or by lowering', () => {
  const day = fc.constantFrom('2025-01-01', '2026-11-20', '2026-11-21', '2027-06-01', '2030-01-01')
  fc.assert(
    fc.property(nonEmpty, day, day, (s, a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a]
      const before = classify(s, { ...context, asOf: early })
      const after = classify(s, { ...context, asOf: late })
      for (const [i, d] of s.dataSets.toSorted((x, y) => (x.id < y.id ? -1 : 1)).entries()) {
        const c = after[i + 1]!
        if (atLeast(c.effective, before[i + 1]!.effective)) continue
        const decided = c.lowered !== undefined || c.declared.reasons.some(({ id }) => id === 'time.phase')
        const others = s.dataSets.some((other) => other !== d && other.phases.length > 0)
        expect(decided || others).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})
