import type { MediaType } from '../../dataset/media-link.ts'
import { LOAD_LIMIT, type Loading } from './media-verdict.ts'

/**
 * Loads a link with an element, as a page would: the address as it is written, no more of a sound or film than its beginning. Resolves also
 * when it fails, takes too long or `signal` is aborted; what is still coming is let go of then.
 */
export function loadMedia(url: string, type: MediaType, signal: AbortSignal): Promise<Loading> {
  const load = type === 'image_url' ? loadImage : (address: string, end: End) => loadPlayer(address, type, end)
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ state: 'cancelled' })
    const end: End = (loading) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      letGo()
      resolve(loading.state === 'failed' && !navigator.onLine ? { state: 'offline' } : loading)
    }
    const cancel = () => end({ state: 'cancelled' })
    const timer = setTimeout(() => end({ state: 'too-slow' }), LOAD_LIMIT)
    signal.addEventListener('abort', cancel)
    const letGo = load(url, end)
  })
}

type End = (loading: Loading) => void

/** Gives back what stops the loading. */
function loadImage(url: string, end: End): () => void {
  const image = new Image()
  image.addEventListener('load', () => {
    end({ state: 'loaded', width: image.naturalWidth, height: image.naturalHeight, seconds: null })
  })
  image.addEventListener('error', () => end({ state: 'failed', code: null }))
  image.src = url
  return () => image.removeAttribute('src')
}

function loadPlayer(url: string, type: 'audio_url' | 'video_url', end: End): () => void {
  const player = document.createElement(type === 'audio_url' ? 'audio' : 'video')
  const onLoaded = () => {
    const [width, height] = player instanceof HTMLVideoElement ? [player.videoWidth, player.videoHeight] : [0, 0]
    end({ state: 'loaded', width, height, seconds: player.duration })
  }
  const onError = () => end({ state: 'failed', code: player.error?.code ?? null })
  player.addEventListener('loadedmetadata', onLoaded)
  player.addEventListener('error', onError)
  player.preload = 'metadata'
  player.src = url
  return () => {
    player.removeEventListener('error', onError)
    player.removeAttribute('src')
    // Without this the browser goes on loading what it was told before.
    player.load()
  }
}
