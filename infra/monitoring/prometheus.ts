import { stringify } from 'yaml'
import type { LandingZonePlan, Probe } from '../landing-zone-plan.ts'
import { proberPorts } from './prober-ports.ts'

export const targetsFile = (from: Probe['from']): string => `targets-from-${from}.json`

/** One scrape job: the target becomes a parameter of the exporter beside Prometheus, which probes it. */
function scrapeJob(plan: LandingZonePlan, from: Probe['from']): object {
  return {
    job_name: `rettsky-${plan.zone.id}-from-${from}`,
    metrics_path: '/probe',
    scrape_interval: `${plan.responseTimeMonitor.intervalSeconds}s`,
    file_sd_configs: [{ files: [targetsFile(from)] }],
    relabel_configs: [
      { source_labels: ['__address__'], target_label: '__param_target' },
      { source_labels: ['__param_target'], target_label: 'instance' },
      { source_labels: ['module'], target_label: '__param_module' },
      { target_label: 'zone', replacement: plan.zone.id },
      { target_label: 'origin', replacement: from },
      { target_label: '__address__', replacement: `localhost:${proberPorts.blackbox}` },
    ],
  }
}

/** prometheus.yml of the zone's own prober. */
export function prometheusConfiguration(plan: LandingZonePlan): string {
  const interval = `${plan.responseTimeMonitor.intervalSeconds}s`
  return stringify({
    global: { scrape_interval: interval, evaluation_interval: interval, external_labels: { zone: plan.zone.id } },
    rule_files: ['rules.yml'],
    scrape_configs: [scrapeJob(plan, 'zone')],
  })
}

/** The same for the body's own Prometheus, which takes it in by `scrape_config_files`; `rules-from-body.yml` goes with it. */
export function bodyScrapeConfiguration(plan: LandingZonePlan): string {
  return stringify({ scrape_configs: [scrapeJob(plan, 'body')] })
}
