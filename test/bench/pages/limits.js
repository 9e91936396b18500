const input = document.querySelector('input')

/** Runs a worker over the file in the input. Gives how many lines it found, the time of its pass, and the whole time with its start. */
window.runLimit = (script) =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const worker = new Worker(script, { type: 'module' })
    worker.addEventListener('error', () => reject(new Error(`${script} failed`)))
    worker.addEventListener('message', ({ data }) => {
      worker.terminate()
      resolve({ ...data, wholeMs: performance.now() - start })
    })
    worker.postMessage(input.files[0])
  })
