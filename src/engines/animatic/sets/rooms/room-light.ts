import { mix, multiply, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
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
  return isAfterDark(palette) ? lampLight(palette, lamps, lampColour, lampShare) : daylight(palette, lamps)
}

/** Whatever its lamps do: it is dark outside. */
function isAfterDark({ time }: Palette): boolean {
  return time === 'night' || time === 'blue-hour'
}

function daylight(palette: Palette, lamps: number): RoomLight {
  const ambient = mix(palette.ambient, '#fff3e2', 0.5)
  return {
    lamps,
    tone: inRoom(ambient, mix('#5a4a52', palette.shadow, 0.3)),
    actors: {
      direction: 1,
      key: mix(palette.key, '#fff6e4', 0.4),
      keyAlpha: 0.26,
      shadow: mix('#3a2438', palette.shadow, 0.4),
      shadowAlpha: 0.3,
      tint: ambient,
      tintAlpha: 0.06,
      rim: '#fff6e0',
      rimAlpha: 0.55,
    },
  }
}

/** A room whose lamps are out has what the moon sends through the window. */
const MOONLIT = '#4a5578'
/** And lies over whoever is in it. */
const UNLIT = '#1c2444'
/** At the blue hour all lamps of a room are lit. */
const FULL = 0.95

function lampLight(palette: Palette, lamps: number, lampColour: Hex, lampShare: number): RoomLight {
  // A lit room is never as dark as the night outside it.
  const share = Math.min(1, lamps / FULL)
  const lit = mix(palette.ambient, lampColour, lampShare)
  const unlit = mix(palette.ambient, MOONLIT, 0.7)
  const ambient = mix(unlit, lit, share)
  return {
    lamps,
    tone: inRoom(ambient, mix('#10142a', '#3a2230', share)),
    actors: {
      direction: 1,
      key: mix('#9db2e0', '#ffdca0', share),
      keyAlpha: 0.26,
      shadow: mix('#3a2438', palette.shadow, 0.4),
      shadowAlpha: 0.3,
      tint: mix(UNLIT, ambient, share),
      tintAlpha: lerp(0.5, 0.14, share),
      rim: mix('#a9bde8', '#ffd79a', share),
      rimAlpha: 0.55,
    },
  }
}

function inRoom(ambient: Hex, corner: Hex): RoomLight['tone'] {
  return (colour, depth = 0) => mix(multiply(colour, ambient), corner, depth * 0.42)
}
