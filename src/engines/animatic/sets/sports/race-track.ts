import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillRoundRect } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { eachSlot, visibleSpan } from '../parts/span.ts'
import { paintSpectators } from '../parts/spectators.ts'
import { ROAD_TOP, drawTarmac } from '../road/tarmac.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'

const HORIZON_Y = 0.64
const STAND = { width: 1.1, height: 0.26 }
const STAND_PARALLAX = 0.55
const BOARD = { width: 0.36, height: 0.056 }
const BOARD_PARALLAX = 0.86
const ADS: readonly (readonly [Hex, Hex])[] = [
  ['#d8343c', '#ffffff'],
  ['#f4f1ea', '#23304a'],
  ['#1f4fae', '#ffd23d'],
]

/** A racing circuit: grandstands, boards, kerbs in red and white beside the tarmac. Endless sideways. */
export const raceTrack: SceneSet = {
  build(context) {
    const { stage, palette, random, seed, heavens } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 3,
      cloudFloor: 0.3,
      heavens,
    })
    const hills = createRidge(seed + 9, { kind: 'hill', baseY: 0.66, height: 0.08, frequency: 1.4 })
    const stand = bakeStand(context)
    const boards = ADS.map((colours, index) => bakeBoard(context, colours, index))
    const turf = ground(palette, '#6fae4f', 0.6, 0.05)
    return {
      light: outdoorLight(palette),
      floor: { y: 0.9, farY: 0.83, parallax: 1, personHeight: 0.27, kind: 'road', horizonY: HORIZON_Y },
      drawBack(frame) {
        const { camera } = frame
        sky.draw(frame)
        const pen = stage.enter(camera, 0.3)
        const span = visibleSpan(stage, camera, 0.3)
        pen.fillStyle = seen('#7fae72', palette, 0.42)
        hills.trace(pen, span.left, span.right, 1)
        pen.fill()
        stage.enter(camera, 0.7)
        const near = visibleSpan(stage, camera, 0.7)
        pen.fillStyle = turf
        pen.fillRect(near.left, 0.7, near.right - near.left, 0.14)
        stage.enter(camera, STAND_PARALLAX)
        eachSlot(visibleSpan(stage, camera, STAND_PARALLAX, STAND.width), STAND.width * 1.25, (x) =>
          stage.put(stand, x, 0.722),
        )
        stage.enter(camera, BOARD_PARALLAX)
        eachSlot(visibleSpan(stage, camera, BOARD_PARALLAX, BOARD.width), BOARD.width, (x, index) => {
          const board = boards[((index % boards.length) + boards.length) % boards.length]
          if (board !== undefined) stage.put(board, x, ROAD_TOP - 0.012)
        })
        drawTarmac(stage, palette, camera, {
          beyond: '#6fae4f',
          near: '#6fae4f',
          deep: '#2f5a34',
          hasRail: false,
          line: '#f4f1ea',
        })
        drawKerb(stage, context, frame, ROAD_TOP - 0.004, 0.014)
      },
      drawFront(frame) {
        sky.drawVeil(frame)
      },
    }
  },
}

/** Red and white by turns. */
function drawKerb(stage: Stage, { palette }: SetContext, { camera }: Frame, y: number, height: number): void {
  stage.enter(camera, 1)
  const span = visibleSpan(stage, camera, 1)
  stage.within({ left: span.left, top: y, right: span.right, bottom: y + height }, (pen) => {
    pen.fillStyle = seen('#f6f4ee', palette, 0.02)
    pen.fillRect(span.left, y, span.right - span.left, height)
    pen.fillStyle = seen('#d8343c', palette, 0.02)
    eachSlot({ left: span.left - 0.08, right: span.right }, 0.14, (x) => pen.fillRect(x, y, 0.07, height))
  })
}

function bakeBoard({ stage, palette }: SetContext, [back, mark]: readonly [Hex, Hex], index: number): Sprite {
  const { width, height } = BOARD
  const box = { width, height: height + 0.006, anchorX: width / 2, anchorY: height }
  return stage.sprite(`track-board-${index}`, box, (pen) => {
    const colour = seen(back, palette, 0.04)
    pen.fillStyle = colour
    pen.fillRect(-width / 2, -height, width, height)
    pen.fillStyle = lighten(colour, 0.2)
    pen.fillRect(-width / 2, -height, width, 0.005)
    const ink = seen(mark, palette, 0.04)
    fillRoundRect(pen, ink, -0.12, -height * 0.68, 0.05, height * 0.4, 0.01)
    fillRoundRect(pen, ink, -0.05, -height * 0.66, 0.17, height * 0.14, 0.003)
    fillRoundRect(pen, ink, -0.05, -height * 0.42, 0.11, height * 0.12, 0.003)
  })
}

function bakeStand({ stage, palette, seed, spec }: SetContext): Sprite {
  const { width, height } = STAND
  const box = { width: width * 1.1, height: height * 1.2, anchorX: width * 0.55, anchorY: height * 1.2 }
  return stage.sprite('track-stand', box, (pen) => {
    const tone = (colour: Hex): Hex => seen(colour, palette, 0.18)
    const frame = tone('#8d95a4')
    pen.fillStyle = darken(frame, 0.15)
    pen.fillRect(-width / 2, -height * 0.9, width, height * 0.9)
    if (spec.isDeserted !== true)
      paintSpectators(pen, {
        left: -width / 2 + 0.02,
        right: width / 2 - 0.02,
        rows: 9,
        rowY: (row) => -height * 0.78 + row * 0.0195,
        home: '#d8434c',
        seed,
        tone,
      })
    pen.fillStyle = tone('#f4f6f8')
    pen.beginPath()
    pen.moveTo(-width / 2 - 0.02, -height * 0.96)
    pen.lineTo(width / 2 + 0.02, -height * 0.96)
    pen.lineTo(width / 2 - 0.02, -height * 1.1)
    pen.lineTo(-width / 2 + 0.04, -height * 1.1)
    pen.fill()
    pen.fillStyle = tone('#23304a')
    pen.fillRect(-width / 2, -height * 0.12, width, height * 0.12)
    for (let post = -3; post <= 3; post += 1) {
      pen.fillStyle = tone('#e9edf2')
      pen.fillRect(post * width * 0.16 - 0.003, -height, 0.006, height * 0.9)
    }
  })
}
