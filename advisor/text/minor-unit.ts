import type { Currency } from '#catalogue/body.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'

/** What a hundredth of a currency is called. */
const names: Readonly<Record<Currency, Readonly<Record<Language, string>>>> = {
  NOK: { nb: 'øre', nn: 'øre', sv: 'øre', en: 'øre' },
  DKK: { nb: 'øre', nn: 'øre', sv: 'øre', en: 'øre' },
  SEK: { nb: 'öre', nn: 'öre', sv: 'öre', en: 'öre' },
  EUR: { nb: 'cent', nn: 'cent', sv: 'cent', en: 'cents' },
  USD: { nb: 'cent', nn: 'cent', sv: 'cent', en: 'cents' },
}

export const minorUnit = (currency: Currency, language: Language): string => names[currency][language]
