import { program } from '#lib/program.ts'
import { Question } from './parts.tsx'

const TEAM = [
  { who: 'Surgeons', what: 'place the tubes and take them out.' },
  { who: 'Cardiologists', what: 'treat the failing heart and plan what comes after ECMO.' },
  { who: 'Respiratory therapists', what: 'look after the breathing machine and the person’s own lungs.' },
  { who: 'Nurses', what: 'are with the patient around the clock. Ask them first, about anything.' },
]

const RELATED = [
  { name: 'Heart pump (VAD, LVAD)', line: 'A small pump beside the heart, for months or years.' },
  { name: 'Heart transplant', line: 'A donor heart, when nothing else will last.' },
  { name: 'Lung transplant', line: 'Donor lungs. ECMO can carry a person until then.' },
  { name: 'Cardiogenic shock team', line: 'One call brings the heart specialists together.' },
  { name: 'Impella', line: 'A thin pump through an artery into the left heart.' },
  { name: 'Balloon pump (IABP)', line: 'A balloon in the aorta that works in time with the heart.' },
]

/** Who we are, what others say of us, and what else can help. */
export function TheProgram() {
  return (
    <>
      <Question
        id="program"
        question="Who is the program?"
        more={{ href: '/program', text: 'The program' }}
        short={`The ${program.name} at ${program.hospital}: people who are leaders in their fields, with long experience of ECMO, for ${program.region.en} and for the nation.`}
      >
        <p>They work with colleagues from across the hospital, so that one team looks after the whole person.</p>
        <dl className="roster">
          {TEAM.map(({ who, what }) => (
            <div key={who}>
              <dt>{who}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Question>

      <Question id="recognition" question="What is a Center of Excellence?">
        <div className="award">
          <p>
            The Extracorporeal Life Support Organization, ELSO, is an international consortium that develops and
            evaluates treatments for failing organs. It has recognized this program as a Center of Excellence.
          </p>
          {program.award ? <p className="src">{program.award.en}</p> : null}
        </div>
        <p>
          {program.hospital} itself is consistently ranked among the best hospitals in the country by U.S. News & World
          Report.
        </p>
      </Question>

      <Question
        id="related"
        question="What else can help a failing heart or lungs?"
        more={{ href: '/related-treatments', text: 'Related treatments' }}
        wide
      >
        <ul className="index">
          {RELATED.map(({ name, line }) => (
            <li key={name}>
              <b>{name}</b>
              {line}
            </li>
          ))}
        </ul>
      </Question>
    </>
  )
}
