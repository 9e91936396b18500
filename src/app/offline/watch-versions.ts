/** What is heard about the versions of the app. */
export type VersionNews = {
  /** A new version is in the browser and waits. */
  readonly onReady: () => void
  /** Another window has asked for the new version: what this one has not loaded yet is gone. */
  readonly onReplaced: () => void
}

/** The versions of the app that the browser keeps. */
export type Versions = {
  /** Lets the version that waits, if any, serve all windows. Resolves when it does. */
  takeNew(): Promise<void>
}

/**
 * Has the browser keep the whole app, and looks for a new version at each visit and when the window comes back after an hour. Null
 * where the browser keeps nothing, as in some private windows and on pages without https: the app then needs its server.
 */
export async function watchVersions({ onReady, onReplaced }: VersionNews): Promise<Versions | null> {
  if (!('serviceWorker' in navigator)) return null
  const { serviceWorker } = navigator
  let isOwnWish = false
  // The first worker of all takes charge of a page that it has just made complete: nothing is replaced.
  let isServed = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (isServed && !isOwnWish) onReplaced()
    isServed = true
  })

  const registration = await register(serviceWorker)
  if (registration === null) return null
  const watch = (coming: ServiceWorker | null) => {
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && registration.active !== null) onReady()
    })
  }
  if (registration.waiting !== null && registration.active !== null) onReady()
  watch(registration.installing)
  registration.addEventListener('updatefound', () => watch(registration.installing))
  lookAgain(registration)

  return {
    async takeNew() {
      const { waiting } = registration
      if (waiting === null) return
      isOwnWish = true
      const taken = new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve, { once: true })
      })
      waiting.postMessage({ type: 'SKIP_WAITING' })
      await taken
      isOwnWish = false
    },
  }
}

/** The worker lies beside the page, wherever that is. */
async function register(serviceWorker: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | null> {
  try {
    const registration: ServiceWorkerRegistration | undefined = await serviceWorker.register(
      new URL('sw.js', location.href),
    )
    return registration ?? null
  } catch {
    return null
  }
}

/** In milliseconds: an hour. */
const BETWEEN_LOOKS = 60 * 60 * 1000

function lookAgain(registration: ServiceWorkerRegistration) {
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - last < BETWEEN_LOOKS) return
    last = Date.now()
    // Without a network there is nothing new to be had.
    registration.update().catch(() => {})
  })
}
