// Runs before the page's own scripts, in the designer and in the page it is measured beside. All times are those of the page, in ms.
{
  const FRAME_MS = 1000 / 60
  let longTasks = []
  let frames = []
  let waiting = []
  let isRecording = false

  /** The time when what has just happened is painted: behind the next frame. */
  const painted = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(performance.now()))
      port1.start()
      requestAnimationFrame(() => port2.postMessage(null))
    })

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (isRecording) longTasks.push(duration)
  }).observe({ type: 'longtask' })

  const follow = (last) =>
    requestAnimationFrame((now) => {
      if (!isRecording) return
      frames.push(now - last)
      follow(now)
    })

  /** From an input of the person to the paint after it. */
  const time = (type) =>
    window.addEventListener(
      type,
      ({ timeStamp }) => {
        if (isRecording) waiting.push(painted().then((end) => end - timeStamp))
      },
      true,
    )
  time('keydown')
  time('pointerup')

  // The handle is there as soon as the page's scripts have run.
  let handle
  const ready = new Promise((resolve) => {
    Object.defineProperty(window, 'designer', {
      configurable: true,
      get: () => handle,
      set(value) {
        handle = value
        resolve(value.ready.then(painted))
      },
    })
  })

  const firstPaint = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime)
    }).observe({ type: 'paint', buffered: true })
  })

  window.probe = {
    painted,
    /**
     * When the page was usable and to be seen, and the bytes of its scripts and styles as they came over the wire. Both pages are empty until
     * they are drawn, and the frame behind `ready` may come before the one that draws them.
     */
    async start() {
      const readyAt = await ready
      const parts = performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\.(js|css)$/.test(name) && startTime <= readyAt)
      return {
        ready: Math.max(readyAt, await firstPaint),
        bytes: parts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      }
    },
    /** The time that a change takes until it is painted. It comes at any moment between two frames, as changes do. */
    async timed(change) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * FRAME_MS))
      const start = performance.now()
      await change()
      return (await painted()) - start
    },
    record() {
      longTasks = []
      frames = []
      waiting = []
      isRecording = true
      requestAnimationFrame(follow)
    },
    /** What was recorded: the times of inputs until painted, of frames, and of long tasks. */
    async recorded() {
      const inputs = await Promise.all(waiting)
      // Long tasks are told late.
      await new Promise((resolve) => setTimeout(resolve, 100))
      isRecording = false
      return { inputs, frames, longTasks }
    },
  }
}
