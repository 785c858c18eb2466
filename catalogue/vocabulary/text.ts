import { z } from 'zod'

/** Languages that everything people read is written in: bokmål, nynorsk, Swedish, English. */
export const languages = ['nb', 'nn', 'sv', 'en'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** Text in all four languages: what the product itself says. */
export type FullText = Readonly<Record<Language, string>>
export const FullText = z.strictObject({
  nb: z.string().min(1),
  nn: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
})

/** Text that a public body wrote, in at least one of the languages: `{ nb: Journal }`. */
export const LocalText = FullText.partial()
  .refine((text) => Object.keys(text).length > 0, {
    error: 'needs a text in at least one of nb, nn, sv, en',
    params: { issue: 'needs-a-language' },
  })
  .meta({ description: 'Text in one or more of nb, nn, sv, en' })
export type LocalText = z.infer<typeof LocalText>

const nearest: Readonly<Record<Language, readonly Language[]>> = {
  nb: ['nb', 'nn', 'sv', 'en'],
  nn: ['nn', 'nb', 'sv', 'en'],
  sv: ['sv', 'nb', 'nn', 'en'],
  en: ['en', 'nb', 'nn', 'sv'],
}

/** The text in the language asked for, else in the one its readers understand best: `say({ nb: 'Journal' }, 'sv')` is `'Journal'`. */
export function say(text: LocalText, language: Language): string {
  for (const candidate of nearest[language]) {
    const found = text[candidate]
    if (found !== undefined) return found
  }
  return ''
}

/** A text on one line: what somebody else wrote may neither break a line nor steer a terminal, a pipeline or the reading direction. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ')

/** A figure with the decimal mark of the language: `0,5` and `0.5`. */
export const sayFigure = (figure: number | string, language: Language): string =>
  language === 'en' ? String(figure) : String(figure).replace('.', ',')

/** Values that a text is filled with. Lists are joined with commas. */
export type TextParams = Readonly<Record<string, string | number | boolean | readonly string[]>>

/**
 * Replaces `{name}` by the parameter of that name, and `{count:system|systems}` by the form that goes with the number. A name
 * without a parameter stays visible, so that the gap is seen.
 */
export function fill(template: string, params: TextParams): string {
  return template.replaceAll(
    /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g,
    (whole, name: string, one?: string, more?: string) => {
      const value = params[name]
      if (value === undefined) return whole
      if (one !== undefined) return value === 1 || value === '1' ? one : (more ?? '')
      return Array.isArray(value) ? value.join(', ') : String(value)
    },
  )
}
