import { type FullText, fill } from '#catalogue/vocabulary/text.ts'
import { sayFinding } from '../say.ts'
import type { Renderer } from './rendering.ts'

const summary: FullText = {
  nb: '{files} {files:fil|filer} med {resources} {resources:ressurs|ressurser} er kontrollert: {count} funn.',
  nn: '{files} {files:fil|filer} med {resources} {resources:ressurs|ressursar} er {files:kontrollert|kontrollerte}: {count} funn.',
  sv: '{files} {files:fil|filer} med {resources} {resources:resurs|resurser} har kontrollerats: {count} fynd.',
  en: 'Checked {files} {files:file|files} with {resources} {resources:resource|resources}: {count} {count:finding|findings}.',
}

const words = {
  nb: { error: 'feil', warning: 'advarsel', note: 'merknad' },
  nn: { error: 'feil', warning: 'åtvaring', note: 'merknad' },
  sv: { error: 'fel', warning: 'varning', note: 'anmärkning' },
  en: { error: 'error', warning: 'warning', note: 'note' },
}

/** A line a finding, and a last line that says what was looked at. */
export const text: Renderer = ({ findings, sources, resources, language }) => {
  const lines = findings.map((finding) => `${words[language][finding.severity]}: ${sayFinding(finding, language)}`)
  const last = fill(summary[language], { files: sources.length, resources, count: findings.length })
  return `${[...lines, last].join('\n')}\n`
}
