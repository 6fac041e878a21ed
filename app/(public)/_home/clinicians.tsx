import { Handset } from '#app/_components/public/handset.tsx'
import { program } from '#lib/program.ts'
import { Question } from './parts.tsx'

/** When to call, what to have ready, what happens then. */
export function Clinicians() {
  return (
    <Question
      id="clinicians"
      question="You have a patient who may need ECMO. When do you call?"
      short="Early. Do not wait for a complete file: a way to ring you back, your hospital and the support you have in mind are enough. “Not sure” is an answer."
    >
      <h3>Lungs: ring at the latest when</h3>
      <ul className="plain">
        <li>P/F is under 50 mmHg for more than 3 hours</li>
        <li>P/F is under 80 mmHg for more than 6 hours</li>
        <li>pH is under 7.25 with PaCO₂ of 60 mmHg or more for more than 6 hours</li>
      </ul>
      <p className="src">
        Entry criteria of the EOLIA trial, for adults on invasive ventilation (Combes and others, New England Journal of
        Medicine 2018). They suggest a conversation; a physician decides.
      </p>
      <h3>Heart: ring when</h3>
      <ul className="plain">
        <li>shock gets worse although inotropes and pressors go up</li>
        <li>an arrest does not end with the first rounds of CPR: ring first, type after</li>
      </ul>
      <h3>Have ready, if you can</h3>
      <p>
        Age, weight, diagnosis, the last blood gas with FiO₂ and PEEP, pressors, lactate, code status, and the number
        that reaches you now. Leave the right neck and both groins free.
      </p>
      <h3>What happens then</h3>
      <p>
        The coordinators on duty see it at once. Your screen shows when the alert was delivered, when it was seen and
        who has it, by name, until a physician has decided, and tells you to ring if nobody has it in time.
      </p>
      <div className="acts">
        <a className="btn" href="/referrals/new">
          Send an alert
        </a>
        <a className="btn second" href={program.phoneHref}>
          <Handset />
          <span className="num">{program.phone}</span>
        </a>
        <a className="go" href="/sign-in">
          Sign in
        </a>
        <a className="go" href="/clinicians">
          All for clinicians
        </a>
        <a className="go" href="/clinicians/calculators">
          Calculators
        </a>
      </div>
    </Question>
  )
}
