import { CHECKED, type Page } from '../shape.ts'

export const accessibility: Page = {
  id: 'accessibility',
  audience: 'everyone',
  title: '¿Puede todo el mundo usar estas páginas?',
  name: 'Accesibilidad',
  description:
    'Qué hacen estas páginas para que todos puedan leerlas: teclado, lector de pantalla, letra grande, noche, papel. Qué falta y a quién decírselo.',
  lead: 'Esa es la meta: siguen las Pautas de Accesibilidad para el Contenido Web 2.2, nivel AA. Si algo le cierra el paso, llámenos; por teléfono tendrá lo que necesita saber.',
  sections: [
    {
      id: 'what-works',
      question: '¿Con qué puede contar?',
      blocks: [
        {
          kind: 'list',
          items: [
            'A todo se llega solo con el teclado, y se ve dónde está usted.',
            'Los títulos, listas, tablas y dibujos tienen nombres y textos para lectores de pantalla.',
            'La letra puede crecer hasta cuatro veces, y nada hay que moverlo hacia los lados.',
            'Nada se dice solo con el color.',
            'Hay páginas de noche para cuartos oscuros; se respetan los colores y el contraste de su aparato.',
            'Los dibujos se quedan quietos si su aparato lo pide, y hay un interruptor.',
            'El texto funciona sin programas en su navegador, y cada página se puede imprimir.',
            'Las palabras médicas se explican donde están: toque una palabra con puntos debajo.',
          ],
        },
      ],
    },
    {
      id: 'how-checked',
      question: '¿Cómo se comprueba?',
      blocks: [
        'Con un programa en cada página, de día y de noche, en una pantalla pequeña y en una grande, cada vez que algo cambia. Eso halla una parte de lo que puede ir mal. Quienes usan cada día un lector de pantalla o un pulsador hallan el resto; nos alegra que nos lo cuenten.',
      ],
    },
    {
      id: 'limits',
      question: '¿Qué no está bien todavía?',
      blocks: [
        {
          kind: 'list',
          items: [
            'Las calculadoras necesitan programas en el navegador. Sus tablas y fuentes se pueden leer sin ellos.',
            'El portal para hospitales está solo en inglés.',
            'No hay una versión en lengua de señas ni una para escuchar.',
          ],
        },
      ],
    },
    {
      id: 'help',
      question: '¿A quién puede decírselo?',
      short: [
        'Llame al ',
        { phone: true },
        '. Un intérprete o un servicio de retransmisión puede unirse a la llamada.',
      ],
      blocks: [{ kind: 'go', to: 'contact', text: 'Contacto' }],
    },
  ],
  sources: [],
  ...CHECKED,
}
