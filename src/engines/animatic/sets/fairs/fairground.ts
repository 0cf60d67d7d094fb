import { mix } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { ground, seen } from '../parts/lighting.ts'
import { createStreet, STREET_PROPS_Y } from '../streets/street-set.ts'
import { drawCarousel } from './carousel.ts'
import { drawFerrisWheel, paintCoaster } from './rides.ts'
import { paintLampString, paintStall } from './stalls.ts'

const PAINTS = [
  ['#d8404a', '#f4b83a', '#3f8fd0', '#5fb86a'],
  ['#8a4fc0', '#f07a9a', '#4ab8c0', '#f4c24a'],
  ['#e0703a', '#3f6fb8', '#f4d04a', '#c84a7a'],
] as const
const BULBS = ['#ffe08a', '#ff8a7a', '#8ae0a0', '#8ac8ff'] as const

/** A fairground: a Ferris wheel and a carousel that turn, a roller coaster, stalls, strings of lamps. */
export const fairground = createStreet((context, tone) => {
  const { stage, palette, random } = context
  const paints = pick(random, PAINTS)
  const isMirrored = random() < 0.5
  const at = (x: number): number => stage.aspect * (isMirrored ? 1 - x : x)
  const wheel = stage.portrait ? { x: at(0.6), size: 0.33 } : { x: at(0.73), size: 0.29 }
  const carousel = stage.portrait ? { x: at(0.2), size: 0.3 } : { x: at(0.2), size: 0.36 }
  return {
    paving: { kind: 'slabs', colour: '#c9b8a4' },
    crowd: 1.1,
    propsTop: 0.36,
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'coaster', parallax: 0.14, y0: 0.2, y1: 0.78 }, (pen) => {
        pen.fillStyle = ground(palette, '#6f9a7a', 0.5, 0.42)
        pen.fillRect(-1, 0.7, stage.aspect + 2, 0.08)
        paintCoaster(
          pen,
          -0.5,
          stage.aspect + 0.5,
          0.72,
          0.5,
          mix(seen(paints[2], palette, 0.36), '#ffd88a', tone.lights * 0.2),
        )
      })
      drawFerrisWheel(stage, tone, frame, {
        x: wheel.x,
        footY: 0.752,
        size: wheel.size,
        parallax: 0.42,
        colours: paints,
      })
      drawCarousel(stage, tone, frame, {
        x: carousel.x,
        footY: 0.765,
        size: carousel.size,
        parallax: 0.56,
        colours: [paints[0], '#fbf0d8'],
      })
      stage.layer('fair-ground', frame.camera, 0.56, { y0: 0.76, y1: 0.8, margin: 0.6 }, (pen) => {
        pen.fillStyle = seen('#c9b8a4', palette, 0.1)
        pen.globalAlpha = 0.5
        pen.fillRect(-1, 0.775, stage.aspect + 2, 0.04)
      })
    },
    paintProps(pen, period) {
      const iron = seen('#3a3448', palette, 0.04)
      const gap = period / 4
      for (let index = 0; index < 4; index += 1) {
        const x = (index + 0.5) * gap
        paintLampPost(pen, { x: x - gap / 2, footY: STREET_PROPS_Y, height: 0.34, iron, lit: tone.lights })
        paintLampString(pen, x - gap / 2, x + gap / 2, STREET_PROPS_Y - 0.33, tone.lights, BULBS)
        if (index === 1)
          paintStall(pen, {
            x: x + 0.04,
            footY: STREET_PROPS_Y,
            width: 0.22,
            cloth: paints[1],
            goods: ['#f7a8c8', '#a8d8f7', '#f7e08a', '#ffffff'],
            tone,
          })
      }
    },
  }
})
