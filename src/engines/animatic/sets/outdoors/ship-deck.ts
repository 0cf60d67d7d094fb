import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { swellOf } from '../beach/open-sea.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { SceneSet, SetContext } from '../set.ts'

const HORIZON_Y = 0.5
const DECK_Y = 0.79
const RAIL_Y = 0.67
const REACH = 0.5

/** On board: planks, a rail, a mast with its ropes, and the sea that rises and falls beyond. */
export const shipDeck: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 6,
      cloudFloor: 0.38,
      heavens: context.heavens,
    })
    const swell = swellOf(context)
    const sea = createSea(stage, palette, sky.sun, {
      horizonY: HORIZON_Y,
      nearY: DECK_Y + 0.04,
      deep: '#1c5f8e',
      shallow: '#2f86a8',
      swell,
    })
    const isNight = lampLevel(palette) > 0.5
    return {
      light: outdoorLight(palette),
      floor: { y: 0.92, farY: 0.86, parallax: 0.96, personHeight: 0.5, kind: 'ground', horizonY: HORIZON_Y },
      drawBack(frame) {
        // The ship goes up and down: seen from her deck the sea does.
        const heave = 0.012 * Math.min(2, swell) * Math.sin(frame.time * 0.9)
        const afloat = { ...frame, camera: { ...frame.camera, y: frame.camera.y + heave } }
        sky.draw(afloat)
        sea.drawBack(afloat)
        const extent = { y0: stage.top - 0.1, y1: stage.bottom + 0.15, margin: 0.4 }
        stage.layer('ship-deck', frame.camera, 0.94, extent, (pen) => {
          paintRigging(pen, context)
          paintRail(pen, context)
          paintPlanks(pen, context)
          paintGear(pen, context)
        })
        if (!isNight) return
        stage.enter(frame.camera, 0.94)
        stage.glow(stage.aspect * 0.16, 0.42, 0.2, '#ffc46a', 0.6)
      },
      drawFront(frame) {
        sky.drawVeil(frame)
      },
    }
  },
}

function paintRigging(pen: Pen, { stage, palette }: SetContext): void {
  const wood = seen('#7a4f2c', palette, 0.03)
  const x = stage.aspect * 0.16
  const top = stage.top - 0.1
  pen.strokeStyle = withAlpha(darken(seen('#8a7556', palette, 0.05), 0.2), 0.9)
  pen.lineWidth = 0.004
  pen.beginPath()
  for (let shroud = 0; shroud < 5; shroud += 1) {
    pen.moveTo(x + 0.01, top)
    pen.lineTo(x + 0.12 + shroud * 0.06, RAIL_Y)
  }
  for (let step = 1; step < 12; step += 1) {
    const down = step / 12
    const y = top + (RAIL_Y - top) * down
    pen.moveTo(x + 0.12 * down, y)
    pen.lineTo(x + 0.36 * down, y)
  }
  pen.stroke()
  const mast = pen.createLinearGradient(x - 0.03, 0, x + 0.03, 0)
  mast.addColorStop(0, darken(wood, 0.3))
  mast.addColorStop(0.4, lighten(wood, 0.14))
  mast.addColorStop(1, darken(wood, 0.36))
  pen.fillStyle = mast
  pen.fillRect(x - 0.026, top, 0.052, DECK_Y + 0.05 - top)
  for (const y of [0.3, 0.62]) {
    pen.fillStyle = seen('#c9b48a', palette, 0.04)
    pen.fillRect(x - 0.03, y, 0.06, 0.02)
  }
  paintSail(pen, seen('#efe6d2', palette, 0.04), x, Math.min(0.12, stage.top + 0.2))
  fillRoundRect(pen, seen('#3a3430', palette, 0.02), x - 0.02, 0.39, 0.04, 0.06, 0.008)
  fillRoundRect(
    pen,
    mix(seen('#8a7a5a', palette, 0), '#ffd98a', lampLevel(palette)),
    x - 0.013,
    0.4,
    0.026,
    0.04,
    0.004,
  )
}

/** A sail that is made fast to its yard. */
function paintSail(pen: Pen, cloth: Hex, x: number, y: number): void {
  fillRoundRect(pen, darken(cloth, 0.5), x - 0.42, y - 0.012, 0.84, 0.018, 0.009)
  for (let fold = 0; fold < 7; fold += 1) {
    const at = x - 0.36 + fold * 0.12
    fillEllipse(pen, darken(cloth, 0.12), at, y + 0.026, 0.068, 0.032)
    fillEllipse(pen, cloth, at - 0.004, y + 0.02, 0.062, 0.026)
  }
}

function paintRail(pen: Pen, { stage, palette }: SetContext): void {
  const wood = seen('#8a5a34', palette, 0.03)
  const width = stage.aspect + REACH * 2
  for (let x = -REACH; x < stage.aspect + REACH; x += 0.12) {
    pen.fillStyle = darken(wood, 0.22)
    pen.fillRect(x, RAIL_Y + 0.02, 0.022, DECK_Y - RAIL_Y)
    fillEllipse(pen, darken(wood, 0.1), x + 0.011, RAIL_Y + 0.07, 0.017, 0.024)
  }
  fillRoundRect(pen, wood, -REACH, RAIL_Y, width, 0.028, 0.01)
  pen.fillStyle = lighten(wood, 0.28)
  pen.fillRect(-REACH, RAIL_Y, width, 0.007)
  pen.fillStyle = darken(wood, 0.3)
  pen.fillRect(-REACH, DECK_Y - 0.022, width, 0.03)
}

function paintPlanks(pen: Pen, { stage, palette }: SetContext): void {
  const wood = seen('#b58a5a', palette, 0.02)
  const deck = pen.createLinearGradient(0, DECK_Y, 0, stage.bottom)
  deck.addColorStop(0, darken(wood, 0.12))
  deck.addColorStop(0.4, wood)
  deck.addColorStop(1, mix(darken(wood, 0.4), palette.shadow, 0.2))
  pen.fillStyle = deck
  pen.fillRect(-REACH, DECK_Y, stage.aspect + REACH * 2, stage.bottom - DECK_Y + 0.2)
  const middle = stage.aspect / 2
  pen.strokeStyle = withAlpha(darken(wood, 0.5), 0.5)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let seam = -16; seam <= 16; seam += 1) {
    pen.moveTo(middle + seam * 0.11, DECK_Y)
    pen.lineTo(middle + seam * 0.2, stage.bottom + 0.15)
  }
  pen.stroke()
}

/** A barrel and a coil of rope. */
function paintGear(pen: Pen, { stage, palette }: SetContext): void {
  const x = stage.aspect * 0.88
  const wood = seen('#8f5f38', palette, 0.02)
  const iron = seen('#4a4a50', palette, 0.02)
  fillPolygon(pen, wood, [
    [x - 0.055, 0.85],
    [x - 0.068, 0.77],
    [x - 0.055, 0.69],
    [x + 0.055, 0.69],
    [x + 0.068, 0.77],
    [x + 0.055, 0.85],
  ])
  pen.fillStyle = withAlpha(darken(wood, 0.4), 0.5)
  pen.fillRect(x + 0.02, 0.69, 0.04, 0.16)
  for (const y of [0.71, 0.765, 0.82]) fillRoundRect(pen, iron, x - 0.066, y, 0.132, 0.012, 0.004)
  fillEllipse(pen, lighten(wood, 0.12), x, 0.69, 0.055, 0.012)
  const rope = seen('#c9a970', palette, 0.02)
  const coil = stage.aspect * 0.3
  for (let turn = 0; turn < 4; turn += 1) {
    pen.strokeStyle = turn % 2 === 0 ? rope : darken(rope, 0.16)
    pen.lineWidth = 0.012
    pen.beginPath()
    pen.ellipse(coil, 0.845 - turn * 0.01, 0.066 - turn * 0.003, 0.018, 0, 0, Math.PI * 2)
    pen.stroke()
  }
}
