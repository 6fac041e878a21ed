/** A person's field in the form of a rotation is named so, with their id behind it; it holds the number of their turn. */
export const TURN_PREFIX = 'turn-'
