import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder } from './out-folder.ts'
import type { Need } from './peer.ts'
import { mustRun } from './run-bounded.ts'

export const go: Need = { command: 'go', install: 'install Go 1.25.11 or later (go.dev/dl) and put it on the path' }

/** A command that is built from Go. `go/<module>` holds the go.mod and go.sum that pin it and everything that it is made of. */
export interface GoTool {
  readonly name: string
  readonly module: string
  readonly package: string
  /** Variables that its makers set when they build a release. */
  readonly variables?: Readonly<Record<string, string>>
}

/** The built command, in a folder named for what it is built of, so that another pin is another build. */
export const goTool = (tool: GoTool): string => join(goToolFolder(tool), tool.name)

export function goToolFolder({ module }: GoTool): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(moduleFolder(module)).sort())
    hash.update(readFileSync(join(moduleFolder(module), file)))
  return join(outFolder, 'go', `${module}-${hash.digest('hex').slice(0, 12)}`)
}

/** Builds it once, at a low priority: minutes on two cores when nothing of it was built before. */
export async function installGoTool(tool: GoTool): Promise<void> {
  if (existsSync(goTool(tool))) return
  mkdirSync(goToolFolder(tool), { recursive: true })
  const variables = Object.entries(tool.variables ?? {}).map(([name, value]) => `-X ${name}=${value}`)
  const unfinished = `${goTool(tool)}-unfinished`
  const args = ['build', '-trimpath', '-ldflags', ['-s -w', ...variables].join(' '), '-o', unfinished, tool.package]
  const env = { ...process.env, GOFLAGS: '-mod=readonly -buildvcs=false', GOTOOLCHAIN: 'local' }
  await mustRun('nice', ['go', ...args], { cwd: moduleFolder(tool.module), env, seconds: 1_800 })
  renameSync(unfinished, goTool(tool))
}

/** The version of another's module that `go/<module>/go.mod` pins. */
export function pinnedVersion(module: string, name: string): string {
  const pins = readFileSync(join(moduleFolder(module), 'go.mod'), 'utf8')
  const line = pins.split('\n').find((one) => one.trim().replace('require ', '').startsWith(`${name} v`))
  if (line === undefined) throw new Error(`go/${module}/go.mod does not pin ${name}`)
  return line
    .trim()
    .split(' ')
    .find((word) => /^v\d/.test(word))!
}

const moduleFolder = (module: string): string => new URL(`./go/${module}`, import.meta.url).pathname
