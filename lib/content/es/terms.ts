import type { Term, TermId } from '../term-ids.ts'

/** The glossary in Spanish. Where the names come from: docs/spanish-terms.md, for a clinician to check. */
export const TERMS_ES: Record<TermId, Term> = {
  ecmo: {
    name: 'ECMO',
    also: 'oxigenación por membrana extracorpórea',
    meaning:
      'Soporte vital con una bomba y un pulmón artificial fuera del cuerpo. Da tiempo para que sanen el corazón, los pulmones o ambos.',
  },
  ecls: {
    name: 'ECLS',
    also: 'soporte vital extracorpóreo',
    meaning:
      'Un nombre más amplio para la ECMO y máquinas parecidas. Algunos médicos usan los dos nombres para lo mismo.',
  },
  'v-v': {
    name: 'ECMO V-V',
    also: 'venovenosa, de vena a vena',
    meaning:
      'La ECMO que ayuda a los pulmones. La sangre sale de una vena y vuelve a una vena. El propio corazón la mueve por el cuerpo.',
  },
  'v-a': {
    name: 'ECMO V-A',
    also: 'venoarterial, de vena a arteria',
    meaning:
      'La ECMO que ayuda al corazón y a los pulmones. La sangre sale de una vena y vuelve a una arteria. Así la máquina comparte el trabajo de bombear.',
  },
  'v-av': {
    name: 'ECMO V-AV',
    also: 'una mezcla de las dos',
    meaning:
      'La sangre vuelve a una arteria y a una vena. Se usa cuando el corazón y los pulmones necesitan cada uno su ayuda.',
  },
  ecpr: {
    name: 'ECPR',
    also: 'reanimación cardiopulmonar extracorpórea',
    meaning: 'ECMO que se inicia mientras un equipo todavía presiona el pecho de una persona cuyo corazón se paró.',
  },
  cannula: {
    name: 'Cánula',
    also: 'los tubos',
    meaning: 'Un tubo ancho y blando dentro de un vaso grande. Uno lleva la sangre a la máquina. Otro la devuelve.',
  },
  circuit: {
    name: 'Circuito',
    meaning: 'Todo por donde pasa la sangre fuera del cuerpo: los tubos, la bomba y el pulmón artificial.',
  },
  pump: {
    name: 'Bomba',
    also: 'con su pantalla: la consola',
    meaning: 'Una rueda pequeña que gira y mueve la sangre. La pantalla de al lado dice a qué velocidad va.',
  },
  oxygenator: {
    name: 'Oxigenador',
    also: 'pulmón artificial, membrana',
    meaning: 'La parte donde la sangre toma oxígeno y suelta dióxido de carbono, como lo haría en un pulmón.',
  },
  flow: {
    name: 'Flujo',
    meaning: 'Cuánta sangre pasa por la máquina cada minuto. Más flujo es más ayuda.',
  },
  'sweep-gas': {
    name: 'Gas de barrido',
    also: 'en inglés, sweep',
    meaning: 'El gas que pasa por el pulmón artificial. Trae oxígeno y se lleva el dióxido de carbono.',
  },
  anticoagulation: {
    name: 'Anticoagulación',
    also: 'anticoagulante',
    meaning:
      'Medicina que hace más lenta la formación de coágulos, para que no se formen en la máquina. Hace más fácil sangrar.',
  },
  heparin: {
    name: 'Heparina',
    meaning: 'Un anticoagulante que se usa a menudo con la ECMO. Su efecto se mide con análisis de sangre.',
  },
  ards: {
    name: 'SDRA',
    also: 'síndrome de dificultad respiratoria aguda; en inglés, ARDS',
    meaning: 'Los dos pulmones están muy inflamados y llenos de líquido. Por eso llega muy poco oxígeno a la sangre.',
  },
  'cardiogenic-shock': {
    name: 'Choque cardiogénico',
    also: 'shock cardiogénico',
    meaning: 'El corazón está tan débil que no mueve sangre suficiente, y los demás órganos empiezan a fallar.',
  },
  myocarditis: {
    name: 'Miocarditis',
    meaning: 'El músculo del corazón está inflamado, muchas veces después de una infección. Puede sanar.',
  },
  ventilator: {
    name: 'Ventilador',
    also: 'respirador',
    meaning: 'Una máquina que mueve el aire hacia los pulmones y hacia fuera por un tubo.',
  },
  tracheostomy: {
    name: 'Traqueostomía',
    also: 'traqueotomía',
    meaning: 'Una abertura pequeña en la parte de delante del cuello para el tubo de respirar. Deja libre la boca.',
  },
  sedation: {
    name: 'Sedación',
    meaning: 'Medicina que da sueño o hace dormir, para que la persona esté en calma y no sufra.',
  },
  delirium: {
    name: 'Delirio',
    also: 'delirium, confusión',
    meaning:
      'Confusión que llega de pronto en una persona muy enferma. Puede ver cosas, tener miedo o no saber dónde está. Casi siempre pasa.',
  },
  proning: {
    name: 'Decúbito prono',
    also: 'boca abajo',
    meaning: 'Poner a la persona boca abajo unas horas, para que el aire llegue a más partes de los pulmones.',
  },
  'arterial-line': {
    name: 'Línea arterial',
    also: 'vía arterial',
    meaning: 'Un tubo fino en una arteria, a menudo en la muñeca. Muestra la presión de la sangre en cada latido.',
  },
  'central-line': {
    name: 'Catéter venoso central',
    also: 'vía central',
    meaning: 'Un tubo fino en una vena grande, a menudo en el cuello, para dar medicinas fuertes.',
  },
  dialysis: {
    name: 'Diálisis',
    also: 'CRRT, si es continua',
    meaning: 'Una máquina que limpia la sangre cuando los riñones no pueden. Se puede unir a la máquina de ECMO.',
  },
  echo: {
    name: 'Ecocardiograma',
    also: 'eco del corazón',
    meaning: 'Un ultrasonido del corazón. Enseña cómo se mueve y no duele.',
  },
  ecg: {
    name: 'Electrocardiograma',
    also: 'ECG o EKG',
    meaning: 'Un trazo del latido del corazón. Se toma con unos parches sobre la piel.',
  },
  'blood-gas': {
    name: 'Gasometría',
    also: 'gases en sangre',
    meaning:
      'Un análisis que dice cuánto oxígeno y cuánto dióxido de carbono hay en la sangre, y si la sangre está ácida.',
  },
  'oxygen-saturation': {
    name: 'Saturación de oxígeno',
    meaning: 'Cuán llena de oxígeno está la sangre, de 0 a 100. Se puede medir con una pinza en el dedo.',
  },
  lactate: {
    name: 'Lactato',
    meaning: 'Un análisis de sangre. Un número alto dice que a partes del cuerpo les llega muy poco oxígeno.',
  },
  weaning: {
    name: 'Destete',
    also: 'retirada gradual; en inglés, weaning',
    meaning: 'Bajar la ayuda paso a paso, para ver si el corazón o los pulmones pueden trabajar solos.',
  },
  decannulation: {
    name: 'Decanulación',
    meaning: 'Sacar los tubos de la ECMO.',
  },
  impella: {
    name: 'Impella',
    meaning: 'Una bomba muy fina que se pasa por una arteria hasta el lado izquierdo del corazón.',
  },
  iabp: {
    name: 'Balón de contrapulsación',
    also: 'balón intraaórtico; en inglés, IABP',
    meaning: 'Un globo en la arteria más grande del cuerpo. Se llena y se vacía al ritmo del corazón y lo ayuda.',
  },
  vad: {
    name: 'Dispositivo de asistencia ventricular',
    also: 'bomba para el corazón; en inglés, VAD o LVAD',
    meaning: 'Una bomba pequeña que se pone junto al corazón. Se puede vivir con ella meses o años.',
  },
  bridge: {
    name: 'Puente',
    meaning: 'Una ayuda que lleva a la persona al paso siguiente: sanar, decidir, una bomba o un trasplante.',
  },
  intensivist: {
    name: 'Intensivista',
    meaning: 'Médico o médica para las personas más graves, en la unidad de cuidados intensivos.',
  },
  perfusionist: {
    name: 'Perfusionista',
    meaning: 'Una persona formada para manejar la ECMO y las máquinas de corazón y pulmón.',
  },
  'ecmo-specialist': {
    name: 'Especialista en ECMO',
    meaning: 'Una enfermera, o alguien más con formación especial, que vigila la máquina de ECMO.',
  },
  'respiratory-therapist': {
    name: 'Terapeuta respiratorio',
    meaning: 'Una persona formada para cuidar la respiración y el ventilador.',
  },
  coordinator: {
    name: 'Coordinador o coordinadora de ECMO',
    meaning: 'La persona que contesta las llamadas del programa y cuida de que se dé cada paso.',
  },
  'retrieval-team': {
    name: 'Equipo de traslado',
    meaning: 'Un equipo que viaja a otro hospital, inicia allí la ECMO si hace falta y trae a la persona.',
  },
  'code-status': {
    name: 'Código de reanimación',
    also: 'en inglés, code status',
    meaning: 'Qué debe hacer el equipo si el corazón se para. Sigue lo que la persona querría.',
  },
  'health-care-proxy': {
    name: 'Representante para la atención médica',
    also: 'apoderado; en inglés, health-care proxy',
    meaning: 'La persona que habla por un paciente que no puede hablar.',
  },
  'palliative-care': {
    name: 'Cuidados paliativos',
    meaning:
      'Cuidados para el alivio, el dolor y las decisiones difíciles. Pueden ir junto a cualquier otro tratamiento, desde el primer día.',
  },
  rehabilitation: {
    name: 'Rehabilitación',
    meaning: 'Ejercicios para recuperar la fuerza, el habla y las cosas de cada día.',
  },
  'post-intensive-care-syndrome': {
    name: 'Síndrome poscuidados intensivos',
    also: 'en inglés, PICS',
    meaning:
      'Debilidad, fallos de memoria, miedo o ánimo bajo que pueden durar después de semanas en cuidados intensivos.',
  },
}
