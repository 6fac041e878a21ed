import { QrCode } from '#app/_components/ui/qr-code.tsx'
import { LABELS } from '#lib/content/labels.ts'
import { LOCALES, pathOf } from '#lib/content/shape.ts'
import { appEnv } from '#lib/env.ts'
import type { Status } from '#lib/referrals/vocabulary.ts'

/** While the patient is expected or just here: before it would promise too much, afterwards the family has the program itself. */
const EXPECTED: readonly Status[] = ['accepted', 'bed_assigned', 'en_route', 'arrived']

/** A sheet to hand to the family: public, and the same for everybody, so that its code can be photographed by anybody. */
export function ForTheFamily({ status }: { status: Status }) {
  if (!EXPECTED.includes(status)) return null
  return (
    <section className="for-family" aria-labelledby="h-family">
      <QrCode text={`${appEnv().origins[0]}${pathOf('en', 'families/card')}`} />
      <div>
        <h2 id="h-family">For the family</h2>
        <p className="sm">
          One sheet: whom to call, where to go, what to bring. It says nothing of the patient. Let them scan the code,
          or print it.
        </p>
        <p className="sm">
          {LOCALES.map((locale) => (
            <a
              key={locale}
              href={pathOf(locale, 'families/card')}
              target="_blank"
              lang={locale}
              hrefLang={locale}
              rel="noopener"
            >
              {LABELS[locale].card.title}
            </a>
          ))}
        </p>
      </div>
    </section>
  )
}
