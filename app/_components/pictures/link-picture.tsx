import { ImageResponse } from 'next/og'
import { LABELS } from '#lib/content/labels.ts'
import { LINK_PICTURE } from '#lib/content/link-picture.ts'
import type { Locale } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'
import { pictureFonts } from './fonts.ts'
import { DRAWING, linkDrawingSvg } from './link-drawing.ts'
import { markSvg, svgAddress } from './mark.ts'
import { PALETTE } from './palette.ts'

/** The largest type, in pixels, in which a title of so many letters keeps to four lines. */
function titleSize(title: string): number {
  if (title.length <= 24) return 84
  return title.length <= 42 ? 72 : 62
}

/** What a shared link is shown with: the page's title, the drawing, the program and its number. */
export async function drawLinkPicture(locale: Locale, title: string): Promise<ImageResponse> {
  const labels = LABELS[locale]
  return new ImageResponse(
    <div style={{ display: 'flex', width: '100%', height: '100%', background: PALETTE.paper, color: PALETTE.ink }}>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: LINK_PICTURE.width - DRAWING.width,
          padding: '64px 56px 56px 72px',
        }}
      >
        <div style={{ fontSize: titleSize(title), fontWeight: 600, lineHeight: 1.12, letterSpacing: -1.5 }}>
          {title}
        </div>
        <div style={{ display: 'flex', alignItems: 'center', borderTop: `2px solid ${PALETTE.line}`, paddingTop: 32 }}>
          {/* biome-ignore lint/performance/noImgElement: drawn into a picture, not a page */}
          <img src={svgAddress(markSvg('tile'))} width={76} height={76} alt="" />
          <div style={{ display: 'flex', flexDirection: 'column', marginLeft: 24 }}>
            <div style={{ fontSize: 33, fontWeight: 600 }}>{`${labels.home}, ${program.hospital}`}</div>
            <div style={{ fontSize: 30, color: PALETTE.quietInk }}>{`${labels.anyHour} ${program.phone}`}</div>
          </div>
        </div>
      </div>
      {/* biome-ignore lint/performance/noImgElement: drawn into a picture, not a page */}
      <img src={svgAddress(linkDrawingSvg)} width={DRAWING.width} height={DRAWING.height} alt="" />
    </div>,
    { ...LINK_PICTURE, fonts: await pictureFonts(), headers: { 'cache-control': 'public, max-age=86400' } },
  )
}
