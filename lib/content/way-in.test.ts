import { describe, expect, it } from 'vitest'
import { program } from '../program.ts'
import { hospitalPlace, wayIn } from './way-in.ts'

const ASK = 'Call us on the way.'
const entrance = { en: 'Use the main door.', es: 'Entre por la puerta principal.' }
const parking = { en: 'Park below it.', es: 'Estacione debajo.' }
const bare = { ...program, address: undefined, entrance: undefined, parking: undefined }

describe('the way in', () => {
  it('is told as far as the program has set it, and is to be asked for otherwise', () => {
    expect(wayIn('en', ASK, bare)).toBe(ASK)
    expect(wayIn('en', ASK, { ...bare, entrance })).toBe('Use the main door. Call us on the way.')
    expect(wayIn('es', ASK, { ...bare, entrance, parking })).toBe('Entre por la puerta principal. Estacione debajo.')
  })

  it('leads to the hospital’s address, or to its city', () => {
    expect(hospitalPlace({ ...bare, hospital: 'General', city: 'Anytown' })).toBe('General, Anytown')
    const address = { street: '1 Main Street', city: 'Anytown', state: 'MA', zip: '00000', country: 'US' }
    expect(hospitalPlace({ ...bare, hospital: 'General', address })).toBe('General, 1 Main Street, Anytown, MA 00000')
  })
})
