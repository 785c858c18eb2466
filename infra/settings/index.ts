import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Provider } from '#catalogue/offer.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { awsForm } from '../aws/settings.ts'
import { azureForm } from '../azure/settings.ts'
import { googleForm } from '../google/settings.ts'
import { ibmForm } from '../ibm/settings.ts'
import { openStackForm } from '../openstack/settings.ts'
import { type SettingsForm, settingIssues, strangers } from './form.ts'

export type { SettingsForm } from './form.ts'

/** What each provider's emitter reads. */
export const settingsForms: Readonly<Record<Provider, SettingsForm>> = {
  aws: awsForm,
  azure: azureForm,
  google: googleForm,
  ibm: ibmForm,
  openstack: openStackForm,
}

/** Everything that would keep a zone from being emitted with the settings it has; `agencies` are the body's short names. */
export const zoneSettingIssues = (zone: LandingZone, agencies: readonly string[]): Issue[] => [
  ...settingIssues(zone, settingsForms[zone.provider]),
  ...strangers(zone, settingsForms[zone.provider], agencies),
]

/** True for what nobody has told yet; the rest of the issues are mistakes. */
export const isMissingSetting = ({ code }: Issue): boolean => code.startsWith('setting-missing-')
