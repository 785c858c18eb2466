import type { Currency } from '#catalogue/body.ts'
import type { LandingZone, Link } from '#catalogue/landing-zone.ts'
import type { PriceBook } from '#catalogue/price-book.ts'
import type { Tariff } from '#catalogue/tariff.ts'
import type { ClassifierSettings } from '../settings.ts'

/**
 * Everything prices depend on. `book` holds the sellers' rows and the body's own (provider `private`, region the zone's id),
 * which are used first. One context is meant to be used for many estimates: what it resolves to is remembered.
 */
export type PricingContext = {
  readonly zones: readonly LandingZone[]
  readonly links: readonly Link[]
  readonly book: PriceBook
  readonly tariffs: readonly Tariff[]
  readonly currency: Currency
  readonly settings: ClassifierSettings
}
