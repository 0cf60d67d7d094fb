import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'

/** Draws a flower that looks at us, its middle at the origin. `radius` in the units of the pen. */
export type PaintHead = (pen: Pen, radius: number, main: Hex, accent: Hex) => void

/** One petal from the middle outwards along `angle`: `wide` at its widest, `tip` 0 (round) .. 1 (pointed). */
function petal(
  pen: Pen,
  fill: Pen['fillStyle'],
  angle: number,
  long: number,
  wide: number,
  tip: number,
): void {
  pen.save()
  pen.rotate(angle)
  pen.fillStyle = fill
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.bezierCurveTo(
    -wide * 0.7,
    -long * 0.3,
    -wide * (1 - tip * 0.2),
    -long * 0.82,
    -wide * 0.3 * (1 - tip),
    -long,
  )
  pen.lineTo(wide * 0.3 * (1 - tip), -long)
  pen.bezierCurveTo(wide * (1 - tip * 0.2), -long * 0.82, wide * 0.7, -long * 0.3, 0, 0)
  pen.fill()
  pen.restore()
}

function dots(pen: Pen, colour: string, count: number, reach: number, size: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let dot = 0; dot < count; dot += 1) {
    const far = Math.sqrt((dot + 0.5) / count) * reach
    const [x, y] = [Math.cos(dot * 2.39996) * far, Math.sin(dot * 2.39996) * far]
    pen.moveTo(x + size, y)
    pen.arc(x, y, size, 0, Math.PI * 2)
  }
  pen.fill()
}

/** White rays around a golden button. */
export const paintDaisy: PaintHead = (pen, r, main, accent) => {
  for (const [count, long, tone, turn] of [
    [15, 1, mix(darken(main, 0.12), '#8fa0c8', 0.14), 0.2],
    [15, 0.94, main, 0],
  ] as const)
    for (let ray = 0; ray < count; ray += 1)
      petal(
        pen,
        tone,
        turn + (ray / count) * Math.PI * 2,
        r * long * (0.94 + 0.06 * (ray % 3)),
        r * 0.17,
        0.1,
      )
  fillEllipse(pen, darken(accent, 0.2), 0, r * 0.02, r * 0.33)
  fillEllipse(pen, accent, -r * 0.02, -r * 0.03, r * 0.29)
  dots(pen, withAlpha(darken(accent, 0.3), 0.6), 26, r * 0.25, r * 0.025)
}

/** Six long pointed petals that bend back, a stripe down each, and stamens. */
export const paintLily: PaintHead = (pen, r, main, accent) => {
  for (const [from, tone] of [
    [Math.PI / 3, mix(darken(main, 0.08), accent, 0.16)],
    [0, main],
  ] as const)
    for (let side = 0; side < 3; side += 1) {
      const angle = from + (side / 3) * Math.PI * 2
      petal(
        pen,
        gradientDown(pen, -r, 0, lighten(tone, 0.1), mix(tone, accent, 0.42)),
        angle,
        r,
        r * 0.36,
        0.95,
      )
      pen.save()
      pen.rotate(angle)
      pen.strokeStyle = withAlpha(darken(accent, 0.1), 0.55)
      pen.lineWidth = r * 0.035
      pen.beginPath()
      pen.moveTo(0, -r * 0.1)
      pen.quadraticCurveTo(r * 0.03, -r * 0.5, 0, -r * 0.88)
      pen.stroke()
      pen.fillStyle = withAlpha(darken(accent, 0.3), 0.5)
      pen.beginPath()
      for (const [x, y] of [
        [-0.1, 0.3],
        [0.1, 0.36],
        [-0.09, 0.48],
        [0.08, 0.24],
      ] as const)
        pen.rect(x * r, -y * r, r * 0.03, r * 0.03)
      pen.fill()
      pen.restore()
    }
  fillEllipse(pen, '#cfe08a', 0, 0, r * 0.11)
  for (let stamen = 0; stamen < 6; stamen += 1) {
    const angle = 0.5 + (stamen / 6) * Math.PI * 2
    const [x, y] = [Math.cos(angle) * r * 0.36, Math.sin(angle) * r * 0.36]
    pen.strokeStyle = '#d6e4a0'
    pen.lineWidth = r * 0.03
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(x, y)
    pen.stroke()
    fillEllipse(pen, '#b5521f', x, y, r * 0.09, r * 0.04, angle + Math.PI / 2)
  }
}

/** Three narrow sepals, two broad petals like wings, and a lip of another colour. */
export const paintOrchid: PaintHead = (pen, r, main, accent) => {
  for (const angle of [0, 2.25, -2.25]) petal(pen, darken(main, 0.07), angle, r * 0.98, r * 0.34, 0.3)
  for (const side of [-1, 1]) {
    pen.fillStyle = gradientDown(pen, -r * 0.7, r * 0.4, lighten(main, 0.14), main)
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.bezierCurveTo(side * r * 0.2, -r * 0.75, side * r * 1.02, -r * 0.72, side * r, -r * 0.08)
    pen.bezierCurveTo(side * r * 0.96, r * 0.34, side * r * 0.36, r * 0.28, 0, 0)
    pen.fill()
    pen.strokeStyle = withAlpha(darken(accent, 0.05), 0.35)
    pen.lineWidth = r * 0.025
    pen.beginPath()
    for (const y of [-0.42, -0.22, -0.02]) {
      pen.moveTo(side * r * 0.1, -r * 0.02)
      pen.quadraticCurveTo(side * r * 0.45, y * r, side * r * 0.82, y * r * 0.9)
    }
    pen.stroke()
  }
  pen.fillStyle = gradientDown(pen, 0, r * 0.66, lighten(accent, 0.1), darken(accent, 0.16))
  pen.beginPath()
  pen.moveTo(-r * 0.1, -r * 0.04)
  pen.bezierCurveTo(-r * 0.46, r * 0.02, -r * 0.34, r * 0.34, -r * 0.12, r * 0.36)
  pen.bezierCurveTo(-r * 0.2, r * 0.6, 0, r * 0.7, 0, r * 0.7)
  pen.bezierCurveTo(0, r * 0.7, r * 0.2, r * 0.6, r * 0.12, r * 0.36)
  pen.bezierCurveTo(r * 0.34, r * 0.34, r * 0.46, r * 0.02, r * 0.1, -r * 0.04)
  pen.fill()
  fillEllipse(pen, '#ffd65a', 0, r * 0.14, r * 0.12, r * 0.1)
  fillEllipse(pen, '#fff8f0', 0, -r * 0.03, r * 0.1, r * 0.12)
}

/** A globe of small flowers of four petals each. */
export const paintHydrangea: PaintHead = (pen, r, main, accent) => {
  fillEllipse(pen, darken(main, 0.3), 0, 0, r * 0.92, r * 0.85)
  for (let floret = 46; floret > 0; floret -= 1) {
    const far = Math.sqrt(floret / 46)
    const angle = floret * 2.39996
    const [x, y] = [Math.cos(angle) * far * r * 0.9, Math.sin(angle) * far * r * 0.82]
    const light = 0.26 - 0.2 * far - (y / r) * 0.16
    const tone = mix(main, accent, ((floret * 7) % 10) / 11)
    const colour = light > 0 ? lighten(tone, light) : darken(tone, -light)
    const size = r * (0.145 - 0.03 * far)
    pen.fillStyle = colour
    pen.beginPath()
    for (let leaf = 0; leaf < 4; leaf += 1) {
      const turn = floret + (leaf / 4) * Math.PI * 2
      const [px, py] = [x + Math.cos(turn) * size * 0.72, y + Math.sin(turn) * size * 0.72]
      pen.moveTo(px + size * 0.66, py)
      pen.ellipse(px, py, size * 0.66, size * 0.58, turn, 0, Math.PI * 2)
    }
    pen.fill()
    fillEllipse(pen, lighten(colour, 0.42), x, y, size * 0.22)
  }
}

/** A bowl full of ruffled petals. */
export const paintPeony: PaintHead = (pen, r, main) => {
  for (const [count, reach, size, tone, drop] of [
    [9, 0.62, 0.46, darken(main, 0.16), 0.08],
    [8, 0.5, 0.44, darken(main, 0.05), 0.02],
    [7, 0.36, 0.4, lighten(main, 0.06), -0.04],
    [6, 0.22, 0.32, lighten(main, 0.18), -0.1],
    [4, 0.09, 0.22, lighten(main, 0.3), -0.13],
  ] as const)
    for (let ruffle = 0; ruffle < count; ruffle += 1) {
      const angle = (ruffle / count) * Math.PI * 2 + reach * 9
      const [x, y] = [Math.cos(angle) * reach * r, Math.sin(angle) * reach * r * 0.9 + drop * r]
      fillEllipse(pen, darken(tone, 0.12), x, y + r * 0.03, size * r, size * r * 0.82, angle)
      fillEllipse(pen, tone, x, y, size * r * 0.95, size * r * 0.76, angle)
    }
  pen.strokeStyle = withAlpha(darken(main, 0.3), 0.4)
  pen.lineWidth = r * 0.03
  pen.beginPath()
  for (let fold = 0; fold < 9; fold += 1) {
    const angle = fold * 0.7 + 0.3
    const far = r * (0.16 + 0.055 * fold)
    pen.moveTo(Math.cos(angle) * far, Math.sin(angle) * far * 0.85 - r * 0.08)
    pen.arc(0, -r * 0.08, far, angle, angle + 0.62)
  }
  pen.stroke()
}

/** Rings of narrow rays, each shorter than the one below it. */
export const paintChrysanthemum: PaintHead = (pen, r, main) => {
  for (let ring = 0; ring < 5; ring += 1) {
    const count = 22 - ring * 3
    const tone = ring < 2 ? darken(main, 0.2 - ring * 0.1) : lighten(main, (ring - 2) * 0.1)
    for (let ray = 0; ray < count; ray += 1)
      petal(
        pen,
        tone,
        (ray / count) * Math.PI * 2 + ring * 0.31,
        r * (1 - ring * 0.17),
        r * (0.13 - ring * 0.01),
        0.35,
      )
  }
  fillEllipse(pen, darken(main, 0.14), 0, 0, r * 0.1)
}

/** The same without a middle: a dandelion is all fine rays. */
export const paintDandelion: PaintHead = (pen, r, main) => {
  for (let ring = 0; ring < 4; ring += 1) {
    const count = 26 - ring * 4
    for (let ray = 0; ray < count; ray += 1)
      petal(
        pen,
        ring === 0 ? darken(main, 0.14) : ring === 1 ? main : lighten(main, 0.1 * (ring - 1)),
        (ray / count) * Math.PI * 2 + ring * 0.23,
        r * (1 - ring * 0.2) * (0.93 + 0.07 * (ray % 2)),
        r * 0.075,
        0,
      )
  }
  dots(pen, withAlpha(darken(main, 0.24), 0.8), 12, r * 0.22, r * 0.03)
}

/** Its seeds, ready to be blown away. */
export const paintSeedClock: PaintHead = (pen, r) => {
  fillEllipse(pen, 'rgba(255,255,255,0.26)', 0, 0, r)
  pen.strokeStyle = 'rgba(255,255,255,0.85)'
  pen.lineWidth = r * 0.025
  pen.beginPath()
  for (let seed = 0; seed < 44; seed += 1) {
    const far = r * (0.62 + 0.38 * Math.sqrt(((seed * 7) % 44) / 44))
    const angle = seed * 2.39996
    const [x, y] = [Math.cos(angle) * far, Math.sin(angle) * far]
    pen.moveTo(x * 0.2, y * 0.2)
    pen.lineTo(x * 0.86, y * 0.86)
    for (const turn of [-0.7, -0.24, 0.24, 0.7]) {
      pen.moveTo(x * 0.86, y * 0.86)
      pen.lineTo(x * 0.86 + Math.cos(angle + turn) * r * 0.16, y * 0.86 + Math.sin(angle + turn) * r * 0.16)
    }
  }
  pen.stroke()
  fillEllipse(pen, '#8a7350', 0, 0, r * 0.17)
}

/** Six petals around a trumpet. */
export const paintDaffodil: PaintHead = (pen, r, main, accent) => {
  for (let side = 0; side < 6; side += 1)
    petal(
      pen,
      side % 2 === 0 ? darken(main, 0.06) : lighten(main, 0.1),
      (side / 6) * Math.PI * 2,
      r,
      r * 0.42,
      0.55,
    )
  fillEllipse(pen, darken(accent, 0.12), 0, 0, r * 0.42)
  pen.fillStyle = accent
  pen.beginPath()
  for (let wave = 0; wave <= 24; wave += 1) {
    const angle = (wave / 24) * Math.PI * 2
    const far = r * (wave % 2 === 0 ? 0.42 : 0.36)
    pen.lineTo(Math.cos(angle) * far, Math.sin(angle) * far)
  }
  pen.fill()
  fillEllipse(pen, darken(accent, 0.3), 0, r * 0.02, r * 0.25)
  dots(pen, lighten(main, 0.2), 5, r * 0.12, r * 0.04)
}
