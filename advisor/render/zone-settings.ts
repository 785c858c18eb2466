import { z } from 'zod'
import { Provider } from '#catalogue/offer.ts'
import { sayIssueText } from '#catalogue/vocabulary/issue-texts/index.ts'
import { fill, type Language } from '#catalogue/vocabulary/text.ts'
import { type SettingsForm, settingsForms } from '#infra/settings/index.ts'
import { settingsPage, settingTexts } from '../text/settings.ts'

/** `docs/zone-settings.md`: what a zone's `settings` may hold, provider by provider, from the schemas that read them. */
export function zoneSettingsPage(language: Language): string {
  return [
    `# ${settingsPage.title[language]}`,
    '',
    settingsPage.opening[language],
    '',
    ...Provider.options.toSorted().flatMap((provider) => section(provider, settingsForms[provider], language)),
  ].join('\n')
}

function section(provider: Provider, form: SettingsForm, language: Language): string[] {
  const own = Object.entries(form.settings.shape).map(([name, schema]) =>
    row(provider, name, schema as z.ZodType, language),
  )
  const perAgency = Object.entries(form.perAgency).map(([name, schema]) => row(provider, `${name}-`, schema, language))
  return [
    `## ${provider}`,
    '',
    settingsPage.heads[language],
    '|---|---|---|---|',
    ...[...own, ...perAgency].map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ]
}

/** A name that ends in a dash is one for each agency. */
function row(provider: Provider, name: string, schema: z.ZodType, language: Language): string[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { default?: string; enum?: string[] }
  const perAgency = name.endsWith('-')
  const required = !perAgency && !schema.safeParse(undefined).success
  const values = shape.enum?.map((value) => `\`${value}\``).join(', ')
  const sentences = [
    whatItIs(provider, name, schema, language),
    values === undefined ? '' : fill(settingsPage.oneOf[language], { values }),
    required ? whereFound(provider, name, language) : '',
  ]
  const what = sentences.filter((sentence) => sentence !== '').join('. ')
  const unlessGiven = shape.default === undefined || shape.default === '' ? '' : `\`${shape.default}\``
  const named = `\`${name}${perAgency ? settingsPage.agency[language] : ''}\``
  return [named, required ? settingsPage.yes[language] : '', unlessGiven, what.replaceAll('|', '\\|')]
}

/** In English what the schema says that reads it; some settings are the same at every provider. */
function whatItIs(provider: Provider, name: string, schema: z.ZodType, language: Language): string {
  const text = settingTexts[`${provider}.${name}`] ?? settingTexts[name]
  return (language === 'en' ? undefined : text?.[language]) ?? schema.description ?? ''
}

/** What the command line says when the setting is missing, from where it says where the value is found. */
function whereFound(provider: Provider, name: string, language: Language): string {
  const code = `setting-missing-${provider}-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  const text = sayIssueText({ code, path: '' }, language)
  const where = text.slice(text.indexOf(';') + 1).trim()
  return where === '' ? '' : fill(settingsPage.where[language], { where })
}
