import { Money } from '#catalogue/price-book.ts'
import { fill, type Language, sayFigure, type TextParams } from '#catalogue/vocabulary/text.ts'
import type { RuleBook } from '#policies/index.ts'
import { en, type Messages } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import { sv } from './sv.ts'

const catalogues: Readonly<Record<Language, Messages>> = { nb, nn, sv, en }

/** What the product says, in one language: texts, amounts, shares and days. */
export type Speech = {
  readonly language: Language
  text(id: keyof Messages, params?: TextParams): string
  /** Whole units of a currency from minor units: `41 200`. */
  amount(minorUnits: number): string
  percent(share: number, digits?: number): string
  number(value: number): string
  /** An exact amount to so many decimals, half up: `1 234,50`. */
  money(amount: string, decimals?: number): string
  /** An exact decimal with its digits grouped, cut after so many decimals where they are said, without noughts at its end: `1 234,5`. */
  decimal(exact: string, most?: number): string
  /** The rules that questions and reasons come from, where the body has its own beside the shipped ones. */
  readonly book?: RuleBook | undefined
}

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' }

/** Grouping by a space that does not break, in every language, so that figures line up, read alike and stay on one line. */
const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f,](?=\d{3})/g, '\u00a0')

export function speak(language: Language, book?: RuleBook): Speech {
  const whole = new Intl.NumberFormat(locales[language] === 'nn-NO' ? 'nb-NO' : locales[language], {
    maximumFractionDigits: 0,
  })
  return {
    language,
    book,
    text: (id, params = {}) => fill(catalogues[language][id], params),
    amount: (minorUnits) => spaced(whole.format(Math.round(minorUnits / 100))),
    percent: (share, digits = 0) => {
      return `${sayFigure((share * 100).toFixed(digits), language)}\u00a0%`
    },
    number: (value) => spaced(whole.format(value)),
    money: (amount, decimals = 2) => grouped(new Money(amount).toFixed(decimals, Money.ROUND_HALF_UP), language),
    decimal: (exact, most) => {
      const value = new Money(exact)
      return grouped(
        (most === undefined ? value : value.toDecimalPlaces(most, Money.ROUND_HALF_UP)).toFixed(),
        language,
      )
    },
  }
}

/** A plain decimal as people write it: `1234.5` is `1 234,5`. */
function grouped(decimal: string, language: Language): string {
  const [digits = '', rest] = decimal.split('.')
  const whole = digits.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0')
  return rest === undefined ? whole : `${whole}${language === 'en' ? '.' : ','}${rest}`
}
