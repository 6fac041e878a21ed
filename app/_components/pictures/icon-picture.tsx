import { ImageResponse } from 'next/og'
import { markSvg, svgAddress } from './mark.ts'

/** The mark as a square picture. */
export function drawIcon(shape: 'tile' | 'full', size: number): ImageResponse {
  return new ImageResponse(
    // biome-ignore lint/performance/noImgElement: drawn into a picture, not a page
    <img src={svgAddress(markSvg(shape))} width={size} height={size} alt="" />,
    { width: size, height: size, headers: { 'cache-control': 'public, max-age=86400' } },
  )
}
