import { luminance, mix, multiply, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Light } from '../../draw/stage.ts'
import type { SceneSpec, TimeOfDay } from '../../scene-spec.ts'

const TINT: Readonly<Record<TimeOfDay, number>> = {
  day: 0,
  dawn: 0.16,
  'golden-hour': 0.18,
  sunset: 0.26,
  'blue-hour': 0.34,
  night: 0.4,
  overcast: 0.12,
}
const RIM: Readonly<Record<TimeOfDay, number>> = {
  day: 0.6,
  dawn: 0.75,
  'golden-hour': 0.95,
  sunset: 0.85,
  'blue-hour': 0.6,
  night: 0.6,
  overcast: 0.25,
}

/** Open-air light: from where the sun or moon stands. */
export function outdoorLight(palette: Palette): Light {
  return {
    direction: palette.sun !== null && palette.sun.x < 0.5 ? -1 : 1,
    key: palette.key,
    keyAlpha: palette.time === 'overcast' ? 0.14 : 0.28,
    shadow: palette.shadow,
    shadowAlpha: 0.34,
    tint: palette.ambient,
    tintAlpha: TINT[palette.time] + gloomOf(palette),
    rim: palette.rim,
    rimAlpha: RIM[palette.time],
  }
}

/** Under a sky that is darker than clouds make it, whoever is about is darker, too. */
function gloomOf({ time, ambient }: Palette): number {
  return time === 'overcast' ? Math.max(0, CLOUDED_LIGHT - luminance(ambient)) * 1.6 : 0
}

const CLOUDED_LIGHT = 0.78

/** A local colour as the eye sees it `haze` (0 near .. 1 horizon) away. */
export function seen(colour: Hex, palette: Palette, haze: number): Hex {
  return mix(multiply(colour, palette.ambient), palette.fog, haze)
}

/** The season's grass, earth or snow, turned `amount` towards `tone`, `haze` away. */
export function ground(palette: Palette, tone: Hex, amount: number, haze: number): Hex {
  return mix(mix(palette.ground, multiply(tone, palette.ambient), amount), palette.fog, haze)
}

/** A palette whose lamps do not keep to the hour; 0: none is lit. */
export type LampPalette = Palette & { readonly lamps?: number }

/** How much lamps and windows are lit: 0 by day, 1 at night. */
export function lampLevel(palette: LampPalette): number {
  if (palette.lamps !== undefined) return palette.lamps
  return { day: 0, dawn: 0.45, 'golden-hour': 0.15, sunset: 0.6, 'blue-hour': 0.95, night: 1, overcast: 0.2 }[
    palette.time
  ]
}

/** Against the light whoever passes by is black, too: what lies over bystanders and vehicles, and how thickly. */
export function airOver(
  spec: Pick<SceneSpec, 'look'>,
  shade: Hex,
  shadeAlpha: number,
): { readonly shade: Hex; readonly shadeAlpha: number } {
  return spec.look === 'silhouette' ? { shade: '#120c1a', shadeAlpha: 0.93 } : { shade, shadeAlpha }
}
