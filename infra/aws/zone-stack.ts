import {
  type App,
  CfnRule,
  DefaultStackSynthesizer,
  Fn,
  type IStackSynthesizer,
  Stack,
  type StackProps,
  Tags,
} from 'aws-cdk-lib'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { agencyName, landingZoneName, shorten } from '../plan/index.ts'
import { awsSettings } from './settings.ts'

/** Stacks belong to the body's own platform account of the zone, to one agency, or to the organisation's management. */
export type StackOwner = { readonly short: string; readonly account: string | undefined }

/** Longest name of a CloudFormation stack. */
const stackNameLimit = 128

export const platformOwner = (plan: LandingZonePlan): StackOwner => ({
  short: plan.body.short,
  account: awsSettings(plan).platformAccount,
})

/** The organisation's own account: it pays, and the region lock does not bind it. */
export const managementOwner = (plan: LandingZonePlan): StackOwner => ({
  short: plan.body.short,
  account: awsSettings(plan).managementAccount,
})

export const agencyOwner = (plan: LandingZonePlan, short: string): StackOwner => ({
  short: agencyName(plan.body, short),
  account: awsSettings(plan).accounts.get(short),
})

/**
 * One concern of one zone. The template itself refuses any region but the zone's, and says nothing that changes when the
 * plan changes elsewhere. The zone's tags are the stack's as well, so that it is found by them.
 */
export class ZoneStack extends Stack {
  constructor(
    app: App,
    plan: LandingZonePlan,
    what: string,
    owner: StackOwner,
    { region = plan.zone.location.region, ...props }: StackProps & { region?: string } = {},
  ) {
    const name = shorten(landingZoneName(owner.short, what, plan.zone.id), stackNameLimit)
    super(app, name, {
      stackName: name,
      description: `Rettsky: ${what} of ${plan.zone.id}`,
      tags: { ...plan.tags },
      env: { region, ...(owner.account === undefined ? {} : { account: owner.account }) },
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
      ...props,
    })
    for (const [key, value] of Object.entries(plan.tags)) Tags.of(this).add(key, value)
    new CfnRule(this, 'OnlyInThisRegion', {
      assertions: [
        {
          assert: Fn.conditionEquals(Fn.ref('AWS::Region'), region),
          assertDescription: `This stack may only be created in ${region}`,
        },
      ],
    })
  }
}
