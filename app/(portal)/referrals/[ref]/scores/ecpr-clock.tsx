import { LiveFigure } from '#app/_components/ui/live-clock.tsx'
import { Answer } from '#app/_components/ui/value-cell.tsx'
import type { Ecpr } from '#lib/clinical/assessment/ecpr.ts'
import { formatMoment } from '#lib/dates.ts'
import type { ShownIn } from '#lib/referrals/answer-text.ts'

const ENDED = { rosc: 'the return of circulation', ecmo_flow: 'cannulation' } as const
const ANSWER = { yes: 'Yes', no: 'No', unknown: 'not known' } as const

/** No-flow, low flow and when it reaches 60 minutes, then six questions. No total, no score, no percentage. */
export function EcprClock({ ecpr, shown }: { readonly ecpr: Ecpr; readonly shown: ShownIn }) {
  const { noFlowMinutes, lowFlow, runningSince, ended, checklist } = ecpr
  const sixty = lowFlow?.sixtyMinutesAt
  return (
    <>
      <dl className="cells ecpr">
        <div>
          <dt>No flow</dt>
          <dd>{noFlowMinutes === undefined ? <Answer state="not_known" /> : <Minutes value={noFlowMinutes} />}</dd>
        </div>
        <div>
          <dt>Low flow</dt>
          <dd>
            {lowFlow === undefined ? (
              <Answer state="not_known" />
            ) : runningSince ? (
              <span className="v">
                <b>
                  <LiveFigure direction="up" startedAt={runningSince.getTime()} renderedAt={shown.now.getTime()} />
                </b>
              </span>
            ) : (
              <Minutes value={lowFlow.totalMinutes} />
            )}
            {ended && lowFlow ? (
              <span className="sm q block">
                until {ENDED[ended.by]} at {formatMoment(ended.at, shown.zone, shown.now)}
              </span>
            ) : null}
          </dd>
        </div>
        {sixty ? (
          <div>
            <dt>60 min of low flow</dt>
            <dd>
              <span className="v">
                <b>{formatMoment(sixty, shown.zone, shown.now)}</b>
              </span>
            </dd>
          </div>
        ) : null}
      </dl>
      <ul className="yesno">
        {checklist.map(({ id, name, answer }) => (
          <li key={id}>
            <span>{name}</span> <b className={answer === 'unknown' ? 'nk' : undefined}>{ANSWER[answer]}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function Minutes({ value }: { readonly value: number }) {
  return (
    <span className="v">
      <b>{value}</b>
      <span className="u">min</span>
    </span>
  )
}
