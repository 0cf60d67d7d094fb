/** Any value that survives JSON: what engines checkpoint and rows store. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
