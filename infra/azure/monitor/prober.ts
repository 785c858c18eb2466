import { VirtualMachine } from '@pulumi/azure-native/compute/virtualMachine.js'
import { VirtualMachineExtension } from '@pulumi/azure-native/compute/virtualMachineExtension.js'
import { NetworkInterface } from '@pulumi/azure-native/network/networkInterface.js'
import type { CustomResourceOptions } from '@pulumi/pulumi'
import { digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { proberUserData } from '../../server/prober.ts'
import { nameOf } from '../names.ts'
import type { Place } from '../network/circuits.ts'
import type { Network } from '../network.ts'
import type { AzureSettings } from '../settings.ts'

/**
 * The machine that probes come from: blackbox_exporter for figures that compare across zones, and Azure's agent for its
 * own monitor. It has the plan's address, no public one, and nobody logs in unless the settings name a key.
 */
export function makeProber(
  plan: LandingZonePlan,
  settings: AzureSettings,
  network: Network,
  place: Place,
  opts: CustomResourceOptions,
): VirtualMachine {
  const networkInterfaceName = nameOf(plan, 'nic', 'prober')
  const networkInterface = new NetworkInterface(
    networkInterfaceName,
    {
      ...place,
      networkInterfaceName,
      ipConfigurations: [
        {
          name: 'default',
          privateIPAllocationMethod: 'Static',
          privateIPAddress: plan.responseTimeMonitor.prober,
          subnet: { id: network.subnetFor('monitoring') },
        },
      ],
    },
    opts,
  )
  const vmName = nameOf(plan, 'vm', 'prober')
  const adminUsername = 'prober'
  const machine = new VirtualMachine(
    vmName,
    {
      ...place,
      vmName,
      hardwareProfile: { vmSize: 'Standard_B2s' },
      identity: { type: 'SystemAssigned' },
      networkProfile: { networkInterfaces: [{ id: networkInterface.id, primary: true }] },
      osProfile: {
        computerName: 'prober',
        adminUsername,
        customData: Buffer.from(proberUserData(plan, settings)).toString('base64'),
        linuxConfiguration: {
          disablePasswordAuthentication: true,
          provisionVMAgent: true,
          ssh: {
            publicKeys: [
              { path: `/home/${adminUsername}/.ssh/authorized_keys`, keyData: settings.proberSshKey ?? nobodysKey },
            ],
          },
        },
      },
      securityProfile: {
        securityType: 'TrustedLaunch',
        uefiSettings: { secureBootEnabled: true, vTpmEnabled: true },
      },
      storageProfile: {
        imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
        osDisk: {
          name: nameOf(plan, 'disk', 'prober'),
          createOption: 'FromImage',
          deleteOption: 'Delete',
          managedDisk: { storageAccountType: 'StandardSSD_LRS' },
        },
      },
    },
    opts,
  )
  new VirtualMachineExtension(
    nameOf(plan, 'agent', 'prober'),
    {
      ...place,
      vmName: machine.name,
      vmExtensionName: 'AzureNetworkWatcherExtension',
      publisher: 'Microsoft.Azure.NetworkWatcher',
      type: 'NetworkWatcherAgentLinux',
      typeHandlerVersion: '1.4',
      autoUpgradeMinorVersion: true,
    },
    opts,
  )
  return machine
}

/** Azure makes no Linux machine without a key. This one is the digest of a sentence, so nobody holds its other half. */
const nobodysKey = (() => {
  const point = Buffer.from(digestOfBytes('Nobody logs in to the prober.').slice('sha256:'.length), 'hex')
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes])
  return `ssh-ed25519 ${Buffer.concat([field(Buffer.from('ssh-ed25519')), field(point)]).toString('base64')}`
})()
