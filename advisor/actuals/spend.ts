/** What was spent on one thing in one month: rows of a FOCUS file with the same tags and ids, added up. */
export type Spend = {
  readonly month: string
  readonly currency: string
  /** Whose bill it stands on: the billing account, else the provider. */
  readonly bill: string
  readonly provider: string
  readonly region: string
  readonly subAccount: string
  readonly resource: string
  /** Tags of ours; empty where the row has none. */
  readonly zone: string
  readonly system: string
  readonly dataSet: string
  readonly tax: boolean
  /** Exact decimal. */
  readonly effectiveCost: string
  readonly rows: number
  /** The day behind the last use among them; empty where nothing was used. */
  readonly until: string
}

/** What FOCUS files say was spent, and of how many rows. */
export type ReadSpend = { readonly spend: readonly Spend[]; readonly rows: number }
