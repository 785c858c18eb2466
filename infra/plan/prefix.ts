/** An IPv4 prefix as integers: the first address and the number of leading bits. */
export type Prefix = { readonly first: number; readonly length: number }

const size = (length: number): number => 2 ** (32 - length)

export function parsePrefix(text: string): Prefix {
  const [address = '', length = '32'] = text.split('/')
  return { first: addressNumber(address), length: Number(length) }
}

/** `10.0.0.1` is 167772161. */
export function addressNumber(address: string): number {
  return address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)
}

export function addressText(value: number): string {
  return [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(value / unit) % 256).join('.')
}

export const prefixText = ({ first, length }: Prefix): string => `${addressText(first)}/${length}`

/** The prefix with its host bits cleared: 10.1.2.3/16 becomes 10.1.0.0/16. */
export function networkOf({ first, length }: Prefix): Prefix {
  return { first: first - (first % size(length)), length }
}

/** True if any address lies in both. Two prefixes overlap exactly when one holds the other. */
export function overlaps(a: Prefix, b: Prefix): boolean {
  const [left, right] = [networkOf(a), networkOf(b)]
  return left.first < right.first + size(right.length) && right.first < left.first + size(left.length)
}

export function contains(prefix: Prefix, address: string): boolean {
  return overlaps(prefix, { first: addressNumber(address), length: 32 })
}

/** The nth address of a prefix, counted from 0. */
export function nthAddress(prefix: Prefix, n: number): string {
  return addressText(networkOf(prefix).first + n)
}
