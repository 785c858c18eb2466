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

/** Four hexadecimal digits that tell two sources of the same name apart. */
const fingerprint = (source: string): string => digestOfBytes(source).slice('sha256:'.length, 'sha256:'.length + 4)

/**
 * A slug that stays the same from one import to the next: the title, and the catalogue's own identifier where that is short,
 * else a fingerprint of the source's address. `('Skoler i Oslo', '3', 'http://…/3')` is `'skoler-i-oslo-3'`.
 */
export function slugFor(title: string, identifier: string | undefined, source: string): string {
  const own = identifier?.toLowerCase() ?? ''
  const suffix = /^[a-z0-9]{1,6}$/.test(own) ? own : fingerprint(source)
  return `${plainName(title) || 'data-set'}-${suffix}`
}

/** Slugs for many sources. Where two would be the same, each gets a fingerprint, whatever order they came in. */
export function slugsFor<T>(
  all: readonly T[],
  slugOf: (one: T) => string,
  sourceOf: (one: T) => string,
): Map<T, string> {
  const times = new Map<string, number>()
  for (const one of all) times.set(slugOf(one), (times.get(slugOf(one)) ?? 0) + 1)
  return new Map(
    all.map((one) => {
      const slug = slugOf(one)
      return [
        one,
        times.get(slug) === 1 ? slug : `${slug.slice(0, 28).replace(/-+$/, '')}-${fingerprint(sourceOf(one))}`,
      ]
    }),
  )
}
