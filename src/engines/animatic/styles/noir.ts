import type { Look } from './look.ts'
import { createGrain, createSheet, fillVignette, fillWithGrain, wash } from './sheet.ts'

/** Black and white with hard contrast, the shadow of a blind across the picture, and grain. */
export const noir: Look = {
  light: (light) => ({
    ...light,
    keyAlpha: 0.42,
    shadow: '#000000',
    shadowAlpha: 0.62,
    rim: '#ffffff',
    rimAlpha: 0.9,
  }),
  finish({ stage, seed }) {
    const blind = createSheet(stage, (pen, { width, height }) => {
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
      fillVignette(pen, { width, height }, '#000000', 0.86, 0.3)
    })
    // Grey in an overlay pulls lights and darks apart: hard paper, with its grain.
    const contrast = createSheet(stage, (pen) => fillWithGrain(pen, createGrain(seed, 122, 18, 1)))
    return () => {
      wash(stage, 'saturation', '#808080', 1)
      contrast.lay('overlay', 0.85)
      blind.lay()
    }
  },
}
