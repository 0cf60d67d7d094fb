import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { portraitDrop } from '../parts/span.ts'
import { paintSpectators, SHIRTS } from '../parts/spectators.ts'
import type { SceneSet, SetContext } from '../set.ts'

/** y of the sand's far edge, where the barrier stands. */
const SAND_Y = 0.755
const BARRIER = 0.105
const STAND_PARALLAX = 0.5
const ROWS = 12
/** Of one arch of the gallery over the seats. */
const ARCH = { pitch: 0.155, width: 0.108, height: 0.115 }

/** A bullring in the sun: a gallery of arches, stone steps full of people, the red barrier, and the sand. */
export const bullring: SceneSet = {
  build(context) {
    const { stage, palette, random, heavens } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.5,
      cloudCount: 3,
      cloudFloor: 0.12,
      heavens,
    })
    const top = 0.21 + stage.top * 0.45
    const sand = seen('#e8c283', palette, 0.04)
    return {
      light: outdoorLight(palette),
      floor: {
        y: 0.92 + portraitDrop(stage),
        farY: 0.83,
        parallax: 0.95,
        personHeight: 0.5,
        kind: 'ground',
        horizonY: SAND_Y,
      },
      drawBack(frame) {
        sky.draw(frame)
        stage.layer(
          'bullring-stands',
          frame.camera,
          STAND_PARALLAX,
          { y0: top - 0.12, y1: SAND_Y + 0.012, margin: 0.3 },
          (pen) => {
            paintGallery(pen, context, top)
            paintSteps(pen, context, top + 0.19)
            paintBarrier(pen, context)
          },
        )
        stage.layer(
          'bullring-sand',
          frame.camera,
          0.95,
          { y0: SAND_Y, y1: stage.bottom + 0.14, margin: 0.36 },
          (pen) => paintSand(pen, stage, sand),
        )
      },
      drawFront: (frame) => sky.drawVeil(frame),
    }
  },
}

/** Arches on columns under a tiled roof, with flags on it. */
function paintGallery(pen: Pen, { stage, palette }: SetContext, top: number): void {
  const { aspect } = stage
  const wall = seen('#f0dfbc', palette, 0.16)
  const tiles = seen('#b8583a', palette, 0.14)
  const shade = seen('#5a3a3a', palette, 0.16)
  const ochre = seen('#d89a3a', palette, 0.12)
  for (let x = aspect / 2 - 1.24; x < aspect + 0.6; x += ARCH.pitch * 4) {
    pen.fillStyle = darken(wall, 0.4)
    pen.fillRect(x - 0.0022, top - 0.1, 0.0044, 0.1)
    pen.fillStyle = seen('#c8303a', palette, 0.08)
    pen.fillRect(x, top - 0.098, 0.056, 0.034)
    pen.fillStyle = seen('#f2c43c', palette, 0.08)
    pen.fillRect(x, top - 0.0895, 0.056, 0.017)
  }
  pen.fillStyle = wall
  pen.fillRect(-1, top, aspect + 2, 0.24)
  pen.fillStyle = tiles
  pen.fillRect(-1, top - 0.012, aspect + 2, 0.034)
  pen.fillStyle = darken(tiles, 0.2)
  for (let x = -0.9; x < aspect + 0.9; x += 0.0145) pen.fillRect(x, top - 0.012, 0.003, 0.034)
  pen.fillStyle = lighten(wall, 0.14)
  pen.fillRect(-1, top + 0.022, aspect + 2, 0.009)
  for (let x = aspect / 2 - ARCH.pitch * 9; x < aspect + 0.7; x += ARCH.pitch) {
    const foot = top + 0.19
    const arch = (half: number, paint: Hex): void => {
      pen.fillStyle = paint
      pen.beginPath()
      pen.moveTo(x - half, foot)
      pen.lineTo(x - half, foot - ARCH.height + half)
      pen.arc(x, foot - ARCH.height + half, half, Math.PI, 0)
      pen.lineTo(x + half, foot)
      pen.fill()
    }
    arch(ARCH.width / 2 + 0.009, ochre)
    arch(ARCH.width / 2, shade)
    pen.fillStyle = withAlpha('#000000', 0.12)
    pen.fillRect(x - ARCH.width / 2, foot - 0.03, ARCH.width, 0.03)
  }
}

function paintSteps(pen: Pen, { stage, palette, seed, spec }: SetContext, top: number): void {
  const { aspect } = stage
  const foot = SAND_Y - BARRIER
  const stone = seen('#c9a878', palette, 0.12)
  const fall = pen.createLinearGradient(0, top, 0, foot)
  fall.addColorStop(0, darken(stone, 0.24))
  fall.addColorStop(1, stone)
  pen.fillStyle = fall
  pen.fillRect(-1, top, aspect + 2, foot - top + 0.06)
  const rowY = (row: number): number => top + 0.008 + ((foot - top - 0.014) * row) / (ROWS - 0.4)
  pen.fillStyle = withAlpha(darken(stone, 0.5), 0.35)
  for (let row = 0; row <= ROWS; row += 1) pen.fillRect(-1, rowY(row) + 0.012, aspect + 2, 0.003)
  if (spec.isDeserted !== true)
    paintSpectators(pen, {
      left: -0.6,
      right: aspect + 0.6,
      rows: ROWS,
      rowY,
      home: SHIRTS[3] ?? '#f4f1ea',
      seed,
      tone: (colour) => seen(colour, palette, 0.14),
    })
  // The sun leaves one side in the shade, and the seats there are the dear ones.
  const shadow = pen.createLinearGradient(aspect * 0.46, 0, aspect * 0.66, 0)
  shadow.addColorStop(0, withAlpha(palette.shadow, 0))
  shadow.addColorStop(0.3, withAlpha(palette.shadow, 0.34))
  shadow.addColorStop(1, withAlpha(palette.shadow, 0.4))
  pen.fillStyle = shadow
  pen.fillRect(aspect * 0.46, top - 0.16, aspect + 1, foot - top + 0.2)
}

/** Boards painted red with a step of white, gates in them, and shelters before them. */
function paintBarrier(pen: Pen, { stage, palette }: SetContext): void {
  const { aspect } = stage
  const red = seen('#b02a2a', palette, 0.06)
  const white = seen('#f4ecdc', palette, 0.06)
  const top = SAND_Y - BARRIER
  const boards = pen.createLinearGradient(0, top, 0, SAND_Y)
  boards.addColorStop(0, lighten(red, 0.12))
  boards.addColorStop(1, darken(red, 0.28))
  pen.fillStyle = boards
  pen.fillRect(-1, top, aspect + 2, BARRIER + 0.012)
  pen.fillStyle = withAlpha(darken(red, 0.5), 0.4)
  for (let x = aspect / 2 - 1.5; x < aspect + 0.7; x += 0.058) pen.fillRect(x, top, 0.0022, BARRIER)
  pen.fillStyle = darken(red, 0.4)
  pen.fillRect(-1, top - 0.004, aspect + 2, 0.009)
  pen.fillStyle = white
  pen.fillRect(-1, SAND_Y - 0.036, aspect + 2, 0.008)
  for (const x of [aspect / 2 - 0.64, aspect / 2 + 0.64]) {
    const shelter = pen.createLinearGradient(0, top + 0.012, 0, SAND_Y)
    shelter.addColorStop(0, lighten(red, 0.22))
    shelter.addColorStop(1, darken(red, 0.12))
    fillEllipse(pen, withAlpha(palette.shadow, 0.3), x, SAND_Y + 0.004, 0.105, 0.008)
    fillRoundRect(pen, shelter, x - 0.09, top + 0.01, 0.18, BARRIER - 0.008, 0.003)
    fillEllipse(pen, white, x, top + 0.05, 0.026)
    fillEllipse(pen, mix(red, '#f2c43c', 0.7), x, top + 0.05, 0.017)
  }
}

/** Raked sand with its two rings of lime. */
function paintSand(pen: Pen, { aspect, bottom }: Stage, sand: Hex): void {
  const shade = pen.createLinearGradient(0, SAND_Y, 0, bottom + 0.1)
  shade.addColorStop(0, darken(sand, 0.08))
  shade.addColorStop(0.35, lighten(sand, 0.1))
  shade.addColorStop(1, darken(sand, 0.2))
  pen.fillStyle = shade
  pen.fillRect(-1, SAND_Y, aspect + 2, bottom - SAND_Y + 0.3)
  pen.fillStyle = withAlpha(darken(sand, 0.5), 0.3)
  pen.fillRect(-1, SAND_Y, aspect + 2, 0.012)
  pen.strokeStyle = withAlpha('#fffaf0', 0.7)
  for (const [radius, line] of [
    [1.15, 0.005],
    [0.85, 0.0055],
  ] as const) {
    pen.lineWidth = line
    pen.beginPath()
    pen.ellipse(aspect / 2, SAND_Y + 0.155, radius, radius * 0.128, 0, 0, Math.PI * 2)
    pen.stroke()
  }
  pen.strokeStyle = withAlpha(darken(sand, 0.4), 0.16)
  pen.lineWidth = 0.003
  for (let rake = 0; rake < 9; rake += 1) {
    const y = SAND_Y + 0.03 + rake * rake * 0.0042
    pen.beginPath()
    pen.moveTo(-0.8, y)
    pen.quadraticCurveTo(aspect / 2, y + 0.022, aspect + 0.8, y)
    pen.stroke()
  }
}
