/** What a value is dated by whose time is left empty, as the server does it, in the forms that ask for one. */
export const EMPTY_TIME = 'empty is now; for a gas when it was drawn, if that was saved in the last half hour'
