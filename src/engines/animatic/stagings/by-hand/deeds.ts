import { BLOWS, RUBS } from '../../cues.ts'
import { darken, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp } from '../../draw/easing.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import { CRACK_SECONDS, isVessel, liquidOf, panTossAt, RIMS } from '../../rigs/cookware.ts'
import { cutAt, cutFoods, ON_BOARD } from '../../rigs/cookware/board.ts'
import type { RigLook } from '../../rigs/rig.ts'
import { cycleOf } from '../../rounds.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { drawJet, drawJug } from '../poured.ts'
import { drawArm, type Cook } from './hands.ts'

/** One moment of a deed; widths of the vessel, origin at its foot. */
export interface Moment {
  readonly cook: Cook
  readonly look: RigLook
  readonly time: number
  /** How much of the shot is over, 0..1. */
  readonly part: number
}

type Deed = (pen: Pen, moment: Moment) => void

/** Hands, tools and what falls, in front of the vessel. */
export const DEEDS: Readonly<Partial<Record<ActivityName, Deed>>> = {
  chop(pen, { cook, look, time, part }) {
    const [food] = cutFoods(look)
    const cut = cutAt(food, part)
    const lift = Math.max(0, Math.sin((time * Math.PI * 2) / BLOWS.chop.seconds)) * 0.1
    const end = 0.16 - food.length
    drawArm(pen, cook, {
      from: [-1, 0.5],
      hand: [Math.max(end - 0.1, cut - 0.34), ON_BOARD - food.half * 0.5],
      side: -1,
      grip: 'claw',
    })
    drawKnife(pen, cut + 0.02, ON_BOARD + 0.06 - lift)
    drawArm(pen, cook, {
      from: [1, 0.75],
      hand: [cut + 0.34, ON_BOARD + 0.27 - lift * 0.7],
      side: 1,
      grip: 'fist',
    })
  },
  stir(pen, { cook, look, time }) {
    const { half, depth, height } = RIMS[isVessel(look.variant) ? look.variant : 'pot']
    const angle = time * 2.6
    const tip: Point = [Math.cos(angle) * half * 0.5, -height + 0.04 + Math.sin(angle) * depth * 0.45]
    const hand: Point = [0.52 + tip[0] * 0.35, -height - 0.4 + Math.sin(angle) * 0.03]
    drawSpoon(pen, tip, hand)
    drawArm(pen, cook, { from: [1.5, 0.35 - height * 0.4], hand, side: 1, grip: 'fist' })
  },
  whisk(pen, { cook, look, time }) {
    const { half, depth, height } = RIMS[isVessel(look.variant) ? look.variant : 'bowl']
    const angle = time * 9
    const tip: Point = [Math.cos(angle) * half * 0.4, -height + 0.05 + Math.sin(angle) * depth * 0.4]
    const hand: Point = [0.42 + tip[0] * 0.5, -height - 0.42]
    drawWhisk(pen, tip, hand)
    drawArm(pen, cook, { from: [1.5, 0.2], hand, side: 1, grip: 'fist' })
    drawArm(pen, cook, { from: [-1.2, 0.6], hand: [-half - 0.02, -height + 0.05], side: -1, grip: 'fist' })
  },
  knead(pen, { cook, time }) {
    const push = Math.sin(time * RUBS.knead)
    const y = ON_BOARD - 0.1 + push * 0.03
    drawArm(pen, cook, { from: [-1.05, 0.5], hand: [-0.3 + push * 0.02, y], side: -1, grip: 'flat' })
    drawArm(pen, cook, { from: [1.05, 0.5], hand: [0.31 + push * 0.02, y + 0.012], side: 1, grip: 'flat' })
  },
  pour(pen, { cook, look, time, part }) {
    const { height } = RIMS[isVessel(look.variant) ? look.variant : 'pan']
    const lip: Point = [0.1, -height - 0.52]
    const end = -height + 0.04
    const flow = clamp(part / 0.05) * clamp((0.94 - part) / 0.04)
    const liquid = { colour: liquidOf(look, '#f2d9a0'), thick: 0.12, level: 0 }
    if (flow > 0) drawJet(pen, liquid, lip, [0, end], 0.55, flow, time)
    drawJug(pen, liquid, lip, 0.36, 0.5 + clamp(part / 0.06) * 0.3)
    drawArm(pen, cook, { from: [1.6, 0.1], hand: [0.47, -height - 0.67], side: 1, grip: 'fist' })
  },
  'flip-pancake'(pen, { cook, time }) {
    const { dip, up } = panTossAt(time)
    const y = -RIMS.pan.height - 0.12 + dip * -0.06 - up * 0.02
    drawArm(pen, cook, { from: [1.5, 0.5], hand: [0.92, y], side: 1, grip: 'fist' })
  },
  sprinkle: (pen, moment) => drawSprinkling(pen, moment, -RIMS.pan.height - 0.02),
  'crack-egg'(pen, { cook, time }) {
    const way = cycleOf(time, CRACK_SECONDS)
    const y = -RIMS.bowl.height - 0.34
    const apart = 0.05 + 0.09 * clamp((way - 0.3) / 0.2) * clamp((1 - way) / 0.1)
    const fallen = clamp((way - 0.5) / 0.4)
    if (way > 0.36 && fallen < 1) {
      const at = y + 0.1 + fallen * fallen * 0.28
      fillEllipse(pen, withAlpha('#fdf6dc', 0.8), 0, at - 0.02, 0.05, 0.08)
      fillEllipse(pen, '#f8b83c', 0, at, 0.06, 0.055)
    }
    for (const side of [-1, 1] as const) {
      drawShell(pen, side * apart, y, side)
      drawArm(pen, cook, {
        from: [side * 1.25, 0.45],
        hand: [side * (apart + 0.16), y - 0.02],
        side,
        grip: 'fist',
      })
    }
  },
}

/** Blade away from the cook, handle towards them. */
function drawKnife(pen: Pen, x: number, y: number): void {
  fillPolygon(pen, '#e4e9ef', [
    [x + 0.21, y + 0.06],
    [x + 0.11, y - 0.12],
    [x - 0.06, y - 0.36],
    [x - 0.05, y - 0.22],
    [x + 0.02, y - 0.02],
    [x + 0.13, y + 0.1],
  ])
  fillPolygon(pen, '#aeb8c4', [
    [x + 0.21, y + 0.06],
    [x + 0.11, y - 0.12],
    [x - 0.06, y - 0.36],
    [x + 0.12, y - 0.06],
  ])
  pen.save()
  pen.translate(x + 0.16, y + 0.06)
  pen.rotate(0.86)
  fillRoundRect(pen, '#2b2422', 0, -0.034, 0.26, 0.068, 0.026)
  pen.restore()
}

function drawSpoon(pen: Pen, tip: Point, hand: Point): void {
  pen.strokeStyle = '#a8743c'
  pen.lineWidth = 0.04
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(tip[0], tip[1])
  pen.lineTo(hand[0] - 0.06 + (hand[0] - tip[0]) * 0.22, hand[1] + (hand[1] - tip[1]) * 0.22)
  pen.stroke()
  fillEllipse(pen, darken('#a8743c', 0.2), tip[0], tip[1], 0.06, 0.02)
}

function drawWhisk(pen: Pen, tip: Point, hand: Point): void {
  const neck: Point = [tip[0] + (hand[0] - tip[0]) * 0.5, tip[1] + (hand[1] - tip[1]) * 0.5]
  pen.strokeStyle = '#8f99a4'
  pen.lineWidth = 0.01
  pen.beginPath()
  for (const bulge of [-0.09, -0.045, 0, 0.045, 0.09]) {
    pen.moveTo(neck[0], neck[1])
    pen.quadraticCurveTo(
      (neck[0] + tip[0]) / 2 + bulge * 2.1,
      (neck[1] + tip[1]) / 2 + bulge * 0.5,
      tip[0] + bulge * 0.4,
      tip[1],
    )
  }
  pen.stroke()
  pen.strokeStyle = '#4a525d'
  pen.lineWidth = 0.045
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(neck[0], neck[1])
  pen.lineTo(hand[0] - 0.03, hand[1] - 0.03)
  pen.stroke()
}

function drawShell(pen: Pen, x: number, y: number, side: 1 | -1): void {
  pen.fillStyle = '#f2dcc0'
  pen.beginPath()
  pen.moveTo(x, y - 0.1)
  pen.lineTo(x + side * 0.03, y - 0.05)
  pen.lineTo(x - side * 0.005, y)
  pen.lineTo(x + side * 0.03, y + 0.05)
  pen.lineTo(x, y + 0.1)
  pen.bezierCurveTo(x + side * 0.16, y + 0.1, x + side * 0.16, y - 0.1, x, y - 0.1)
  pen.fill()
}

const GRAINS = 22
const STREWN: Readonly<Record<string, Hex>> = {
  salt: '#ffffff',
  sugar: '#ffffff',
  flour: '#fbf6ea',
  cheese: '#f6d878',
  pepper: '#3a3430',
  chocolate: '#5a3420',
}

/** A pinch that is let fall from above; `end`: how high what it falls on is. */
export function drawSprinkling(pen: Pen, { cook, look, time }: Moment, end: number): void {
  const colour =
    look.props.map(({ concept }) => STREWN[concept]).find((one) => one !== undefined) ?? '#ffffff'
  const sway = Math.sin(time * 2.4) * 0.1
  const rub = Math.sin(time * 14) * 0.008
  const hand: Point = [0.14 + sway, end - 0.62 + rub]
  const from = hand[1] + 0.17
  for (let grain = 0; grain < GRAINS; grain += 1) {
    const way = cycleOf(time * 1.5 + grain / GRAINS, 1)
    const spread = Math.sin(grain * 7.3) * (0.02 + way * 0.13)
    const x = hand[0] - 0.08 + spread - sway * way * 0.4
    fillEllipse(pen, colour, x, from + way * way * (end - from), 0.009 + (grain % 3) * 0.003)
  }
  drawArm(pen, cook, { from: [1.5, end + 0.05], hand, side: 1, grip: 'pinch' })
}
