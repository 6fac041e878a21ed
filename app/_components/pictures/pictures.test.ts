import { describe, expect, it } from 'vitest'
import { HOME } from '#lib/content/home.ts'
import { ICONS } from '#lib/content/icons.ts'
import { LINK_PICTURE } from '#lib/content/link-picture.ts'
import { drawIcon } from './icon-picture.tsx'
import { drawLinkPicture } from './link-picture.tsx'

describe('the picture of a link', () => {
  it('has the size that networks show, and is light', async () => {
    const png = Buffer.from(await (await drawLinkPicture('es', HOME.es.title)).arrayBuffer())
    expect(sidesOf(png)).toEqual([LINK_PICTURE.width, LINK_PICTURE.height])
    expect(png.length).toBeLessThan(100_000)
  })

  it('says its own title', async () => {
    const [one, other] = await Promise.all(
      ['What is ECMO?', 'Another question?'].map(async (title) =>
        Buffer.from(await (await drawLinkPicture('en', title)).arrayBuffer()),
      ),
    )
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false)
  })
})

it.each(Object.entries(ICONS))('draws the icon %s in its size', async (_, { shape, size }) => {
  expect(sidesOf(Buffer.from(await drawIcon(shape, size).arrayBuffer()))).toEqual([size, size])
})

/** Width and height as the head of a PNG has them. */
function sidesOf(png: Buffer): number[] {
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
