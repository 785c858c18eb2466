import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { outFolder } from '../out-folder.ts'
import { mustRun } from '../run-bounded.ts'

/**
 * The AWS SDK of the version that `infra/openstack/stores/s3.ts` names. The product does without it and writes its type names by
 * hand, so that here is the only place where they meet their declarations.
 */
const aws = { name: '@pulumi/aws', version: '7.48.0', folder: join(outFolder, 'pulumi-aws-7.48.0') }

const require = createRequire(import.meta.url)

/** Where an SDK's type declarations lie. */
export const folderOf = (sdk: string): string =>
  sdk === 'aws' ? aws.folder : dirname(require.resolve(`@pulumi/${sdk}/package.json`))

export function versionOfSdk(sdk: string): string {
  const { version } = JSON.parse(readFileSync(join(folderOf(sdk), 'package.json'), 'utf8')) as { version: string }
  return version
}

/** Fetches the one SDK that the product does not bring: its declarations of storage, not the other hundreds of megabytes. */
export async function installSdks(): Promise<void> {
  if (existsSync(aws.folder)) return
  const fetched = join(outFolder, 'pulumi-aws-fetched')
  rmSync(fetched, { recursive: true, force: true })
  mkdirSync(fetched, { recursive: true })
  await mustRun('npm', ['pack', `${aws.name}@${aws.version}`, '--silent', '--pack-destination', fetched], {
    seconds: 300,
  })
  const parts = ['package.json', 'provider.d.ts', 's3', 'types'].map((part) => `package/${part}`)
  await mustRun('tar', ['-xzf', join(fetched, `pulumi-aws-${aws.version}.tgz`), '-C', fetched, ...parts], {
    seconds: 60,
  })
  const { version } = JSON.parse(readFileSync(join(fetched, 'package', 'package.json'), 'utf8')) as { version: string }
  if (version !== aws.version) throw new Error(`${aws.name} came as ${version}, not ${aws.version}`)
  renameSync(join(fetched, 'package'), aws.folder)
  rmSync(fetched, { recursive: true })
}
