/** The processor time in milliseconds that this process spends on `work`: unlike a clock's, it stays when others use the machine as well. */
export function computingTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
