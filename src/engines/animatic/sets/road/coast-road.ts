import { darken, lighten, mix, multiply } from '../../draw/colour.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { eachSlot, slotChance, visibleSpan } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { ROAD_TOP, drawTarmac } from './tarmac.ts'

const HORIZON_Y = 0.56

/** A road along the brink of a cliff, the sea below it. Endless sideways. */
export const coastRoad: SceneSet = {
  build(context) {
    const { stage, palette, random, seed, spec } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 6,
      cloudFloor: 0.42,
      heavens: context.heavens,
    })
    const sea = createSea(stage, palette, sky.sun, {
      horizonY: HORIZON_Y,
      nearY: ROAD_TOP,
      deep: '#1c5f8e',
      shallow: '#3f9dbb',
      swell: spec.weather === 'storm' ? 2.2 : 0.9,
    })
    const capes = createRidge(seed + 3, {
      kind: 'mountain',
      baseY: HORIZON_Y + 0.03,
      height: 0.13,
      frequency: 0.9,
    })
    const bushes = bakeBushes(context)
    return {
      light: outdoorLight(palette),
      floor: { y: 0.9, farY: 0.83, parallax: 1, personHeight: 0.27, kind: 'road', horizonY: HORIZON_Y },
      drawBack(frame) {
        sky.draw(frame)
        const pen = stage.enter(frame.camera, 0.09)
        const span = visibleSpan(stage, frame.camera, 0.09)
        pen.fillStyle = mix(multiply('#5f8a86', palette.ambient), palette.fog, 0.5)
        capes.trace(pen, span.left, span.right, HORIZON_Y + 0.012)
        pen.fill()
        sea.drawBack(frame)
        drawBrink(stage, context, bushes, frame)
        drawTarmac(stage, palette, frame.camera, {
          beyond: '#6a8a4a',
          near: '#5a7a3c',
          deep: '#22301a',
          hasRail: true,
          line: '#f2c23a',
        })
      },
      drawFront(frame) {
        drawNear(stage, bushes, frame)
        sky.drawVeil(frame)
      },
    }
  },
}

const SIZE = 0.05
const KINDS = 3

function bakeBushes({ stage, palette }: SetContext): readonly Sprite[] {
  const box = { width: SIZE * 3, height: SIZE * 1.5, anchorX: SIZE * 1.5, anchorY: SIZE * 1.3 }
  const leaf = ground(palette, '#4f7a40', 0.6, 0.1)
  return Array.from({ length: KINDS }, (_, kind) =>
    stage.sprite(`coast-bush-${kind}`, box, (pen) => {
      for (const [tone, shrink, rise] of [
        [darken(leaf, 0.25), 1, 0],
        [leaf, 0.84, 0.1],
        [lighten(leaf, 0.14), 0.5, 0.24],
      ] as const) {
        for (let lump = 0; lump < 4; lump += 1) {
          const x = (lump - 1.5) * 0.52 * SIZE
          const radius = SIZE * (0.34 + 0.2 * slotChance(lump, kind + 3))
          fillEllipse(pen, tone, x, -radius * 0.7 - rise * SIZE, radius * shrink)
        }
      }
    }),
  )
}

/** Rock and scrub between the road and the drop. */
function drawBrink(
  stage: Stage,
  { palette }: SetContext,
  bushes: readonly Sprite[],
  { camera }: Frame,
): void {
  const parallax = 0.86
  const pen = stage.enter(camera, parallax)
  const span = visibleSpan(stage, camera, parallax, 0.4)
  const rock = seen('#8a7f78', palette, 0.06)
  for (const [tone, top, step] of [
    [mix(rock, palette.shadow, 0.22), 0.735, 0.09],
    [ground(palette, '#7f9a55', 0.4, 0.05), 0.752, 0.13],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    pen.moveTo(span.left - 0.2, ROAD_TOP + 0.03)
    eachSlot({ left: span.left - 0.2, right: span.right + 0.2 }, step, (x, index) => {
      pen.lineTo(x, top - slotChance(index, 17) * 0.022)
    })
    pen.lineTo(span.right + 0.2, ROAD_TOP + 0.03)
    pen.fill()
  }
  eachSlot(span, 0.19, (slot, index) => {
    const chance = slotChance(index, 21)
    const bush = bushes[Math.floor(chance * 991) % KINDS]
    if (bush === undefined || chance < 0.35) return
    stage.put(bush, slot + chance * 0.08, 0.772, { scale: 0.5 + slotChance(index, 22) * 0.5 })
  })
}

/** Scrub rushing past the lens. */
function drawNear(stage: Stage, bushes: readonly Sprite[], { camera }: Frame): void {
  const parallax = 1.25
  const base = Math.max(1, stage.bottom) + 0.03
  stage.enter(camera, parallax)
  eachSlot(visibleSpan(stage, camera, parallax, 0.4), 0.34, (slot, index) => {
    const chance = slotChance(index, 31)
    const bush = bushes[Math.floor(chance * 983) % KINDS]
    if (bush === undefined || chance < 0.4) return
    stage.put(bush, slot + chance * 0.12, base, {
      scale: (stage.portrait ? 2.2 : 1.2) * (0.7 + chance * 0.5),
    })
  })
}
