/** Data of a move that must not be written into the address. */
export const UNRECORDED = 'unrecorded'
