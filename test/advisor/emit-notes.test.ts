import { describe, expect, it } from 'vitest'
import { emitNotes } from '#advisor/emit/emit-notes.ts'
import { speak } from '#advisor/text/index.ts'
import { Language } from '#catalogue/vocabulary/text.ts'

const large = { zone: 'azure-oslo', stack: 'azure-oslo.helse', resources: 490, bytes: 879_269 }
const notes = (language: Language, cut: { agency: string; stacks: number } | null) =>
  emitNotes(
    { zones: [{ zone: 'azure-oslo', files: new Map(), large: [{ ...large, cut }] }], setAside: [] },
    speak(language),
  )

describe('a stack that is too large', () => {
  it.each(Language.options)(
    'is told in %s with its size, the setting that cuts it and where to read on',
    (language) => {
      const [note, ...others] = notes(language, { agency: 'helse', stacks: 3 })
      expect(others).toEqual([])
      for (const part of ['azure-oslo.helse', '490', '880 kB', '400', '800 kB', 'stacks-helse: "3"', 'docs/deploy.md'])
        expect(note).toContain(part)
      expect(note).not.toMatch(/[{}]/)
    },
  )

  it.each(Language.options)('is told in %s without a setting where none cuts it', (language) => {
    const [note] = notes(language, null)
    expect(note).toContain('490')
    expect(note).not.toContain('stacks-')
    expect(note).not.toMatch(/[{}]/)
  })

  it('is not there in zones whose stacks are small enough', () => {
    const zones = [{ zone: 'azure-oslo', files: new Map(), large: [] }]
    expect(emitNotes({ zones, setAside: [] }, speak('nb'))).toEqual([])
  })
})
