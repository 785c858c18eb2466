import { ServiceIdentity } from '@pulumi/gcp/projects/serviceIdentity.js'
import { getProjectServiceAccountOutput } from '@pulumi/gcp/storage/getProjectServiceAccount.js'
import { all, interpolate, type Output, type Resource } from '@pulumi/pulumi'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import { type Home, within } from './projects.ts'

/** Google's own account of each service in a project. Two of them exist only once somebody has asked for them. */
export function serviceAgent(
  plan: LandingZonePlan,
  id: string,
  kind: DataStore['store']['kind'],
  home: Home,
  parent: Resource,
): Output<string> {
  switch (kind) {
    case 'object': {
      const asked = getProjectServiceAccountOutput({ project: home.projectId }, within(home, parent, 'storage'))
      return all([home.number, asked]).apply(
        ([number]) => `serviceAccount:service-${number}@gs-project-accounts.iam.gserviceaccount.com`,
      )
    }
    case 'postgres':
      return new ServiceIdentity(
        nameOf(plan, 'sqladmin-for', id),
        { project: home.projectId, service: 'sqladmin.googleapis.com' },
        within(home, parent, 'sqladmin'),
      ).member
    case 'file':
      return interpolate`serviceAccount:service-${home.number}@cloud-filer.iam.gserviceaccount.com`
    case 'block':
      return interpolate`serviceAccount:service-${home.number}@compute-system.iam.gserviceaccount.com`
    default:
      return kind satisfies never
  }
}
