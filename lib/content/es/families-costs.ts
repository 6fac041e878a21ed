import { program } from '../../program.ts'
import { CHECKED, type Page } from '../shape.ts'

export const costs: Page = {
  id: 'families/costs',
  audience: 'families',
  title: 'Ayuda con los costos',
  name: 'Ayuda con los costos',
  description:
    'Primero la atención, después el dinero. A quién preguntar por cuentas, seguro, viaje, dónde dormir y permisos del trabajo.',
  lead: [
    'Primero va la atención. Nadie preguntará por dinero antes de tratar a su ser querido, y usted no tiene que resolverlo esta semana. Pida hablar con una trabajadora social. Si no sabe por dónde empezar, llame al ',
    { phone: true },
    '.',
  ],
  sections: [
    {
      id: 'first',
      question: '¿Pueden negar la atención por dinero?',
      short: 'No. La atención de urgencia no puede esperar a una pregunta sobre el pago.',
      blocks: [
        [
          'Lo dice una ley de los Estados Unidos. Vale con seguro o sin él, y vale para el traslado a un hospital que pueda hacer más.',
          { cite: 'emtala' },
        ],
      ],
    },
    {
      id: 'whom',
      question: '¿A quién pregunta y qué?',
      short: 'Empiece por la trabajadora social. Ella conoce a los demás.',
      blocks: [
        {
          kind: 'facts',
          items: [
            {
              name: 'Trabajo social',
              text: 'Viaje, estacionamiento, comida, dónde dormir, quién cuida a niños o padres en casa, y cartas para el trabajo.',
            },
            {
              name: 'Asesoría financiera',
              text: 'El seguro, cómo pedir Medicaid y la ayuda del propio hospital para quien no puede pagar. Pídala por su nombre en inglés: «financial assistance».',
            },
            {
              name: 'Gestión de casos (case manager)',
              text: 'Lo que el seguro debe saber ahora y lo que paga después: rehabilitación, equipo, cuidados en casa.',
            },
            {
              name: 'Su empleador',
              text: 'Días por enfermedad y permiso familiar. La ley puede proteger su puesto mientras cuida a un familiar cercano. El hospital puede llenar los papeles.',
            },
          ],
        },
      ],
    },
    {
      id: 'this-week',
      question: '¿Qué vale la pena hacer esta semana?',
      blocks: [
        {
          kind: 'steps',
          items: [
            {
              title: 'Busque la tarjeta del seguro',
              text: 'Basta una foto de los dos lados. Si no hay seguro, dígalo. La ayuda para pedirlo puede empezar mientras su ser querido está aquí.',
            },
            {
              title: 'Avise al seguro',
              text: 'Una llamada: el nombre, la fecha y que fue una urgencia. Anote con quién habló.',
            },
            {
              title: 'Guarde cada recibo',
              text: 'Estacionamiento, gasolina, cuartos y comidas. Algunos fondos y algunos seguros devuelven una parte.',
            },
            {
              title: 'Ponga todas las cartas en una bolsa',
              text: 'No pague una cuenta de estas semanas antes de que la vea la asesoría financiera. La primera cuenta muchas veces no es la última palabra.',
            },
          ],
        },
      ],
    },
    {
      id: 'far',
      question: '¿Y si vive lejos?',
      short: 'Dígalo pronto. La distancia y los gastos pesan, y aquí lo sabemos.',
      blocks: [
        [
          'Familias de personas trasladadas para recibir ECMO han contado qué les pesa: la distancia, los gastos y no tener una sola persona a quien preguntar.',
          { cite: 'cadth' },
        ],
        `A ${program.hospital} llegan muchas personas de toda la región de ${program.region.es} y de más lejos. Pregunte por lugares con un precio menor y por ayuda para volver a casa.`,
        { kind: 'go', to: 'families/visiting', text: 'Visitar y quedarse cerca' },
      ],
    },
  ],
  sources: ['emtala', 'cadth'],
  ...CHECKED,
}
