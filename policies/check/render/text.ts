import { sayFinding } from '../say.ts'
import type { Renderer } from './rendering.ts'

const summary = {
  nb: (files: number, resources: number, count: number) =>
    `${files} filer med ${resources} ressurser er kontrollert: ${count} funn.`,
  nn: (files: number, resources: number, count: number) =>
    `${files} filer med ${resources} ressursar er kontrollerte: ${count} funn.`,
  sv: (files: number, resources: number, count: number) =>
    `${files} filer med ${resources} resurser har kontrollerats: ${count} fynd.`,
  en: (files: number, resources: number, count: number) =>
    `Checked ${files} files with ${resources} resources: ${count} findings.`,
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
  return `${[...lines, summary[language](sources.length, resources, findings.length)].join('\n')}\n`
}
