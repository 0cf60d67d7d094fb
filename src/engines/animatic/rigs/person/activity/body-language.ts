import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, type Pen } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { strokeShape, shape } from '../../parts.ts'
import { CLASSES } from './classes.ts'
import { faint } from './fainting.ts'
import type { Stance } from '../skeleton.ts'
import { flat, reach } from '../stance-parts.ts'
import { type Doer, type Performance, cycle, kneeling, mouthOf, upright, withHands } from './performance.ts'

/** Seconds from one of these to the next. */
const SNEEZES = 2.6
const COUGHS = 2.2
const BOWS = 3.6
const SALUTES = 4
const SHRUGS = 2.8

/** Up by `from`, down again by `until`, parts of a round. */
function hump(way: number, [from, full, leaves, until]: readonly [number, number, number, number]): number {
  return smoothstep(from, full, way) * (1 - smoothstep(leaves, until, way))
}

/** Back with the breath, then forward at a stroke, a hand before the face. */
const sneeze: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const way = cycle(time, SNEEZES)
    const breath = hump(way, [0.08, 0.4, 0.44, 0.48])
    const out = hump(way, [0.45, 0.5, 0.66, 0.86])
    const [mouthX, mouthY] = mouthOf(figure)
    const hand = clamp(breath + out)
    return {
      ...withHands(
        upright(doer),
        reach(lerp(-0.04, mouthX + 0.06 + out * 0.12, hand), lerp(figure.hipY, mouthY + out * 0.1, hand)),
        reach(0.1, figure.hipY + 0.02),
      ),
      hip: [-0.05 * out, figure.hipY + 0.012 * out],
      lean: figure.stoop - 0.13 * breath + 0.5 * out,
      nod: -0.3 * breath + 0.3 * out,
      turn: 0.75,
      eyesShut: way > 0.25 && way < 0.8,
      smile: -0.3,
    }
  },
  over: ({ pen, time, k, skeleton }) => {
    const age = (cycle(time, SNEEZES) - 0.47) / 0.26
    if (age <= 0 || age >= 1) return
    const [x, y] = skeleton.head
    spray(pen, [x + skeleton.figure.headHalf * 0.9, y + skeleton.figure.headHalf * 0.6], age, k)
  },
  front: 0.75,
}

function spray(pen: Pen, [x, y]: readonly [number, number], age: number, k: number): void {
  pen.save()
  pen.globalAlpha *= 1 - age ** 2
  for (let drop = 0; drop < 9; drop += 1) {
    const far = (0.1 + 0.3 * age) * (0.55 + ((drop * 0.37) % 0.6)) * k
    const angle = -0.25 + (drop / 8) * 0.85
    fillEllipse(
      pen,
      drop % 2 === 0 ? '#e9f6fd' : '#bfe2f5',
      x + Math.cos(angle) * far,
      y + Math.sin(angle) * far + age * age * 0.06,
      0.011 * k,
      0.008 * k,
    )
  }
  pen.restore()
}

/** Two coughs into the fist, and a breath. */
const cough: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const way = cycle(time, COUGHS)
    const jerk = hump(way, [0.12, 0.17, 0.2, 0.32]) + hump(way, [0.36, 0.41, 0.44, 0.58])
    const hand = hump(way, [0, 0.1, 0.7, 0.85])
    const [mouthX, mouthY] = mouthOf(figure)
    return {
      ...withHands(
        upright(doer),
        reach(
          lerp(0.02, mouthX + 0.03 + jerk * 0.06, hand),
          lerp(figure.hipY - 0.1, mouthY + 0.02 + jerk * 0.03, hand),
        ),
        reach(0.06, figure.shoulderY + 0.16),
      ),
      hip: [-0.02 * jerk, figure.hipY + 0.006 * jerk],
      lean: figure.stoop + 0.08 + 0.2 * jerk,
      nod: 0.1 + 0.2 * jerk,
      turn: 0.65,
      eyesShut: jerk > 0.25,
      smile: -0.5,
    }
  },
  front: 0.35,
}

/** A hand at the back of the head, and the head to one side. */
const scratchSelf: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const rub = Math.sin(time * 13) * 0.014 * (cycle(time, 2.4) < 0.75 ? 1 : 0)
    return {
      ...withHands(
        upright(doer),
        reach(-figure.headHalf * 0.35 + rub, figure.shoulderY - figure.headHalf * 1.95 - rub * 0.5, -1),
        reach(0.1, figure.hipY + 0.02),
      ),
      lean: figure.stoop + 0.02,
      nod: 0.16 + rub,
      turn: 0.45,
      smile: 0,
    }
  },
  front: 0.35,
}

/** Down from the hips with the arms along the sides, and up again. */
const bow: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const down = hump(cycle(time, BOWS), [0.06, 0.32, 0.6, 0.86])
    const base = upright(doer)
    return {
      ...withHands(
        base,
        reach(lerp(-0.05, 0.16, down), lerp(figure.hipY + 0.03, figure.hipY + 0.1, down)),
        reach(lerp(0.08, 0.2, down), lerp(figure.hipY + 0.03, figure.hipY + 0.1, down)),
      ),
      hip: [-0.06 * down, figure.hipY + 0.004],
      lean: figure.stoop + 1.05 * down,
      nod: 0.25 * down,
      turn: 0.85,
      eyesShut: down > 0.6,
      smile: 0.4,
    }
  },
  front: 0.55,
}

/** Upright, the flat hand at the brow. */
const salute: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const up = hump(cycle(time, SALUTES), [0.02, 0.12, 0.86, 0.98])
    const brow = figure.shoulderY - figure.headHalf * 1.42
    return {
      ...withHands(
        upright(doer),
        reach(lerp(-0.08, figure.headHalf * 0.6, up), lerp(figure.hipY + 0.03, brow, up), -1),
        reach(0.09, figure.hipY + 0.03),
      ),
      lean: -0.02,
      nod: -0.05,
      turn: 0.45,
      smile: 0,
    }
  },
  front: 0.4,
}

/** Shoulders up, palms out. */
const shrug: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const up = hump(cycle(time, SHRUGS), [0.1, 0.24, 0.62, 0.8])
    const side = figure.shoulderHalf + figure.forearm
    const y = lerp(figure.hipY + 0.02, figure.shoulderY + 0.08, up)
    return {
      ...withHands(upright(doer), reach(-lerp(0.1, side, up), y, -1), reach(lerp(0.12, side, up), y, 1)),
      hip: [0, figure.hipY + 0.004 - up * 0.016],
      lean: 0,
      nod: 0.14 * up,
      turn: 0.05,
      smile: -0.5 * up,
    }
  },
  front: 0.5,
}

const nod: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const down = Math.max(0, Math.sin(time * 4.6)) * (cycle(time, 4.1) < 0.72 ? 1 : 0)
    return {
      ...withHands(upright(doer), reach(-0.05, figure.hipY + 0.03), reach(0.1, figure.hipY + 0.02)),
      lean: figure.stoop + 0.03 * down,
      nod: -0.1 + 0.42 * down,
      turn: 0.6,
      eyesShut: down > 0.75,
      smile: 0.8,
    }
  },
  front: 0.3,
}

/** On one knee, a hand on the other. */
function onOneKnee(doer: Doer): Stance {
  const { figure, time } = doer
  const hipY = -figure.leg[1] * 1.1 - figure.thigh * 0.9
  const sway = Math.sin(time * 1.2)
  const toes = -0.08 - figure.shin * 0.75
  return {
    ...upright(doer),
    hip: [-0.06, hipY],
    lean: figure.stoop + 0.08 + sway * 0.07,
    nod: 0.2 - sway * 0.14,
    turn: 0.75,
    near: {
      arm: reach(0.02, hipY + 0.02),
      foot: { at: [toes, -figure.leg[1] * 0.9], angle: 1.5 },
    },
    far: { arm: reach(0.17, hipY - 0.06), foot: flat(figure, figure.thigh * 0.82) },
    knees: -1,
    smile: 0.2,
  }
}

const kneel: Performance = { action: 'stand', stance: onOneKnee, front: 0.45 }

/** On both knees, palms together before the chin, the head bent. */
const pray: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const base = kneeling(doer, 0.1)
    const shoulder = base.hip[1] - (figure.hipY - figure.shoulderY)
    const breath = Math.sin(time * 1.7) * 0.004
    const sway = Math.sin(time * 1.1)
    const x = figure.headHalf * 1.15 + sway * 0.012
    return {
      ...withHands(base, reach(x, shoulder + 0.04 + breath), reach(x + 0.012, shoulder + 0.035 + breath)),
      lean: base.lean + sway * 0.05,
      nod: 0.34 + sway * 0.08,
      eyesShut: true,
      smile: 0.3,
    }
  },
  front: 0.4,
}

/** Arms about oneself, trembling from the head to the knees. */
const shiver: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const tremble = Math.sin(time * 38) * 0.008
    const chest = figure.shoulderY + 0.15
    return {
      ...withHands(upright(doer), reach(0.1 + tremble, chest + 0.02), reach(-0.05 + tremble, chest - 0.01)),
      hip: [tremble * 0.5, figure.hipY + 0.016],
      lean: figure.stoop + 0.12 + tremble * 1.5,
      nod: 0.16 + Math.sin(time * 31) * 0.03,
      turn: 0.4,
      near: { arm: reach(0.1 + tremble, chest + 0.02), foot: flat(figure, -0.02) },
      smile: -0.8,
    }
  },
  over: ({ pen, time, skeleton }) => {
    const { head, figure } = skeleton
    const side = figure.headHalf * 1.5
    pen.save()
    pen.globalAlpha *= 0.45 + 0.35 * Math.sin(time * 9)
    pen.lineCap = 'round'
    for (const [x, y] of [
      [head[0] - side, head[1]],
      [head[0] + side, head[1] + 0.02],
      [head[0] - side * 0.95, head[1] + figure.headHalf * 2.6],
      [head[0] + side * 1.15, head[1] + figure.headHalf * 2.6],
    ] as const) {
      pen.save()
      pen.translate(x, y)
      strokeShape(pen, '#eaf6ff', 0.012, shape('M-.015-.05C.02-.03-.03 0 .01 .02C.03 .03 0 .05-.005 .06'))
      pen.restore()
    }
    pen.restore()
  },
  front: 0.35,
}

/** Strolling on the spot with the hands behind the back, notes from the lips. */
const whistle: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const beat = Math.sin(time * 5.2)
    return {
      ...withHands(upright(doer), reach(-0.1, figure.hipY - 0.06, -1), reach(-0.06, figure.hipY - 0.05, -1)),
      hip: [beat * 0.01, figure.hipY + 0.004 * Math.abs(beat)],
      lean: figure.stoop - 0.03,
      nod: -0.08 + beat * 0.06,
      turn: 0.7,
      smile: 0.9,
    }
  },
  over: ({ pen, time, k, skeleton }) => {
    const { head, figure } = skeleton
    for (let note = 0; note < 3; note += 1) {
      const age = (time * 0.5 + note / 3) % 1
      pen.save()
      pen.globalAlpha *= smoothstep(0, 0.15, age) * (1 - smoothstep(0.75, 1, age))
      pen.translate(
        head[0] + figure.headHalf * 1.3 + age * 0.3 * k,
        head[1] + figure.headHalf * 0.5 - age * 0.3 * k + Math.sin(age * 9 + note) * 0.02,
      )
      pen.scale(k, k)
      pen.rotate(Math.sin(time * 3 + note) * 0.16)
      drawNote(pen, note % 2 === 0)
      pen.restore()
    }
  },
  front: 0.6,
  height: 0.12,
}

function drawNote(pen: Pen, isPair: boolean): void {
  const ink = '#2f3c58'
  fillEllipse(pen, ink, 0, 0, 0.022, 0.017)
  strokeShape(pen, ink, 0.009, shape('M.02 0L.02-.085'))
  if (isPair) {
    fillEllipse(pen, ink, 0.07, -0.008, 0.022, 0.017)
    strokeShape(pen, ink, 0.009, shape('M.09-.008L.09-.095'))
    strokeShape(pen, ink, 0.018, shape('M.02-.082L.09-.092'))
  } else strokeShape(pen, ink, 0.012, shape('M.02-.085C.05-.07 .05-.05 .045-.035'))
}

/** Both hands up after what was let go, the head back. */
const release: Performance = {
  action: 'look',
  stance: (doer) => {
    const { figure, time } = doer
    const up = smoothstep(0.1, 0.9, time)
    const float = Math.sin(time * 1.5) * 0.012
    const top = lerp(figure.shoulderY + 0.02, figure.shoulderY - figure.upperArm - figure.forearm * 0.5, up)
    return {
      ...withHands(upright(doer), reach(0.17, top + float), reach(0.25, top - 0.01 + float)),
      lean: figure.stoop - 0.05 * up,
      nod: -0.16 - 0.24 * up,
      turn: 0.6,
      smile: 0.9,
    }
  },
  front: 0.45,
  height: 0.2,
}

/** What bodies do by themselves, and what they say without words. */
export const BODY_LANGUAGE = {
  sneeze,
  cough,
  'scratch-self': scratchSelf,
  bow,
  salute,
  shrug,
  nod,
  kneel,
  pray,
  shiver,
  whistle,
  faint,
  release,
  'stretch-out': CLASSES.stretch,
} as const satisfies Partial<Record<ActivityName, Performance>>
