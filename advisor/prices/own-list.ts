import { writePriceRows } from '#catalogue/index.ts'
import { monthlyCost, OwnCloud, ownCloudRows } from '#catalogue/own-cloud.ts'
import type { PriceRow } from '#catalogue/price-book.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'
import { readText } from '../files/text.ts'
import { writeWhole } from '../files/write.ts'

export type OwnList = { readonly own: OwnCloud; readonly monthly: string; readonly rows: readonly PriceRow[] }

/**
 * Works out a body's own price list from six sums in a file, and writes it if told where.
 *
 * @throws InputError with everything that is wrong with the file.
 */
export async function ownList(file: string, out: string | undefined): Promise<OwnList> {
  const parsed = parseYamlWith(OwnCloud, { file, text: await readText(file) })
  if (!parsed.ok) throw new InputError(parsed.issues)
  const rows = ownCloudRows(parsed.value)
  if (out !== undefined) await writeWhole(out, writePriceRows(rows))
  return { own: parsed.value, monthly: monthlyCost(parsed.value).toFixed(2), rows }
}
