import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp, smoothstep } from '../../draw/easing.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { gradientDown, livery } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawLeaf, drawStem, growthOf, swayAt, type Stem } from './flowers.ts'
import {
  paintChrysanthemum,
  paintDaffodil,
  paintDaisy,
  paintDandelion,
  paintHydrangea,
  paintLily,
  paintOrchid,
  paintPeony,
  paintSeedClock,
  type PaintHead,
} from './flower-heads.ts'

type DrawPlant = (pen: Pen, look: RigLook, pose: Pose) => void

interface Grown {
  readonly main: Hex
  readonly accent: Hex
  readonly radius: number
  readonly leaf: Hex
  /** Height of the leaves against the stem, and their side. */
  readonly leaves: readonly (readonly [at: number, side: 1 | -1, long: number])[]
  readonly head: PaintHead
}

const SWORDS: Grown['leaves'] = []
const PAIRS = [
  [0.26, 1, 20],
  [0.34, -1, 21],
  [0.56, 1, 17],
  [0.64, -1, 15],
] as const

/** One flower on one stem. */
function single(kind: Grown): DrawPlant {
  return (pen, look, pose) => {
    const growth = growthOf(pose)
    const { main, accent } = colours(look, kind.main, kind.accent)
    const height = lerp(4, 78, smoothstep(0, 0.75, growth))
    if (kind.leaves === SWORDS) drawSwords(pen, pose, kind.leaf, smoothstep(0.1, 0.7, growth))
    const stem = drawStem(pen, pose, look.seed, height, 2.6, kind.leaf)
    for (const [at, side, long] of kind.leaves) {
      const open = smoothstep(at * 0.5, at * 0.5 + 0.3, growth)
      const turn = side > 0 ? -0.5 : Math.PI + 0.5
      drawLeaf(pen, stem.x * at, -height * at, long * open, turn, kind.leaf)
    }
    atHead(pen, stem, pose, () =>
      kind.head(pen, kind.radius * lerp(0.2, 1, smoothstep(0.45, 1, growth)), main, accent),
    )
  }
}

function colours(look: RigLook, main: Hex, accent: Hex): { readonly main: Hex; readonly accent: Hex } {
  const own = livery(look, main, accent)
  return look.colours.length > 1 ? own : { main: own.main, accent }
}

function atHead(pen: Pen, stem: Stem, pose: Pose, paint: () => void): void {
  pen.save()
  pen.translate(stem.x, stem.y)
  pen.rotate(stem.lean + Math.sin(pose.time * 0.9) * 0.03)
  paint()
  pen.restore()
}

function drawSwords(pen: Pen, pose: Pose, leaf: Hex, open: number): void {
  for (const [side, reach, out] of [
    [-1, 52, 15],
    [1, 46, 17],
    [-1, 34, 24],
    [1, 36, 9],
  ] as const) {
    const tall = reach * open
    const x = side * out + swayAt(pose, side + out, 10)
    pen.fillStyle = gradientDown(pen, -tall, 0, lighten(leaf, 0.16), darken(leaf, 0.1))
    pen.beginPath()
    pen.moveTo(side * -1.5, 0)
    pen.quadraticCurveTo(side * out * 0.4, -tall * 0.6, x, -tall)
    pen.quadraticCurveTo(side * out * 0.75, -tall * 0.45, side * 4, 0)
    pen.fill()
  }
}

/** Two open lilies and a bud on one stalk. */
const drawLilies: DrawPlant = (pen, look, pose) => {
  const growth = growthOf(pose)
  const { main, accent } = colours(look, '#fff4f2', '#f08aa8')
  const leaf = '#4f8f4a'
  const height = lerp(4, 78, smoothstep(0, 0.75, growth))
  const bloom = smoothstep(0.45, 1, growth)
  const stem = drawStem(pen, pose, look.seed, height, 2.8, leaf)
  for (let blade = 0; blade < 9; blade += 1) {
    const at = 0.1 + blade * 0.075
    const turn = blade % 2 === 0 ? -0.55 : Math.PI + 0.55
    drawLeaf(pen, stem.x * at, -height * at, 17 * smoothstep(at * 0.5, 0.6, growth), turn, leaf)
  }
  for (const [at, side, size] of [
    [0.8, -1, 0.72],
    [0.74, 1, 0.3],
  ] as const) {
    const foot = { x: stem.x * at, y: -height * at }
    const tip = { x: foot.x + side * 15, y: foot.y - 5 }
    pen.strokeStyle = leaf
    pen.lineWidth = 2
    pen.beginPath()
    pen.moveTo(foot.x, foot.y)
    pen.quadraticCurveTo(foot.x + side * 9, foot.y, tip.x, tip.y)
    pen.stroke()
    if (size < 0.5) fillEllipse(pen, mix(main, '#a8c878', 0.4), tip.x + 2, tip.y - 6, 3.4, 8.5, 0.35)
    else atHead(pen, { ...tip, lean: -0.5 }, pose, () => paintLily(pen, 15 * bloom, main, accent))
  }
  atHead(pen, { ...stem, x: stem.x + 3 }, pose, () => paintLily(pen, 20 * lerp(0.2, 1, bloom), main, accent))
}

/** A spray that bends over under its flowers, above broad leaves. */
const drawOrchids: DrawPlant = (pen, look, pose) => {
  const growth = growthOf(pose)
  const { main, accent } = colours(look, '#f3d3f2', '#c02a86')
  const leaf = '#3f8452'
  const rise = smoothstep(0, 0.7, growth)
  const sway = swayAt(pose, look.seed, 60)
  for (const [x, y] of [
    [-26, -8],
    [25, -9],
    [-17, -20],
    [18, -22],
  ] as const)
    drawLeaf(pen, 0, -1, Math.hypot(x, y) * lerp(0.3, 1, rise), Math.atan2(y, x), leaf)
  const at = (part: number): readonly [x: number, y: number] => {
    const rest = 1 - part
    return [
      2 * rest * part * -12 + part * part * (24 + sway),
      rise * -(2 * rest * part * 104 + part * part * 66),
    ]
  }
  pen.strokeStyle = darken(leaf, 0.06)
  pen.lineWidth = 2.2
  pen.lineCap = 'round'
  pen.beginPath()
  for (let step = 0; step <= 16; step += 1) pen.lineTo(...at(step / 16))
  pen.stroke()
  for (const [part, size, drop, side] of [
    [1, 0.34, 3, 2],
    [0.9, 0.6, 5, 5],
    [0.76, 0.9, 3, -3],
    [0.62, 1, 6, 8],
    [0.46, 1.04, 2, -8],
  ] as const) {
    const [x, y] = at(part)
    const open = smoothstep(0.4 + part * 0.2, 0.8 + part * 0.2, growth)
    if (size < 0.4) fillEllipse(pen, mix(main, '#a8c878', 0.4), x, y + drop, 4, 3.2, 0.6)
    else
      atHead(pen, { x: x + side, y: y + drop, lean: side * 0.02 }, pose, () =>
        paintOrchid(pen, 13.5 * size * lerp(0.2, 1, open), main, accent),
      )
  }
}

/** A tuft of spikes, each of many small flowers. */
const drawLavender: DrawPlant = (pen, look, pose) => {
  const growth = growthOf(pose)
  const { main } = livery(look, '#8f6ad0', '#8f6ad0')
  const rise = smoothstep(0, 0.8, growth)
  const bloom = smoothstep(0.4, 1, growth)
  for (let spike = 0; spike < 9; spike += 1) {
    const out = (spike - 4) * 5.2
    const height = (86 - Math.abs(spike - 4) * 4.6 - (spike % 2) * 9) * rise
    const tip = out + swayAt(pose, look.seed + spike, height) * 1.3
    pen.strokeStyle = spike % 2 === 0 ? '#7f9a6a' : '#6f8a5e'
    pen.lineWidth = 1.5
    pen.beginPath()
    pen.moveTo(out * 0.16, 0)
    pen.quadraticCurveTo(out * 0.4, -height * 0.6, tip, -height)
    pen.stroke()
    for (let whorl = 0; whorl < 8; whorl += 1) {
      const part = 1 - whorl * 0.052
      const x = lerp(out * 0.4, tip, (part - 0.55) / 0.45)
      const size = bloom * (2 + Math.min(whorl, 5) * 0.34)
      const tone = whorl % 2 === 0 ? lighten(main, 0.16) : darken(main, (spike % 3) * 0.06)
      fillEllipse(pen, tone, x - size * 0.62, -height * part, size, size * 0.85, 0.5)
      fillEllipse(pen, darken(tone, 0.1), x + size * 0.62, -height * part, size, size * 0.85, -0.5)
    }
    fillEllipse(pen, lighten(main, 0.26), tip, -height - 1, bloom * 1.6, bloom * 2.2)
  }
  for (const turn of [-2.5, -2.15, -1, -0.64]) drawLeaf(pen, 0, 0, 24 * rise, turn, '#7f9a72')
}

/** A flower of the water, floating beside a leaf. */
const drawLotus: DrawPlant = (pen, look, pose) => {
  const bloom = lerp(0.15, 1, growthOf(pose))
  const { main } = livery(look, '#f48fb6', '#f48fb6')
  const bob = Math.sin(pose.time * 1.3 + look.seed) * 0.8
  pen.save()
  pen.translate(0, bob)
  for (const [x, y, wide] of [
    [-34, -7, 34],
    [36, -5, 30],
    [4, -2, 40],
  ] as const) {
    fillEllipse(pen, '#2f6f45', x, y, wide, wide * 0.23)
    fillEllipse(pen, '#4f9a5c', x, y - 1.6, wide * 0.97, wide * 0.21)
    pen.strokeStyle = withAlpha('#2f6f45', 0.5)
    pen.lineWidth = 0.9
    pen.beginPath()
    for (let vein = 0; vein < 8; vein += 1) {
      const turn = vein * 0.79 + 0.3
      pen.moveTo(x, y - 1.6)
      pen.lineTo(x + Math.cos(turn) * wide * 0.86, y - 1.6 + Math.sin(turn) * wide * 0.18)
    }
    pen.stroke()
  }
  for (const [count, tall, spread, tone] of [
    [9, 46, 1.36, darken(main, 0.1)],
    [7, 56, 1.02, main],
    [6, 60, 0.66, lighten(main, 0.2)],
    [5, 50, 0.46, lighten(main, 0.4)],
  ] as const)
    for (let index = 0; index < count; index += 1) {
      const lean = (index / (count - 1) - 0.5) * 2 * spread * bloom
      pen.save()
      pen.translate(0, -10)
      pen.rotate(lean)
      const long = tall * (1 - Math.abs(lean) * 0.12) * lerp(0.6, 1, bloom)
      pen.fillStyle = gradientDown(pen, -long, 0, darken(tone, 0.08), lighten(tone, 0.36))
      pen.beginPath()
      pen.moveTo(0, 2)
      pen.bezierCurveTo(-15, -long * 0.3, -12, -long * 0.76, 0, -long)
      pen.bezierCurveTo(12, -long * 0.76, 15, -long * 0.3, 0, 2)
      pen.fill()
      pen.restore()
    }
  fillEllipse(pen, '#f2c84a', 0, -15, 9 * bloom, 6 * bloom)
  pen.restore()
}

/** A yellow flower and one gone to seed, over leaves like saws. */
const drawDandelions: DrawPlant = (pen, look, pose) => {
  const growth = growthOf(pose)
  const { main } = livery(look, '#ffcf2e', '#ffcf2e')
  const rise = smoothstep(0, 0.7, growth)
  const leaf = '#5f9a45'
  for (const turn of [-2.95, -2.5, -2.1, -1, -0.6, -0.2]) {
    pen.save()
    pen.rotate(turn)
    pen.fillStyle = leaf
    pen.beginPath()
    pen.moveTo(0, 0)
    for (let tooth = 1; tooth <= 4; tooth += 1) {
      pen.lineTo(tooth * 6 * rise, -5.5)
      pen.lineTo(tooth * 6.4 * rise, -2)
    }
    pen.lineTo(30 * rise, 0)
    for (let tooth = 4; tooth >= 1; tooth -= 1) {
      pen.lineTo(tooth * 6 * rise, 5)
      pen.lineTo(tooth * 5.4 * rise, 1.6)
    }
    pen.fill()
    pen.restore()
  }
  const bloom = smoothstep(0.45, 1, growth)
  for (const [x, tall, head, size] of [
    [17, 60, paintDandelion, 12],
    [-7, 80, paintSeedClock, 17],
  ] as const) {
    pen.save()
    pen.translate(x * 0.3, 0)
    pen.transform(1, 0, -x / tall, 1, 0, 0)
    const stem = drawStem(pen, pose, look.seed + x, tall * rise, 2.2, '#8fae6a')
    pen.restore()
    const top = { x: x * 0.3 + stem.x + x * rise, y: stem.y, lean: stem.lean }
    atHead(pen, top, pose, () => head(pen, size * lerp(0.2, 1, bloom), main, main))
  }
}

/** Garden flowers by name: each is told apart by its shape, not by its colour alone. */
export const BLOOMS: Readonly<Record<string, DrawPlant>> = {
  daisy: single({
    main: '#ffffff',
    accent: '#ffc72e',
    radius: 20,
    leaf: '#5a9a48',
    leaves: [
      [0.12, 1, 18],
      [0.16, -1, 18],
      [0.4, 1, 11],
    ],
    head: paintDaisy,
  }),
  lily: drawLilies,
  orchid: drawOrchids,
  lavender: drawLavender,
  lotus: drawLotus,
  dandelion: drawDandelions,
  hydrangea: single({
    main: '#6f8fe8',
    accent: '#b58af0',
    radius: 25,
    leaf: '#4a8a4c',
    leaves: [
      [0.22, 1, 30],
      [0.26, -1, 30],
      [0.52, 1, 26],
      [0.56, -1, 26],
    ],
    head: paintHydrangea,
  }),
  peony: single({
    main: '#f27fae',
    accent: '#ffd86a',
    radius: 22,
    leaf: '#4a8a4c',
    leaves: PAIRS,
    head: paintPeony,
  }),
  chrysanthemum: single({
    main: '#f2a83a',
    accent: '#f2a83a',
    radius: 21,
    leaf: '#5a8f4c',
    leaves: PAIRS,
    head: paintChrysanthemum,
  }),
  daffodil: single({
    main: '#ffe04a',
    accent: '#ff9f2e',
    radius: 19,
    leaf: '#5f9a5a',
    leaves: SWORDS,
    head: paintDaffodil,
  }),
}
