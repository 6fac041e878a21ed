import { drawIcon } from '#app/_components/pictures/icon-picture.tsx'

const SIDE = 32
/** A directory of one picture: six bytes for the list, sixteen for the picture. */
const HEAD = 22

/** For whatever asks for this name without reading the page: the mark, as PNG inside an ICO. */
export const dynamic = 'force-static'

export async function GET() {
  const png = Buffer.from(await drawIcon('tile', SIDE).arrayBuffer())
  const head = Buffer.alloc(HEAD)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(SIDE, 6)
  head.writeUInt8(SIDE, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(HEAD, 18)
  return new Response(Buffer.concat([head, png]), {
    headers: { 'content-type': 'image/x-icon', 'cache-control': 'public, max-age=86400' },
  })
}
