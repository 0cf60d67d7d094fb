import { lighten, mix } from '../draw/colour.ts'
import { createGrain } from '../draw/grain.ts'
import type { Look } from './look.ts'
import { createSheet, fillVignette, tornEdge } from './sheet.ts'
import { inkOf, still } from './tones.ts'

/** Cut paper in layers: figures with a white edge that throw a shadow, fibres, a torn passe-partout. */
export const paperCut: Look = {
  palette: (palette) => ({
    ...palette,
    sky: [mix(palette.sky[0], '#f2e3c9', 0.16), mix(palette.sky[1], '#f7ead2', 0.2), palette.sky[2]],
    fog: mix(palette.fog, '#f6ead4', 0.3),
    ground: mix(palette.ground, '#efe0bd', 0.1),
    shadow: mix(palette.shadow, '#3a2c24', 0.5),
  }),
  light: (light) => ({
    ...light,
    keyAlpha: light.keyAlpha * 0.5,
    shadowAlpha: light.shadowAlpha * 0.4,
    rimAlpha: 0,
    outline: { colour: '#fffaf0', alpha: 1, width: 0.0075, dropShadow: 0.2 },
  }),
  finish({ stage, palette, seed }) {
    const mount = createSheet(stage, (pen, extent) => {
      fillVignette(pen, extent, '#6b4a2c', 0.22)
      const colour = mix(lighten(palette.sky[1], 0.7), '#fff7e8', 0.55)
      pen.shadowColor = 'rgba(40,22,10,0.5)'
      pen.shadowBlur = Math.min(stage.width, stage.height) * 0.016
      pen.shadowOffsetY = Math.min(stage.width, stage.height) * 0.007
      for (const [inset, paper] of [
        [0.052, mix(palette.sky[0], '#fff2dc', 0.35)],
        [0.03, colour],
      ] as const) {
        pen.fillStyle = paper
        pen.beginPath()
        pen.rect(-0.2, -0.2, extent.width + 0.4, extent.height + 0.4)
        tornEdge(pen, extent, { seed: seed + inset * 1000, inset, roughness: 0.016, step: 0.024 })
        pen.fill('evenodd')
      }
    })
    const grain = createGrain({ seed, fibre: 5 })
    // Every sheet of paper throws a narrow shadow on the one below it.
    const ink = inkOf(stage, { colour: [58, 36, 28], strength: 0.34, threshold: 22, width: 0.0042 })
    return () => {
      stage.grade({ ink })
      mount.lay()
      stage.grade({ curves: [8, 88, 170, 250], grain: still(grain, [4, 15, 14]) })
    }
  },
}
