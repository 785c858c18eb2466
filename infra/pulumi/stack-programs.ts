import type { ComponentResource, Output } from '@pulumi/pulumi'
import type { ZonePart, ZoneParts } from '../emitter.ts'
import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'

/** What a line's carrier is given, by the line: a service or pairing key. Empty where no provider issues one. */
export type CarrierKeys = Readonly<Record<string, Output<string>>>

type Parts<Names extends ZonePart> = Pick<ZoneParts<ComponentResource>, Names>

/** What a zone's own stack consists of; some providers count money there, others agency by agency. */
export type SharedParts<Budget extends 'budget' = never> = Parts<
  'foundation' | 'network' | 'privateConnectivity' | 'responseTimeMonitor' | Budget
> & { readonly privateConnectivity: { readonly carrierKeys: CarrierKeys } }

/** What an agency's stack consists of. */
export type AgencyParts<Budget extends 'budget' = never> = Parts<'foundation' | 'network' | 'dataStores' | Budget>

interface Programs<Zone, Agency> {
  readonly zone: (plan: LandingZonePlan) => Zone
  /** What an agency has in the zone, and those of its data sets that lie in its first stack. */
  readonly agency: (plan: LandingZonePlan, share: AgencyShare, dataStores: readonly DataStore[]) => Agency
  /** The data sets of another stack of an agency, on what the first one made. `share` has no others. */
  readonly moreData: (plan: LandingZonePlan, share: AgencyShare) => Parts<'dataStores'>
}

/** What each provider's folder registers. Between them the stacks have every part; one that is left out does not type-check. */
export type StackPrograms = Programs<SharedParts<'budget'>, AgencyParts> | Programs<SharedParts, AgencyParts<'budget'>>
