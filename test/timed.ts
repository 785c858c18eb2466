/** Runs a step and prints its wall time, its processor time and the memory held after it. */
export async function timed<T>(name: string, step: () => T | Promise<T>): Promise<T> {
  const [started, used] = [performance.now(), process.cpuUsage()]
  const value = await step()
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(used)
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20)
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s wall ${((user + system) / 1e6).toFixed(2).padStart(7)} s cpu ${String(memory).padStart(5)} MB`,
  )
  return value
}
