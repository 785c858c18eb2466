import type { Policy } from '../policy.ts'
import { c01 } from './baseline/c01-cheapest.ts'
import { e01 } from './baseline/e01-weak-evidence.ts'
import { i01 } from './baseline/i01-integrity.ts'
import { j02 } from './baseline/j02-foreign-operator.ts'
import { j06 } from './baseline/j06-whose-law.ts'
import { k01 } from './baseline/k01-customer-keys.ts'
import { k02 } from './baseline/k02-external-keys.ts'
import { k03 } from './baseline/k03-credentials.ts'
import { l04 } from './baseline/l04-sources-disagree.ts'
import { p04 } from './baseline/p04-protected-address.ts'
import { p06 } from './baseline/p06-undeclared-persons.ts'
import { p08 } from './baseline/p08-test-data.ts'
import { r00 } from './baseline/r00-open.ts'
import { r01 } from './baseline/r01-internal.ts'
import { r02 } from './baseline/r02-protected.ts'
import { r03 } from './baseline/r03-confidential-at-home.ts'
import { r04 } from './baseline/r04-strictly-confidential-at-home.ts'
import { r05 } from './baseline/r05-confidential-by-exception.ts'
import { s01 } from './baseline/s01-stored-data.ts'
import { s02 } from './baseline/s02-every-zone.ts'
import { s03 } from './baseline/s03-private-endpoints.ts'
import { s04 } from './baseline/s04-versions.ts'
import { s05 } from './baseline/s05-own-account.ts'
import { t01 } from './baseline/t01-review-date.ts'
import { v01 } from './baseline/v01-two-sites.ts'
import { v02 } from './baseline/v02-public-and-important.ts'
import { j01 } from './eu/j01-compelled-disclosure.ts'
import { j05 } from './eu/j05-transfer.ts'
import { p01 } from './eu/p01-personal-data.ts'
import { p02 } from './eu/p02-special-categories.ts'
import { p03 } from './eu/p03-national-id.ts'
import { p05 } from './health/p05-health-records.ts'
import { c02 } from './municipality/c02-home-preference.ts'
import { p07 } from './municipality/p07-public-register.ts'
import { a01 } from './no/a01-archive-core.ts'
import { a02 } from './no/a02-archive-copy.ts'
import { b01 } from './no/b01-bookkeeping.ts'
import { b02 } from './no/b02-state-bookkeeping.ts'
import { g01 } from './no/g01-graded.ts'
import { g03 } from './no/g03-national-control-answers.ts'
import { g04 } from './no/g04-national-control.ts'
import { g05 } from './no/g05-grade-expiry.ts'
import { g06 } from './no/g06-old-grade.ts'
import { l01 } from './no/l01-law-behind-restriction.ts'
import { l02 } from './no/l02-repealed-law.ts'
import { l03 } from './no/l03-optional-exemption.ts'
import { m01 } from './no/m01-many-persons.ts'
import { m02 } from './no/m02-shared-join-key.ts'
import { m03 } from './no/m03-security-details.ts'
import { m04 } from './no/m04-keep-apart.ts'
import { g02 } from './se/g02-protective-security.ts'
import { j03 } from './se/j03-technical-processing.ts'
import { j04 } from './se/j04-esam-strict.ts'

/** The shipped rules, by id. */
export const rules: readonly Policy[] = [
  a01,
  a02,
  b01,
  b02,
  c01,
  c02,
  e01,
  g01,
  g02,
  g03,
  g04,
  g05,
  g06,
  i01,
  j01,
  j02,
  j03,
  j04,
  j05,
  j06,
  k01,
  k02,
  k03,
  l01,
  l02,
  l03,
  l04,
  m01,
  m02,
  m03,
  m04,
  p01,
  p02,
  p03,
  p04,
  p05,
  p06,
  p07,
  p08,
  r00,
  r01,
  r02,
  r03,
  r04,
  r05,
  s01,
  s02,
  s03,
  s04,
  s05,
  t01,
  v01,
  v02,
]
