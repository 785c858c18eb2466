import type { EmittedFiles, Emitter, ZonePart, ZoneParts } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { agencyFoundation } from './agency-foundation.ts'
import { agencyNetwork } from './agency-network.ts'
import { budget } from './budget.ts'
import { dataStores } from './data-stores.ts'
import { foundation } from './foundation.ts'
import { type AgencyPart, modulesOf, type ZoneModule } from './modules.ts'
import { network } from './network.ts'
import { privateConnectivity } from './private-connectivity.ts'
import { responseTimeMonitor } from './response-time-monitor.ts'
import { type IbmSettings, ibmSettings } from './settings.ts'
import type { TerraformFile } from './terraform.ts'

/** The provider release whose arguments these are. */
const providerVersion = '1.87.1'

type Shared = (plan: LandingZonePlan, settings: IbmSettings) => TerraformFile
type OfAgency = (plan: LandingZonePlan, settings: IbmSettings, part: AgencyPart) => TerraformFile

/** What the zone shares; what holds an agency's data is the agency's. */
const sharedParts: Omit<ZoneParts<Shared>, 'dataStores'> = {
  foundation,
  network,
  privateConnectivity,
  responseTimeMonitor,
  budget,
}
const agencyParts: Pick<ZoneParts<OfAgency>, 'foundation' | 'network' | 'dataStores'> = {
  foundation: (plan, _, part) => agencyFoundation(plan, part),
  network: agencyNetwork,
  dataStores,
}

const fileNames: ZoneParts<string> = {
  foundation: 'foundation',
  network: 'network',
  privateConnectivity: 'private-connectivity',
  dataStores: 'data-stores',
  responseTimeMonitor: 'response-time-monitor',
  budget: 'budget',
}

/** One zone as Terraform root modules in JSON: the zone's own and one for each agency, with a file for each part. */
export const emit: Emitter = async (plan): Promise<EmittedFiles> => {
  const settings = ibmSettings(plan)
  return new Map(modulesOf(plan).flatMap((module) => filesOf(module, settings)))
}

function filesOf({ folder, plan, part }: ZoneModule, settings: IbmSettings): [string, string][] {
  const parts: [string, TerraformFile][] =
    part === undefined
      ? Object.entries(sharedParts).map(([name, make]) => [name, make(plan, settings)])
      : Object.entries(agencyParts).map(([name, make]) => [name, make(plan, settings, part)])
  return [
    [`${folder}main.tf.json`, json(main(plan))],
    ...parts.map(([name, file]): [string, string] => [`${folder}${fileNames[name as ZonePart]}.tf.json`, json(file)]),
  ]
}

/** The API key comes from IC_API_KEY; the region is the plan's and nothing else can be deployed by this module. */
const main = ({ zone }: LandingZonePlan): TerraformFile => ({
  terraform: {
    required_version: '>= 1.5.0',
    required_providers: { ibm: { source: 'IBM-Cloud/ibm', version: providerVersion } },
  },
  provider: { ibm: { region: zone.location.region, visibility: 'public-and-private' } },
})

const json = (value: TerraformFile): string => `${JSON.stringify(value, null, 2)}\n`
