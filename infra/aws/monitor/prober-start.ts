import { createHash } from 'node:crypto'

const folder = '/etc/rettsky'

/** The machine's own name in the template, which it asks for its files by. */
export const logicalId = 'ProberInstance'

/** Files as cfn-init writes them: in the template, so that a check and a reviewer see them. */
export function initFiles(files: ReadonlyMap<string, string>): Record<string, object> {
  const owned = { mode: '000644', owner: 'root', group: 'root' }
  const configuration = [...files].map(([name, content]) => [`${folder}/${name}`, { content, ...owned }])
  const units = Object.entries(commands).map(([name, command]) => [
    `/etc/systemd/system/${name}.service`,
    { content: unit(name, command), ...owned },
  ])
  return Object.fromEntries([...configuration, ...units])
}

const commands: Readonly<Record<string, string>> = {
  blackbox: `blackbox_exporter --config.file ${folder}/blackbox.yml`,
  prometheus: `prometheus --config.file ${folder}/prometheus.yml --storage.tsdb.path /var/lib/prometheus --storage.tsdb.retention.time 400d`,
}

/** A service that may do no more than its work needs: raw packets for pings, and a folder of its own. */
const unit = (name: string, command: string): string => `[Unit]
Description=${name} of Rettsky
After=network-online.target

[Service]
ExecStart=/usr/local/bin/${command}
DynamicUser=yes
AmbientCapabilities=CAP_NET_RAW
StateDirectory=${name}
WorkingDirectory=${folder}
Restart=always

[Install]
WantedBy=multi-user.target
`

/** What the machine does once when it starts. The files' digest is in it, so that a change of them starts a new machine. */
export function startScript(
  files: ReadonlyMap<string, string>,
  bucket: string,
  digest: string,
  region: string,
  stack: string,
): string[] {
  const configuration = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
  return [
    '#!/bin/bash\nset -euo pipefail\n',
    `# configuration ${configuration}\n`,
    `/opt/aws/bin/cfn-init --region ${region} --stack `,
    stack,
    ` --resource ${logicalId}\n`,
    `aws --region ${region} s3 cp s3://`,
    bucket,
    '/prober.tar.gz /opt/prober.tar.gz\necho "',
    digest,
    '  /opt/prober.tar.gz" | sha256sum --check\n',
    'tar -xzf /opt/prober.tar.gz -C /usr/local/bin\n',
    'systemctl daemon-reload\nsystemctl enable --now blackbox.service prometheus.service\n',
  ]
}
