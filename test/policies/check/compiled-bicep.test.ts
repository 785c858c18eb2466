import { describe, expect, it } from 'vitest'
import { withLines } from '../../../advisor/check/lines.ts'
import { locateOf, placesOf } from './locate-of.ts'

const at = (id: string) => `[resourceId('Microsoft.Storage/storageAccounts', ${id})]`
const account = (name: string) => ({ type: 'Microsoft.Storage/storageAccounts', name, location: 'norwayeast' })
const workspace = {
  type: 'Microsoft.OperationalInsights/workspaces',
  name: "[format('log-{0}', uniqueString(resourceGroup().id))]",
  location: 'westeurope',
}
const logs = (scope: string, workspaceId: string) => ({
  ...{ type: 'Microsoft.Insights/diagnosticSettings', name: 'd', scope },
  properties: { workspaceId },
})
const template = (resources: unknown, rest: object = {}) => ({ contentVersion: '1.0.0.0', ...rest, resources })
const inside = (name: string, inner: object, given: object = {}) => ({
  type: 'Microsoft.Resources/deployments',
  name,
  properties: { expressionEvaluationOptions: { scope: 'inner' }, parameters: given, template: inner },
})
const toWorkspace = 'norwayeast > westeurope (log-export)'
const workspaceId =
  "[resourceId('Microsoft.OperationalInsights/workspaces', format('log-{0}', uniqueString(resourceGroup().id)))]"

/** Where the one storage account of a template lies and is copied to. */
const storeOf = (document: object) =>
  placesOf([...locateOf(document).values()].find(({ family }) => family === 'storage-account'))

describe('a template that Bicep compiled', () => {
  it('has names that Azure makes up, by which its parts still find each other', () => {
    const name = "[variables('name')]"
    const variables = { name: "[toLower(concat('st', uniqueString(resourceGroup().id)))]" }
    const child = {
      type: 'Microsoft.Storage/storageAccounts/blobServices/containers',
      name: "[format('{0}/{1}/{2}', variables('name'), 'default', 'docs')]",
    }
    const service = {
      type: 'Microsoft.Storage/storageAccounts/blobServices',
      name: "[format('{0}/{1}', variables('name'), 'default')]",
    }
    const endpoint = {
      ...{ type: 'Microsoft.Network/privateEndpoints', name: 'e' },
      properties: {
        privateLinkServiceConnections: [{ properties: { privateLinkServiceId: at("variables('NAME')") } }],
      },
    }
    const found = locateOf(template([account(name), service, child, endpoint], { variables }))
    const [, blobs, docs] = [...found.values()]
    expect([blobs, docs].map(placesOf)).toEqual(['norwayeast', 'norwayeast'])
    expect(found.get('Microsoft.Network/privateEndpoints/e')?.references).toHaveLength(1)
  })

  it('says what an extension is about by types and names in turn, and older templates by their type', () => {
    const parameters = { name: { type: 'string' } }
    const scoped = logs("[format('Microsoft.Storage/storageAccounts/{0}', parameters('name'))]", workspaceId)
    const older = {
      type: 'Microsoft.Storage/storageAccounts/providers/diagnosticSettings',
      name: "[concat(parameters('name'), '/Microsoft.Insights/d')]",
      properties: { workspaceId },
    }
    for (const setting of [scoped, older])
      expect(storeOf(template([account("[parameters('name')]"), workspace, setting], { parameters }))).toBe(toWorkspace)
  })

  it('takes what one module gives out into the next', () => {
    const outputs = { id: { type: 'string', value: workspaceId } }
    const parameters = { workspaceId: { type: 'string' }, skuName: { type: 'string', nullable: true } }
    const store = template(
      {
        account: { ...account('store'), sku: { name: "[coalesce(parameters('skuName'), 'Standard_ZRS')]" } },
        diag: logs('Microsoft.Storage/storageAccounts/store', "[parameters('workspaceId')]"),
      },
      { parameters },
    )
    const given = { workspaceId: { value: "[reference('logs').outputs.id.value]" } }
    const code = template({
      logs: inside('logs', template({ workspace }, { outputs })),
      store: inside('store', store, given),
    })
    expect(storeOf(code)).toBe(toWorkspace)
  })

  it('has a line for a name that is an expression of several', () => {
    const name = "[format('{0}/{1}', parameters('server'), parameters('name'))]"
    const text = JSON.stringify(template([{ type: 'Microsoft.Sql/servers/databases', name }]), null, 2)
    const type = 'Microsoft.Sql/servers/databases'
    const finding = { file: 'main.json', type, resource: `${type}/${name}` } as never
    expect(withLines([finding], new Map([['main.json', text]]))[0]?.line).toBe(6)
  })

  it('copies what passes through a hub that captures to where its account lies', () => {
    const destination = { properties: { storageAccountResourceId: at("'far'") } }
    const hub = (enabled: boolean) => ({
      ...{ type: 'eventhubs', name: 'h' },
      properties: { captureDescription: { enabled, destination } },
    })
    const namespace = { type: 'Microsoft.EventHub/Namespaces', name: 'n', location: 'norwayeast' }
    const copied = (enabled: boolean) =>
      placesOf(
        locateOf(
          template([
            { ...namespace, resources: [hub(enabled)] },
            { ...account('far'), location: 'westeurope' },
          ]),
        ).get('Microsoft.EventHub/Namespaces/n'),
      )
    expect([copied(true), copied(false)]).toEqual(['norwayeast > westeurope (replica)', 'norwayeast'])
  })
})
