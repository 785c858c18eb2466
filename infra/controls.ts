import type { Provider } from '#catalogue/offer.ts'
import type { Control } from '#policies/controls.ts'
import { controls as aws } from './aws/controls.ts'
import { controls as azure } from './azure/controls.ts'
import type { ControlImplementation, ControlTable } from './emitter.ts'
import { controls as google } from './google/controls.ts'
import { controls as ibm } from './ibm/controls.ts'
import { controls as openstack } from './openstack/controls.ts'

/** How every provider meets every control. A provider or a control that is not answered for does not type-check. */
export const controlTables: Readonly<Record<Provider, ControlTable>> = { aws, azure, google, ibm, openstack }

export const implementationOf = (provider: Provider, control: Control): ControlImplementation =>
  controlTables[provider][control]
