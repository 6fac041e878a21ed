import { Handset } from '#app/_components/public/handset.tsx'
import { LABELS } from '#lib/content/labels.ts'
import type { Locale } from '#lib/content/shape.ts'
import { program } from '#lib/program.ts'

/** What a clinician does: ring, or send an alert. */
export function Acts({ locale }: { locale: Locale }) {
  return (
    <p className="acts">
      <a className="btn" href={program.phoneHref}>
        <Handset />
        <span className="num">{program.phone}</span>
      </a>
      <a className="btn second" href="/referrals/new">
        {LABELS[locale].sendAlert}
      </a>
    </p>
  )
}
