import type { ReactNode } from 'react'

type Shown =
  | {
      state: 'value'
      /** As typed, with its unit. */
      text: string
      unit?: string | undefined
      /** Time, change, or the value in the other unit. */
      sub?: string | undefined
      /** Amber remark, such as "5 h old". */
      remark?: string | undefined
      /** Outside the usual range and confirmed by a person. */
      unusual?: boolean | undefined
      /** A number is drawn larger than words. */
      figure?: boolean | undefined
    }
  | { state: 'pending'; since?: string | undefined }
  | { state: 'not_known' }
  | { state: 'not_applicable'; why?: string | undefined }
  | { state: 'unusable'; text: string }
  | { state: 'unanswered'; ask?: ReactNode | undefined }

/** One answer. It is never blank: blank would read as "no". */
export function Answer(shown: Shown) {
  switch (shown.state) {
    case 'value':
      return (
        <>
          {shown.figure === false ? (
            shown.text
          ) : (
            <span className="v">
              <b className={shown.unusual ? 'odd' : undefined}>{shown.text}</b>
              {shown.unit ? <span className="u">{shown.unit}</span> : null}
            </span>
          )}
          {shown.sub ? <span className="sub"> {shown.sub}</span> : null}
          {shown.remark ? <span className="odd-m"> {shown.remark}</span> : null}
        </>
      )
    case 'pending':
      return <span className="pend">{shown.since ? `pending, ${shown.since}` : 'pending'}</span>
    case 'not_known':
      return <span className="nk">not known</span>
    case 'not_applicable':
      return <span className="q">{shown.why ? `does not apply, ${shown.why}` : 'does not apply'}</span>
    case 'unusable':
      return (
        <>
          <span className="v">
            <b className="odd">{shown.text}</b>
          </span>
          <span className="odd-m"> as typed, for a look</span>
        </>
      )
    case 'unanswered':
      return shown.ask ?? <span className="askl">not answered</span>
  }
}
