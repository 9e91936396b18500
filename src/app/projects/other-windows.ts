import * as z from 'zod/mini'

/** What the windows of this designer tell each other: a project was changed, was thrown away, is open in a window that is new here, or in one that was. */
export type News = {
  readonly kind: 'saved' | 'deleted' | 'hello' | 'here'
  readonly projectId: string
  readonly writer: string
  readonly revision: number
}

/** The other windows of this browser. */
export type OtherWindows = { tell(news: News): void; listen(hear: (news: News) => void): void }

/** The other windows; none where the browser has no channel between them, and then only saving notices them. */
export function joinOtherWindows(): OtherWindows {
  if (!('BroadcastChannel' in globalThis)) return { tell: () => {}, listen: () => {} }
  const channel = new BroadcastChannel('batch-layout-designer')
  return {
    tell: (news) => channel.postMessage(news),
    listen: (hear) => {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const read = newsSchema.safeParse(data)
        if (read.success) hear(read.data)
      })
    },
  }
}

const newsSchema = z.object({
  kind: z.enum(['saved', 'deleted', 'hello', 'here']),
  projectId: z.string(),
  writer: z.string(),
  revision: z.number(),
})
