import { TopBar } from '#app/_components/shell/top-bar.tsx'
import { LiveClock, LiveFigure } from '#app/_components/ui/live-clock.tsx'
export default function Kitchen() {
  const now = Date.now()
  return (
    <>
      <TopBar
        home="/board"
        nav={[
          { href: '/board', label: 'Board' },
          { href: '/account/kitchen', label: 'Kitchen' },
        ]}
        who={{ name: 'R. Okafor', detail: 'coordinator, on until 07:00' }}
      />
      <main id="main" className="page" style={{ display: 'grid', gap: 20 }}>
        <div>
          <LiveClock owner="program" renderedAt={now} startedAt={now - 158000} limitMs={60000} counts="since sent" />
        </div>
        <div className="overdue" style={{ padding: 12 }}>
          <LiveClock owner="program" renderedAt={now} startedAt={now - 158000} limitMs={60000} counts="since sent" />
        </div>
        <LiveClock owner="program" renderedAt={now} startedAt={now - 750000} limitMs={900000} todo="to decide" />
        <LiveClock
          owner="hospital"
          renderedAt={now}
          startedAt={now - 7500000}
          counts="Harbor’s"
          line="ours stopped at 14:10 of 30:00"
        />
        <p className="big-t">
          <LiveFigure renderedAt={now} direction="down" startedAt={now - 46000} limitMs={1800000} />
        </p>
      </main>
    </>
  )
}
