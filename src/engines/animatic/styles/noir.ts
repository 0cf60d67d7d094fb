import type { Triple } from '../draw/frame-grade.ts'
import { createGrain } from '../draw/grain.ts'
import type { SettingName } from '../scene-spec.ts'
import type { Look } from './look.ts'
import { createSheet, fillVignette } from './sheet.ts'
import { alive, randomAt } from './tones.ts'

/** Film that sees through an orange filter: skies are dark, skin and lamps are bright. */
const ORTHO: Triple = [0.5, 0.43, 0.07]
/** Where there are windows to throw the shadow of a blind. */
const BLINDS: ReadonlySet<SettingName> = new Set(['city-day', 'city-night', 'interior', 'kitchen', 'office'])

/** Black and white with hard contrast, the shadow of a blind across the room, and grain. */
export const noir: Look = {
  light: (light) => ({
    ...light,
    keyAlpha: 0.42,
    shadow: '#000000',
    shadowAlpha: 0.62,
    rim: '#ffffff',
    rimAlpha: 0.9,
  }),
  finish({ stage, spec, seed }) {
    const dark = createSheet(stage, (pen, { width, height }) => {
      if (BLINDS.has(spec.setting)) {
        pen.save()
        pen.translate(width * 0.5, height * 0.5)
        pen.rotate(-0.24)
        const gradient = pen.createLinearGradient(-width * 0.75, 0, width * 0.75, 0)
        gradient.addColorStop(0.16, 'rgba(0,0,0,0.5)')
        gradient.addColorStop(0.42, 'rgba(0,0,0,0.1)')
        gradient.addColorStop(0.6, 'rgba(0,0,0,0)')
        gradient.addColorStop(0.86, 'rgba(0,0,0,0.26)')
        pen.fillStyle = gradient
        for (let slat = -16; slat <= 16; slat += 1) pen.fillRect(-width, slat * 0.12, width * 2, 0.034)
        pen.restore()
      } else {
        // A lamp from the upper right; the far corner lies in the dark.
        const gradient = pen.createLinearGradient(0, height, width, 0)
        gradient.addColorStop(0, 'rgba(0,0,0,0.5)')
        gradient.addColorStop(0.4, 'rgba(0,0,0,0.06)')
        gradient.addColorStop(1, 'rgba(0,0,0,0)')
        pen.fillStyle = gradient
        pen.fillRect(0, 0, width, height)
      }
      fillVignette(pen, { width, height }, '#000000', 0.84, 0.34)
    })
    const grain = createGrain({ seed })
    return (time) => {
      stage.grade({
        mix: [ORTHO, ORTHO, ORTHO],
        curves: [0, 46, 184, 255],
        grain: alive(grain, [6, 18, 8], randomAt(time, seed)),
      })
      dark.lay()
    }
  },
}
