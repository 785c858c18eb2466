import { digestOfBytes } from '#catalogue/vocabulary/digest.ts'

const letters: Readonly<Record<string, string>> = {
  å: 'a',
  ä: 'a',
  æ: 'ae',
  ø: 'o',
  ö: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

/** Room for a name, so that a suffix of eight characters still fits a slug's forty. */
const longestName = 30

/** Lower-case letters, digits and hyphens that a text leaves: `'Skoler i Oslo'` is `'skoler-i-oslo'`. Empty, or two and more. */
export function plainName(text: string, longest = longestName): string {
  const latin = text
    .toLowerCase()
    .replaceAll(/[åäæøößđðþ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
  if (latin.length < 2) return ''
  if (latin.length <= longest) return latin
  const cut = latin.slice(0, longest + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), longest / 2)).replace(/-+$/, '')
}

/** Hexadecimal digits that tell two sources of the same name apart. */
const fingerprint = (source: string, digits = 4): string =>
  digestOfBytes(source).slice('sha256:'.length).slice(0, digits)

/**
 * A slug that stays the same from one import to the next: the title, and the catalogue's own identifier where that is short,
 * else a fingerprint of the source's address. `('Skoler i Oslo', '3', 'http://…/3')` is `'skoler-i-oslo-3'`.
 */
export function slugFor(title: string, identifier: string | undefined, source: string): string {
  const own = identifier?.toLowerCase() ?? ''
  const suffix = /^[a-z0-9]{1,6}$/.test(own) ? own : fingerprint(source)
  return `${plainName(title) || 'data-set'}-${suffix}`
}

/** Digits of the fingerprint that slugs get, more each time that some would still be the same. */
const digitsTried = [0, 4, 8, 11]

/** Slugs for many sources. Where two would be the same, each gets a fingerprint, as long as it takes, whatever order they came in. */
export function slugsFor<T>(
  all: readonly T[],
  slugOf: (one: T) => string,
  sourceOf: (one: T) => string,
): Map<T, string> {
  const tried = new Map(all.map((one) => [one, 0]))
  const slug = (one: T): string => {
    const digits = digitsTried[tried.get(one)!]!
    return digits === 0
      ? slugOf(one)
      : `${slugOf(one).slice(0, 28).replace(/-+$/, '')}-${fingerprint(sourceOf(one), digits)}`
  }
  for (let again = true; again; ) {
    const same = [...Map.groupBy(all, slug).values()].filter((group) => group.length > 1).flat()
    const longer = same.filter((one) => tried.get(one)! < digitsTried.length - 1)
    for (const one of longer) tried.set(one, tried.get(one)! + 1)
    again = longer.length > 0
  }
  return new Map(all.map((one) => [one, slug(one)]))
}
