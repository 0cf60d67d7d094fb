import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { captionFont } from '../../draw/fonts.ts'
import { fillEllipse, fillLimb, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import type { Outfit } from './outfit.ts'
import { fromTrunk, type Skeleton } from './skeleton.ts'

/** Things on the back: capes flutter, wings beat. */
export function drawBackItem(
  pen: Pen,
  skeleton: Skeleton,
  outfit: Outfit,
  time: number,
  speed: number,
): void {
  const { backColour: colour } = outfit
  switch (outfit.back) {
    case 'none':
      return
    case 'cape':
      return drawCape(pen, skeleton, colour, time, speed)
    case 'backpack':
      return inTrunk(pen, skeleton, (height) => {
        fillRoundRect(pen, darken(colour, 0.12), -0.155, -height * 0.98, 0.13, height * 0.92, 0.04)
        fillRoundRect(pen, colour, -0.165, -height * 0.5, 0.09, height * 0.4, 0.025)
      })
    case 'life-support':
      return inTrunk(pen, skeleton, (height) => {
        fillRoundRect(pen, colour, -0.16, -height * 1.08, 0.15, height * 1.06, 0.035)
        fillRoundRect(pen, darken(colour, 0.2), -0.16, -height * 0.62, 0.05, height * 0.3, 0.012)
      })
    case 'quiver':
      return inTrunk(pen, skeleton, (height) => {
        for (const x of [-0.1, -0.08, -0.06]) {
          fillRoundRect(pen, '#d9c9a8', x, -height * 1.3, 0.008, 0.1, 0.002)
          fillEllipse(pen, '#c9302c', x + 0.004, -height * 1.3, 0.01, 0.018)
        }
        fillRoundRect(pen, colour, -0.12, -height * 1.08, 0.075, height * 0.8, 0.02)
      })
    case 'wings':
      return drawWings(pen, skeleton, colour, time)
  }
}

/** Straps of a pack, over the clothes. */
export function drawStraps(pen: Pen, skeleton: Skeleton, outfit: Outfit): void {
  if (outfit.back !== 'backpack') return
  inTrunk(pen, skeleton, (height) => {
    pen.strokeStyle = darken(outfit.backColour, 0.25)
    pen.lineWidth = 0.018
    pen.beginPath()
    const half = skeleton.figure.shoulderHalf * (1 - 0.4 * skeleton.stance.turn)
    for (const x of [-half * 0.62, half * 0.72]) {
      pen.moveTo(x, -height - 0.008)
      pen.quadraticCurveTo(x + 0.012, -height * 0.7, x - 0.02, -height * 0.42)
    }
    pen.stroke()
  })
}

function inTrunk(pen: Pen, skeleton: Skeleton, paint: (height: number) => void): void {
  const { stance, trunk } = skeleton
  pen.save()
  pen.translate(stance.hip[0], stance.hip[1])
  pen.rotate(stance.lean)
  paint(trunk)
  pen.restore()
}

function drawCape(pen: Pen, skeleton: Skeleton, colour: Hex, time: number, speed: number): void {
  const { stance, trunk, figure } = skeleton
  const shoulder = figure.shoulderHalf * (1 - 0.3 * stance.turn)
  const left = fromTrunk(stance, -shoulder * 1.04, -trunk + 0.01)
  const right = fromTrunk(stance, shoulder * 0.7, -trunk - 0.004)
  const length = (figure.thigh + figure.shin) * 0.86
  const flutter = Math.sin(time * (2.4 + speed * 4)) * (0.014 + speed * 0.02)
  const trail = speed * 0.24
  const down = fromTrunk(stance, -0.1, length * (1 - trail))
  const hem = { x: down[0] - trail - 0.03, y: Math.min(down[1], -0.03) - trail * 0.6 }
  const gradient = pen.createLinearGradient(left[0], left[1], hem.x, hem.y)
  gradient.addColorStop(0, colour)
  gradient.addColorStop(1, darken(colour, 0.22))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(left[0], left[1])
  pen.bezierCurveTo(
    left[0] - 0.04,
    left[1] + 0.2,
    hem.x - 0.02,
    hem.y - 0.2 + flutter,
    hem.x - 0.05,
    hem.y + flutter,
  )
  pen.quadraticCurveTo(hem.x + 0.05, hem.y + 0.05 - flutter, hem.x + 0.12, hem.y + 0.015)
  pen.quadraticCurveTo(hem.x + 0.2, hem.y + 0.04 + flutter, hem.x + 0.25 - trail * 0.2, hem.y - 0.01)
  pen.bezierCurveTo(hem.x + 0.26, hem.y - 0.2, right[0], right[1] + 0.2, right[0], right[1])
  pen.closePath()
  pen.fill()
}

function drawWings(pen: Pen, skeleton: Skeleton, colour: Hex, time: number): void {
  const beat = Math.sin(time * 9) * 0.18
  const { stance, trunk } = skeleton
  const at = fromTrunk(stance, -0.02, -trunk * 0.72)
  for (const [side, tone] of [
    [1, darken(colour, 0.12)],
    [-1, colour],
  ] as const) {
    pen.save()
    pen.translate(at[0], at[1])
    pen.scale(side * (side > 0 ? 0.6 : 1), 1)
    pen.rotate(beat)
    fillEllipse(pen, withAlpha(tone, 0.8), 0.15, -0.12, 0.2, 0.095, -0.7)
    fillEllipse(pen, withAlpha(tone, 0.7), 0.11, 0.06, 0.13, 0.07, 0.6)
    fillEllipse(pen, withAlpha('#ffffff', 0.4), 0.17, -0.14, 0.12, 0.05, -0.7)
    pen.restore()
  }
}

/** Things round the neck, over the clothes and under the chin. */
export function drawNeckwear(pen: Pen, skeleton: Skeleton, outfit: Outfit, time: number): void {
  const { neckColour: colour } = outfit
  const { figure, neck, stance } = skeleton
  const width = figure.headHalf * 0.46
  pen.save()
  pen.translate(neck[0] + 0.01, neck[1])
  pen.rotate(stance.lean)
  switch (outfit.neck) {
    case 'none':
      break
    case 'scarf':
      drawScarf(pen, colour, width, time)
      break
    case 'tie':
      fillPolygon(pen, colour, [
        [0.004, -0.012],
        [0.022, -0.012],
        [0.03, 0.13],
        [0.014, 0.155],
        [-0.002, 0.13],
      ])
      break
    case 'bow':
      fillPolygon(pen, colour, [
        [0.012, 0.004],
        [-0.024, -0.014],
        [-0.024, 0.022],
      ])
      fillPolygon(pen, colour, [
        [0.012, 0.004],
        [0.048, -0.014],
        [0.048, 0.022],
      ])
      fillEllipse(pen, darken(colour, 0.2), 0.012, 0.004, 0.008)
      break
    case 'neckerchief':
      fillEllipse(pen, colour, 0.006, -0.01, width * 1.15, 0.022)
      fillPolygon(pen, colour, [
        [-0.02, -0.004],
        [0.05, -0.004],
        [0.02, 0.06],
      ])
      break
    case 'stethoscope':
      pen.strokeStyle = colour
      pen.lineWidth = 0.009
      pen.beginPath()
      pen.moveTo(-width * 0.8, -0.016)
      pen.bezierCurveTo(-0.03, 0.08, 0.04, 0.08, width * 1.1, -0.014)
      pen.moveTo(0.012, 0.056)
      pen.quadraticCurveTo(0.01, 0.1, 0.03, 0.12)
      pen.stroke()
      fillEllipse(pen, '#c9d2dd', 0.032, 0.125, 0.014)
      break
    case 'medal':
      fillPolygon(pen, '#3d7bd9', [
        [-0.03, -0.01],
        [0.06, -0.01],
        [0.016, 0.1],
      ])
      fillEllipse(pen, colour, 0.016, 0.11, 0.022)
      break
    case 'pearls':
    case 'necklace':
      for (let bead = 0; bead <= 6; bead += 1) {
        const way = bead / 6
        fillEllipse(pen, colour, -width + way * width * 2.2, Math.sin(way * Math.PI) * 0.04 - 0.012, 0.008)
      }
      break
    case 'ruff':
      for (let fold = 0; fold <= 6; fold += 1) {
        const way = fold / 6
        fillEllipse(
          pen,
          colour,
          -width * 1.7 + way * width * 3.5,
          Math.sin(way * Math.PI) * 0.02 - 0.004,
          0.024,
          0.02,
        )
      }
      break
    case 'lei':
      for (let bloom = 0; bloom <= 7; bloom += 1) {
        const way = bloom / 7
        fillEllipse(
          pen,
          bloom % 2 === 0 ? colour : lighten(colour, 0.6),
          -width + way * width * 2.2,
          Math.sin(way * Math.PI) * 0.1 - 0.014,
          0.017,
        )
      }
  }
  pen.restore()
}

function drawScarf(pen: Pen, colour: Hex, width: number, time: number): void {
  const sway = Math.sin(time * 2.8) * 0.012
  fillLimb(pen, darken(colour, 0.15), [-width, 0.006], [-width - 0.06 + sway, 0.13], 0.022, 0.026)
  fillRoundRect(pen, colour, -width * 1.3, -0.036, width * 2.7, 0.05, 0.024)
  fillLimb(pen, colour, [-0.01, 0.002], [0.012 + sway, 0.14], 0.022, 0.028)
  pen.strokeStyle = withAlpha('#ffffff', 0.4)
  pen.lineWidth = 0.009
  pen.beginPath()
  pen.moveTo(-0.012, 0.11)
  pen.lineTo(0.036 + sway, 0.108)
  pen.stroke()
}

/** A plain chair seen from the side, for someone who sits with nothing to sit on. */
export function drawChair(pen: Pen, seatY: number, colour: Hex): void {
  const dark = darken(colour, 0.22)
  for (const [x, top] of [
    [-0.155, -0.6],
    [0.075, seatY],
  ] as const) {
    fillRoundRect(pen, dark, x - 0.012, top, 0.024, -top, 0.006)
  }
  fillRoundRect(pen, colour, -0.19, -0.62, 0.036, 0.36, 0.016)
  fillRoundRect(pen, colour, -0.185, seatY, 0.29, 0.036, 0.014)
  fillRoundRect(pen, lighten(colour, 0.2), -0.185, seatY, 0.29, 0.012, 0.006)
}

/** Pillow below, blanket above, and breath that is seen to leave. */
export function drawPillow(pen: Pen, x: number): void {
  fillRoundRect(pen, '#d8dbe8', x - 0.13, -0.075, 0.27, 0.075, 0.034)
  fillRoundRect(pen, '#f4f5fa', x - 0.13, -0.08, 0.27, 0.066, 0.034)
}

export function drawBlanket(
  pen: Pen,
  left: number,
  right: number,
  top: number,
  colour: Hex,
  time: number,
): void {
  const breath = Math.sin(time * 1.4) * 0.006
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(left - 0.03, 0)
  pen.bezierCurveTo(left - 0.04, top * 0.7, left + 0.06, top - breath, (left + right) / 2, top - breath)
  pen.bezierCurveTo(right - 0.08, top * 1.06 - breath, right, top * 0.86, right + 0.02, 0)
  pen.closePath()
  pen.fill()
  pen.strokeStyle = withAlpha(darken(colour, 0.4), 0.35)
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.moveTo(left + 0.06, -0.01)
  pen.quadraticCurveTo(left + 0.12, top * 0.4, (left + right) / 2, top * 0.62)
  pen.stroke()
  pen.strokeStyle = withAlpha('#ffffff', 0.5)
  pen.lineWidth = 0.016
  pen.beginPath()
  pen.moveTo(right - 0.012, -0.004)
  pen.bezierCurveTo(right - 0.03, top * 0.7, right - 0.05, top * 0.9, right - 0.09, top * 0.96)
  pen.stroke()
}

/** Letters of sleep, rising. */
export function drawSnores(pen: Pen, x: number, y: number, time: number): void {
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  for (let letter = 0; letter < 3; letter += 1) {
    const way = (time * 0.36 + letter / 3) % 1
    pen.fillStyle = withAlpha('#ffffff', Math.sin(way * Math.PI) * 0.85)
    pen.font = captionFont('z', 0.035 + way * 0.035)
    pen.fillText('z', x + way * 0.09 + Math.sin(way * 6) * 0.012, y - way * 0.2)
  }
}

/** Boards that one stands on. */
export function drawBoard(pen: Pen, concept: string, colour: Hex, flip = 0): void {
  if (concept.endsWith('skates')) return drawSkates(pen, concept === 'ice-skates', colour)
  if (/skate/.test(concept)) {
    if (flip === 0) drawSkateboard(pen, colour)
    else drawTurningBoard(pen, colour, flip)
    return
  }
  if (/snow/.test(concept)) {
    fillRoundRect(pen, colour, -0.3, -0.022, 0.6, 0.02, 0.01)
    return
  }
  if (/ski/.test(concept)) {
    drawSki(pen, darken(colour, 0.3), 0.05, -0.02)
    drawSki(pen, colour, 0, -0.009)
    return
  }
  fillEllipse(pen, darken(colour, 0.2), 0.01, -0.008, 0.36, 0.022, -0.03)
  fillEllipse(pen, colour, 0.01, -0.014, 0.36, 0.018, -0.03)
  fillRoundRect(pen, withAlpha('#ffffff', 0.7), -0.3, -0.018, 0.6, 0.006, 0.003)
}

/** Long and thin, its tip turned up. */
function drawSki(pen: Pen, colour: Hex, x: number, y: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = 0.017
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - 0.36, y)
  pen.lineTo(x + 0.34, y)
  pen.quadraticCurveTo(x + 0.43, y, x + 0.46, y - 0.045)
  pen.stroke()
}

/** A ski pole that trails from a hand. */
export function drawSkiPole(pen: Pen, [x, y]: Point): void {
  pen.strokeStyle = '#3b4250'
  pen.lineWidth = 0.011
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x + 0.03, y - 0.05)
  pen.lineTo(x - 0.34, y + 0.15)
  pen.stroke()
  fillEllipse(pen, '#3b4250', x - 0.3, y + 0.13, 0.012, 0.03, 0.5)
}

function drawSkateboard(pen: Pen, colour: Hex): void {
  for (const x of [-0.14, 0.14]) {
    fillEllipse(pen, '#2a2c34', x, -0.02, 0.023)
    fillEllipse(pen, '#f4f0e6', x, -0.02, 0.012)
  }
  fillRoundRect(pen, colour, -0.26, -0.054, 0.52, 0.022, 0.011)
  fillRoundRect(pen, '#2a2c34', -0.24, -0.056, 0.48, 0.008, 0.004)
}

/** Below the feet, turned about its length by `flip` radians: its grip or its underside with the wheels is seen. */
function drawTurningBoard(pen: Pen, colour: Hex, flip: number): void {
  const face = Math.sin(flip)
  const half = 0.014 + 0.075 * Math.abs(face)
  const y = 0.01 + half
  fillRoundRect(pen, darken(colour, 0.35), -0.28, y - half, 0.56, half * 2, half)
  fillRoundRect(pen, face > 0 ? '#2f323c' : colour, -0.268, y - half * 0.86, 0.536, half * 1.72, half * 0.86)
  if (face > 0) return
  for (const x of [-0.15, 0.15]) {
    fillRoundRect(pen, '#c9d2dd', x - 0.012, y - half * 0.6, 0.024, half * 1.2, 0.006)
    for (const side of [-1, 1]) fillEllipse(pen, '#f4f0e6', x, y + side * half * 0.62, 0.022, half * 0.24)
  }
}

/** Under both feet of somebody who stands as on a board. */
function drawSkates(pen: Pen, isForIce: boolean, colour: Hex): void {
  for (const x of [-0.16, 0.15]) {
    if (isForIce) {
      fillRoundRect(pen, '#c9d3de', x - 0.075, -0.016, 0.17, 0.012, 0.006)
      for (const post of [-0.04, 0.05]) fillRoundRect(pen, '#8a95a3', x + post, -0.036, 0.014, 0.026, 0.004)
      continue
    }
    fillRoundRect(pen, colour, x - 0.06, -0.046, 0.14, 0.018, 0.006)
    for (const wheel of [-0.04, 0, 0.04, 0.075]) fillEllipse(pen, '#2a2c34', x + wheel, -0.016, 0.015)
  }
}
