import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StackFacts } from '#policies/check/index.ts'
import { asText, at, isObject, type Json } from '#policies/check/value.ts'

/** Region and account of each template of a folder, from our `deployment.json` or from the `manifest.json` of a CDK assembly. */
export async function stackFacts(folder: string): Promise<ReadonlyMap<string, StackFacts>> {
  const deployment = await readJson(join(folder, 'deployment.json'))
  const assembly = await readJson(join(folder, 'manifest.json'))
  return new Map([...fromDeployment(folder, deployment), ...fromAssembly(folder, assembly)])
}

async function readJson(file: string): Promise<Json> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Json
  } catch {
    return undefined
  }
}

function fromDeployment(folder: string, deployment: Json): [string, StackFacts][] {
  const stacks = at(deployment, 'stacks')
  if (!Array.isArray(stacks)) return []
  return stacks.filter(isObject).flatMap((stack): [string, StackFacts][] => {
    const [template, name, region, account] = ['template', 'stack', 'region', 'account'].map((key) =>
      asText(stack[key]),
    )
    if (template === undefined || name === undefined) return []
    const facts = {
      stack: name,
      source: 'deployment.json',
      ...(region === undefined ? {} : { region }),
      ...(account === undefined ? {} : { account }),
    }
    return [[join(folder, template), facts]]
  })
}

function fromAssembly(folder: string, assembly: Json): [string, StackFacts][] {
  const artifacts = isObject(assembly) ? assembly.artifacts : undefined
  if (!isObject(artifacts)) return []
  return Object.entries(artifacts).flatMap(([name, artifact]): [string, StackFacts][] => {
    const template = asText(at(artifact, 'properties.templateFile'))
    const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(asText(at(artifact, 'environment')) ?? '') ?? []
    if (template === undefined) return []
    const known = region === undefined || region === 'unknown-region' ? {} : { region }
    const owner = account === undefined || account === 'unknown-account' ? {} : { account }
    return [[join(folder, template), { stack: name, source: 'manifest.json', ...known, ...owner }]]
  })
}
