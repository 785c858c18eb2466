/** Filled by measurement. */
export const nullRates = {} as const
