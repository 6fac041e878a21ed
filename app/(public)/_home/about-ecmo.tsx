import { Count } from '#app/_components/content/count.tsx'
import { SpanOfTime } from '#app/_components/content/span-of-time.tsx'
import { LABELS } from '#lib/content/labels.ts'
import { Question } from './parts.tsx'

/** What it is, how it starts, how long, how safe, what a day is like. Figures name whom they count. */
export function AboutEcmo() {
  return (
    <>
      <Question
        id="what"
        question="What is ECMO?"
        more={{ href: '/ecmo', text: 'What it is for, V-V and V-A' }}
        short="Blood leaves the body through a tube. A pump moves it through an artificial lung, which adds oxygen and takes away carbon dioxide. Then it goes back, warm."
      >
        <p>
          The letters stand for extracorporeal membrane oxygenation: oxygen is given to the blood outside the body,
          through a thin membrane. It is life support. When heart and lungs fail, it keeps blood moving and full of
          oxygen.
        </p>
        <p>
          It is for people so ill in the heart or the lungs that other treatment is not enough. It does not cure the
          illness. It gives time: to recover, or to reach a transplant or support that can stay for longer.
        </p>
      </Question>

      <Question
        id="start"
        question="How is it started?"
        more={{ href: '/ecmo/procedure', text: 'Step by step' }}
        short="A surgeon places tubes, called cannulas, into large vessels that lead to the heart and lungs. It takes about an hour."
      >
        <p>
          The tubes go in through the groin, through the neck, or through a cut in the chest. Outside the body they join
          a pump and a supply of oxygen. The person is asleep for it, or deeply sedated.
        </p>
      </Question>

      <Question
        id="how-long"
        question="How long does it last?"
        more={{ href: '/ecmo/duration', text: 'What it depends on' }}
        short="Days, weeks, sometimes months."
      >
        <p>
          It depends on how severe the illness is and on how quickly the organs recover. A few days to a few weeks is
          usual. Nobody can promise a date on the first day.
        </p>
        <SpanOfTime {...LABELS.en.span} />
      </Question>

      <Question
        id="safety"
        question="How safe is it?"
        more={{ href: '/ecmo/safety', text: 'All risks and chances, with sources' }}
        short="Like every treatment that enters the body, it has risks. The main ones are bleeding and stroke. The team watches closely, day and night, to keep them small."
      >
        <p>
          ECMO is used when the danger without it is greater. These are numbers about many people; your doctors can say
          what they mean for you.
        </p>
        <div className="counts">
          <Count of100={40} figure="4 in 10">
            had bleeding or a clot. More than half of these were clots, mostly in the machine. 7,579 adults on V-V ECMO,
            2010–2017.
          </Count>
          <Count of100={65} figure="65 in 100">
            left the hospital alive. Adults on V-V ECMO in an international registry, 2010–2017.
          </Count>
        </div>
        <p className="src">
          Source: Nunez and others, Intensive Care Medicine 2022, from the registry of the Extracorporeal Life Support
          Organization.
        </p>
      </Question>

      <Question
        id="day"
        question="Can a person on ECMO eat and walk?"
        more={{ href: '/ecmo/daily-life', text: 'A day on ECMO' }}
        short="Often, yes. With new ways of placing the tubes, many people waiting for a transplant can eat, sit up and walk with the team, and so gain strength for it."
      >
        <p>
          At first most people are kept asleep, with a breathing tube and many lines. When it is safe, there is less
          sedation. Days go up and down; one bad day does not mean that it has failed.
        </p>
      </Question>
    </>
  )
}
