import { program } from '../program.ts'
import type { Locale } from './shape.ts'

interface Labels {
  language: string
  skip: string
  settings: string
  theme: { legend: string; day: string; night: string; device: string }
  signIn: string
  main: string
  callAtAnyHour: string
  anyHour: string
  whoCalls: string
  families: string
  clinicians: string
  program: string
  sendAlert: string
  calculators: string
  finePrint: string
  youAreHere: string
  onThisPage: string
  sources: string
  source: string
  checked: readonly [before: string, between: string, after: string]
  words: string
  glossary: string
  meansHere: string
  furtherPages: string
  /** of a link that leads to a page in English */
  inEnglish: string
  home: string
  patientsAndFamilies: string
  /** what the four letters stand for */
  ecmoInFull: string
  span: { about: string; usual: string; sometimes: string; ticks: readonly { n: string; unit: string }[] }
  notHere: { title: string; text: string; search: string; home: string }
  /** of the sheet for the family: what links call it, lines to write on, what the code leads to, and that it can be kept */
  card: { title: string; write: string; lines: readonly string[]; scan: string; keep: string }
  /** above a page that came from the device, its day between; and in place of one that is not kept there */
  copy: { kept: readonly [before: string, after: string]; elsewhere: string }
}

/** The words around the content, by language. */
export const LABELS: Record<Locale, Labels> = {
  en: {
    language: 'English',
    skip: 'Skip to the text',
    settings: 'Settings and sign in',
    theme: { legend: 'Light or dark page', day: 'Day', night: 'Night', device: 'As my device' },
    signIn: 'Sign in to the portal',
    main: 'Main',
    callAtAnyHour: 'Call at any hour',
    anyHour: 'Any hour:',
    whoCalls:
      'Day and night, families and clinicians. An interpreter can join the call. If someone is in danger where you are, call 911.',
    families: 'Families',
    clinicians: 'Clinicians',
    program: 'The program',
    sendAlert: 'Send an alert',
    calculators: 'Calculators',
    finePrint: `${program.name}, ${program.hospital}, ${program.city}. These pages explain; they do not replace what your own doctors tell you. They set no trackers and load nothing from other companies.`,
    youAreHere: 'Where you are',
    onThisPage: 'On this page',
    sources: 'Sources',
    source: 'Source',
    checked: ['Checked against its sources on ', '. To be checked again by ', '.'],
    words: 'Words on this page',
    glossary: 'All words',
    meansHere: 'what it means',
    furtherPages: 'More about this',
    inEnglish: 'in English',
    home: program.shortName,
    patientsAndFamilies: 'Patients and families',
    ecmoInFull: 'Extracorporeal membrane oxygenation',
    span: {
      about:
        'A line from one day to three months. A few days to a few weeks is usual; longer, up to months, happens sometimes.',
      usual: 'usual',
      sometimes: 'sometimes',
      ticks: [
        { n: '1', unit: 'day' },
        { n: '3', unit: 'days' },
        { n: '1', unit: 'week' },
        { n: '2', unit: 'weeks' },
        { n: '1', unit: 'month' },
        { n: '3', unit: 'months' },
      ],
    },
    notHere: {
      title: 'There is no page at this address',
      text: 'It may have moved, or a letter is missing. If it is about a patient, do not look further; call, at any hour:',
      search: 'Search these pages',
      home: 'The ECMO program, for families and clinicians',
    },
    card: {
      title: 'Family card',
      write: 'Write down, or let somebody write for you',
      lines: ['Unit and bed', 'Nurse', 'Doctor', 'We talk again at'],
      scan: 'The first hour, step by step',
      keep: 'It fits on one sheet of paper. Most phones also keep it: it then opens without a signal.',
    },
    copy: {
      kept: [
        'This is the copy that your device keeps, from',
        '. The connection is lost or slow. The number still holds.',
      ],
      elsewhere: 'There is no connection, and your device keeps no copy of that page. Here is whom to call.',
    },
  },
  es: {
    language: 'Español',
    skip: 'Ir al texto',
    settings: 'Ajustes e inicio de sesión',
    theme: { legend: 'Página clara u oscura', day: 'Día', night: 'Noche', device: 'Como mi dispositivo' },
    signIn: 'Entrar en el portal (en inglés)',
    main: 'Principal',
    callAtAnyHour: 'Llame a cualquier hora',
    anyHour: 'A cualquier hora:',
    whoCalls:
      'De día y de noche, familias y profesionales. Un intérprete puede unirse a la llamada. Si alguien corre peligro donde usted está, llame al 911.',
    families: 'Familias',
    clinicians: 'Profesionales',
    program: 'El programa',
    sendAlert: 'Enviar una alerta (en inglés)',
    calculators: 'Calculadoras',
    finePrint: `${program.name}, ${program.hospital}, ${program.city}. Estas páginas explican; no sustituyen lo que le digan sus propios médicos. No usan rastreadores ni cargan nada de otras empresas.`,
    youAreHere: 'Dónde está usted',
    onThisPage: 'En esta página',
    sources: 'Fuentes',
    source: 'Fuente',
    checked: ['Comprobado con sus fuentes el ', '. Se comprobará de nuevo antes del ', '.'],
    words: 'Palabras de esta página',
    glossary: 'Todas las palabras',
    meansHere: 'qué significa',
    furtherPages: 'Más sobre este tema',
    inEnglish: 'en inglés',
    home: 'Programa de ECMO',
    patientsAndFamilies: 'Pacientes y familias',
    ecmoInFull: 'Oxigenación por membrana extracorpórea',
    span: {
      about:
        'Una línea de un día a tres meses. Lo habitual son de unos días a unas semanas; a veces dura más, hasta meses.',
      usual: 'lo habitual',
      sometimes: 'a veces',
      ticks: [
        { n: '1', unit: 'día' },
        { n: '3', unit: 'días' },
        { n: '1', unit: 'semana' },
        { n: '2', unit: 'semanas' },
        { n: '1', unit: 'mes' },
        { n: '3', unit: 'meses' },
      ],
    },
    notHere: {
      title: 'No hay ninguna página en esta dirección',
      text: 'Puede que se haya movido o que falte una letra. Si se trata de un paciente, no busque más: llame, a cualquier hora:',
      search: 'Buscar en estas páginas',
      home: 'El programa de ECMO',
    },
    card: {
      title: 'Tarjeta para la familia',
      write: 'Anote, o pida que alguien anote por usted',
      lines: ['Unidad y cama', 'Enfermería', 'Médico', 'Volvemos a hablar a las'],
      scan: 'La primera hora, paso a paso',
      keep: 'Cabe en una hoja de papel. La mayoría de los teléfonos también la guardan: así se abre sin señal.',
    },
    copy: {
      kept: [
        'Esta es la copia que guarda su dispositivo, del',
        '. La conexión falla o es lenta. El número sigue siendo válido.',
      ],
      elsewhere: 'No hay conexión, y su dispositivo no guarda copia de esa página. Aquí está a quién llamar.',
    },
  },
}

/** A day in words, from YYYY-MM-DD. */
export function formatDay(locale: Locale, day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
