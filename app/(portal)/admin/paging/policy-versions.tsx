import { formatMoment } from '#lib/dates.ts'
import type { PolicyVersion } from '#lib/paging/policy-history.ts'
import { stepsText } from '#lib/paging/policy-text.ts'
import { program } from '#lib/program.ts'
import { tierText } from '#lib/referrals/labels.ts'

/** Every change of the times: when, by whom, why, and what became different. */
export function PolicyVersions({ versions, now }: { readonly versions: readonly PolicyVersion[]; readonly now: Date }) {
  if (versions.length === 0) return <p>The times are those that the portal comes with. Nobody has changed them.</p>
  return (
    <ol className="versions" reversed>
      {versions.map(({ version, at, by, note, changes }) => (
        <li key={version}>
          <p>
            <b>Version {version}</b>, <time dateTime={at.toISOString()}>{formatMoment(at, program.timeZone, now)}</time>
            , {by}: {note}
          </p>
          <ul>
            {changes.map(({ tier, before, after }) => (
              <li key={tier} className="sm">
                {tierText(tier)}: {stepsText(after)}. <span className="q">Before: {stepsText(before)}.</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
