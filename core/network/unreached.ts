/**
 * The hole of a travel-time matrix: a value of its own, above every time, so that a minimum over times needs no special case. It
 * reaches people as null with a reason.
 */
export const UNREACHED = 0xffffffff
