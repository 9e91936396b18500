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

/** The address of the media that stands for a path; null for what is still on its way. */
function mediaAt(path: string): string | null {
  const [, width, height] = /(\d+)x(\d+)\.\w+$/.exec(path) ?? []
  if (width !== undefined && height !== undefined) return picture(Number(width), Number(height))
  const [, seconds] = /(\d+)s\.\w+$/.exec(path) ?? []
  if (seconds !== undefined) return silence(Number(seconds))
  return path.includes('slow') ? null : 'data:,'
}

function picture(width: number, height: number): string {
  return Object.assign(document.createElement('canvas'), { width, height }).toDataURL()
}

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
