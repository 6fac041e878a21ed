import { program } from '#lib/program.ts'
import { Question } from './parts.tsx'

/** The first things, in the order of need. */
export function Families() {
  return (
    <Question
      id="families"
      question="Someone you love is on ECMO. What comes first?"
      more={{ href: '/families', text: 'Everything for families' }}
      short={
        <>
          Come when you can, safely; there is no need to race the ambulance. One number answers day and night:{' '}
          <a className="num" href={program.phoneHref}>
            {program.phone}
          </a>
          .
        </>
      }
    >
      <h3>Bring, if it is near</h3>
      <ul className="plain">
        <li>a list of medicines, glasses and hearing aids</li>
        <li>a health-care proxy or advance directive, if there is one</li>
        <li>a picture, and music that your loved one likes</li>
      </ul>
      <h3>What you will see</h3>
      <p>
        Two wide tubes, one dark and one bright red, a machine beside the bed, and a person who may look swollen and
        does not wake. You may talk to them and hold a hand. A nurse is there around the clock; ask them first, about
        anything.
      </p>
      <h3>Good questions to ask</h3>
      <ul className="plain">
        <li>What is failing, and can it heal?</li>
        <li>Is my loved one in pain, or aware?</li>
        <li>What are today’s goals, and when do we talk each day?</li>
        <li>What happens if it does not work?</li>
        <li>Whom do we ring at night?</li>
      </ul>
      <p>Eat and sleep too. Choose one person whom the hospital rings, and who tells the others.</p>
    </Question>
  )
}
