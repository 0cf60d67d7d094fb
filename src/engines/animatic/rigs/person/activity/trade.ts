import { lighten, withAlpha, type Hex } from '../../../draw/colour.ts'
import { clamp } from '../../../draw/easing.ts'
import { type Pen, fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import {
  type Performance,
  cycle,
  handAt,
  kneeling,
  planted,
  scaled,
  upright,
  withHands,
} from './performance.ts'
import { drawWorktop } from './stations.ts'

const TOP = -0.46

/** An espresso machine on a counter: coffee runs into a cup, steam rises. */
const makeCoffee: Performance = {
  action: 'work',
  stance: (doer) => {
    const press = Math.max(0, Math.sin(doer.time * 1.1)) * 0.03
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.27, TOP - 0.15 + press),
        handAt(doer, 0.36, TOP - 0.25 - press),
      ),
      nod: 0.1,
      turn: 0.65,
      smile: 0.6,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawWorktop(pen, TOP)
      drawMachine(pen, scenery.time)
    }),
  front: 0.72,
}

function drawMachine(pen: Pen, time: number): void {
  const foot = TOP
  const steel = pen.createLinearGradient(0.3, 0, 0.66, 0)
  steel.addColorStop(0, '#dfe5eb')
  steel.addColorStop(0.5, '#b4bec8')
  steel.addColorStop(1, '#7d8794')
  fillRoundRect(pen, '#3a404c', 0.27, foot - 0.03, 0.36, 0.03, 0.006)
  fillRoundRect(pen, steel, 0.42, foot - 0.3, 0.2, 0.28, 0.02)
  fillRoundRect(pen, steel, 0.27, foot - 0.34, 0.36, 0.12, 0.025)
  fillRoundRect(pen, '#b8403a', 0.29, foot - 0.315, 0.3, 0.022, 0.008)
  for (let cup = 0; cup < 4; cup += 1)
    fillRoundRect(
      pen,
      cup % 2 === 0 ? '#ffffff' : '#e8dcc8',
      0.32 + cup * 0.07,
      foot - 0.385,
      0.05,
      0.045,
      0.01,
    )
  fillEllipse(pen, '#f4f7fa', 0.56, foot - 0.262, 0.022)
  strokeShape(pen, '#d8343c', 0.006, shape(`M.56 ${foot - 0.262}L.572 ${foot - 0.276}`))
  fillRoundRect(pen, '#3a404c', 0.31, foot - 0.225, 0.07, 0.03, 0.008)
  strokeShape(pen, '#2b2422', 0.022, shape(`M.32 ${foot - 0.2}L.24 ${foot - 0.185}`))
  strokeShape(pen, '#8d97a5', 0.012, shape(`M.4 ${foot - 0.22}L.41 ${foot - 0.1}`))
  fillRoundRect(pen, '#ffffff', 0.318, foot - 0.09, 0.056, 0.06, 0.014)
  strokeShape(
    pen,
    '#ffffff',
    0.009,
    shape(`M.374 ${foot - 0.075}C.395 ${foot - 0.075} .395 ${foot - 0.045} .372 ${foot - 0.045}`),
  )
  pen.fillStyle = '#5a3420'
  for (const x of [0.338, 0.35]) pen.fillRect(x, foot - 0.196, 0.004, 0.11)
  for (let wisp = 0; wisp < 5; wisp += 1) {
    const way = cycle(time * 0.5 + wisp / 5, 1)
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.4 * Math.sin(way * Math.PI)),
      0.4 + Math.sin(way * 4 + wisp) * 0.02,
      foot - 0.1 - way * 0.34,
      0.014 + way * 0.03,
    )
  }
}

const LINEN: readonly Hex[] = ['#4f9fd0', '#f2c23c', '#e8705a', '#6fae7f', '#f4f1ea']
const FOLD = 2.6

/** One after the other is folded once and once more, and laid on the pile. */
const fold: Performance = {
  action: 'work',
  stance: (doer) => {
    const way = cycle(doer.time, FOLD) / FOLD
    const apart = 0.1 * (1 - clamp(way * 1.6))
    const up = Math.sin(clamp(way) * Math.PI) * 0.06
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.24 - apart * 0.4, TOP - 0.1 - up),
        handAt(doer, 0.32 + apart, TOP - 0.1 - up),
      ),
      nod: 0.14,
      turn: 0.65,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawWorktop(pen, TOP, '#f2ece0')
      const done = Math.floor(scenery.time / FOLD)
      for (let layer = 0; layer < Math.min(7, 2 + done); layer += 1)
        fillRoundRect(pen, linen(layer), 0.44, TOP - 0.028 * (layer + 1), 0.14, 0.026, 0.01)
    }),
  over: ({ pen, near, far, time }) => {
    const way = cycle(time, FOLD) / FOLD
    const cloth = linen(2 + Math.floor(time / FOLD))
    const [left, right] = [Math.min(near[0], far[0]) - 0.01, Math.max(near[0], far[0]) + 0.02]
    const y = (near[1] + far[1]) / 2
    const long = 0.17 * (1 - 0.6 * clamp(way * 2 - 0.6))
    fillPolygon(pen, cloth, [
      [left, y],
      [right, y],
      [right + 0.01, y + long],
      [left - 0.01, y + long],
    ])
    fillPolygon(pen, withAlpha('#000000', 0.12), [
      [left, y],
      [left + 0.02, y],
      [left + 0.01, y + long],
      [left - 0.01, y + long],
    ])
    fillRoundRect(pen, lighten(cloth, 0.25), left, y, right - left, 0.02, 0.006)
  },
  front: 0.64,
}

function linen(nth: number): Hex {
  return LINEN[nth % LINEN.length] ?? '#4f9fd0'
}

const PETALS: readonly Hex[] = ['#e8505a', '#f2c23c', '#f29ac0', '#ffffff', '#a878d8', '#f0843c', '#e8505a']

function drawBloom(pen: Pen, x: number, y: number, petal: Hex, size: number): void {
  for (let leaf = 0; leaf < 5; leaf += 1) {
    const angle = (leaf / 5) * Math.PI * 2
    fillEllipse(pen, petal, x + Math.cos(angle) * size, y + Math.sin(angle) * size, size * 0.8)
  }
  fillEllipse(pen, petal === '#f2c23c' ? '#a8642c' : '#f2c23c', x, y, size * 0.6)
}

/** A vase on a table that fills with flowers, one in the hand. */
const arrange: Performance = {
  action: 'work',
  stance: (doer) => {
    const way = Math.sin(doer.time * 1.5)
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.3 + way * 0.035, TOP - 0.27 + way * 0.045),
        handAt(doer, 0.29, TOP - 0.13),
      ),
      nod: 0.06,
      turn: 0.65,
      smile: 0.8,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawWorktop(pen, TOP)
      const count = Math.min(PETALS.length, 4 + Math.floor(scenery.time / 1.6))
      for (let stem = 0; stem < count; stem += 1) {
        const lean = (((stem * 3) % PETALS.length) / (PETALS.length - 1) - 0.5) * 0.2
        const high = TOP - 0.32 + Math.abs(lean) * 0.5 - (stem % 2) * 0.03
        strokeShape(
          pen,
          '#4f8f3f',
          0.008,
          shape(`M.38 ${TOP - 0.12}Q.38 ${TOP - 0.2} ${0.38 + lean} ${high}`),
        )
        drawBloom(pen, 0.38 + lean, high, PETALS[stem] ?? '#e8505a', 0.017)
      }
      fillShape(
        pen,
        '#5f9fc4',
        shape(
          `M.345 ${TOP - 0.15}L.415 ${TOP - 0.15}C.44 ${TOP - 0.06} .42 ${TOP} .38 ${TOP}C.34 ${TOP} .32 ${TOP - 0.06} .345 ${TOP - 0.15}Z`,
        ),
      )
      fillEllipse(pen, '#4f9f4a', 0.5, TOP - 0.012, 0.05, 0.012)
      drawBloom(pen, 0.545, TOP - 0.02, '#f29ac0', 0.014)
    }),
  near: ({ pen }) => {
    strokeShape(pen, '#4f8f3f', 0.8, shape('M-2 5L3-9'))
    drawBloom(pen, 3.4, -10, '#a878d8', 1.7)
  },
  front: 0.66,
}

const PICK = 2.4

/** On their knees among flowers: one comes out of the ground, those that were picked are in the other hand. */
const pickFlower: Performance = {
  action: 'work',
  stance: (doer) => {
    const pull = pullAt(doer.time)
    return {
      ...withHands(kneeling(doer, 0.32), reach(0.27 - pull * 0.06, -0.13 - pull * 0.17), reach(0.13, -0.26)),
      nod: 0.12 - pull * 0.1,
      turn: 0.7,
      smile: 0.9,
    }
  },
  before: ({ pen, time, colour }) => {
    const petal = colour(/flower|tulip|rose|daisy|poppy|sunflower/, '#e8505a')
    for (const [x, tall, own] of [
      [0.2, 0.09, '#f2c23c'],
      [0.36, 0.12, '#ffffff'],
      [0.44, 0.08, '#f29ac0'],
    ] as const)
      drawStalk(pen, x, tall, own, time)
    if (cycle(time, PICK) < PICK * 0.35) drawStalk(pen, 0.29, 0.11, petal, 0)
  },
  near: ({ pen, time, colour }) => {
    if (cycle(time, PICK) < PICK * 0.35) return
    strokeShape(pen, '#4f8f3f', 0.8, shape('M0 6L1-5'))
    drawBloom(pen, 1.2, -6, colour(/flower|tulip|rose|daisy|poppy|sunflower/, '#e8505a'), 1.5)
  },
  far: ({ pen, colour }) => {
    const petal = colour(/flower|tulip|rose|daisy|poppy|sunflower/, '#e8505a')
    for (const [x, y, own] of [
      [-2.4, -7, '#f2c23c'],
      [0.4, -8.4, petal],
      [3, -6.6, '#f29ac0'],
    ] as const) {
      strokeShape(pen, '#4f8f3f', 0.7, shape(`M0 4L${x} ${y}`))
      drawBloom(pen, x, y, own, 1.4)
    }
  },
  front: 0.5,
}

/** 0 while the hand is at the flower, 1 when it has lifted it. */
function pullAt(time: number): number {
  const way = cycle(time, PICK) / PICK
  return clamp((way - 0.32) / 0.2) * (1 - clamp((way - 0.82) / 0.16))
}

function drawStalk(pen: Pen, x: number, tall: number, petal: Hex, time: number): void {
  const sway = Math.sin(time * 1.6 + x * 20) * 0.006
  strokeShape(pen, '#4f8f3f', 0.007, shape(`M${x} 0Q${x} ${-tall * 0.5} ${x + sway} ${-tall}`))
  drawBloom(pen, x + sway, -tall, petal, 0.014)
}

const JAB = 0.9

/** Gloves against a heavy bag, which swings. */
const punchBag: Performance = {
  action: 'fight',
  stance: (doer) => {
    const { figure, time } = doer
    const way = cycle(time, JAB) / JAB
    const near = Math.sin(clamp(way / 0.3) * Math.PI)
    const far = Math.sin(clamp((way - 0.45) / 0.3) * Math.PI)
    const y = figure.shoulderY + 0.06
    return {
      ...withHands(
        planted(upright(doer), figure, 0.1, 0.025),
        reach(0.16 + near * 0.18, y + 0.01 - near * 0.02),
        reach(0.2 + far * 0.16, y - 0.03),
      ),
      lean: figure.stoop + 0.08 + near * 0.05,
      turn: 0.8,
    }
  },
  before: ({ pen, time, k, colour }) => {
    const swing = 0.04 * Math.sin(time * 2.2) + 0.025 * Math.sin(((time % JAB) / JAB) * Math.PI)
    pen.save()
    pen.scale(k, k)
    pen.translate(0.45, -1.5)
    pen.rotate(-swing)
    strokeShape(pen, '#8d97a5', 0.012, shape('M0-.6L0 .46M-.07 .56L0 .46L.07 .56'))
    const leather = colour(/bag/, '#b03a34')
    const shade = pen.createLinearGradient(-0.12, 0, 0.12, 0)
    shade.addColorStop(0, lighten(leather, 0.2))
    shade.addColorStop(1, '#5a1c1a')
    fillRoundRect(pen, shade, -0.12, 0.55, 0.24, 0.66, 0.05)
    fillRoundRect(pen, '#2b2422', -0.12, 0.62, 0.24, 0.03, 0.004)
    fillRoundRect(pen, '#2b2422', -0.12, 1.1, 0.24, 0.03, 0.004)
    pen.restore()
  },
  near: ({ pen, colour }) => fillEllipse(pen, colour(/glove/, '#d8343c'), 2, 0, 5.4, 4.8),
  far: ({ pen, colour }) => fillEllipse(pen, colour(/glove/, '#b82a34'), 2, 0, 5.4, 4.8),
  front: 0.7,
  height: 0.5,
}

/** What is done in shops, laundries and gyms, and on meadows. */
export const TRADE = {
  'make-coffee': makeCoffee,
  fold,
  arrange,
  'pick-flower': pickFlower,
  'punch-bag': punchBag,
} as const satisfies Partial<Record<ActivityName, Performance>>
