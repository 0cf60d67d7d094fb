import { darken, mix, withAlpha } from '../draw/colour.ts'
import type { Grade } from '../draw/frame-grade.ts'
import type { Look } from './look.ts'
import { createSheet } from './sheet.ts'
import { saturate } from './tones.ts'

const INK = '#0a0812'
/** Exposed for the sky: what is half dark goes black. */
const BACKLIGHT: Grade = {
  mix: saturate(1.08),
  curves: [
    [6, 60, 178, 255],
    [2, 52, 168, 250],
    [14, 68, 174, 248],
  ],
}

/** Everything near is black against a burning sky. */
export const silhouette: Look = {
  scene: (spec) => ({ ...spec, time: spec.time === 'night' || spec.time === 'dawn' ? spec.time : 'sunset' }),
  palette: (palette) => ({
    ...palette,
    // What stands on the ground is blacker than it.
    ground: mix(mix(darken(palette.ground, 0.7), INK, 0.4), palette.sky[1], 0.2),
    ambient: mix(palette.ambient, mix('#3a2440', palette.sky[1], 0.3), 0.8),
  }),
  light: (light) => ({
    ...light,
    tint: INK,
    tintAlpha: 0.97,
    keyAlpha: 0,
    shadowAlpha: 0,
    rimAlpha: Math.max(0.55, light.rimAlpha),
  }),
  finish({ stage }) {
    const dusk = createSheet(stage, (pen, { width, height }) => {
      const gradient = pen.createLinearGradient(0, 0, 0, height)
      const start = stage.portrait ? 0.5 : 0.44
      gradient.addColorStop(0, withAlpha(INK, 0.2))
      gradient.addColorStop(start * 0.6, withAlpha(INK, 0))
      gradient.addColorStop(start, withAlpha(INK, 0))
      gradient.addColorStop(start + 0.3, withAlpha(INK, 0.36))
      gradient.addColorStop(1, withAlpha(INK, 0.78))
      pen.fillStyle = gradient
      pen.fillRect(0, 0, width, height)
    })
    return () => {
      stage.grade(BACKLIGHT)
      dusk.lay()
    }
  },
}
