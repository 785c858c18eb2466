import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemaFiles } from '#advisor/schemas.ts'

describe('schemas for editors', () => {
  it.each([...schemaFiles()])('%s is what `rettsky schema` writes', (name, text) => {
    expect(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')).toBe(text)
  })

  it('describe every field of a submission that a person could wonder about', () => {
    const submission = schemaFiles().get('submission.schema.json')!
    for (const words of ['GDPR art. 4, 9', 'lower-case', 'Private address'])
      expect(submission.toLowerCase()).toContain(words.toLowerCase())
  })

  it('refuse unknown keys, as the reader does', () => {
    expect(JSON.parse(schemaFiles().get('submission.schema.json')!)).toMatchObject({ additionalProperties: false })
  })
})
