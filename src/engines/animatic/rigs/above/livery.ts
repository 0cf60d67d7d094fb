import type { Hex } from '../../draw/colour.ts'

/** Colours of a craft from above. */
export interface Livery {
  readonly main: Hex
  readonly accent: Hex
  /** 0 (day) .. 1 (night). */
  readonly lights: number
  /** It lies still: no foam behind it. Default: it goes. */
  readonly isMoored?: boolean
}
