import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LiveClock, LiveFigure, OverdueWhenPast } from './live-clock.tsx'

const START = Date.parse('2026-03-14T03:10:00Z')
const MINUTE = 60_000

function clockAfter(ms: number) {
  return renderToStaticMarkup(
    <LiveClock
      owner="program"
      renderedAt={START + ms}
      startedAt={START}
      limitMs={15 * MINUTE}
      line="by 03:25"
      todo="to decide"
    />,
  )
}

describe('LiveClock as the server draws it', () => {
  it('shows the limit while there is time', () => {
    expect(clockAfter(5 * MINUTE)).toContain('by 03:25')
    expect(clockAfter(5 * MINUTE)).toContain('of 15:00')
  })

  it('says what is left in the last fifth', () => {
    expect(clockAfter(12.5 * MINUTE)).toContain('2:30 left to decide')
  })

  it('says by how much the limit has passed', () => {
    expect(clockAfter(16 * MINUTE)).toContain('past 15:00 limit by 1:00')
  })

  it('keeps its words when it is the hospital that owes', () => {
    const html = renderToStaticMarkup(
      <LiveClock
        owner="hospital"
        renderedAt={START + 90 * MINUTE}
        startedAt={START}
        counts="Harbor’s"
        line="ours stopped"
      />,
    )
    expect(html).toContain('1 h 30')
    expect(html).toContain('ours stopped')
  })
})

describe('LiveFigure', () => {
  it('counts down to 0:00 and stays there', () => {
    const html = renderToStaticMarkup(
      <LiveFigure direction="down" renderedAt={START + 20 * MINUTE} startedAt={START} limitMs={15 * MINUTE} />,
    )
    expect(html).toContain('0:00')
  })
})

describe('OverdueWhenPast', () => {
  it('holds what it is given, and is loud only past the limit', () => {
    const holder = (ms: number) =>
      renderToStaticMarkup(
        <OverdueWhenPast as="li" className="row" id="r" renderedAt={START + ms} startedAt={START} limitMs={MINUTE}>
          26 F
        </OverdueWhenPast>,
      )
    expect(holder(MINUTE)).toBe('<li class="row" id="r">26 F</li>')
    expect(holder(MINUTE + 1000)).toBe('<li class="row overdue" id="r">26 F</li>')
  })
})
