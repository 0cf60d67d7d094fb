import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import { gradientDown, livery } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { MIDDLE_Y } from './finned.ts'

/** A bell that pulses above trailing tentacles. */
export function drawJellyfish(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#c98bf0', '#ffd0ef')
  const pulse = Math.sin(pose.time * 2.4 + look.seed)
  const wide = 25 + pulse * 3
  const high = 27 - pulse * 2.5
  pen.save()
  pen.translate(0, MIDDLE_Y - 14 - pulse * 2)
  pen.lineCap = 'round'
  for (let index = 0; index < 11; index += 1) {
    const along = index / 10
    const x = (along - 0.5) * wide * 1.7
    const thick = index % 3 === 1
    pen.strokeStyle = withAlpha(thick ? accent : lighten(main, 0.2), thick ? 0.75 : 0.5)
    pen.lineWidth = thick ? 2.6 : 1.1
    pen.beginPath()
    pen.moveTo(x, 5)
    const length = thick ? 32 : 44
    for (let step = 1; step <= 8; step += 1) {
      const down = step / 8
      const sway = Math.sin(pose.time * 2 - down * 4 + index * 0.7) * 5 * down
      pen.lineTo(x * (1 - down * 0.3) + sway, 5 + length * down * (1 + pulse * 0.05))
    }
    pen.stroke()
  }
  const bell = pen.createRadialGradient(-4, -high * 0.5, 2, 0, 0, wide * 1.2)
  bell.addColorStop(0, withAlpha(lighten(main, 0.6), 0.95))
  bell.addColorStop(0.6, withAlpha(main, 0.85))
  bell.addColorStop(1, withAlpha(darken(main, 0.1), 0.7))
  pen.fillStyle = bell
  pen.beginPath()
  pen.moveTo(-wide, 5)
  pen.bezierCurveTo(-wide * 1.05, -high * 1.25, wide * 1.05, -high * 1.25, wide, 5)
  for (let frill = 0; frill < 6; frill += 1) {
    const x = wide - (frill + 1) * (wide / 3)
    pen.quadraticCurveTo(x + wide / 6, 10 + pulse, x, 5)
  }
  pen.fill()
  fillEllipse(pen, withAlpha(accent, 0.5), 0, -4, wide * 0.5, high * 0.3)
  fillEllipse(pen, withAlpha('#ffffff', 0.5), -wide * 0.36, -high * 0.55, wide * 0.2, high * 0.13, -0.6)
  drawDotEyes(pen, 5, -2, 7, 2.2)
  pen.restore()
}

function drawDotEyes(pen: Pen, x: number, y: number, apart: number, radius: number): void {
  for (const side of [-1, 1]) {
    fillEllipse(pen, '#2a1d3a', x + side * apart, y, radius, radius * 1.15)
    fillEllipse(pen, '#ffffff', x + side * apart + radius * 0.3, y - radius * 0.4, radius * 0.35)
  }
}

/** Eight arms that curl one after the other. */
export function drawOctopus(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#e5604f', '#ffd0c0')
  const breath = Math.sin(pose.time * 1.8 + look.seed)
  pen.save()
  pen.translate(0, MIDDLE_Y - 12 + breath * 1.2)
  for (let arm = 0; arm < 8; arm += 1) {
    const order = [0, 7, 1, 6, 2, 5, 3, 4][arm] ?? arm
    drawArm(pen, order, pose.time + look.seed, arm < 4 ? mix(main, '#2a2048', 0.26) : main)
  }
  fillBlob(pen, gradientDown(pen, -36, 12, lighten(main, 0.22), main, darken(main, 0.12)), [
    [-17, 4],
    [-24, -14],
    [-18 - breath, -34],
    [0, -41 - breath],
    [18 + breath, -34],
    [24, -14],
    [17, 4],
    [0, 12],
  ])
  pen.fillStyle = withAlpha(darken(main, 0.25), 0.3)
  pen.beginPath()
  for (const [x, y, radius] of [
    [-10, -31, 2.6],
    [-3, -36, 1.8],
    [11, -30, 2.2],
    [5, -34, 1.5],
    [-14, -24, 1.6],
  ] as const) {
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, Math.PI * 2)
  }
  pen.fill()
  fillEllipse(pen, withAlpha('#ffffff', 0.3), -11, -28, 4, 8, 0.5)
  drawBigEyes(pen, 4, -8, 9, 6.4, pose.time)
  pen.strokeStyle = darken(main, 0.45)
  pen.lineWidth = 1.5
  pen.lineCap = 'round'
  pen.beginPath()
  pen.arc(4, 0, 4.4, 0.3, Math.PI - 0.3)
  pen.stroke()
  pen.restore()
}

function drawBigEyes(pen: Pen, x: number, y: number, apart: number, radius: number, time: number): void {
  const blink = (time * 0.31) % 1 < 0.03 ? 0.12 : 1
  for (const side of [-1, 1]) {
    const eyeX = x + side * apart
    fillEllipse(pen, '#ffffff', eyeX, y, radius, radius * 1.1 * blink)
    if (blink < 1) continue
    fillEllipse(pen, '#23182c', eyeX + radius * 0.2, y + radius * 0.1, radius * 0.58, radius * 0.66)
    fillEllipse(pen, '#ffffff', eyeX + radius * 0.42, y - radius * 0.22, radius * 0.2)
  }
}

function drawArm(pen: Pen, arm: number, time: number, colour: Hex): void {
  const root = (arm - 3.5) * 4.6
  const spread = (arm - 3.5) * 0.3
  const points: Point[] = [[root, 4]]
  let angle = Math.PI / 2 - spread
  for (let step = 1; step <= 9; step += 1) {
    const along = step / 9
    angle += Math.sin(time * 1.9 + arm * 0.9 - along * 3.2) * 0.26 - spread * 0.12
    const [x, y] = points[points.length - 1] ?? [root, 4]
    points.push([x + Math.cos(angle) * 5.4, y + Math.sin(angle) * 4.9])
  }
  pen.lineCap = 'round'
  pen.strokeStyle = colour
  for (let step = 0; step < 9; step += 1) {
    const from = points[step]
    const to = points[step + 1]
    if (from === undefined || to === undefined) continue
    pen.lineWidth = 8.6 - step * 0.78
    pen.beginPath()
    pen.moveTo(from[0], from[1])
    pen.lineTo(to[0], to[1])
    pen.stroke()
  }
  for (let step = 2; step < 9; step += 1) {
    const [x, y] = points[step] ?? [0, 0]
    fillEllipse(pen, withAlpha(lighten(colour, 0.55), 0.75), x + 1.2, y, 1.35 - step * 0.08)
  }
}

/** Rows with its flippers under a patterned shell. */
export function drawTurtle(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#5f8f4a', '#8fbf6a')
  const onLand =
    pose.action === 'walk' || pose.action === 'stand' || pose.action === 'sit' || pose.action === 'look'
  const stroke = Math.sin(pose.time * 1.7 + look.seed) * (onLand ? 0.25 : 1)
  const skin = mix(accent, '#d9d28a', 0.25)
  pen.save()
  pen.translate(0, onLand ? -21 : MIDDLE_Y + stroke * 1.4)
  drawFlipper(pen, 18, 4, 0.5 + stroke * 0.7, onLand ? 18 : 25, mix(skin, '#1f2b4a', 0.3))
  drawFlipper(pen, -26, 5, 0.9 - stroke * 0.35, 13, mix(skin, '#1f2b4a', 0.3))
  fillBlob(pen, skin, [
    [-34, 0],
    [-44, 5],
    [-35, 8],
  ])
  fillBlob(pen, gradientDown(pen, -14, 8, lighten(skin, 0.14), skin), [
    [26, -2],
    [34, -13],
    [47, -12],
    [51, -5],
    [46, 2],
    [34, 4],
  ])
  fillEllipse(pen, '#1c1f26', 43.6, -7.4, 1.8, 2.1)
  fillEllipse(pen, '#ffffff', 44.2, -8.2, 0.6)
  pen.strokeStyle = darken(skin, 0.4)
  pen.lineWidth = 0.9
  pen.beginPath()
  pen.moveTo(50, -3)
  pen.quadraticCurveTo(46, -0.6, 43, -1.6)
  pen.stroke()
  fillBlob(pen, '#e9dfae', [
    [-32, 4],
    [0, 11],
    [30, 4],
    [0, 6],
  ])
  drawShell(pen, main)
  drawFlipper(pen, 17, 4, 0.9 + stroke * 0.75, onLand ? 20 : 30, skin)
  drawFlipper(pen, -24, 6, 1.2 - stroke * 0.4, 14, skin)
  pen.restore()
}

function drawShell(pen: Pen, main: Hex): void {
  fillBlob(pen, gradientDown(pen, -26, 8, lighten(main, 0.25), main, darken(main, 0.28)), [
    [-36, 3],
    [-30, -14],
    [-8, -27],
    [14, -24],
    [31, -8],
    [33, 4],
    [0, 8],
  ])
  pen.save()
  pen.clip()
  pen.strokeStyle = withAlpha(darken(main, 0.5), 0.45)
  pen.lineWidth = 1.1
  pen.beginPath()
  for (const x of [-18, -2, 14]) {
    pen.moveTo(x, -30)
    pen.lineTo(x - 5, -12)
    pen.lineTo(x - 2, 8)
    pen.moveTo(x - 5, -12)
    pen.lineTo(x - 16, -10)
    pen.moveTo(x - 5, -12)
    pen.lineTo(x + 11, -11)
  }
  pen.stroke()
  fillEllipse(pen, withAlpha('#ffffff', 0.16), -6, -22, 16, 5, -0.1)
  pen.restore()
}

function drawFlipper(pen: Pen, x: number, y: number, angle: number, length: number, colour: Hex): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(angle)
  fillBlob(pen, colour, [
    [-3, -4],
    [length * 0.5, -6],
    [length, -1],
    [length * 0.55, 4],
    [-3, 5],
  ])
  pen.fillStyle = withAlpha(darken(colour, 0.3), 0.25)
  for (let spot = 0; spot < 3; spot += 1) {
    pen.beginPath()
    pen.arc(length * (0.25 + spot * 0.22), -1, 1.6, 0, Math.PI * 2)
    pen.fill()
  }
  pen.restore()
}

/** Upright, with a curled tail and a fin that shivers. */
export function drawSeahorse(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f4b33c', '#ffe49a')
  const sway = Math.sin(pose.time * 1.5 + look.seed)
  pen.save()
  pen.translate(0, MIDDLE_Y + sway * 1.5)
  pen.rotate(sway * 0.05)
  const shiver = Math.sin(pose.time * 21) * 1.4
  fillBlob(pen, withAlpha(accent, 0.9), [
    [-9, -8],
    [-20 + shiver, -7],
    [-18 - shiver, 4],
    [-9, 8],
  ])
  drawSpine(pen, main, sway)
  fillBlob(pen, gradientDown(pen, -44, -22, lighten(main, 0.2), main), [
    [-9, -34],
    [-2, -43],
    [8, -40],
    [12, -33],
    [26, -31],
    [27, -27],
    [12, -26],
    [2, -22],
    [-8, -25],
  ])
  pen.fillStyle = darken(main, 0.1)
  pen.beginPath()
  pen.moveTo(-6, -41)
  pen.lineTo(-4, -48)
  pen.lineTo(0, -43)
  pen.lineTo(4, -48)
  pen.lineTo(5, -41)
  pen.fill()
  fillEllipse(pen, '#ffffff', 6.4, -34, 3)
  fillEllipse(pen, '#231a14', 7.2, -33.8, 1.9)
  fillEllipse(pen, '#ffffff', 7.8, -34.8, 0.6)
  pen.restore()
}

function drawSpine(pen: Pen, main: Hex, sway: number): void {
  const spine: Point[] = []
  for (let step = 0; step <= 22; step += 1) {
    const along = step / 22
    if (along < 0.55) {
      const t = along / 0.55
      spine.push([-2 + Math.sin(t * 3) * 7 - t * 5, -27 + t * 42])
    } else {
      const t = (along - 0.55) / 0.45
      const angle = Math.PI * 0.95 - t * (5.4 + sway * 0.4)
      const radius = 10 * (1 - t * 0.72)
      spine.push([3 + Math.cos(angle) * radius, 18 - Math.sin(angle) * radius * -1 + t * 2])
    }
  }
  pen.lineCap = 'round'
  for (let step = 0; step < 22; step += 1) {
    const from = spine[step]
    const to = spine[step + 1]
    if (from === undefined || to === undefined) continue
    const along = step / 22
    pen.strokeStyle = step % 2 === 0 ? main : lighten(main, 0.12)
    pen.lineWidth =
      along < 0.35
        ? 13 + Math.sin((along / 0.35) * Math.PI) * 6
        : Math.max(2.4, 14 * (1 - (along - 0.35) * 1.35))
    pen.beginPath()
    pen.moveTo(from[0], from[1])
    pen.lineTo(to[0], to[1])
    pen.stroke()
  }
}

/** Sideways on eight legs, claws up. */
export function drawCrab(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#e2502f', '#ffb08a')
  const scuttle = pose.action === 'walk' || pose.action === 'run' || pose.action === 'dance' ? 1 : 0.25
  pen.save()
  pen.translate(0, -22 + Math.sin(pose.time * 7) * scuttle)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const side of [-1, 1] as const) {
    for (let leg = 0; leg < 4; leg += 1) {
      const step = Math.sin(pose.time * 11 + leg * 1.7 + (side > 0 ? 1.5 : 0)) * 3 * scuttle
      pen.strokeStyle = darken(main, 0.18)
      pen.lineWidth = 3.4
      pen.beginPath()
      pen.moveTo(side * (12 + leg * 3), 4)
      pen.lineTo(side * (25 + leg * 5), -2 + leg * 3 + step)
      pen.lineTo(side * (29 + leg * 6) + step, 21 - leg)
      pen.stroke()
    }
    drawClaw(pen, side, main, pose.time)
  }
  fillBlob(pen, gradientDown(pen, -16, 14, lighten(main, 0.22), main, darken(main, 0.16)), [
    [-26, -2],
    [-18, -13],
    [0, -16],
    [18, -13],
    [26, -2],
    [16, 12],
    [-16, 12],
  ])
  for (const side of [-1, 1]) {
    pen.strokeStyle = main
    pen.lineWidth = 2.6
    pen.beginPath()
    pen.moveTo(side * 7, -12)
    pen.lineTo(side * 8, -22)
    pen.stroke()
    fillEllipse(pen, '#ffffff', side * 8, -24, 4.4)
    fillEllipse(pen, '#1c1a20', side * 8 + 1, -24, 2.5)
  }
  pen.strokeStyle = darken(main, 0.5)
  pen.lineWidth = 1.4
  pen.beginPath()
  pen.arc(0, -2, 6, 0.4, Math.PI - 0.4)
  pen.stroke()
  pen.restore()
}

function drawClaw(pen: Pen, side: 1 | -1, main: Hex, time: number): void {
  const snap = 0.3 + 0.25 * Math.sin(time * 3 + side)
  pen.strokeStyle = main
  pen.lineWidth = 5
  pen.beginPath()
  pen.moveTo(side * 20, -6)
  pen.lineTo(side * 34, -12)
  pen.lineTo(side * 35, -20)
  pen.stroke()
  pen.save()
  pen.translate(side * 36, -24)
  pen.scale(side, 1)
  for (const turn of [-snap, snap]) {
    pen.save()
    pen.rotate(-0.9 + turn)
    fillBlob(pen, turn < 0 ? lighten(main, 0.1) : main, [
      [-4, -4],
      [8, -7],
      [17, 0],
      [7, 4],
      [-4, 5],
    ])
    pen.restore()
  }
  pen.restore()
}
