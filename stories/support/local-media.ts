import { spyOn } from 'storybook/test'

/**
 * Has the links of images and sounds answered here instead of by their hosts, for as long as a story is shown: `…/640x400.png` is a picture
 * of that size, `…/2s.wav` silence of that length, `…/slow.png` never comes, all else is not there. Gives back what ends it.
 */
export function answerMediaHere(asked: (link: string) => void): () => void {
  const answer = (element: HTMLElement, link: string) => {
    asked(link)
    const made = mediaAt(new URL(link).pathname)
    if (made !== null) element.setAttribute('src', made)
  }
  const spies = [
    spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation(function (this: HTMLElement, link) {
      answer(this, link)
    }),
    spyOn(HTMLMediaElement.prototype, 'src', 'set').mockImplementation(function (this: HTMLElement, link) {
      answer(this, link)
    }),
  ]
  return () => spies.forEach((spy) => spy.mockRestore())
}

/**
 * Gives every image and player of a page whose address begins with `host` media made here: `…/640x400.png` and `…/2s.wav` as above, and
 * `….webm` a film. Gives back what ends it.
 */
export async function showMediaHere(host: string): Promise<() => void> {
  const filmed = await film(320, 180)
  const swap = (node: Node) => {
    if (!(node instanceof Element)) return
    for (const media of [node, ...node.querySelectorAll(MEDIA)]) {
      const link = media.matches(MEDIA) ? media.getAttribute('src') : null
      if (link === null || !link.startsWith(host)) continue
      const made = link.endsWith('.webm') ? filmed : mediaAt(new URL(link).pathname)
      if (made !== null) media.setAttribute('src', made)
    }
  }
  // It hears of an element before the browser has asked for its address in vain.
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(swap)
  })
  observer.observe(document.documentElement, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    URL.revokeObjectURL(filmed)
  }
}

const MEDIA = 'img, audio, video'

/** A short film of a bar that grows, as the browser itself records it. */
async function film(width: number, height: number): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  const recorder = new MediaRecorder(canvas.captureStream(0), { mimeType: 'video/webm' })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }))
  const [track] = recorder.stream.getVideoTracks()
  recorder.start()
  for (let frame = 0; frame < FRAMES; frame++) {
    if (pen !== null) {
      pen.fillStyle = '#eef1f8'
      pen.fillRect(0, 0, width, height)
      pen.fillStyle = '#3056b3'
      pen.fillRect(20, height / 2 - 20, ((frame + 1) / FRAMES) * (width - 40), 40)
    }
    if (track instanceof CanvasCaptureMediaStreamTrack) track.requestFrame()
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  recorder.stop()
  await ended
  return URL.createObjectURL(new Blob(parts, { type: 'video/webm' }))
}

const FRAMES = 8

/** The address of the media that stands for a path; null for what is still on its way. */
function mediaAt(path: string): string | null {
  const [, width, height] = /(\d+)x(\d+)\.\w+$/.exec(path) ?? []
  if (width !== undefined && height !== undefined) return picture(Number(width), Number(height))
  const [, seconds] = /(\d+)s\.\w+$/.exec(path) ?? []
  if (seconds !== undefined) return silence(Number(seconds))
  return path.includes('slow') ? null : 'data:,'
}

function picture(width: number, height: number): string {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (pen !== null) {
    pen.fillStyle = '#dfe5f4'
    pen.fillRect(0, 0, width, height)
    pen.fillStyle = '#3056b3'
    for (const [at, tall] of BARS.entries())
      pen.fillRect(((2 * at + 1) * width) / 9, height * (1 - tall), width / 9, height * tall)
  }
  return canvas.toDataURL()
}

const BARS = [0.4, 0.7, 0.55, 0.85]

/** A WAV file: one channel of 8000 bytes a second, after a head of 44. */
function silence(seconds: number): string {
  const length = seconds * RATE
  const bytes = new Uint8Array(44 + length).fill(128, 44)
  const view = new DataView(bytes.buffer)
  const write = (at: number, word: string) => bytes.set(new TextEncoder().encode(word), at)
  write(0, 'RIFF')
  view.setUint32(4, 36 + length, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  write(36, 'data')
  view.setUint32(40, length, true)
  return `data:audio/wav;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}

const RATE = 8000
