import { gzipSync } from 'node:zlib'
import { stringify } from 'yaml'
import { InputError } from '#catalogue/vocabulary/issue.ts'

export interface ServerFile {
  readonly path: string
  readonly content: string
  readonly permissions?: '0600' | '0644' | '0755'
}

/** A volume as the server sees it, and where it gets mounted. */
export interface Mount {
  readonly device: string
  readonly path: string
}

export interface ServerSetup {
  readonly hostname: string
  readonly packages: readonly string[]
  readonly files: readonly ServerFile[]
  readonly mounts: readonly Mount[]
  readonly commands: readonly (readonly string[])[]
  /** Tang servers on the body's premises that unlock the disks; none where the host's own encryption suffices. */
  readonly tangUrl?: string | undefined
}

/** Where packages come from: a mirror that the zone reaches over the private line, or the image itself. */
export interface PackageSource {
  readonly packageMirror?: string | undefined
}

/** Nova takes 65,535 bytes of user data, counted after base64; IBM takes 64 KiB. The smaller holds everywhere. */
const largestUserData = Math.floor((65_535 * 3) / 4)

/** Cloud-init of a server that has no path to the Internet: packages come from the image or the body's own mirror. */
export function cloudConfig(setup: ServerSetup, source: PackageSource): string {
  const plain = configText(setup, source, Number.POSITIVE_INFINITY)
  const text = Buffer.byteLength(plain) <= largestUserData ? plain : configText(setup, source, longestPlainFile)
  const size = Buffer.byteLength(text)
  if (size <= largestUserData) return text
  throw new InputError([
    { code: 'user-data-too-large', path: setup.hostname, met: `${size} B`, accepted: `${largestUserData} B` },
  ])
}

function configText(setup: ServerSetup, { packageMirror }: PackageSource, longestPlain: number): string {
  const disks = setup.mounts.length === 0 ? [] : [disksFile(setup)]
  const config = {
    hostname: setup.hostname,
    disable_root: true,
    ssh_pwauth: false,
    ...(packageMirror === undefined ? {} : { apt: { primary: [{ arches: ['default'], uri: packageMirror }] } }),
    packages: [...setup.packages, ...(setup.tangUrl === undefined ? [] : ['clevis-luks', 'clevis-systemd'])].sort(),
    write_files: [...disks, ...setup.files].map(({ path, content, permissions = '0644' }) => ({
      path,
      permissions,
      defer: true, // after the packages, which want their directories to themselves
      ...writtenOut(content, longestPlain),
    })),
    runcmd: [...(disks.length === 0 ? [] : [['/usr/local/sbin/rettsky-disks']]), ...setup.commands],
  }
  return `#cloud-config\n${stringify(config, { lineWidth: 0, aliasDuplicateObjects: false })}`
}

/** What is longer than this travels compressed, once everything together is too much as it stands. */
const longestPlainFile = 8_192

/**
 * Content as cloud-init takes it. Plain wherever it fits: people and checks read it in the stack, and compressors of other
 * machines may pack the same text into other bytes.
 */
const writtenOut = (content: string, longestPlain: number): { content: string; encoding?: 'gz+b64' } =>
  content.length <= longestPlain
    ? { content }
    : { encoding: 'gz+b64', content: gzipSync(content, { level: 9 }).toString('base64') }

/** Formats what is empty, unlocks what is encrypted by the body's own key, mounts, and does so again after a restart. */
function disksFile({ mounts, tangUrl }: ServerSetup): ServerFile {
  const lines = mounts.flatMap(({ device, path }) => {
    const name = path.slice(1).replaceAll('/', '-')
    const disk = tangUrl === undefined ? device : `/dev/mapper/${name}`
    return [awaited(device), ...(tangUrl === undefined ? [] : unlock(device, name, tangUrl)), ...mount(disk, path)]
  })
  const content = ['#!/bin/sh', 'set -eu', ...lines, ''].join('\n')
  return { path: '/usr/local/sbin/rettsky-disks', permissions: '0755', content }
}

/** A volume is attached a moment after its server has started. */
const awaited = (device: string): string => `for i in $(seq 150); do [ -b ${device} ] && break; sleep 2; done`

const mount = (disk: string, path: string): string[] => [
  `blkid ${disk} || mkfs.ext4 ${disk}`,
  `mkdir -p ${path}`,
  `grep -q ' ${path} ' /etc/fstab || echo '${disk} ${path} ext4 defaults,_netdev 0 2' >> /etc/fstab`,
  `mountpoint -q ${path} || mount ${path}`,
]

/** LUKS whose only lasting key is bound to Tang: without the body's own server the disk stays shut. */
const unlock = (device: string, name: string, tangUrl: string): string[] => [
  `if ! cryptsetup isLuks ${device}; then`,
  '  umask 077; head -c 64 /dev/urandom > /run/rettsky-key',
  `  cryptsetup luksFormat --batch-mode --type luks2 ${device} /run/rettsky-key`,
  `  clevis luks bind -y -k /run/rettsky-key -d ${device} tang '{"url":"${tangUrl}"}'`,
  `  cryptsetup luksRemoveKey --batch-mode ${device} /run/rettsky-key; shred -u /run/rettsky-key`,
  'fi',
  `[ -e /dev/mapper/${name} ] || clevis luks unlock -d ${device} -n ${name}`,
  `grep -q '^${name} ' /etc/crypttab || echo '${name} ${device} none _netdev' >> /etc/crypttab`,
]
