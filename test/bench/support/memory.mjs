import { readdirSync, readFileSync } from 'node:fs'

const SAMPLE_MS = 50
/** New processes are looked for less often than they are measured: that means reading all of `/proc`. */
const SAMPLES_PER_LOOK = 10

/**
 * Watches the memory of everything that this process has started, as the sum of the resident memory in `/proc`. Memory that processes
 * share counts in each of them, so that the sum is too high rather than too low. `null` where there is no `/proc`.
 */
export function watchMemory() {
  if (resident(process.pid) === null) return null
  let family = descendants()
  let samples = []
  let ticks = 0
  const sample = () => {
    if (ticks++ % SAMPLES_PER_LOOK === 0) family = descendants()
    samples.push(family.reduce((sum, pid) => sum + (resident(pid) ?? 0), 0))
  }
  const timer = setInterval(sample, SAMPLE_MS)
  return {
    /** Forgets what was measured so far. */
    restart() {
      samples = []
      sample()
    },
    /** MB, the mean of all samples since the restart. */
    mean: () => samples.reduce((sum, value) => sum + value, 0) / samples.length,
    /** MB, the highest sample since the restart. */
    peak: () => samples.reduce((highest, value) => Math.max(highest, value), 0),
    stop: () => clearInterval(timer),
  }
}

/** MB; null when there is no such process (any more). */
function resident(pid) {
  try {
    const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? (Number(found[1]) * 1024) / 1e6 : 0
  } catch {
    return null
  }
}

function descendants() {
  const children = new Map()
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : null
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found = []
  const open = [process.pid]
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    const own = children.get(pid) ?? []
    found.push(...own)
    open.push(...own)
  }
  return found
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets before and may hold anything.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}
