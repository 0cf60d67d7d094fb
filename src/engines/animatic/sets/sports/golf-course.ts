import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { eachSlot, portraitDrop, slotChance, visibleSpan } from '../parts/span.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'

const HORIZON = 0.62
const FAIRWAY_Y = 0.68
const GREEN = { y: 0.79, half: 0.46, tall: 0.05 }
const GREEN_PARALLAX = 0.8
const TREE_PARALLAX = 0.5
const TREE_SPACING = 0.34

/** A golf course: mown stripes, a green with hole and flag, bunkers of sand, a row of old trees. */
export const golfCourse: SceneSet = {
  build(context) {
    const { stage, palette, random, seed, heavens } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON,
      cloudCount: 4,
      cloudFloor: 0.3,
      heavens,
    })
    const hills = createRidge(seed + 5, { kind: 'hill', baseY: 0.67, height: 0.1, frequency: 1.1 })
    const crowns = [0, 1, 2].map(() => growCrown(random))
    return {
      light: outdoorLight(palette),
      floor: {
        y: 0.92 + portraitDrop(stage),
        farY: 0.85,
        parallax: 0.95,
        personHeight: 0.46,
        kind: 'ground',
        horizonY: HORIZON,
      },
      drawBack(frame) {
        const { camera } = frame
        sky.draw(frame)
        const pen = stage.enter(camera, 0.3)
        const span = visibleSpan(stage, camera, 0.3)
        pen.fillStyle = seen('#86b878', palette, 0.42)
        hills.trace(pen, span.left, span.right, 1)
        pen.fill()
        drawTrees(context, crowns, frame)
        drawFairway(context, frame)
        drawGreen(context, frame)
      },
      drawFront(frame) {
        sky.drawVeil(frame)
      },
    }
  },
}

function drawTrees(
  { stage, palette, spec }: SetContext,
  crowns: readonly ReturnType<typeof growCrown>[],
  { camera }: Frame,
): void {
  stage.layer('golf-trees', camera, TREE_PARALLAX, { y0: 0.3, y1: FAIRWAY_Y + 0.03, margin: 0.4 }, (pen) => {
    eachSlot({ left: -0.6, right: stage.aspect + 0.6 }, TREE_SPACING, (x, index) => {
      // A gap in the row shows how far it is.
      if (index % 5 === 2) return
      const crown = crowns[Math.abs(index) % crowns.length]
      const size = 0.26 + slotChance(index, 3) * 0.12
      if (crown !== undefined)
        paintTree(
          pen,
          x + slotChance(index, 1) * 0.12,
          FAIRWAY_Y + 0.008,
          size,
          crown,
          treeColours(palette, spec.season, Math.abs(index), 0.26),
          1,
        )
    })
  })
}

/** Rough, and the fairway in stripes that run towards the green. */
function drawFairway({ stage, palette }: SetContext, { camera }: Frame): void {
  const turf = ground(palette, '#6fb552', 0.6, 0.02)
  stage.layer('fairway', camera, 0.9, { y0: FAIRWAY_Y, y1: stage.bottom + 0.14, margin: 0.4 }, (pen) => {
    const shade = pen.createLinearGradient(0, FAIRWAY_Y, 0, stage.bottom + 0.1)
    shade.addColorStop(0, lighten(turf, 0.16))
    shade.addColorStop(0.5, turf)
    shade.addColorStop(1, darken(turf, 0.22))
    pen.fillStyle = shade
    pen.fillRect(-1, FAIRWAY_Y, stage.aspect + 2, 1)
    pen.fillStyle = withAlpha(lighten(turf, 0.3), 0.4)
    const [middle, near] = [stage.aspect * 0.62, stage.bottom + 0.1]
    for (let stripe = -6; stripe < 7; stripe += 2) {
      pen.beginPath()
      pen.moveTo(middle + stripe * 0.1, GREEN.y)
      pen.lineTo(middle + (stripe + 1) * 0.1, GREEN.y)
      pen.lineTo(middle + (stripe + 1) * 0.34, near)
      pen.lineTo(middle + stripe * 0.34, near)
      pen.fill()
    }
  })
}

function drawGreen(context: SetContext, frame: Frame): void {
  const { stage, palette } = context
  const x = stage.aspect * 0.7
  const tone = (colour: string): string => seen(colour, palette, 0.04)
  stage.layer('green', frame.camera, GREEN_PARALLAX, { y0: 0.66, y1: 0.9, margin: 0.5 }, (pen) => {
    for (const [at, y, half] of [
      [x - 0.66, 0.775, 0.15],
      [x + 0.5, 0.83, 0.19],
    ] as const)
      paintBunker(pen, at, y, half, tone)
    fillEllipse(pen, tone('#5da548'), x, GREEN.y + 0.008, GREEN.half, GREEN.tall)
    fillEllipse(pen, tone('#8fd06a'), x, GREEN.y, GREEN.half * 0.95, GREEN.tall * 0.92)
    fillEllipse(pen, tone('#a4dd7c'), x - 0.05, GREEN.y - 0.008, GREEN.half * 0.7, GREEN.tall * 0.55)
    fillEllipse(pen, tone('#2c4a24'), x, GREEN.y, 0.014, 0.0045)
  })
  drawFlag(context, frame, x)
}

function paintBunker(pen: Pen, x: number, y: number, half: number, tone: (colour: string) => string): void {
  fillEllipse(pen, tone('#4f8f42'), x, y - 0.006, half * 1.08, half * 0.2)
  fillEllipse(pen, tone('#d9c08a'), x, y, half, half * 0.17)
  fillEllipse(pen, tone('#efdcae'), x + half * 0.08, y + half * 0.03, half * 0.86, half * 0.12)
}

/** The flag in its hole, which waves with the wind. */
function drawFlag({ stage, palette, spec }: SetContext, { camera, time }: Frame, x: number): void {
  const pen = stage.enter(camera, GREEN_PARALLAX)
  const top = GREEN.y - 0.2
  pen.strokeStyle = seen('#f4f1ea', palette, 0)
  pen.lineWidth = 0.005
  pen.beginPath()
  pen.moveTo(x, GREEN.y)
  pen.lineTo(x, top)
  pen.stroke()
  const strength = spec.weather === 'wind' || spec.weather === 'storm' ? 2 : 1
  pen.fillStyle = seen('#e0343c', palette, 0)
  pen.beginPath()
  pen.moveTo(x, top)
  for (let step = 1; step <= 6; step += 1)
    pen.lineTo(x + step * 0.014, top + 0.008 * step * 0.3 + flutter(step, time) * strength)
  for (let step = 6; step >= 1; step -= 1)
    pen.lineTo(x + step * 0.014, top + 0.05 - step * 0.003 + flutter(step, time) * strength)
  pen.lineTo(x, top + 0.05)
  pen.fill()
}

function flutter(step: number, time: number): number {
  return Math.sin(time * 5 - step * 0.9) * 0.0012 * step
}
