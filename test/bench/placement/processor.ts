/** Processor time of all threads of this process. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The most memory this process has had. */
export function megabytes(): number {
  return process.resourceUsage().maxRSS / 1024
}
