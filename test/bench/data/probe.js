// Runs in the app's page before the app: notes when what happens while a dataset is opened. All times are those of the page, in ms.
{
  const marks = {}
  const passes = {}
  const longTasks = []
  let longestFrame = 0
  let isWatching = false
  let finish = () => {}
  const done = new Promise((resolve) => {
    finish = resolve
  })
  const mark = (name) => {
    if (isWatching) marks[name] ??= performance.now()
  }

  // What the worker tells the page.
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args)
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'opened' || data.kind === 'indexed' || data.kind === 'checked') mark(data.kind)
        // As the limits are: by the worker's own clock, however busy the page is.
        if (isWatching && data.ms !== undefined) passes[data.kind] ??= data.ms
        // The interface takes the news after this.
        if (data.kind === 'checked') setTimeout(finish, 300)
        if (data.kind === 'failed') throw new Error(data.message)
      })
    }
  }
  window.addEventListener('change', ({ target }) => target.type === 'file' && mark('chosen'), true)

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startTime, duration })
  }).observe({ type: 'longtask' })

  const watchFrames = (last) => {
    requestAnimationFrame((now) => {
      if (marks.chosen !== undefined) longestFrame = Math.max(longestFrame, now - Math.max(last, marks.chosen))
      watchFrames(now)
    })
  }
  watchFrames(performance.now())

  window.probe = {
    /** Begins to watch; `text` is what the first datapoint holds. */
    watch(text) {
      isWatching = true
      const canvas = document.querySelector('[aria-label="Canvas"]')
      const observer = new MutationObserver(() => {
        if (!canvas.textContent.includes(text)) return
        observer.disconnect()
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => mark('shown'))
        port1.start()
        // Behind the frame that paints it.
        requestAnimationFrame(() => port2.postMessage(null))
      })
      observer.observe(canvas, { subtree: true, childList: true, characterData: true })
    },
    /** Everything that was noted, once the file is checked. */
    async result() {
      await done
      const longest = longTasks.filter(({ startTime }) => startTime >= marks.chosen).map(({ duration }) => duration)
      return { marks, passes, longTasks: longest, longestFrame }
    },
  }
}
