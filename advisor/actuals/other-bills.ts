/** A bill in a seller's own form, known by columns that only it has, and the issue that says where its FOCUS file is to be had. */
type OtherBill = { readonly code: string; readonly columns: readonly RegExp[] }

const otherBills: readonly OtherBill[] = [
  { code: 'bill-of-oracle', columns: [/^lineitem\/tenantid$/, /^cost\/mycost$/] },
  { code: 'bill-of-aws', columns: [/^line_?item[/_]unblended_?cost$/] },
  {
    code: 'bill-of-azure',
    columns: [/^meter ?category$/, /^(?:cost|costinbillingcurrency|pretaxcost|extendedcost|costinusd)$/],
  },
  { code: 'bill-of-google', columns: [/^(?:service[._ ]description|service)$/, /^sku[._ ](?:id|description)$/] },
  { code: 'bill-of-commitments', columns: [/^contractcommitmentid$/, /^contractcommitmentcost$/] },
]

/** `Kategorie der Verbrauchseinheit (MeterCategory)` by the name in brackets, as bills in other languages than English have it. */
const plainName = (name: string): string => (/\((\w+)\)$/.exec(name.trim())?.[1] ?? name.trim()).toLowerCase()

/** Which seller's own form a file has that is no FOCUS file, by the names of its columns. */
export function otherBillOf(names: readonly string[]): string | undefined {
  const plain = names.map(plainName)
  return otherBills.find(({ columns }) => columns.every((column) => plain.some((name) => column.test(name))))?.code
}
