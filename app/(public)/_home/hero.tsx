import { CircuitFigure } from '#app/_components/content/circuit-figure.tsx'
import { Handset } from '#app/_components/public/handset.tsx'
import { program } from '#lib/program.ts'

/** What this is, the two doors, and the drawing. */
export function Hero() {
  return (
    <section className="hero" aria-labelledby="title">
      <div>
        <h1 id="title">Time for a heart or lungs that are failing</h1>
        <p className="lead">
          ECMO is a pump and an artificial lung that work outside the body. They carry part of the load while the team
          treats the illness.
        </p>
        <div className="doors">
          <section className="door" aria-labelledby="door-families">
            <p className="for">Families and patients</p>
            <h2 id="door-families">Someone you love is on ECMO</h2>
            <p>What you will see, whom to ask and what to ask, in the order you will need it.</p>
            <a className="go" href="/families/first-hour">
              What to do first
            </a>
          </section>
          <section className="door deep" aria-labelledby="door-clinicians">
            <p className="for">Referring clinicians</p>
            <h2 id="door-clinicians">You have a patient who may need ECMO</h2>
            <p>Call early, with what you have. You will know by name who has taken it on.</p>
            <div className="acts">
              <a className="btn" href={program.phoneHref}>
                <Handset />
                <span className="num">{program.phone}</span>
              </a>
              <a className="go" href="/clinicians/criteria">
                When to call
              </a>
            </div>
          </section>
        </div>
      </div>
      <CircuitFigure locale="en" />
    </section>
  )
}
