import type { Finding } from '../finding.ts'
import { sayBoth } from '../say.ts'
import { type Renderer, type Rendering, reportPath } from './rendering.ts'

const sentence = (finding: Finding, { language }: Rendering): string =>
  `${finding.resource}: ${sayBoth(finding, language)}`

const githubData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const githubProperty = (text: string): string => githubData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
const commands = { error: 'error', warning: 'warning', note: 'notice' } as const

/** Workflow commands of GitHub Actions: each finding is shown at its line. */
export const github: Renderer = (rendering) =>
  rendering.findings
    .map((finding) => {
      const place = `file=${githubProperty(reportPath(finding.file))},line=${finding.line ?? 1},title=${githubProperty(finding.rule)}`
      return `::${commands[finding.severity]} ${place}::${githubData(sentence(finding, rendering))}\n`
    })
    .join('')

const azureProperty = (text: string): string =>
  text
    .replaceAll('%', '%AZP25')
    .replaceAll(';', '%3B')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(']', '%5D')

/** Logging commands of Azure Pipelines, which know errors and warnings. */
export const azure: Renderer = (rendering) =>
  rendering.findings
    .map((finding) => {
      const type = finding.severity === 'error' ? 'error' : 'warning'
      const place = `sourcepath=${azureProperty(reportPath(finding.file))};linenumber=${finding.line ?? 1};code=${finding.rule}`
      return `##vso[task.logissue type=${type};${place};]${sentence(finding, rendering)
        .replaceAll('%', '%AZP25')
        .replaceAll(/[\r\n]+/g, ' ')}\n`
    })
    .join('')
