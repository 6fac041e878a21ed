import type { Feed } from './hub.ts'

/** A browser that has this much unread has stopped reading. Messages are about a hundred bytes. */
const BUFFER_BYTES = 64 * 1024

export interface FeedStream {
  readonly feed: Feed
  readonly body: ReadableStream<Uint8Array>
}

/** A feed as the body of an HTTP answer. `onGone` is called once, when the browser has left. */
export function makeFeedStream(onGone: () => void): FeedStream {
  const encoder = new TextEncoder()
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        stream = controller
      },
      cancel: () => {
        stream = undefined
        onGone()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: BUFFER_BYTES }),
  )
  return {
    body,
    feed: {
      send: (text) => {
        if (!stream || (stream.desiredSize ?? 0) <= 0) return false
        stream.enqueue(encoder.encode(text))
        return true
      },
      end: () => {
        stream?.close()
        stream = undefined
      },
    },
  }
}
