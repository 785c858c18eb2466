import type { Estate } from '../estate.ts'
import type { ExpectedDataSet } from '../expected.ts'
import type { Located } from '../resource.ts'
import { textAt } from '../value.ts'
import type { StoreKind } from './answer.ts'

/**
 * What kind of store a resource is to a data set; null where it is no store of it. An Azure storage account is a file share
 * when a share lies in it. Where a host has no database or file service, a server of one's own is the store, and its disks
 * are disks.
 */
export function storeKind(resource: Located, dataSet: ExpectedDataSet, estate: Estate<Located>): StoreKind | null {
  if (resource.family === 'storage-account') {
    const isShare =
      textAt(resource.attributes, 'kind') === 'FileStorage' || estate.pointingAt(resource, 'file-share').length > 0
    return isShare ? 'file' : 'object'
  }
  switch (resource.kind) {
    case 'object':
    case 'postgres':
    case 'file':
    case 'block':
      return resource.kind
    case 'compute':
      return serverKind(resource, dataSet)
    default:
      return null
  }
}

function serverKind(resource: Located, dataSet: ExpectedDataSet): StoreKind | null {
  if (resource.provider !== 'openstack') return null
  return dataSet.store === 'postgres' || dataSet.store === 'file' ? dataSet.store : null
}
