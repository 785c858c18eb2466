import { asks } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import type { ServerFile } from '../../server/cloud-init.ts'
import { script } from '../../server/script.ts'
import type { OpenStackSettings } from '../settings.ts'

/**
 * What makes a copy in an open format leave the host every night over the private line, for a store that a server of its
 * own holds. `dump` writes the copy to standard output. The key that may log in at the other end is put there by people.
 */
export function exitFiles({ exitTarget }: OpenStackSettings, store: DataStore, dump: string): ServerFile[] {
  if (!asks(store, 'exit-copy')) return []
  const away = `ssh -i /etc/rettsky/exit.key -o BatchMode=yes exit@${exitTarget} store ${store.dataSet} "$(date +%F)"`
  const content = script([`${dump} | ${away}`])
  return [
    { path: '/usr/local/sbin/rettsky-exit-copy', permissions: '0755', content },
    { path: '/etc/cron.d/rettsky-exit-copy', content: '40 3 * * * root /usr/local/sbin/rettsky-exit-copy\n' },
  ]
}

/** Says on the server itself where the copy of its data set goes. */
export const exitMetadata = ({ exitTarget }: OpenStackSettings, store: DataStore): Record<string, string> =>
  asks(store, 'exit-copy') ? { 'rettsky-exit-copy': exitTarget } : {}
