import { program } from '#lib/program.ts'
import { Handset } from './handset.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export function SiteFooter() {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <h2>Call at any hour</h2>
          <a className="tel num" href={program.phoneHref}>
            {program.phone}
          </a>
          <p>
            Day and night, families and clinicians. An interpreter can join the call. If someone is in danger where you
            are, call 911.
          </p>
        </div>
        <nav aria-label="For families">
          <h2>Families</h2>
          <ul>
            <li>
              <a href="/#families">What to do first</a>
            </li>
            <li>
              <a href="/#what">What is ECMO?</a>
            </li>
            <li>
              <a href="/#day">A day on ECMO</a>
            </li>
          </ul>
        </nav>
        <nav aria-label="For clinicians">
          <h2>Clinicians</h2>
          <ul>
            <li>
              <a href="/#clinicians">When to call</a>
            </li>
            <li>
              <a href="/referrals/new">Send an alert</a>
            </li>
            <li>
              <a href="/clinicians/calculators">Calculators</a>
            </li>
            <li>
              <a href="/sign-in">Sign in to the portal</a>
            </li>
          </ul>
        </nav>
        <div className="fine-print">
          <p>
            {program.name}, {program.hospital}, {program.city}. These pages explain; they do not replace what your own
            doctors tell you. They set no trackers and load nothing from other companies.
          </p>
          <ThemeChoice name="theme-foot" />
        </div>
      </div>
    </footer>
  )
}

/** On phones: the number, the whole width, always. */
export function CallBar() {
  return (
    <aside aria-label="Call at any hour">
      <a className="callbar" href={program.phoneHref}>
        <Handset />
        <span>
          Any hour: <b className="num">{program.phone}</b>
        </span>
      </a>
    </aside>
  )
}
