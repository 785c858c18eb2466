import { join } from 'node:path'
import { emittedZones } from '../emitted.ts'
import { go, installGoTool } from '../go-tools.ts'
import { root } from '../out-folder.ts'
import type { Peer, Row } from '../peer.ts'
import { zoneLife } from '../tofu/zone-life.ts'
import { standIn, tofu } from '../tofu/zone-modules.ts'

/** OpenTofu itself reads the IBM zones: syntax, references, blocks, names and types of arguments, and deploys them. */
export const peer: Peer = {
  name: 'tofu',
  about:
    'every IBM zone through init, validate, plan, apply, changed apply and destroy, module by module, with a provider that takes what IBM’s own is read to take',
  needs: [go],
  install: async () => {
    await installGoTool(tofu)
    await installGoTool(standIn)
  },
  async run() {
    const rows: Row[] = []
    for (const { name, plan, files } of await emittedZones('ibm')) {
      const workspace = name.startsWith('andeby/') ? join(root, 'examples', 'andeby') : null
      rows.push(...(await zoneLife({ name, plan, files, workspace })))
    }
    return rows
  },
}
