import type { ProjectStorage } from '../../store/storage/open-storage.ts'

/** How often a project is looked for again before it counts as gone. */
export const LOOKS = 10

/**
 * Loads the project that this window had open when it was reloaded. What was not saved by then the page put down while it went away, and on a
 * busy machine that may arrive after the page that follows has asked for it: so it is looked for again, with a `pause` before each look.
 */
export async function loadLeft(
  storage: Pick<ProjectStorage, 'load' | 'takeLeft'>,
  id: string,
  pause: () => Promise<void>,
): ReturnType<ProjectStorage['load']> {
  let there = await storage.load(id)
  for (let look = 0; there.state === 'none' && look < LOOKS; look++) {
    await pause()
    await storage.takeLeft().catch(() => {})
    there = await storage.load(id)
  }
  return there
}
