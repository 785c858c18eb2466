import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { zoneSettingsPage } from '#advisor/render/zone-settings.ts'
import { settingTexts } from '#advisor/text/settings.ts'
import { Provider } from '#catalogue/offer.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { isMissingSetting, settingsForms, zoneSettingIssues } from '#infra/settings/index.ts'
import { samplePlan } from './sample-plan.ts'

const zoneWith = (provider: Provider, settings: Record<string, string>) => ({ ...samplePlan(provider).zone, settings })

describe('settings of a zone', () => {
  it('are documented on a page that is written from what reads them', () => {
    const page = readFileSync(new URL('../../docs/zone-settings.md', import.meta.url), 'utf8')
    expect(page).toBe(zoneSettingsPage('en'))
    for (const { settings, perAgency } of Object.values(settingsForms)) {
      for (const [name, schema] of Object.entries({ ...settings.shape, ...perAgency })) {
        expect(page, name).toContain(`\`${name}`)
        expect(schema.description, name).toBeTruthy()
      }
    }
  })

  it('are said in every language, each one that there is and no other', () => {
    const known = Object.entries(settingsForms).flatMap(([provider, { settings, perAgency }]) =>
      [...Object.keys(settings.shape), ...Object.keys(perAgency).map((name) => `${name}-`)].map((name) =>
        name in settingTexts ? name : `${provider}.${name}`,
      ),
    )
    expect(Object.keys(settingTexts).sort()).toEqual([...new Set(known)].sort())
    for (const language of languages) expect(zoneSettingsPage(language)).not.toMatch(/[{}]|undefined/)
  })

  it('that no form knows are named, even those that every object of the language has', () => {
    for (const key of ['constructor-helse', 'toString-helse', 'valueOf']) {
      const { settings } = samplePlan('azure').zone
      const issues = zoneSettingIssues(zoneWith('azure', { ...settings, [key]: 'x' }), ['helse'])
      expect(issues).toMatchObject([{ code: 'setting-unknown', met: key }])
    }
  })

  it.each(Provider.options)(
    'that %s needs and nobody gave are named, each with where its value is found',
    (provider) => {
      const issues = zoneSettingIssues(zoneWith(provider, {}), [])
      const required = Object.entries(settingsForms[provider].settings.shape).filter(
        ([, schema]) => !schema.safeParse(undefined).success,
      )
      expect(issues.map(({ params }) => params?.setting)).toEqual(required.map(([name]) => name))
      for (const issue of issues) {
        expect(isMissingSetting(issue)).toBe(true)
        for (const language of languages) {
          const said = sayIssue(issue, language)
          expect(said).toContain(issue.params?.setting)
          expect(said).not.toMatch(/setting-missing|\{\w+\}/)
        }
      }
    },
  )

  it('for an agency that the body does not have are refused, with the one that was meant', () => {
    const settings = { 'account-hlse': '123456789012' }
    expect(zoneSettingIssues(zoneWith('aws', settings), ['helse', 'plan'])).toEqual([
      expect.objectContaining({ code: 'setting-unknown', met: 'account-hlse', accepted: 'account-helse' }),
    ])
    expect(zoneSettingIssues(zoneWith('aws', { 'account-helse': '123456789012' }), ['helse'])).toEqual([])
  })

  it('that do not fit say in every language what would', () => {
    const [issue] = zoneSettingIssues(zoneWith('aws', { platformAccount: '12' }), [])
    expect(sayIssue(issue!, 'nb')).toBe(
      'zones.aws-stockholm.settings.platformAccount: innstillingen har verdien "12"; den må være en AWS-konto-id på 12 sifre',
    )
  })
})
