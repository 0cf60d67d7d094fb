import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { createHeads } from '../parts/heads.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'

const DECK_Y = 0.8
const BEAMS = [
  ['#ff4f9a', '#4ad0ff', '#ffd84a'],
  ['#8a5aff', '#4affb8', '#ff7a4a'],
  ['#ff5a5a', '#ffb84a', '#5a8aff'],
] as const

/** A festival's stage in the open: trusses, screens, beams that sweep, loudspeakers, and the crowd before it. */
export const festival: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    const beams = pick(random, BEAMS)
    const lit = 0.35 + 0.65 * lampLevel(palette)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.7,
      cloudCount: 5,
      cloudFloor: 0.3,
      heavens: context.heavens,
    })
    const low = Math.min(1.07, Math.max(1, stage.bottom))
    const heads =
      spec.isDeserted === true
        ? undefined
        : createHeads(random, stage, {
            y: low - 0.04,
            colour: mix('#1c1424', palette.shadow, 0.4),
            rim: beams[0],
          })
    return {
      // The lamps of the show are stronger than the hour.
      light: {
        ...outdoorLight(palette),
        tint: mix(palette.ambient, '#ffe6ee', 0.7),
        tintAlpha: 0.16,
        rim: beams[0],
        rimAlpha: 0.4 + 0.4 * lit,
      },
      floor: { y: 0.875, farY: 0.83, parallax: 0.93, personHeight: 0.48, kind: 'ground', horizonY: 0.66 },
      drawBack(frame) {
        sky.draw(frame)
        drawScaffold(context, beams, lit, frame)
        drawScreen(stage, beams, frame)
        drawBeams(stage, beams, lit, frame)
      },
      drawFront(frame) {
        if (heads !== undefined) {
          drawArms(stage, mix('#1c1424', palette.shadow, 0.4), low, frame)
          heads.draw(frame)
        }
        sky.drawVeil(frame)
      },
    }
  },
}

function spanOf(stage: Stage): { readonly left: number; readonly right: number; readonly top: number } {
  const half = stage.portrait ? 0.62 : 0.84
  return { left: stage.aspect / 2 - half, right: stage.aspect / 2 + half, top: stage.portrait ? 0.02 : 0.1 }
}

function drawScaffold(
  { stage, palette }: SetContext,
  beams: readonly Hex[],
  lit: number,
  frame: Frame,
): void {
  const { left, right, top } = spanOf(stage)
  stage.layer(
    'festival',
    frame.camera,
    0.7,
    { y0: top - 0.1, y1: stage.bottom + 0.12, margin: 0.4 },
    (pen) => {
      const hill = seen('#5f7f5a', palette, 0.4)
      for (let x = -0.5; x < stage.aspect + 0.5; x += 0.07)
        fillEllipse(pen, hill, x, 0.76, 0.07, 0.05 + 0.02 * Math.sin(x * 13))
      pen.fillStyle = mix(seen('#2a2834', palette, 0.04), '#0c0a18', 0.4)
      pen.fillRect(left + 0.06, top + 0.06, right - left - 0.12, DECK_Y - top)
      const steel = seen('#7a7f8c', palette, 0.06)
      for (const x of [left, right - 0.05]) paintTruss(pen, x, top, 0.05, DECK_Y - top + 0.02, steel)
      paintTruss(pen, left, top, right - left, 0.05, steel)
      fillPolygon(pen, seen('#3a3648', palette, 0.05), [
        [left - 0.05, top + 0.004],
        [left + 0.12, top - 0.06],
        [right - 0.12, top - 0.06],
        [right + 0.05, top + 0.004],
      ])
      for (const side of [left - 0.16, right + 0.01])
        for (let box = 0; box < 5; box += 1) {
          const y = top + 0.2 + box * 0.07
          fillRoundRect(pen, '#1c1a22', side, y, 0.15, 0.066, 0.004)
          for (const cone of [0.038, 0.112]) {
            fillEllipse(pen, '#3a3844', side + cone, y + 0.033, 0.024)
            fillEllipse(pen, '#14121a', side + cone, y + 0.033, 0.012)
          }
        }
      for (let lamp = 0; lamp < 9; lamp += 1) {
        const x = left + 0.08 + (lamp / 8) * (right - left - 0.16)
        fillRoundRect(pen, '#22202a', x - 0.014, top + 0.05, 0.028, 0.03, 0.004)
        fillEllipse(pen, lighten(beams[lamp % 3] ?? '#ffffff', 0.4), x, top + 0.082, 0.011)
        fillEllipse(pen, withAlpha(beams[lamp % 3] ?? '#ffffff', 0.3 * lit), x, top + 0.086, 0.034)
      }
      paintGear(pen, stage, left, right)
      const deck = pen.createLinearGradient(0, DECK_Y, 0, 0.93)
      deck.addColorStop(0, '#2f2c3a')
      deck.addColorStop(1, '#56505f')
      pen.fillStyle = deck
      pen.fillRect(-1, DECK_Y, stage.aspect + 2, 0.125)
      for (const [index, way] of [0.25, 0.5, 0.75].entries())
        fillEllipse(
          pen,
          withAlpha(beams[index] ?? '#ffffff', 0.2 * lit),
          stage.aspect * way,
          0.865,
          0.26,
          0.04,
        )
      pen.fillStyle = '#1a1820'
      pen.fillRect(-1, 0.924, stage.aspect + 2, stage.bottom)
      pen.fillStyle = withAlpha(beams[0] ?? '#ffffff', 0.7)
      pen.fillRect(-1, 0.922, stage.aspect + 2, 0.005)
    },
  )
}

function paintTruss(pen: Pen, x: number, y: number, width: number, height: number, steel: Hex): void {
  pen.strokeStyle = steel
  pen.lineWidth = 0.004
  pen.strokeRect(x, y, width, height)
  pen.beginPath()
  const isTall = height > width
  const step = Math.min(width, height)
  for (let at = 0; at < (isTall ? height : width) - step * 0.5; at += step) {
    if (isTall) {
      pen.moveTo(x, y + at)
      pen.lineTo(x + width, y + at + step)
      pen.lineTo(x, y + at + step)
    } else {
      pen.moveTo(x + at, y)
      pen.lineTo(x + at + step, y + height)
      pen.lineTo(x + at + step, y)
    }
  }
  pen.stroke()
}

/** Drums on their riser and amplifiers. */
function paintGear(pen: Pen, stage: Stage, left: number, right: number): void {
  const middle = stage.aspect / 2
  fillRoundRect(pen, '#24222c', middle - 0.22, DECK_Y - 0.05, 0.44, 0.054, 0.004)
  fillEllipse(pen, '#c8404a', middle, DECK_Y - 0.11, 0.066)
  fillEllipse(pen, '#f2ead8', middle, DECK_Y - 0.11, 0.052)
  for (const [dx, dy, size] of [
    [-0.09, 0.13, 0.036],
    [0.09, 0.13, 0.036],
    [-0.05, 0.18, 0.03],
    [0.05, 0.18, 0.03],
  ] as const) {
    fillRoundRect(pen, '#c8404a', middle + dx - size, DECK_Y - dy - size * 0.5, size * 2, size * 1.1, 0.006)
    fillEllipse(pen, '#f2ead8', middle + dx, DECK_Y - dy - size * 0.5, size, size * 0.26)
  }
  for (const dx of [-0.16, 0.16]) {
    pen.fillStyle = '#8a8e96'
    pen.fillRect(middle + dx - 0.0015, DECK_Y - 0.22, 0.003, 0.17)
    fillEllipse(pen, '#e8c04a', middle + dx, DECK_Y - 0.22, 0.045, 0.007, dx > 0 ? -0.14 : 0.14)
  }
  for (const x of [left + 0.12, right - 0.24]) {
    fillRoundRect(pen, '#1a1820', x, DECK_Y - 0.14, 0.12, 0.144, 0.004)
    fillRoundRect(pen, '#3a3844', x + 0.01, DECK_Y - 0.1, 0.1, 0.092, 0.004)
    fillRoundRect(pen, '#c9ccd2', x + 0.012, DECK_Y - 0.13, 0.096, 0.018, 0.002)
  }
}

/** A wall of light behind the players: bars that follow a beat. */
function drawScreen(stage: Stage, beams: readonly Hex[], { camera, time }: Frame): void {
  const { left, right, top } = spanOf(stage)
  stage.enter(camera, 0.7)
  const box = { left: left + 0.14, right: right - 0.14, top: top + 0.14, bottom: 0.6 }
  stage.within(box, (pen) => {
    const count = 18
    for (let bar = 0; bar < count; bar += 1) {
      const beat = Math.abs(Math.sin(time * 3.1 + bar * 1.7) * Math.sin(time * 1.3 + bar * 0.6))
      const tall = (box.bottom - box.top) * (0.16 + 0.8 * beat)
      const colour = beams[bar % 3] ?? '#ffffff'
      pen.fillStyle = withAlpha(mix(colour, '#14101e', 0.35), 0.8)
      const width = (box.right - box.left) / count
      pen.fillRect(box.left + bar * width + width * 0.14, box.bottom - tall, width * 0.72, tall)
    }
  })
}

function drawBeams(stage: Stage, beams: readonly Hex[], lit: number, { camera, time }: Frame): void {
  const { left, right, top } = spanOf(stage)
  const pen = stage.enter(camera, 0.7)
  for (let lamp = 0; lamp < 5; lamp += 1) {
    const x = left + 0.12 + (lamp / 4) * (right - left - 0.24)
    const lean = Math.sin(time * 0.9 + lamp * 1.3) * 0.28
    const colour = beams[lamp % 3] ?? '#ffffff'
    const light = pen.createLinearGradient(0, top + 0.08, 0, 0.86)
    light.addColorStop(0, withAlpha(colour, 0.5 * lit))
    light.addColorStop(1, withAlpha(colour, 0))
    fillPolygon(pen, light, [
      [x - 0.008, top + 0.084],
      [x + 0.008, top + 0.084],
      [x + lean + 0.11, 0.86],
      [x + lean - 0.11, 0.86],
    ])
  }
}

/** Arms in the air, swaying together. */
function drawArms(stage: Stage, colour: Hex, low: number, { camera, time }: Frame): void {
  const pen = stage.enter({ ...camera, y: camera.y * 0.3 }, 1.24)
  pen.strokeStyle = darken(colour, 0.05)
  pen.lineCap = 'round'
  pen.lineWidth = 0.026
  pen.beginPath()
  for (let arm = 0; arm < Math.round(stage.aspect * 5); arm += 1) {
    const x = -0.1 + arm * 0.21 + 0.05 * Math.sin(arm * 7)
    const sway = Math.sin(time * 2.6 + arm * 0.4) * 0.028
    const tall = 0.15 + 0.05 * Math.abs(Math.sin(arm * 5))
    pen.moveTo(x, low + 0.06)
    pen.quadraticCurveTo(x - sway * 0.5, low - tall * 0.4, x + sway, low - tall)
  }
  pen.stroke()
}
