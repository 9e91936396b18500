import { useState, type ReactNode } from 'react'
import { isLinkWithSpace, LINK_SPACE_WORDS } from '../base/link-space.ts'
import { isHttpsUrl } from '../base/https-url.ts'

type RemoteImageProps = { readonly url: string; readonly alt: string }

/** An image from the web. The address is used as it is written; only https is loaded. Give it the address as `key`. */
export function RemoteImage({ url, alt }: RemoteImageProps) {
  return (
    <RemoteMedia url={url} what="image">
      {(onError) => <img className="participant-image" src={url} alt={alt} loading="lazy" onError={onError} />}
    </RemoteMedia>
  )
}

type RemotePlayerProps = { readonly url: string; readonly name: string; readonly kind: 'audio' | 'video' }

/** A sound or a film from the web with the browser's controls; as strict as `RemoteImage`. A dataset holds no captions. */
export function RemotePlayer({ url, name, kind: Player }: RemotePlayerProps) {
  return (
    <RemoteMedia url={url} what={Player}>
      {(onError) => (
        <Player
          // It loads from when it is made, so it may have failed before it is on the page and heard.
          ref={(player: HTMLMediaElement | null) => {
            if (player?.error != null) onError()
          }}
          className={`participant-${Player}`}
          src={url}
          controls
          preload="metadata"
          aria-label={name}
          onError={onError}
        />
      )}
    </RemoteMedia>
  )
}

type RemoteMediaProps = {
  readonly url: string
  readonly what: 'image' | 'audio' | 'video'
  readonly children: (onError: () => void) => ReactNode
}

function RemoteMedia({ url, what, children }: RemoteMediaProps) {
  const [hasFailed, setFailed] = useState(false)
  if (!isHttpsUrl(url)) {
    const why = isLinkWithSpace(url) ? `This link ${LINK_SPACE_WORDS}. It` : 'Not an https link, so it'
    return <p className="participant-note">{`${why} is not loaded here: ${url}`}</p>
  }
  if (hasFailed) return <p className="participant-note">{`The ${what} could not be loaded: ${url}`}</p>
  return children(() => setFailed(true))
}
