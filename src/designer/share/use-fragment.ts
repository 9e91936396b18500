import { useEffect, useMemo, useState } from 'react'
import type { JsonObject } from '../../base/json.ts'
import { encodeShareText } from '../../outputs/share-link.ts'

/** Up to so many characters are packed at once; more would hold the interface up, so a worker packs them. */
const QUICK = 25_000

/** The fragment of a link that holds `content`; null while it is being made, which only large content needs. */
export function useFragment(content: JsonObject): string | null {
  const text = useMemo(() => JSON.stringify(content), [content])
  const quick = useMemo(() => (text.length > QUICK ? null : encodeShareText(text)), [text])
  const [last, setLast] = useState({ text: '', fragment: '' })
  useEffect(() => {
    if (quick !== null) return
    const worker = new Worker(new URL('./encode-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<string>) => setLast({ text, fragment: data })
    // Slow is better than none.
    worker.onerror = () => setLast({ text, fragment: encodeShareText(text) })
    worker.postMessage(text)
    return () => worker.terminate()
  }, [text, quick])
  return quick ?? (last.text === text ? last.fragment : null)
}
