/** Processor time of all threads of this process. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The same in milliseconds, read anew a hundred times a second: reading it can take longer than what a solve does between two looks. */
export function processorClock(): () => number {
  let [readAt, last] = [-Infinity, 0]
  return () => {
    const wall = performance.now()
    if (wall - readAt >= 10) [readAt, last] = [wall, 1000 * processorSeconds()]
    return last
  }
}

/** The most memory this process has had. */
export function megabytes(): number {
  return process.resourceUsage().maxRSS / 1024
}
