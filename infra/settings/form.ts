import type { z } from 'zod'
import type { LandingZone } from '#catalogue/landing-zone.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { nearestOf } from '#catalogue/vocabulary/nearest.ts'

type Entries = Readonly<Record<string, z.ZodType>>

/**
 * What one provider's emitter reads of a zone's `settings`: names that stand by themselves, and names that end in an
 * agency's short name, as `account-helse`. The one description: parsing, the page of docs and the check at `plan` come from
 * it. A schema's error message is a kind of `issue-texts/words.ts`, so that it can be said in every language.
 */
export interface SettingsForm<S extends z.ZodObject = z.ZodObject, A extends Entries = Entries> {
  readonly settings: S
  readonly perAgency: A
}

export interface ReadSettings<F extends SettingsForm> {
  readonly settings: z.infer<F['settings']>
  /** Values by the agency's short name. */
  readonly perAgency: { readonly [K in keyof F['perAgency']]: ReadonlyMap<string, z.infer<F['perAgency'][K]>> }
}

/** @throws InputError with every wrong, unknown or missing setting of the zone. */
export function readSettings<F extends SettingsForm>(zone: LandingZone, form: F): ReadSettings<F> {
  const issues = settingIssues(zone, form)
  if (issues.length > 0) throw new InputError(issues)
  const { own, ofAgencies } = sortOut(zone, form)
  const perAgency = Object.entries(form.perAgency).map(([name, schema]) => [
    name,
    new Map(ofAgencies.filter((given) => given.name === name).map(({ short, value }) => [short, schema.parse(value)])),
  ])
  return { settings: form.settings.parse(own) as z.infer<F['settings']>, perAgency: Object.fromEntries(perAgency) }
}

/** Everything that keeps a zone's settings from being used. Paths begin with `zones.<id>.settings`. */
export function settingIssues(zone: LandingZone, form: SettingsForm): Issue[] {
  const { own, ofAgencies } = sortOut(zone, form)
  const found = form.settings.safeParse(own).error?.issues ?? []
  const wrong = ofAgencies.flatMap(({ key, name, value }) =>
    form.perAgency[name]?.safeParse(value).success === true ? [] : [wrongSetting(zone, key, form.perAgency[name])],
  )
  return [...found.flatMap((issue) => issuesOf(zone, form, issue)), ...wrong]
}

/** Settings for agencies that the body does not have. */
export function strangers(zone: LandingZone, form: SettingsForm, agencies: readonly string[]): Issue[] {
  return sortOut(zone, form)
    .ofAgencies.filter(({ short }) => !agencies.includes(short))
    .map(({ key, name, short }) => {
      const known = agencies.map((agency) => `${name}-${agency}`)
      const accepted = nearestOf(key, known) ?? known.join(', ')
      return { code: 'setting-unknown', path: pathOf(zone, key), met: key, accepted, params: { agency: short } }
    })
}

function sortOut(zone: LandingZone, form: SettingsForm) {
  const entries = Object.entries(zone.settings).map(([key, value]) => {
    const [, name = '', short = ''] = /^([a-zA-Z]+)-([a-z][a-z0-9]{1,11})$/.exec(key) ?? []
    return { key, value, name, short, agency: Object.hasOwn(form.perAgency, name) }
  })
  return {
    own: Object.fromEntries(entries.filter(({ agency }) => !agency).map(({ key, value }) => [key, value])),
    ofAgencies: entries.filter(({ agency }) => agency),
  }
}

function issuesOf(zone: LandingZone, form: SettingsForm, found: z.core.$ZodIssue): Issue[] {
  const key = String(found.path[0] ?? '')
  if (found.code === 'unrecognized_keys') return found.keys.map((unknown) => unknownSetting(zone, form, unknown))
  return [
    Object.hasOwn(zone.settings, key) ? wrongSetting(zone, key, form.settings.shape[key]) : missingSetting(zone, key),
  ]
}

const pathOf = (zone: LandingZone, key: string): string => `zones.${zone.id}.settings.${key}`

function wrongSetting(zone: LandingZone, key: string, schema: z.core.$ZodType | undefined): Issue {
  const met = zone.settings[key] ?? ''
  const accepted = (schema as z.ZodType | undefined)?.safeParse(met).error?.issues[0]
  return { code: 'setting-wrong', path: pathOf(zone, key), met, accepted: acceptedBy(accepted) }
}

const acceptedBy = (issue: z.core.$ZodIssue | undefined): string =>
  issue?.code === 'invalid_value' ? issue.values.map(String).join(', ') : (issue?.message ?? '<text>')

/** The code names the setting, so that its text can say where the value is found. */
function missingSetting(zone: LandingZone, key: string): Issue {
  const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return {
    code: `setting-missing-${zone.provider}-${name}`,
    path: pathOf(zone, key),
    params: { zone: zone.id, setting: key },
  }
}

function unknownSetting(zone: LandingZone, form: SettingsForm, key: string): Issue {
  const known = settingNames(form)
  return {
    code: 'setting-unknown',
    path: pathOf(zone, key),
    met: key,
    accepted: nearestOf(key, known) ?? known.join(', '),
  }
}

/** `tenant, subscription, … subscription-<agency>`: what a zone may set, for people. */
export const settingNames = (form: SettingsForm): string[] => [
  ...Object.keys(form.settings.shape),
  ...Object.keys(form.perAgency).map((name) => `${name}-<agency>`),
]
