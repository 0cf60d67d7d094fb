import { mix, multiply, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Light } from '../../draw/stage.ts'
import { lampLevel } from '../parts/lighting.ts'

/** Light inside a room: daylight through the window until lamps take over. */
export interface RoomLight {
  /** A local colour as it looks in this room; `depth` 0 (near) .. 1 (in the corner). */
  tone(colour: Hex, depth?: number): Hex
  /** 0: lit by the window, 1: by lamps. */
  readonly lamps: number
  readonly actors: Light
}

/** `lampColour` is that of the lamps of a room, `lampShare` how much they outshine the night. */
export function roomLight(palette: Palette, lampColour = '#d9b48c', lampShare = 0.66): RoomLight {
  const lamps = lampLevel(palette)
  // A lit room is never as dark as the night outside it.
  const ambient = mix(palette.ambient, lamps > 0.8 ? lampColour : '#fff3e2', lamps > 0.8 ? lampShare : 0.5)
  const corner = lamps > 0.8 ? '#3a2230' : mix('#5a4a52', palette.shadow, 0.3)
  return {
    lamps,
    tone: (colour, depth = 0) => mix(multiply(colour, ambient), corner, depth * 0.42),
    actors: {
      direction: 1,
      key: lamps > 0.8 ? '#ffdca0' : mix(palette.key, '#fff6e4', 0.4),
      keyAlpha: 0.26,
      shadow: mix('#3a2438', palette.shadow, 0.4),
      shadowAlpha: 0.3,
      tint: ambient,
      tintAlpha: lamps > 0.8 ? 0.14 : 0.06,
      rim: lamps > 0.8 ? '#ffd79a' : '#fff6e0',
      rimAlpha: 0.55,
    },
  }
}
