import type { Language } from '#catalogue/vocabulary/text.ts'
import type { EmittedFiles } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { blackboxConfiguration } from './blackbox.ts'
import { dashboard } from './dashboard.ts'
import { bodyScrapeConfiguration, prometheusConfiguration, targetsFile } from './prometheus.ts'
import { ruleFile } from './rules.ts'
import { targetsText } from './targets.ts'

export { proberPorts } from './prober-ports.ts'
export { errorBudget } from './rules.ts'
export { proberShares } from './targets.ts'

/** Files of the zone's own prober by name: what blackbox_exporter and Prometheus there read. */
export function proberFiles(plan: LandingZonePlan, language: Language): EmittedFiles {
  return new Map([
    ['blackbox.yml', blackboxConfiguration()],
    ['prometheus.yml', prometheusConfiguration(plan)],
    ['rules.yml', ruleFile(plan, 'zone', language)],
    [targetsFile('zone'), targetsText(plan, 'zone')],
  ])
}

/**
 * Everything that measures response time in a zone by the common yardstick: the prober's files, what the body's own
 * Prometheus adds, and the dashboard. Texts for people are in `language`.
 */
export function monitoringFiles(plan: LandingZonePlan, language: Language): EmittedFiles {
  return new Map([
    ...proberFiles(plan, language),
    ['scrape-from-body.yml', bodyScrapeConfiguration(plan)],
    ['rules-from-body.yml', ruleFile(plan, 'body', language)],
    [targetsFile('body'), targetsText(plan, 'body')],
    ['dashboard.json', dashboard(plan, language)],
  ])
}
