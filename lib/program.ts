/**
 * What another center changes to make the portal its own. Every page, e-mail and print takes the program's name, number
 * and place from here. Numbers are from the range reserved for fiction until the program sets its own.
 */
export const program = {
  /** The program's full name. */
  name: 'Mechanical Circulatory Support Program',
  /** How the public pages call it. */
  shortName: 'ECMO Program',
  /** How the signed-in screens call it. */
  portalName: 'ECMO program',
  /** In whose time the program's day and its desks run. */
  timeZone: 'America/New_York',
  hospital: 'Mass General',
  city: 'Boston',
  region: 'New England',
  /** The 24/7 line, as it is written and as it is dialled. */
  phone: '617-555-0142',
  phoneHref: 'tel:+16175550142',
  /** Shown in words when the program has confirmed level and years of its award; nothing is shown before. */
  award: undefined as string | undefined,
} as const
