import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { paintDatePalm } from '../vistas/date-palm.ts'

const DECK_Y = 0.67
const POOL = { topY: 0.715, bottomY: 0.872 }

/** A swimming pool in the open: clear water with its lines, sun beds, parasols, palms, a diving tower. */
export const outdoorPool: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const cloth = pick(random, ['#e0503f', '#f0a82f', '#2f8ab8'])
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.62,
      cloudCount: 4,
      heavens: context.heavens,
    })
    return {
      light: outdoorLight(palette),
      floor: {
        y: 0.945,
        farY: 0.91,
        parallax: 0.95,
        personHeight: 0.52,
        kind: 'ground',
        horizonY: 0.6,
        water: { y: 0.83, farY: 0.76, parallax: 0.8 },
      },
      drawBack(frame) {
        sky.draw(frame)
        drawGarden(context, cloth, frame)
        drawWater(context, frame)
      },
      drawFront(frame) {
        sky.drawVeil(frame)
      },
    }
  },
}

function drawGarden({ stage, palette }: SetContext, cloth: Hex, frame: Frame): void {
  const hedge = ground(palette, '#4f8f52', 0.6, 0.2)
  stage.layer('pool-hedge', frame.camera, 0.4, { y0: 0.2, y1: DECK_Y + 0.03, margin: 0.35 }, (pen) => {
    const trunk = seen('#8a6a4c', palette, 0.16)
    const leaf = seen('#5a9a52', palette, 0.16)
    for (let palm = 0; palm < 6; palm += 1)
      paintDatePalm(
        pen,
        -0.2 + palm * 0.44 + slotChance(palm, 2) * 0.12,
        DECK_Y,
        0.3 + slotChance(palm, 5) * 0.1,
        trunk,
        leaf,
      )
    for (let x = -0.5; x < stage.aspect + 0.5; x += 0.05)
      fillEllipse(pen, x % 0.1 < 0.05 ? hedge : lighten(hedge, 0.06), x, DECK_Y - 0.02, 0.045, 0.055)
  })
  stage.layer('pool-deck', frame.camera, 0.62, { y0: 0.36, y1: stage.bottom + 0.12, margin: 0.4 }, (pen) => {
    const tile = seen('#ece0cc', palette, 0.05)
    const deck = pen.createLinearGradient(0, DECK_Y, 0, 1)
    deck.addColorStop(0, mix(tile, palette.fog, 0.2))
    deck.addColorStop(1, tile)
    pen.fillStyle = deck
    pen.fillRect(-1, DECK_Y, stage.aspect + 2, stage.bottom)
    for (let set = 0; set < 4; set += 1) {
      const x = -0.06 + set * 0.54
      paintParasol(pen, x + 0.14, DECK_Y + 0.03, 0.24, seen(set % 2 === 0 ? cloth : '#fbf6ea', palette, 0.04))
      for (const side of [0, 0.2])
        paintSunBed(pen, x + side, DECK_Y + 0.036, seen('#fbfaf4', palette, 0.04), seen(cloth, palette, 0.04))
    }
    paintDivingTower(pen, stage.aspect * 0.86, DECK_Y + 0.03, seen('#c9d2da', palette, 0.06))
  })
}

function paintParasol(pen: Pen, x: number, footY: number, height: number, cloth: Hex): void {
  pen.fillStyle = '#d8d0c4'
  pen.fillRect(x - 0.003, footY - height, 0.006, height)
  const half = height * 0.58
  for (let panel = 0; panel < 6; panel += 1) {
    const left = x - half + (panel * half) / 3
    fillPolygon(pen, panel % 2 === 0 ? cloth : lighten(cloth, 0.5), [
      [x, footY - height * 1.08],
      [left, footY - height * 0.82],
      [left + half / 3, footY - height * 0.82],
    ])
  }
}

function paintSunBed(pen: Pen, x: number, footY: number, frame: Hex, cushion: Hex): void {
  pen.fillStyle = darken(frame, 0.2)
  for (const leg of [0.01, 0.13]) pen.fillRect(x + leg, footY - 0.026, 0.006, 0.026)
  fillRoundRect(pen, frame, x, footY - 0.034, 0.15, 0.012, 0.004)
  fillPolygon(pen, cushion, [
    [x + 0.005, footY - 0.034],
    [x + 0.1, footY - 0.034],
    [x + 0.155, footY - 0.084],
    [x + 0.147, footY - 0.092],
    [x + 0.096, footY - 0.048],
    [x + 0.005, footY - 0.048],
  ])
}

function paintDivingTower(pen: Pen, x: number, footY: number, steel: Hex): void {
  pen.strokeStyle = steel
  pen.lineWidth = 0.009
  pen.beginPath()
  for (const side of [0, 0.07]) {
    pen.moveTo(x + side, footY)
    pen.lineTo(x + side, footY - 0.24)
  }
  for (let rung = 1; rung < 9; rung += 1) {
    pen.moveTo(x, footY - rung * 0.022)
    pen.lineTo(x + 0.07, footY - rung * 0.022)
  }
  pen.moveTo(x, footY - 0.27)
  pen.lineTo(x + 0.08, footY - 0.27)
  pen.stroke()
  fillRoundRect(pen, lighten(steel, 0.3), x - 0.18, footY - 0.212, 0.27, 0.013, 0.004)
}

/** Blue to the bottom, its lanes bent by the waves, a net of light that wanders. */
function drawWater({ stage, palette }: SetContext, frame: Frame): void {
  const lit = lampLevel(palette)
  const extent = { y0: POOL.topY - 0.03, y1: stage.bottom + 0.12, margin: 0.4 }
  stage.layer('pool-water', frame.camera, 0.8, extent, (pen) => {
    const rim = seen('#f7f2e8', palette, 0.02)
    pen.fillStyle = rim
    pen.fillRect(-1, POOL.topY - 0.014, stage.aspect + 2, POOL.bottomY - POOL.topY + 0.028)
    const blue = pen.createLinearGradient(0, POOL.topY, 0, POOL.bottomY)
    const near = mix(seen('#2f9fd0', palette, 0), '#4ad0f0', lit * 0.4)
    blue.addColorStop(0, mix(seen('#6fd8ec', palette, 0), palette.sky[2], 0.25))
    blue.addColorStop(1, near)
    pen.fillStyle = blue
    pen.fillRect(-1, POOL.topY, stage.aspect + 2, POOL.bottomY - POOL.topY)
    pen.fillStyle = withAlpha(darken(near, 0.3), 0.35)
    pen.fillRect(-1, POOL.topY, stage.aspect + 2, 0.012)
    const tile = seen('#e8dcc8', palette, 0.01)
    const deck = pen.createLinearGradient(0, POOL.bottomY, 0, 1.1)
    deck.addColorStop(0, lighten(tile, 0.1))
    deck.addColorStop(1, mix(darken(tile, 0.28), palette.shadow, 0.2))
    pen.fillStyle = deck
    pen.fillRect(-1, POOL.bottomY + 0.014, stage.aspect + 2, stage.bottom)
    pen.strokeStyle = withAlpha(palette.shadow, 0.13)
    pen.lineWidth = 0.002
    pen.beginPath()
    for (let joint = -12; joint < 26; joint += 1) {
      pen.moveTo(joint * 0.13, POOL.bottomY + 0.014)
      pen.lineTo(stage.aspect / 2 + (joint * 0.13 - stage.aspect / 2) * 1.7, stage.bottom + 0.12)
    }
    pen.moveTo(-1, POOL.bottomY + 0.06)
    pen.lineTo(stage.aspect + 1, POOL.bottomY + 0.06)
    pen.stroke()
  })
  drawCaustics(stage, palette.stars > 0.5, frame)
}

function drawCaustics(stage: Stage, isNight: boolean, { camera, time }: Frame): void {
  stage.enter(camera, 0.8)
  const box = {
    left: camera.x * 0.8 - 0.2,
    right: camera.x * 0.8 + stage.aspect + 0.2,
    top: POOL.topY,
    bottom: POOL.bottomY,
  }
  stage.within(box, (pen) => {
    pen.strokeStyle = withAlpha('#ffffff', isNight ? 0.18 : 0.34)
    for (let row = 0; row < 7; row += 1) {
      const down = row / 7
      pen.lineWidth = 0.0012 + down * 0.0026
      pen.beginPath()
      for (let dash = 0; dash < 16; dash += 1) {
        const x =
          -0.3 +
          ((dash + slotChance(dash, row)) / 16) * (stage.aspect + 0.6) +
          Math.sin(time * 0.8 + dash) * 0.012
        const y =
          POOL.topY +
          0.016 +
          down * (POOL.bottomY - POOL.topY - 0.02) +
          Math.sin(time * 1.3 + dash * 2 + row) * 0.003
        const length = 0.026 + down * 0.05
        pen.moveTo(x - length, y)
        pen.quadraticCurveTo(x, y + 0.006 * Math.sin(time * 2 + dash), x + length, y)
      }
      pen.stroke()
    }
  })
}
