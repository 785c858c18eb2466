/** Languages that Nordic catalogues write their texts in, by tag. */
const tag = /^(?:nb|nn|no|sv|da|fi|en|is|fo|kl|se|smj|sma|de|fr)(?:-[A-Za-z0-9]+)*$/

type Texts = Record<string, string | string[]>

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))

const isLanguageMap = (value: object): value is Texts => {
  const entries = Object.entries(value)
  return entries.length > 0 && entries.every(([key, text]) => tag.test(key) && isText(text))
}

/**
 * Texts by language, `{ "nb": "Kart" }`, as JSON-LD writes texts where no context says that they are such:
 * `[{ "@value": "Kart", "@language": "nb" }]`, which every context reads alike. Contexts are left as they are.
 */
export function spellOutLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spellOutLanguages)
  if (typeof value !== 'object' || value === null) return value
  if (isLanguageMap(value))
    return Object.entries(value).flatMap(([language, texts]) =>
      [texts].flat().map((text) => ({ '@value': text, '@language': language })),
    )
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, key === '@context' ? member : spellOutLanguages(member)]),
  )
}
