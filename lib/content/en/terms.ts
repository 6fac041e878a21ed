import type { Term, TermId } from '../term-ids.ts'

/** The glossary in English. Meanings are general knowledge, for a clinician to proofread. */
export const TERMS_EN: Record<TermId, Term> = {
  ecmo: {
    name: 'ECMO',
    also: 'extracorporeal membrane oxygenation',
    meaning:
      'Life support by a pump and an artificial lung outside the body. It gives the heart, the lungs or both time to heal.',
  },
  ecls: {
    name: 'ECLS',
    also: 'extracorporeal life support',
    meaning: 'A wider name for ECMO and machines like it. Some doctors use both names for the same thing.',
  },
  'v-v': {
    name: 'V-V ECMO',
    also: 'vein to vein',
    meaning:
      'ECMO that helps the lungs. Blood is taken from a vein and given back to a vein. The person’s own heart pumps it around.',
  },
  'v-a': {
    name: 'V-A ECMO',
    also: 'vein to artery',
    meaning:
      'ECMO that helps the heart and the lungs. Blood is taken from a vein and given back to an artery, so the machine shares the pumping.',
  },
  'v-av': {
    name: 'V-AV ECMO',
    also: 'a mix of both kinds',
    meaning: 'Blood goes back to an artery and to a vein. It is used when both heart and lungs need their own help.',
  },
  ecpr: {
    name: 'ECPR',
    also: 'ECMO during resuscitation',
    meaning: 'ECMO that is started while a team is still pressing on the chest of a person whose heart has stopped.',
  },
  cannula: {
    name: 'Cannula',
    also: 'the tubes',
    meaning: 'A wide, soft tube that lies in a large blood vessel. One takes blood to the machine. One brings it back.',
  },
  circuit: {
    name: 'Circuit',
    meaning: 'Everything the blood runs through outside the body: the tubes, the pump and the artificial lung.',
  },
  pump: {
    name: 'Pump',
    also: 'with its screen: the console',
    meaning: 'A small spinning wheel that moves the blood. The screen next to it shows how fast it runs.',
  },
  oxygenator: {
    name: 'Oxygenator',
    also: 'artificial lung, membrane lung',
    meaning: 'The part where blood takes up oxygen and gives off carbon dioxide, as it would in a lung.',
  },
  flow: {
    name: 'Flow',
    meaning: 'How much blood runs through the machine each minute. More flow means more help.',
  },
  'sweep-gas': {
    name: 'Sweep gas',
    also: 'sweep',
    meaning: 'The gas that runs through the artificial lung. It brings oxygen and carries carbon dioxide away.',
  },
  anticoagulation: {
    name: 'Anticoagulation',
    also: 'blood thinner',
    meaning: 'Medicine that slows down clotting, so that no clots form in the machine. It makes bleeding more likely.',
  },
  heparin: {
    name: 'Heparin',
    meaning: 'A blood thinner that is often used with ECMO. Its effect is checked with blood tests.',
  },
  ards: {
    name: 'ARDS',
    also: 'acute respiratory distress syndrome',
    meaning: 'Both lungs are badly inflamed and full of fluid, so that too little oxygen gets into the blood.',
  },
  'cardiogenic-shock': {
    name: 'Cardiogenic shock',
    meaning: 'The heart is too weak to pump enough blood, and the other organs begin to fail.',
  },
  myocarditis: {
    name: 'Myocarditis',
    meaning: 'The heart muscle is inflamed, often after an infection. It may heal.',
  },
  ventilator: {
    name: 'Ventilator',
    also: 'breathing machine',
    meaning: 'A machine that moves air in and out of the lungs through a breathing tube.',
  },
  tracheostomy: {
    name: 'Tracheostomy',
    also: 'trach',
    meaning: 'A small opening in the front of the neck for the breathing tube. It leaves the mouth free.',
  },
  sedation: {
    name: 'Sedation',
    meaning: 'Medicine that makes a person sleepy or asleep, so that they are calm and do not feel distress.',
  },
  delirium: {
    name: 'Delirium',
    meaning:
      'Sudden confusion in a very ill person. They may see things, be afraid, or not know where they are. It most often passes.',
  },
  proning: {
    name: 'Proning',
    meaning: 'Turning a person onto the belly for some hours, so that air reaches more of the lungs.',
  },
  'arterial-line': {
    name: 'Arterial line',
    also: 'art line',
    meaning: 'A thin tube in an artery, often at the wrist. It shows the blood pressure at each beat.',
  },
  'central-line': {
    name: 'Central line',
    meaning: 'A thin tube in a large vein, often in the neck, for strong medicines.',
  },
  dialysis: {
    name: 'Dialysis',
    also: 'CRRT when it runs day and night',
    meaning: 'A machine that cleans the blood when the kidneys cannot. It can be joined to the ECMO machine.',
  },
  echo: {
    name: 'Echo',
    also: 'echocardiogram',
    meaning: 'An ultrasound of the heart. It shows how the heart moves and does not hurt.',
  },
  ecg: {
    name: 'ECG',
    also: 'EKG',
    meaning: 'A tracing of the heartbeat, taken through stickers on the skin.',
  },
  'blood-gas': {
    name: 'Blood gas',
    meaning: 'A blood test that tells how much oxygen and carbon dioxide is in the blood, and how acid it is.',
  },
  'oxygen-saturation': {
    name: 'Oxygen saturation',
    also: 'sats',
    meaning: 'How full of oxygen the blood is, out of 100. A clip on a finger can measure it.',
  },
  lactate: {
    name: 'Lactate',
    meaning: 'A blood test. A high number means that parts of the body get too little oxygen.',
  },
  weaning: {
    name: 'Weaning',
    meaning: 'Turning the help down step by step, to see whether the heart or the lungs can work alone.',
  },
  decannulation: {
    name: 'Decannulation',
    meaning: 'Taking the ECMO tubes out.',
  },
  impella: {
    name: 'Impella',
    meaning: 'A very thin pump that is passed through an artery into the left side of the heart.',
  },
  iabp: {
    name: 'Balloon pump',
    also: 'IABP, intra-aortic balloon pump',
    meaning: 'A balloon in the body’s main artery. It fills and empties in time with the heart and helps it.',
  },
  vad: {
    name: 'VAD',
    also: 'ventricular assist device; LVAD for the left side',
    meaning: 'A small pump placed beside the heart. A person can live with it for months or years.',
  },
  bridge: {
    name: 'Bridge',
    meaning: 'Help that carries a person to the next step: healing, a decision, a heart pump or a transplant.',
  },
  intensivist: {
    name: 'Intensivist',
    meaning: 'A doctor for the most seriously ill people, in the intensive care unit.',
  },
  perfusionist: {
    name: 'Perfusionist',
    meaning: 'A person trained to run heart-lung machines and ECMO.',
  },
  'ecmo-specialist': {
    name: 'ECMO specialist',
    meaning: 'A nurse, or someone else with extra training, who watches over the ECMO machine.',
  },
  'respiratory-therapist': {
    name: 'Respiratory therapist',
    meaning: 'A person trained to care for breathing and for the breathing machine.',
  },
  coordinator: {
    name: 'ECMO coordinator',
    meaning: 'The person who answers the program’s calls and makes sure that each step happens.',
  },
  'retrieval-team': {
    name: 'Retrieval team',
    also: 'transport team',
    meaning: 'A team that travels to another hospital, starts ECMO there if needed, and brings the person back.',
  },
  'code-status': {
    name: 'Code status',
    meaning: 'What the care team should do if the heart stops. It follows what the person would want.',
  },
  'health-care-proxy': {
    name: 'Health-care proxy',
    also: 'surrogate, health-care agent',
    meaning: 'The person who speaks for a patient who cannot speak.',
  },
  'palliative-care': {
    name: 'Palliative care',
    meaning:
      'Care for comfort, for pain and for hard choices. It can go together with every other treatment, from the first day.',
  },
  rehabilitation: {
    name: 'Rehabilitation',
    also: 'rehab',
    meaning: 'Training to get back strength, speech and the things of daily life.',
  },
  'post-intensive-care-syndrome': {
    name: 'Post-intensive-care syndrome',
    also: 'PICS',
    meaning: 'Weakness, trouble with memory, fear or low mood that can last after weeks in intensive care.',
  },
}
