/**
 * Stands in for the browser, which keeps the app's versions: a Storybook has none of them. What it would tell is told when a story says so.
 * Gives back that, and what ends it.
 */
export function standInForVersions() {
  const worker = Object.assign(new EventTarget(), { state: 'installing' })
  const registration = Object.assign(new EventTarget(), {
    active: {},
    waiting: null,
    installing: worker,
    update: () => Promise.resolve(),
  })
  const browser = Object.assign(new EventTarget(), { controller: {}, register: () => Promise.resolve(registration) })
  Object.defineProperty(navigator, 'serviceWorker', { value: browser, configurable: true })
  return {
    /** A new version is in the browser and waits. */
    arrives: () => {
      worker.state = 'installed'
      worker.dispatchEvent(new Event('statechange'))
    },
    /** Another window has asked for the new version. */
    isTakenElsewhere: () => {
      browser.dispatchEvent(new Event('controllerchange'))
    },
    end: () => {
      Reflect.deleteProperty(navigator, 'serviceWorker')
    },
  }
}
