import { open } from 'node:fs/promises'
import type { Issue } from '#catalogue/vocabulary/issue.ts'

/** The forms of lists that are read. */
const sellersLists = ['aws', 'azure', 'gcp', 'csv'] as const
export type SellersList = (typeof sellersLists)[number]

/** The beginning of a list of a known form: the seller whose import reads it, or the issue that says what to bring instead. */
type Form = { readonly looks: RegExp; readonly from: SellersList } | { readonly looks: RegExp; readonly code: string }

const forms: readonly Form[] = [
  { looks: /^"?MeterI[dD]"?,.*"?UnitPrice"?/, code: 'list-azure-agreement' },
  { looks: /^Google service,|^.*\bSKU ID,.*\bList price/, code: 'list-google-table' },
  { looks: /^\{\s*"formatVersion"[\s\S]*"(?:currentVersionUrl|currentRegionIndexUrl)"/, code: 'list-aws-index' },
  { looks: /^\{[\s\S]*"PriceList"\s*:/, code: 'list-aws-answer' },
  { looks: /^"?FormatVersion"?,|^\{\s*"formatVersion"[\s\S]*"offerCode"/, from: 'aws' },
  { looks: /^\{[\s\S]*"(?:retailPrice|CustomerEntityType)"/, from: 'azure' },
  { looks: /^\{\s*"skus"\s*:/, from: 'gcp' },
  { looks: /^provider,/, from: 'csv' },
]

const headBytes = 4096

/** Files that are lists of something else than what is asked for, each with whose they are or what to bring instead. */
export async function otherLists(from: SellersList, files: readonly string[]): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const file of files) {
    const head = await headOf(file)
    const form = forms.find(({ looks }) => looks.test(head))
    if (form === undefined) continue
    if ('code' in form) issues.push({ code: form.code, file, path: '' })
    else if (form.from !== from)
      issues.push({ code: 'list-of-other-seller', file, path: '--from', met: from, accepted: form.from })
  }
  return issues
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\ufeff/, '')
      .trimStart()
  } finally {
    await handle.close()
  }
}
