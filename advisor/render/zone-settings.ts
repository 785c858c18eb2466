import { z } from 'zod'
import { Provider } from '#catalogue/offer.ts'
import { sayIssueText } from '#catalogue/vocabulary/issue-texts/index.ts'
import { type SettingsForm, settingsForms } from '#infra/settings/index.ts'

/** `docs/zone-settings.md`: what a zone's `settings` may hold, provider by provider, from the schemas that read them. */
export function zoneSettingsPage(): string {
  return [
    '# Settings of zones',
    '',
    'What stacks need to know and no plan can decide: ids of what exists already, and choices that are the body’s own. They',
    'stand under `settings` of a zone in `rettsky.yaml`. A wrong or unknown one is refused wherever the workspace is read; one',
    'that is required and not there is named by `rettsky plan` and refused by `rettsky emit`. Written by `rettsky settings`.',
    '',
    ...Provider.options.toSorted().flatMap((provider) => section(provider, settingsForms[provider])),
  ].join('\n')
}

function section(provider: Provider, form: SettingsForm): string[] {
  const own = Object.entries(form.settings.shape).map(([name, schema]) => row(provider, name, schema as z.ZodType))
  const perAgency = Object.entries(form.perAgency).map(([name, schema]) =>
    row(provider, `${name}-<agency>`, schema, true),
  )
  return [
    `## ${provider}`,
    '',
    '| Setting | Required | Unless given | What it is |',
    '|---|---|---|---|',
    ...[...own, ...perAgency].map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ]
}

function row(provider: Provider, name: string, schema: z.ZodType, perAgency = false): string[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    description?: string
    default?: string
    enum?: string[]
  }
  const required = !perAgency && !schema.safeParse(undefined).success
  const choices = shape.enum === undefined ? '' : `One of ${shape.enum.map((value) => `\`${value}\``).join(', ')}`
  const sentences = [shape.description ?? '', choices, required ? whereFound(provider, name) : '']
  const what = sentences.filter((sentence) => sentence !== '').join('. ')
  const unlessGiven = shape.default === undefined || shape.default === '' ? '' : `\`${shape.default}\``
  return [`\`${name}\``, required ? 'yes' : '', unlessGiven, what.replaceAll('|', '\\|')]
}

/** What the command line says when the setting is missing, from where it says where the value is found. */
function whereFound(provider: Provider, name: string): string {
  const code = `setting-missing-${provider}-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  const text = sayIssueText({ code, path: '' }, 'en')
  const where = text.slice(text.indexOf(';') + 1).trim()
  return where === '' ? '' : `Where to find it: ${where}`
}
