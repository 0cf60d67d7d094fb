import { withAlpha } from '../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../draw/shapes.ts'
import { bird } from '../rigs/bird.ts'
import { REST, type RigLook } from '../rigs/rig.ts'
import type { ActivityName } from '../scene-spec.ts'
import type { Change } from './changing.ts'

/** Everything above the waterline, body units. */
function aboveWater(pen: Pen): void {
  pen.beginPath()
  pen.rect(-6, -6, 12, 6)
  pen.clip()
}

function drawFoam(pen: Pen, part: number, width: number, time: number): void {
  for (let bubble = 0; bubble < 12; bubble += 1) {
    const age = (time * 0.9 + bubble * 0.31) % 1
    const x = ((bubble * 0.618) % 1) - 0.5
    const size = width * 0.02 * (0.6 + ((bubble * 0.37) % 1)) * Math.sin(age * Math.PI)
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.75 * part),
      x * width * 0.8,
      -0.004 - age * 0.015,
      size,
      size * 0.5,
    )
  }
}

/** The stern goes under first, the bow rises, and at last only foam is left. */
const sink: Change = (pen, part, { width, height }, paint, { time }) => {
  pen.save()
  aboveWater(pen)
  const rear = 0.5 * smoothstep(0.05, 0.6, part)
  pen.translate(0, (height + 0.5 * width) * part ** 1.8)
  pen.translate(-width * 0.3, 0)
  pen.rotate(-rear)
  pen.translate(width * 0.3, 0)
  paint()
  pen.restore()
  drawFoam(pen, smoothstep(0.05, 0.3, part), width, time)
}

/** How high the keel floats over the water, parts of the height. */
const KEEL = 0.13

/** Over on its side and on until the keel is up. */
const capsize: Change = (pen, part, { width, height }, paint, { time }) => {
  const roll = smoothstep(0.12, 0.7, part)
  const side = Math.cos(roll * Math.PI)
  pen.save()
  aboveWater(pen)
  pen.translate(0, -height * KEEL * smoothstep(0.5, 1, roll) + Math.sin(time * 1.8) * 0.008 * roll)
  pen.rotate(0.1 * Math.sin(roll * Math.PI))
  pen.scale(1, Math.sign(side || 1) * Math.max(0.08, Math.abs(side)))
  paint()
  pen.restore()
  drawFoam(pen, smoothstep(0.1, 0.4, part), width, time)
}

/** Taut for a moment, then rags that fly and strokes all around. */
const pop: Change = (pen, part, { width, height }, paint) => {
  if (part <= 0) return paint()
  const middle = -height * 0.72
  if (part < 0.14) {
    pen.save()
    pen.translate(0, middle)
    pen.scale(1 + part * 1.6, 1 + part * 1.2)
    pen.translate(0, -middle)
    paint()
    pen.restore()
    return
  }
  const age = (part - 0.14) / 0.86
  pen.save()
  // What is left of it goes down: the string.
  pen.globalAlpha *= 1 - smoothstep(0.85, 1, age)
  pen.translate(0, height * 0.34 * age * age)
  pen.beginPath()
  pen.rect(-width, -height * 0.46, width * 2, height)
  pen.clip()
  paint()
  pen.restore()
  if (age > 0.7) return
  const size = Math.max(width, height * 0.4)
  for (let rag = 0; rag < 10; rag += 1) {
    const way = (rag / 10) * Math.PI * 2 + 0.3
    const far = size * (0.2 + 0.75 * (1 - (1 - age) ** 3)) * (0.7 + ((rag * 0.37) % 0.5))
    pen.save()
    pen.globalAlpha *= 1 - smoothstep(0.35, 0.7, age)
    pen.translate(Math.cos(way) * far, middle + Math.sin(way) * far + age * age * height * 0.5)
    pen.rotate(way + age * 5)
    pen.translate(0, -middle)
    pen.beginPath()
    pen.ellipse(0, middle, size * 0.13, size * 0.07, 0, 0, Math.PI * 2)
    pen.clip()
    paint()
    pen.restore()
  }
  pen.save()
  pen.globalAlpha *= 1 - smoothstep(0.1, 0.32, age)
  pen.strokeStyle = '#fff6d8'
  pen.lineWidth = size * 0.05
  pen.lineCap = 'round'
  pen.beginPath()
  for (let ray = 0; ray < 9; ray += 1) {
    const way = (ray / 9) * Math.PI * 2
    const [from, to] = [size * (0.28 + age), size * (0.5 + age * 1.2)]
    pen.moveTo(Math.cos(way) * from, middle + Math.sin(way) * from)
    pen.lineTo(Math.cos(way) * to, middle + Math.sin(way) * to)
  }
  pen.stroke()
  pen.restore()
}

/** Where the shell breaks, parts of the height from below, and the teeth of the break. */
const BREAK = 0.52
const TEETH = 7

function breakLine(width: number, height: number): readonly Point[] {
  return Array.from({ length: TEETH + 1 }, (_, tooth): Point => [
    lerp(-width * 0.7, width * 0.7, tooth / TEETH),
    -height * (BREAK + (tooth % 2 === 0 ? 0.05 : -0.05)),
  ])
}

function clipShell(pen: Pen, line: readonly Point[], edge: number): void {
  pen.beginPath()
  line.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.lineTo(line.at(-1)?.[0] ?? 0, edge)
  pen.lineTo(line[0]?.[0] ?? 0, edge)
  pen.closePath()
  pen.clip()
}

/** It rocks, cracks, and somebody small pushes the lid off. */
const hatch: Change = (pen, part, { width, height }, paint, { look, time }) => {
  const rocking = smoothstep(0.04, 0.14, part) * (1 - smoothstep(0.5, 0.6, part))
  const knock = Math.max(0, Math.sin(time * 4.4)) ** 3
  const open = smoothstep(0.52, 0.82, part)
  const line = breakLine(width, height)
  pen.save()
  pen.rotate(Math.sin(time * 17) * 0.07 * rocking * knock)
  if (open > 0) drawHatchling(pen, look, { open, width, height, time })
  pen.save()
  if (open > 0) clipShell(pen, line, height * 0.3)
  paint()
  pen.restore()
  drawCrack(pen, line, smoothstep(0.18, 0.5, part) * (1 - smoothstep(0, 0.2, open)), width)
  if (open > 0) {
    pen.save()
    pen.translate(
      width * 0.95 * open,
      (height * BREAK - width * 0.34) * open - Math.sin(open * Math.PI) * height * 0.45,
    )
    pen.translate(0, -height * BREAK)
    pen.rotate(1.75 * open)
    pen.translate(0, height * BREAK)
    clipShell(pen, line, -height * 1.4)
    paint()
    pen.restore()
  }
  pen.restore()
}

function drawCrack(pen: Pen, line: readonly Point[], way: number, width: number): void {
  if (way <= 0) return
  const shown = Math.max(2, Math.ceil(way * line.length))
  pen.save()
  pen.strokeStyle = '#5a3c22'
  pen.lineWidth = width * 0.022
  pen.lineJoin = 'round'
  pen.beginPath()
  line
    .slice(0, shown)
    .filter(([x]) => Math.abs(x) < width * 0.49)
    .forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.stroke()
  pen.restore()
}

const CHICK: RigLook = { variant: 'chick', colours: [], props: [], seed: 0 }

function drawHatchling(
  pen: Pen,
  { carried }: RigLook,
  { open, width, height, time }: { open: number; width: number; height: number; time: number },
): void {
  const { rig, look } = carried ?? { rig: bird, look: CHICK }
  const box = rig.box(look, 'stand')
  const scale = Math.min((height * 0.86) / box.height, (width * 1.15) / box.width) * lerp(0.55, 1, open)
  pen.save()
  pen.translate(0, -height * lerp(0.02, 0.24, open) - Math.abs(Math.sin(time * 5)) * 0.02 * height)
  pen.scale(scale, scale)
  rig.draw(pen, look, { ...REST, time, mouth: 0.4 })
  pen.restore()
}

/** Slices of the stem that bend; what is over them hangs. */
const SLICES = 6
const STEM = 0.62
const HANGS = 1.9

/** The stem bends, the head hangs, and the colours go. */
const wilt: Change = (pen, part, { width, height }, paint) => {
  const slice = (height * STEM) / SLICES
  const bend = part * HANGS
  let [x, y, angle] = [0, 0, 0]
  for (let index = 0; index <= SLICES; index += 1) {
    const isHead = index === SLICES
    pen.save()
    pen.translate(x, y)
    pen.rotate(angle)
    pen.scale(isHead ? lerp(1, 0.82, part) : 1, isHead ? lerp(1, 0.86, part) : 1)
    pen.beginPath()
    pen.rect(
      -width,
      isHead ? -height : -slice * 1.25,
      width * 2,
      isHead ? height : slice * 1.4 + (index === 0 ? 1 : 0),
    )
    pen.clip()
    pen.translate(0, slice * index)
    paint()
    pen.restore()
    x += Math.sin(angle) * slice
    y -= Math.cos(angle) * slice
    angle = bend * ((index + 1) / SLICES) ** 2.4
  }
  pen.save()
  pen.globalCompositeOperation = 'source-atop'
  pen.globalAlpha *= 0.6 * smoothstep(0.2, 1, part)
  pen.fillStyle = '#7a5a34'
  pen.fillRect(-width * 2, -height * 2, width * 4, height * 3)
  pen.restore()
}

const DUST = '#cbbba6'

/** It trembles, breaks into three, and goes down into its own dust. */
const collapse: Change = (pen, part, { width, height }, paint, { time }) => {
  const shake = smoothstep(0, 0.16, part) * (1 - smoothstep(0.55, 0.7, part))
  const fall = smoothstep(0.18, 0.72, part) ** 1.5
  drawRubble(pen, smoothstep(0.3, 0.75, part), width, height)
  for (const piece of [-1, 1, 0]) {
    const early = piece === 0 ? fall : clamp(fall * 1.25)
    if (early >= 1) continue
    pen.save()
    pen.beginPath()
    pen.rect(-width * 2, -height * 3, width * 4, height * 3 + 0.01)
    pen.clip()
    pen.translate(
      Math.sin(time * 47 + piece) * 0.006 * width * shake + piece * width * 0.1 * early,
      height * early,
    )
    pen.rotate(piece * 0.32 * early + (piece === 0 ? 0.05 * early : 0))
    const [from, to] = [
      piece === -1 ? -width : (piece - 0.5) * width * 0.36,
      piece === 1 ? width : (piece + 0.5) * width * 0.36,
    ]
    pen.beginPath()
    pen.rect(from, -height * 1.5, to - from, height * 2)
    pen.clip()
    paint()
    pen.restore()
  }
  drawDust(pen, part, width, height)
}

function drawRubble(pen: Pen, part: number, width: number, height: number): void {
  if (part <= 0) return
  for (let stone = 0; stone < 13; stone += 1) {
    const x = (((stone * 0.618) % 1) - 0.5) * width * 1.1
    const size = Math.min(width, height) * (0.06 + 0.07 * ((stone * 0.37) % 1)) * part
    const y = -(1 - Math.abs(x) / width) * height * 0.1 * part * ((stone * 0.29) % 1)
    fillPolygon(pen, ['#8d8378', '#a3988a', '#756b61'][stone % 3] ?? '#8d8378', [
      [x - size, y],
      [x - size * 0.5, y - size * 0.9],
      [x + size * 0.6, y - size * 0.7],
      [x + size, y],
    ])
  }
}

function drawDust(pen: Pen, part: number, width: number, height: number): void {
  const thick = smoothstep(0.16, 0.4, part) * (1 - smoothstep(0.74, 1, part))
  if (thick <= 0) return
  const spread = smoothstep(0.16, 0.8, part)
  for (let puff = 0; puff < 14; puff += 1) {
    const side = ((puff * 0.618) % 1) * 2 - 1
    const size = Math.min(width, height) * (0.12 + 0.16 * spread) * (0.7 + ((puff * 0.37) % 0.6))
    fillEllipse(
      pen,
      withAlpha(puff % 2 === 0 ? DUST : '#ddd2c2', 0.62 * thick),
      side * width * (0.35 + 0.45 * spread),
      -size * 0.5 - ((puff * 0.29) % 1) * height * 0.3 * spread,
      size,
      size * 0.8,
    )
  }
}

/** How things come to their end, and young ones to their beginning. */
export const UNDOING: Readonly<Partial<Record<ActivityName, Change>>> = {
  sink,
  capsize,
  pop,
  hatch,
  wilt,
  collapse,
}

/** How much wider and higher than the thing that is, by what becomes of it. */
const ROOM: Readonly<Partial<Record<ActivityName, readonly [number, number]>>> = {
  sink: [1.25, 2.2],
  capsize: [1.2, 1.2],
  pop: [3.4, 1.6],
  hatch: [3.2, 1.7],
  wilt: [2.6, 1.1],
  collapse: [2.2, 1.25],
}

/** The room that a change takes, in boxes of the thing; undefined: no more than the thing. */
export function roomToUndo(activity: ActivityName | undefined): readonly [number, number] | undefined {
  return activity === undefined ? undefined : ROOM[activity]
}
