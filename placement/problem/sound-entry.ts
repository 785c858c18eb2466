/**
 * Whether an entry of a problem's long lists is as its schema says, for each key that has such a list. The schema says the
 * same a hundred times slower; it is asked about the entries that fail here, so that every fault is named in its words.
 */
export const isSoundEntry: Readonly<Record<string, (entry: unknown) => boolean>> = {
  items: (entry) => isObjectOf(entry, 1) && typeof entry.id === 'string' && entry.id !== '',
  cost: (entry) => Array.isArray(entry) && entry.every((amount) => amount === null || Number.isSafeInteger(amount)),
  size: (entry) => isSize(entry) || isListOfSizes(entry),
  edges: (entry) =>
    isObjectOf(entry, 3) &&
    typeof entry.a === 'string' &&
    typeof entry.b === 'string' &&
    (isSize(entry.cost) || (Array.isArray(entry.cost) && entry.cost.every(isListOfSizes))),
  current: (entry) => entry === null || typeof entry === 'string',
  moveCost: isSize,
}

function isObjectOf(value: unknown, keys: number): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === keys
}

function isListOfSizes(value: unknown): boolean {
  return Array.isArray(value) && value.every(isSize)
}

function isSize(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
