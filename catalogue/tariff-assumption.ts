import { z } from 'zod'

/** What a tariff assumes where a seller's list has no row of its own for something. A new one needs its text in nb, nn, sv and en. */
export const TariffAssumption = z.enum([
  'backed-up-as-snapshot',
  'first-tier',
  'key-manager-outside',
  'logs-as-objects',
  'no-archive-row',
  'no-cool-row',
  'one-class',
  'one-rate',
  'own-database',
  'own-database-backed-up-as-data',
  'own-database-backed-up-as-disk',
  'own-database-unpriced',
  'own-file-server',
  'own-keys',
  'shared-instance',
])
export type TariffAssumption = z.infer<typeof TariffAssumption>
