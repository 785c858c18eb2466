import type { App } from 'aws-cdk-lib'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { landingZoneName, shorten } from '../plan/index.ts'
import { AccountAudit } from './foundation/account-audit.ts'
import { Guardrail } from './foundation/guardrail.ts'
import { partitionOf } from './partition.ts'
import { agencyOwner, managementOwner, platformOwner, type StackOwner, ZoneStack } from './zone-stack.ts'

/** Longest name that CloudTrail takes; aliases and policies take longer ones. */
const trailNameLimit = 128

/** Region lock for the organisational unit, deployed with the rights of the organisation's management account. */
export class GuardrailStack extends ZoneStack {
  constructor(app: App, plan: LandingZonePlan) {
    super(app, plan, 'guardrail', managementOwner(plan))
    new Guardrail(this, 'Guardrail', plan, landingZoneName(plan.body.short, 'guardrail', plan.zone.id))
  }
}

/** Audit and keys for logs, once for the platform account and once for each agency's account. */
export class FoundationStack extends ZoneStack {
  readonly audit: AccountAudit

  constructor(app: App, plan: LandingZonePlan, owner: StackOwner) {
    super(app, plan, 'foundation', owner)
    this.audit = new AccountAudit(this, 'Audit', {
      name: (what) => shorten(landingZoneName(owner.short, what, plan.zone.id), trailNameLimit),
      partition: partitionOf(plan.zone).id,
      region: plan.zone.location.region,
    })
  }
}

export type Foundation = { guardrail: GuardrailStack; platform: FoundationStack; agencies: FoundationStack[] }

export function foundation(app: App, plan: LandingZonePlan): Foundation {
  return {
    guardrail: new GuardrailStack(app, plan),
    platform: new FoundationStack(app, plan, platformOwner(plan)),
    agencies: plan.agencies.map(({ agency }) => new FoundationStack(app, plan, agencyOwner(plan, agency.short))),
  }
}
