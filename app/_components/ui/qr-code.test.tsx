import { renderToStaticMarkup } from 'react-dom/server'
import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { QrCode } from './qr-code.tsx'

const ADDRESS = 'https://ecmo.hospital.example/es/families/card'

it('draws each dark module of the code, dark on white, with four light ones around', () => {
  const html = renderToStaticMarkup(<QrCode text={ADDRESS} />)
  const size = Number(html.match(/viewBox="0 0 (\d+)/)?.[1])
  const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  const [ground, dark] = [...html.matchAll(/<path fill="(#\w+)" d="([^"]+)"/g)]
  expect([ground?.[1], dark?.[1]]).toEqual(['#fff', '#000'])
  expect(ground?.[2]).toBe(`M0 0h${size}v${size}H0z`)
  for (const [, x, y, run] of dark?.[2]?.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g) ?? [])
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(run))

  const meant = encode(ADDRESS, { ecc: 'M', border: 0 })
  expect(size).toBe(meant.size + 8)
  expect(drawn.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(meant.data)
  expect(drawn.flat().filter(Boolean)).toHaveLength(meant.data.flat().filter(Boolean).length)
})
