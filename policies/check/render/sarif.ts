import type { Language } from '#catalogue/vocabulary/text.ts'
import type { Finding } from '../finding.ts'
import { sayCheckRule } from '../rule-texts.ts'
import { sayBoth } from '../say.ts'
import { type Renderer, reportPath } from './rendering.ts'

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
const levels = { error: 'error', warning: 'warning', note: 'note' } as const

/** SARIF 2.1.0, one run. Messages name the resource, since viewers show nothing else of it. Fingerprints leave out lines, so that a finding stays the same while its file is edited. */
export const sarif: Renderer = ({ findings, language, version }) => {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rettsky', version, rules: rules.map((id) => ruleOf(id, language)) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: levels[finding.severity],
          message: { text: `${finding.resource}: ${sayBoth(finding, language)}` },
          locations: [location(finding)],
          partialFingerprints: { 'rettskyFinding/v1': finding.id },
          ...suppressions(finding),
          properties: propertiesOf(finding),
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** Waivers that run, in the words of the format, so that viewers fold the finding away and say why. */
const suppressions = ({ waivers = [] }: Finding) => {
  const running = waivers.filter(({ state }) => state === 'running')
  return running.length === 0
    ? {}
    : {
        suppressions: running.map(({ id, case: caseNumber, reason, expires }) => ({
          kind: 'external',
          status: 'accepted',
          justification: `${reason} (${id}, ${caseNumber}, ${expires})`,
        })),
      }
}

const pascal = (id: string): string =>
  id
    .replace('RS-', '')
    .toLowerCase()
    .replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/** What viewers show of a rule: GitHub wants all three texts. */
const ruleOf = (id: string, language: Language) => {
  const { title, meaning } = sayCheckRule(id, language)
  return {
    id,
    name: pascal(id),
    shortDescription: { text: title },
    fullDescription: { text: meaning },
    help: { text: meaning },
  }
}

const location = (finding: Finding) => ({
  physicalLocation: {
    artifactLocation: { uri: reportPath(finding.file).split('/').map(encodeURIComponent).join('/') },
    region: { startLine: finding.line ?? 1 },
  },
  logicalLocations: [{ fullyQualifiedName: finding.resource, kind: 'resource' }],
})

const propertiesOf = ({
  verdict,
  control,
  dataSet,
  label,
  action,
  zone,
  attribute,
  found,
  allowed,
  basis,
}: Finding) => ({
  verdict,
  control,
  dataSet,
  label,
  action,
  zone,
  attribute,
  found,
  allowed,
  basis,
})
