import { program } from '#lib/program.ts'

/** An address that is not ours: the number first, then the places people look for. */
export function NotHere() {
  return (
    <main id="main">
      <div className="wrap">
        <div className="lone">
          <h1>There is no page at this address</h1>
          <p>
            It may have moved, or a letter is missing. If it is about a patient, do not look further; call, at any hour:
          </p>
          <p>
            <a className="call num" href={program.phoneHref}>
              {program.phone}
            </a>
          </p>
          <ul>
            <li>
              <a href="/">The ECMO program, for families and clinicians</a>
            </li>
            <li>
              <a href="/referrals/new">Send an alert about a patient</a>
            </li>
            <li>
              <a href="/sign-in">Sign in to the portal</a>
            </li>
          </ul>
        </div>
      </div>
    </main>
  )
}
