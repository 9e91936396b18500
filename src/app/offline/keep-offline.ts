import type { Projects } from '../../designer/projects/projects-handle.tsx'
import { closeTopic, showToast } from '../../ui/toasts.tsx'
import { watchVersions } from './watch-versions.ts'

/** Keeps the app in the browser for a visit without a network, and says when the page is not the newest any more. */
export async function keepOffline(projects: Projects): Promise<void> {
  const reload = async () => {
    closeTopic(TOPIC)
    const reason = (await projects.prepareReload()) ?? (await takeNew())
    if (reason === null) location.reload()
    else offer('Not reloaded, so that nothing is lost', reason, 'Try again')
  }
  const offer = (title: string, description: string, label: string) => {
    closeTopic(TOPIC)
    showToast(title, { description, topic: TOPIC, stays: true, actions: [{ label, run: () => void reload() }] })
  }
  /** What is changed while the new version takes over is saved as well. */
  const takeNew = async () => {
    await versions?.takeNew()
    return projects.prepareReload()
  }

  // Such as a dialog that is opened for the first time.
  window.addEventListener('vite:preloadError', () =>
    offer('A part of the designer could not be loaded', LOST_PART, RELOAD),
  )
  const versions = await watchVersions({
    onReady: () =>
      offer('A new version is ready', 'Go on as long as you like. Your work is saved before the reload.', RELOAD),
    onReplaced: () =>
      offer(
        'Another window has changed to a new version',
        'Reload this one as well. Your work is saved before the reload.',
        RELOAD,
      ),
  })
}

const TOPIC = 'version'
const RELOAD = 'Reload now'
const LOST_PART = 'The network may be away, or the server may hold a new version. Your work is saved before the reload.'
