import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../../draw/easing.ts'
import { fillBlob, fillEllipse, type Pen } from '../../draw/shapes.ts'
import { gradientAcross, gradientDown, livery } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

/** How far a plant has grown, 0 (seed) .. 1: by the pose's progress, or within four seconds. */
export function growthOf(pose: Pose): number {
  if (pose.action !== 'grow') return 1
  return smoothstep(0, 1, pose.progress > 0 ? pose.progress : clamp(pose.time / 4))
}

/** Sideways sway of a thing `height` above the ground. */
export function swayAt(pose: Pose, seed: number, height: number): number {
  return Math.sin(pose.time * 1.4 + seed) * height * 0.035 * pose.energy
}

export interface Stem {
  readonly x: number
  readonly y: number
  /** Radians the head leans. */
  readonly lean: number
}

/** A stem from the ground to `height`; returns where the flower sits. */
export function drawStem(
  pen: Pen,
  pose: Pose,
  seed: number,
  height: number,
  width: number,
  colour: Hex,
): Stem {
  const sway = swayAt(pose, seed, height)
  pen.strokeStyle = gradientDown(pen, -height, 0, lighten(colour, 0.1), darken(colour, 0.12))
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.quadraticCurveTo(-sway * 0.5 + 2, -height * 0.55, sway, -height)
  pen.stroke()
  return { x: sway, y: -height, lean: sway * 0.02 }
}

export function drawLeaf(pen: Pen, x: number, y: number, length: number, angle: number, colour: Hex): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(angle)
  pen.fillStyle = gradientDown(pen, -length * 0.25, length * 0.25, lighten(colour, 0.16), darken(colour, 0.1))
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.bezierCurveTo(length * 0.2, -length * 0.34, length * 0.7, -length * 0.3, length, 0)
  pen.bezierCurveTo(length * 0.7, length * 0.2, length * 0.2, length * 0.2, 0, 0)
  pen.fill()
  pen.strokeStyle = withAlpha(lighten(colour, 0.35), 0.6)
  pen.lineWidth = 0.6
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.quadraticCurveTo(length * 0.5, -length * 0.06, length * 0.92, 0)
  pen.stroke()
  pen.restore()
}

function drawSoil(pen: Pen): void {
  fillEllipse(pen, '#6b4a33', 0, 0.6, 15, 3)
  fillEllipse(pen, '#7d583c', -2, -0.4, 10, 1.9)
}

/** A sunflower that rises, unfolds its leaves, then its head. */
export function drawSunflower(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = growthOf(pose)
  const { main } = livery(look, '#ffc52e', '#ffc52e')
  const rise = smoothstep(0, 0.7, growth)
  const bloom = smoothstep(0.55, 1, growth)
  drawSoil(pen)
  const height = lerp(3, 74, rise)
  const stem = drawStem(pen, pose, look.seed, height, 3.4, '#5f9a3f')
  for (const [at, side, size] of [
    [0.3, 1, 23],
    [0.46, -1, 25],
    [0.64, 1, 20],
  ] as const) {
    const open = smoothstep(at * 0.7, at * 0.7 + 0.3, growth)
    const flutter = Math.sin(pose.time * 1.9 + at * 9) * 0.06
    drawLeaf(
      pen,
      stem.x * at,
      -height * at,
      size * open,
      side > 0 ? -0.45 + flutter : Math.PI + 0.45 - flutter,
      '#5f9a3f',
    )
  }
  pen.save()
  pen.translate(stem.x, stem.y)
  pen.rotate(stem.lean + Math.sin(pose.time * 0.9) * 0.04)
  const radius = lerp(3, 17, bloom)
  for (const [count, reach, tone] of [
    [18, 1.5, darken(main, 0.12)],
    [18, 1.34, main],
  ] as const) {
    for (let petal = 0; petal < count; petal += 1) {
      pen.save()
      pen.rotate((petal / count) * Math.PI * 2 + (tone === main ? 0.17 : 0))
      fillBlob(pen, tone, [
        [radius * 0.5, -radius * 0.17 * bloom],
        [radius * 0.9, -radius * 0.24 * bloom],
        [radius * (0.9 + (reach - 0.9) * bloom), 0],
        [radius * 0.9, radius * 0.24 * bloom],
        [radius * 0.5, radius * 0.17 * bloom],
      ])
      pen.restore()
    }
  }
  // A bud is green before it opens.
  fillEllipse(pen, mix('#5f9a3f', '#5a3a22', bloom), 0, 0, radius * lerp(1, 0.72, bloom))
  fillEllipse(pen, mix('#6fae4a', '#74502f', bloom), -radius * 0.06, -radius * 0.08, radius * 0.56)
  pen.fillStyle = withAlpha('#3a2413', 0.65)
  pen.beginPath()
  for (let seed = 0; seed < 42; seed += 1) {
    const reach = Math.sqrt(seed / 42) * radius * 0.62
    const x = Math.cos(seed * 2.39996) * reach
    const y = Math.sin(seed * 2.39996) * reach
    pen.moveTo(x + radius * 0.035, y)
    pen.arc(x, y, radius * 0.035, 0, Math.PI * 2)
  }
  pen.fill()
  pen.restore()
}

/** A rose: spiralling petals on a thorny stem. */
export function drawRose(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = growthOf(pose)
  const { main } = livery(look, '#d62a48', '#d62a48')
  const bloom = smoothstep(0.4, 1, growth)
  const height = lerp(4, 76, smoothstep(0, 0.7, growth))
  const stem = drawStem(pen, pose, look.seed, height, 2.6, '#4f8a45')
  for (const [at, side] of [
    [0.34, 1],
    [0.56, -1],
    [0.72, 1],
  ] as const) {
    drawLeaf(
      pen,
      stem.x * at,
      -height * at,
      17 * smoothstep(at * 0.5, at * 0.5 + 0.3, growth),
      side > 0 ? -0.5 : Math.PI + 0.5,
      '#4f8a45',
    )
  }
  pen.save()
  pen.translate(stem.x, stem.y - 4)
  pen.rotate(stem.lean)
  const r = lerp(4, 16, bloom)
  for (const turn of [-0.9, -0.3, 0.3, 0.9])
    drawLeaf(pen, 0, r * 0.6, r * 0.8, Math.PI / 2 + turn * 1.4, '#4f8a45')
  for (const [angle, reach, size, tone] of [
    [2.6, 0.62, 0.72, darken(main, 0.24)],
    [0.5, 0.62, 0.72, darken(main, 0.2)],
    [1.6, 0.46, 0.78, darken(main, 0.1)],
    [3.5, 0.4, 0.66, main],
    [-0.4, 0.4, 0.66, lighten(main, 0.06)],
    [1.6, 0.06, 0.6, lighten(main, 0.1)],
  ] as const) {
    fillEllipse(
      pen,
      tone,
      Math.cos(angle) * reach * r,
      Math.sin(angle) * reach * r * 0.7 - r * 0.1,
      size * r,
      size * r * 0.92,
    )
  }
  pen.strokeStyle = withAlpha(darken(main, 0.35), 0.75)
  pen.lineWidth = r * 0.07
  pen.beginPath()
  for (let step = 0; step <= 26; step += 1) {
    const turn = step * 0.42
    const reach = r * 0.022 * step
    pen.lineTo(Math.cos(turn) * reach, Math.sin(turn) * reach * 0.8 - r * 0.14)
  }
  pen.stroke()
  pen.restore()
}

/** A tulip. */
export function drawTulip(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = growthOf(pose)
  const { main } = livery(look, '#f2557a', '#f2557a')
  const height = lerp(4, 72, smoothstep(0, 0.8, growth))
  const stem = drawStem(pen, pose, look.seed, height, 3, '#5f9a4a')
  for (const side of [-1, 1] as const) {
    const reach = 46 * smoothstep(0.1, 0.7, growth)
    pen.fillStyle = gradientDown(pen, -reach, 0, '#7fb85f', '#4f8a45')
    pen.beginPath()
    pen.moveTo(side * 1, 0)
    pen.bezierCurveTo(
      side * 12,
      -reach * 0.3,
      side * 15,
      -reach * 0.7,
      side * 19 + swayAt(pose, side, 12),
      -reach,
    )
    pen.bezierCurveTo(side * 7, -reach * 0.6, side * 3, -reach * 0.3, side * -2, 0)
    pen.fill()
  }
  pen.save()
  pen.translate(stem.x, stem.y)
  pen.rotate(stem.lean)
  const r = lerp(4, 15, smoothstep(0.5, 1, growth))
  for (const [x, tone] of [
    [-0.5, darken(main, 0.14)],
    [0.5, darken(main, 0.08)],
    [0, main],
  ] as const) {
    pen.fillStyle = gradientDown(pen, -r * 1.9, r * 0.4, lighten(tone, 0.26), tone)
    pen.beginPath()
    pen.moveTo(x * r * 0.5, r * 0.45)
    pen.bezierCurveTo(x * r - r * 0.95, r * 0.2, x * r - r * 0.75, -r * 1.1, x * r * 1.1, -r * 1.85)
    pen.bezierCurveTo(x * r + r * 0.75, -r * 1.1, x * r + r * 0.95, r * 0.2, x * r * 0.5, r * 0.45)
    pen.fill()
  }
  pen.restore()
}

/** A poppy: crumpled petals around a dark eye, on a hairy stem. */
export function drawPoppy(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = growthOf(pose)
  const { main } = livery(look, '#e5322b', '#e5322b')
  const height = lerp(4, 74, smoothstep(0, 0.8, growth))
  const stem = drawStem(pen, pose, look.seed, height, 3, '#6f9a52')
  for (const side of [-1, 1] as const) {
    const reach = 26 * smoothstep(0.1, 0.7, growth)
    pen.strokeStyle = '#6f9a52'
    pen.lineWidth = 2
    pen.beginPath()
    for (const part of [0.5, 0.75, 1]) {
      pen.moveTo(0, -6)
      pen.quadraticCurveTo(side * reach * part * 0.7, -8, side * reach * part, -reach * (1.1 - part * 0.5))
    }
    pen.stroke()
  }
  pen.save()
  pen.translate(stem.x, stem.y)
  pen.rotate(stem.lean)
  const r = lerp(4, 15, smoothstep(0.5, 1, growth))
  for (const [x, y, wide, tone] of [
    [-0.56, -0.55, 0.78, darken(main, 0.2)],
    [0.56, -0.55, 0.78, darken(main, 0.12)],
    [0, -1, 0.82, darken(main, 0.05)],
    [0, -0.15, 0.95, lighten(main, 0.08)],
  ] as const) {
    pen.fillStyle = gradientDown(pen, (y - 0.7) * r, (y + 0.8) * r, lighten(tone, 0.14), tone)
    pen.beginPath()
    pen.ellipse(x * r, y * r, wide * r, 0.82 * r, x * 0.5, 0, Math.PI * 2)
    pen.fill()
  }
  pen.strokeStyle = withAlpha(darken(main, 0.4), 0.35)
  pen.lineWidth = r * 0.05
  pen.beginPath()
  for (let fold = -3; fold <= 3; fold += 1) {
    pen.moveTo(fold * r * 0.06, -r * 0.1)
    pen.quadraticCurveTo(fold * r * 0.2, r * 0.2, fold * r * 0.22, r * 0.5)
  }
  pen.stroke()
  pen.fillStyle = '#2a1a20'
  for (let stamen = 0; stamen < 12; stamen += 1) {
    const turn = (stamen / 12) * Math.PI * 2
    pen.fillRect(
      Math.cos(turn) * r * 0.34 - r * 0.04,
      -r * 0.5 + Math.sin(turn) * r * 0.24 - r * 0.04,
      r * 0.08,
      r * 0.08,
    )
  }
  pen.beginPath()
  pen.ellipse(0, -r * 0.5, r * 0.22, r * 0.17, 0, 0, Math.PI * 2)
  pen.fill()
  pen.fillStyle = '#8aa05a'
  pen.beginPath()
  pen.ellipse(0, -r * 0.53, r * 0.13, r * 0.1, 0, 0, Math.PI * 2)
  pen.fill()
  pen.restore()
}

/** A potted house plant with broad leaves. */
export function drawPotted(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = growthOf(pose)
  const { main } = livery(look, '#c8683f', '#c8683f')
  for (let leaf = 0; leaf < 9; leaf += 1) {
    const turn = -Math.PI / 2 + (leaf - 4) * 0.34 + swayAt(pose, leaf, 1.2)
    const reach = (leaf % 2 === 0 ? 56 : 44) * lerp(0.25, 1, growth)
    drawLeaf(pen, (leaf - 4) * 1.2, -30, reach, turn, leaf % 2 === 0 ? '#4f9a58' : '#3f8450')
  }
  pen.fillStyle = gradientAcross(pen, -20, 20, darken(main, 0.22), main, lighten(main, 0.2))
  pen.beginPath()
  pen.moveTo(-18, -30)
  pen.lineTo(18, -30)
  pen.lineTo(14, 0)
  pen.lineTo(-14, 0)
  pen.fill()
  pen.beginPath()
  pen.roundRect(-20.4, -35, 40.8, 7.4, 2)
  pen.fill()
  pen.fillStyle = withAlpha('#000000', 0.14)
  pen.fillRect(-18, -27.6, 36, 2)
}

/** A red mushroom with white dots, and a small one beside it. */
export function drawMushroom(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = growthOf(pose)
  const { main, accent } = livery(look, '#d8382c', '#fff6e8')
  for (const [x, size] of [
    [24, 0.42],
    [-4, 1],
  ] as const) {
    pen.save()
    pen.translate(x, 0)
    const k = size * lerp(0.2, 1, growth)
    pen.scale(k, k * (1 + Math.sin(pose.time * 1.7 + x) * 0.01))
    fillBlob(pen, gradientAcross(pen, -14, 14, '#d9cbb0', '#fff8ea', '#efe2ca'), [
      [-11, -52],
      [11, -52],
      [13, -12],
      [16, 0],
      [-16, 0],
      [-13, -12],
    ])
    pen.fillStyle = '#f4e8d0'
    pen.beginPath()
    pen.ellipse(0, -40, 17, 5, 0, 0, Math.PI)
    pen.fill()
    fillEllipse(pen, mix(accent, '#c9b08a', 0.4), 0, -53, 36, 6)
    pen.fillStyle = gradientDown(pen, -96, -50, lighten(main, 0.24), main, darken(main, 0.2))
    pen.beginPath()
    pen.moveTo(-43, -53)
    pen.bezierCurveTo(-44, -82, -22, -97, 0, -97)
    pen.bezierCurveTo(22, -97, 44, -82, 43, -53)
    pen.quadraticCurveTo(0, -45, -43, -53)
    pen.fill()
    for (const [dotX, dotY, radius] of [
      [-22, -70, 6],
      [2, -84, 6.6],
      [22, -68, 6],
      [-4, -63, 4.6],
      [-34, -58, 3],
      [34, -57, 3],
      [-14, -87, 3.2],
    ] as const) {
      fillEllipse(pen, accent, dotX, dotY, radius, radius * 0.82)
    }
    pen.restore()
  }
}
