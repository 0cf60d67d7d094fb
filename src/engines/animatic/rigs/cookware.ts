import { darken, lighten, withAlpha, type Hex } from '../draw/colour.ts'
import { clamp } from '../draw/easing.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../draw/shapes.ts'
import { cycleOf } from '../rounds.ts'
import { paintBoard } from './cookware/board.ts'
import { FOODS, LIQUIDS, type Food } from './cookware/foods.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

/** From one toss to the next, and from one egg to the next. */
const TOSS_SECONDS = 2.2
export const CRACK_SECONDS = 2.4

/** Half width and half depth of the rim, and how high it is; in widths of the vessel. */
export const RIMS = {
  pan: { half: 0.5, depth: 0.14, height: 0.17 },
  pot: { half: 0.46, depth: 0.125, height: 0.6 },
  bowl: { half: 0.5, depth: 0.145, height: 0.38 },
} as const
export type Vessel = keyof typeof RIMS

export function isVessel(variant: string): variant is Vessel {
  return variant in RIMS
}

/** A tossed pancake: how high over the pan (0..1), how far turned (radians), how far the pan dips (0..1). */
export function panTossAt(time: number): {
  readonly up: number
  readonly turn: number
  readonly dip: number
} {
  const way = cycleOf(time + 0.4, TOSS_SECONDS)
  const air = clamp((way - 0.3) / 0.5)
  return {
    up: Math.sin(air * Math.PI),
    turn: air * Math.PI * 3,
    dip: Math.sin(clamp((way - 0.14) / 0.26) * Math.PI),
  }
}

/** What is cooked in and on, seen from the cook's place: pan, pot, bowl, board. */
export const cookware: Rig = {
  variants: ['pan', 'pot', 'bowl', 'board'],
  box: ({ variant, activity }) =>
    activity === 'flip-pancake'
      ? { width: 2.2, height: 1.1 }
      : {
          width: variant === 'pan' ? 2 : 1.7,
          height: isVessel(variant) ? RIMS[variant].height + 0.22 : 0.55,
        },
  naturalSize: () => 0.4,
  draw(pen, look, pose) {
    if (look.variant === 'pot') return paintPot(pen, look, pose)
    if (look.variant === 'bowl') return paintBowl(pen, look, pose)
    if (look.variant === 'board') return paintBoard(pen, look, pose)
    paintPan(pen, look, pose)
  },
}

/** What is in it: the first that has a colour. */
export function liquidOf({ props }: RigLook, fallback: Hex): Hex {
  for (const { concept, colour } of props) {
    const liquid = colour ?? LIQUIDS[concept]
    if (liquid !== undefined) return liquid
  }
  return fallback
}

function foodOf({ props }: RigLook): Food | undefined {
  return props.map(({ concept }) => FOODS[concept]).find((food) => food !== undefined)
}

function paintPan(pen: Pen, look: RigLook, pose: Pose): void {
  const { half, depth, height } = RIMS.pan
  const toss = look.activity === 'flip-pancake' ? panTossAt(pose.time) : undefined
  pen.save()
  if (toss !== undefined) {
    pen.translate(0, -toss.up * 0.02 + toss.dip * 0.03 - 0.06)
    pen.rotate(-toss.dip * 0.12)
  }
  const side = toss === undefined ? -1 : 1
  const [body = '#2b2f38'] = look.colours
  fillPolygon(pen, '#20242c', [
    [side * 0.46, -height - 0.03],
    [side * 0.98, -height - 0.09],
    [side * 0.98, -height - 0.03],
    [side * 0.46, -height + 0.045],
  ])
  fillRoundRect(pen, '#14171d', side > 0 ? 0.66 : -1, -height - 0.1, 0.34, 0.075, 0.035)
  fillPolygon(pen, body, [
    [-half, -height],
    [half, -height],
    [half * 0.8, -0.01],
    [-half * 0.8, -0.01],
  ])
  fillEllipse(pen, body, 0, -0.02, half * 0.8, depth * 0.7)
  fillEllipse(pen, lighten(body, 0.14), 0, -height, half, depth)
  fillEllipse(pen, '#23272f', 0, -height + 0.012, half * 0.94, depth * 0.9)
  fillEllipse(pen, '#343a45', 0, -height + 0.028, half * 0.84, depth * 0.76)
  paintInPan(pen, look, pose)
  pen.restore()
  if (toss !== undefined) paintTossed(pen, look, toss)
}

const PANCAKE: Hex = '#eebf62'

function paintInPan(pen: Pen, look: RigLook, { time, progress }: Pose): void {
  const y = -RIMS.pan.height + 0.03
  const { activity } = look
  if (activity === 'flip-pancake') return
  if (activity === 'pour') {
    const grown = Math.sqrt(clamp(progress * 1.25))
    const liquid = liquidOf(look, '#f2d9a0')
    fillEllipse(pen, darken(liquid, 0.14), 0, y + 0.006, 0.38 * grown, 0.1 * grown)
    fillEllipse(pen, liquid, 0, y, 0.37 * grown, 0.095 * grown)
    return
  }
  const food = foodOf(look)
  if (food === undefined) {
    const liquid = liquidOf(look, '#d9863c')
    fillEllipse(pen, liquid, 0, y, 0.41, 0.1)
    paintSwirl(pen, liquid, y, 0.36, 0.085, time)
    return
  }
  fillEllipse(pen, withAlpha('#e8c86a', 0.4), 0, y + 0.004, 0.38, 0.09)
  if (food.end === 'block' || food.length > 0.45) paintSlab(pen, food, y)
  else paintPieces(pen, look, y, time)
  for (let bubble = 0; bubble < 14; bubble += 1) {
    const age = (time * 1.7 + bubble * 0.37) % 1
    const angle = bubble * 2.4
    fillEllipse(
      pen,
      withAlpha('#fff2c0', 0.75 * (1 - age)),
      Math.cos(angle) * 0.35,
      y + Math.sin(angle) * 0.085,
      0.006 + age * 0.013,
      0.004 + age * 0.007,
    )
  }
}

/** A steak, a fillet: one thick piece with the marks of the pan on it. */
function paintSlab(pen: Pen, { skin, flesh, length }: Food, y: number): void {
  const half = Math.min(0.3, length * 0.6)
  fillEllipse(pen, darken(skin, 0.3), 0.01, y + 0.004, half, 0.075)
  fillEllipse(pen, skin, 0, y - 0.028, half, 0.07)
  fillEllipse(pen, flesh, -0.03, y - 0.036, half * 0.74, 0.045)
  pen.strokeStyle = withAlpha(darken(skin, 0.45), 0.8)
  pen.lineWidth = 0.014
  pen.beginPath()
  for (let line = -2; line <= 2; line += 1) {
    pen.moveTo(line * half * 0.3 - 0.04, y - 0.07)
    pen.lineTo(line * half * 0.3 + 0.05, y + 0.012)
  }
  pen.stroke()
}

function paintPieces(pen: Pen, { props }: RigLook, y: number, time: number): void {
  const foods = props.flatMap(({ concept }) => FOODS[concept] ?? [])
  for (let piece = 0; piece < 16; piece += 1) {
    const food = foods[piece % Math.max(1, foods.length)]
    if (food === undefined) return
    const angle = piece * 2.4
    const out = 0.1 + 0.24 * ((piece * 0.618) % 1)
    const hop = Math.max(0, Math.sin(time * 9 + piece * 1.9)) * 0.006
    const [x, at] = [Math.cos(angle) * out, y + Math.sin(angle) * out * 0.24 - hop]
    fillEllipse(pen, darken(food.skin, 0.15), x, at + 0.008, 0.056, 0.026)
    fillEllipse(pen, piece % 3 === 0 ? food.skin : food.flesh, x, at - 0.006, 0.054, 0.025)
  }
}

function paintTossed(pen: Pen, look: RigLook, { up, turn }: ReturnType<typeof panTossAt>): void {
  const isEgg = look.props.some(({ concept }) => /^(?:egg|eggs|fried-egg|omelette)$/.test(concept))
  const face = isEgg ? '#fbf3e0' : PANCAKE
  pen.save()
  pen.translate(0.02, -RIMS.pan.height - 0.045 - up * 0.56)
  pen.rotate(Math.sin(turn) * 0.3)
  const thick = 0.075 * Math.max(0.3, Math.abs(Math.cos(turn)))
  const isOver = Math.cos(turn) < 0
  fillEllipse(pen, darken(face, 0.28), 0, 0.022, 0.35, thick)
  fillEllipse(pen, isOver ? darken(face, 0.12) : face, 0, 0, 0.35, thick)
  fillEllipse(
    pen,
    isEgg ? '#f6b42c' : withAlpha('#c9822c', 0.55),
    0,
    -0.004,
    isEgg ? 0.11 : 0.26,
    thick * 0.62,
  )
  pen.restore()
}

type Sheen = readonly (readonly [at: number, tone: Hex])[]

/** From the left to the right of something round. */
const STEEL: Sheen = [
  [0, '#7d8794'],
  [0.3, '#e6ebf0'],
  [0.62, '#a9b3be'],
  [1, '#626c78'],
]
const CHINA: Sheen = [
  [0, '#9fc4d8'],
  [0.35, '#eaf4f8'],
  [1, '#84a8bc'],
]

function enamelOf(colour: Hex): Sheen {
  return [
    [0, darken(colour, 0.2)],
    [0.3, lighten(colour, 0.35)],
    [0.6, colour],
    [1, darken(colour, 0.3)],
  ]
}

function paintPot(pen: Pen, look: RigLook, { time }: Pose): void {
  const { half, depth, height } = RIMS.pot
  const steel = pen.createLinearGradient(-half, 0, half, 0)
  const [colour] = look.colours
  for (const [at, tone] of colour === undefined ? STEEL : enamelOf(colour)) steel.addColorStop(at, tone)
  pen.strokeStyle = '#4a525d'
  pen.lineWidth = 0.045
  pen.lineCap = 'round'
  for (const side of [-1, 1]) {
    pen.beginPath()
    pen.moveTo(side * half, -height + 0.12)
    pen.bezierCurveTo(
      side * (half + 0.2),
      -height + 0.08,
      side * (half + 0.2),
      -height + 0.27,
      side * half,
      -height + 0.25,
    )
    pen.stroke()
  }
  pen.fillStyle = steel
  pen.beginPath()
  pen.moveTo(-half, -height)
  pen.lineTo(-half * 0.98, -0.07)
  pen.quadraticCurveTo(-half * 0.9, 0, -half * 0.7, 0.02)
  pen.lineTo(half * 0.7, 0.02)
  pen.quadraticCurveTo(half * 0.9, 0, half * 0.98, -0.07)
  pen.lineTo(half, -height)
  pen.fill()
  fillEllipse(pen, '#c3ccd6', 0, -height, half, depth)
  fillEllipse(pen, '#69737f', 0, -height + 0.006, half * 0.95, depth * 0.92)
  const liquid = liquidOf(look, '#d9863c')
  const y = -height + 0.03
  fillEllipse(pen, darken(liquid, 0.16), 0, y, half * 0.91, depth * 0.8)
  fillEllipse(pen, liquid, 0, y + 0.008, half * 0.89, depth * 0.74)
  paintSwirl(pen, liquid, y + 0.006, half * 0.8, depth * 0.64, time)
  paintFloating(pen, look, y, time)
}

/** What the spoon leaves behind on the surface. */
function paintSwirl(pen: Pen, liquid: Hex, y: number, half: number, depth: number, time: number): void {
  pen.strokeStyle = withAlpha(lighten(liquid, 0.4), 0.6)
  pen.lineWidth = 0.012
  pen.beginPath()
  for (const [part, speed] of [
    [0.9, 1.9],
    [0.62, 2.3],
    [0.34, 2.8],
  ] as const) {
    const start = time * speed + part * 5
    pen.moveTo(Math.cos(start) * half * part, y + Math.sin(start) * depth * part)
    pen.ellipse(0, y, half * part, depth * part, 0, start, start + 1.9)
  }
  pen.stroke()
}

const BITS: readonly Hex[] = ['#f08a3c', '#6fae4f', '#f6efe0', '#d8423c', '#8fc45a']

function paintFloating(pen: Pen, { props }: RigLook, y: number, time: number): void {
  if (
    !props.some(({ concept }) => /^(?:soup|stew|curry|vegetables|hot-pot|food|meal|dish)$/.test(concept)) &&
    props.length > 0
  )
    return
  for (let bit = 0; bit < 11; bit += 1) {
    const angle = bit * 2.4 + time * 0.5
    const out = 0.12 + ((bit * 0.618) % 1) * 0.24
    fillEllipse(
      pen,
      BITS[bit % BITS.length] ?? '#f08a3c',
      Math.cos(angle) * out,
      y + Math.sin(angle) * out * 0.22,
      0.028,
      0.014,
    )
  }
}

function paintBowl(pen: Pen, look: RigLook, { time, progress }: Pose): void {
  const { half, depth, height } = RIMS.bowl
  const china = pen.createLinearGradient(-half, 0, half, 0)
  const [colour] = look.colours
  for (const [at, tone] of colour === undefined ? CHINA : enamelOf(colour)) china.addColorStop(at, tone)
  pen.fillStyle = china
  pen.beginPath()
  pen.moveTo(-half, -height)
  pen.bezierCurveTo(-half * 0.94, -0.1, -half * 0.6, -0.01, -half * 0.36, 0.01)
  pen.lineTo(half * 0.36, 0.01)
  pen.bezierCurveTo(half * 0.6, -0.01, half * 0.94, -0.1, half, -height)
  pen.fill()
  fillEllipse(pen, '#f4f9fb', 0, -height, half, depth)
  fillEllipse(pen, '#b4cedb', 0, -height + 0.008, half * 0.95, depth * 0.92)
  const liquid = liquidOf(look, '#f2d9a0')
  const y = -height + 0.05
  const grown = look.activity === 'pour' ? 0.35 + 0.55 * Math.sqrt(clamp(progress)) : 0.86
  const isCracked = look.activity === 'crack-egg'
  if (isCracked) return paintYolks(pen, y, time)
  fillEllipse(pen, darken(liquid, 0.12), 0, y, half * grown, depth * grown * 0.86)
  fillEllipse(pen, liquid, 0, y + 0.008, half * grown * 0.97, depth * grown * 0.8)
  paintSwirl(pen, liquid, y + 0.006, half * grown * 0.8, depth * grown * 0.66, time * 1.6)
}

function paintYolks(pen: Pen, y: number, time: number): void {
  fillEllipse(pen, withAlpha('#fdf6dc', 0.85), 0, y + 0.01, 0.36, 0.09)
  const eggs = 1 + Math.floor(time / CRACK_SECONDS)
  for (let egg = 0; egg < Math.min(4, eggs); egg += 1) {
    const x = [-0.14, 0.14, 0, -0.04][egg] ?? 0
    const dy = [0, 0.012, -0.03, 0.035][egg] ?? 0
    fillEllipse(pen, '#e8952c', x, y + dy + 0.012, 0.085, 0.036)
    fillEllipse(pen, '#f8b83c', x, y + dy, 0.083, 0.034)
    fillEllipse(pen, '#fde08a', x - 0.025, y + dy - 0.01, 0.024, 0.01)
  }
}
