import type { EmittedFiles, Emitter, ZonePart, ZoneParts } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { budget } from './budget.ts'
import { dataStores } from './data-stores.ts'
import { foundation } from './foundation.ts'
import { network } from './network.ts'
import { privateConnectivity } from './private-connectivity.ts'
import { responseTimeMonitor } from './response-time-monitor.ts'
import { type IbmSettings, ibmSettings } from './settings.ts'
import type { TerraformFile } from './terraform.ts'

/** The provider release whose arguments these are. */
const providerVersion = '1.87.1'

type Part = (plan: LandingZonePlan, settings: IbmSettings) => TerraformFile

const parts: ZoneParts<Part> = { foundation, network, privateConnectivity, dataStores, responseTimeMonitor, budget }

const fileNames: ZoneParts<string> = {
  foundation: 'foundation',
  network: 'network',
  privateConnectivity: 'private-connectivity',
  dataStores: 'data-stores',
  responseTimeMonitor: 'response-time-monitor',
  budget: 'budget',
}

/** One zone as a Terraform root module in JSON, a file for each part. */
export const emit: Emitter = async (plan): Promise<EmittedFiles> => {
  const settings = ibmSettings(plan)
  const names = Object.keys(parts) as ZonePart[]
  const files = names.map((part): [string, TerraformFile] => [fileNames[part], parts[part](plan, settings)])
  return new Map([['main', main(plan)] as const, ...files].map(([name, file]) => [`${name}.tf.json`, json(file)]))
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
