import { hammerAt, RUBS } from '../../../cues.ts'
import { darken, lighten, withAlpha } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import {
  type Performance,
  type Scenery,
  cycle,
  handAt,
  kneeling,
  planted,
  scaled,
  upright,
  withHands,
} from './performance.ts'

const TRESTLE = -0.42

const saw: Performance = {
  action: 'work',
  stance: (doer) => {
    const stroke = Math.sin(doer.time * RUBS.saw) * 0.07
    return {
      ...withHands(
        planted(upright(doer), doer.figure, 0.11, 0.02),
        handAt(doer, 0.27 + stroke, TRESTLE - 0.12),
        handAt(doer, 0.24, TRESTLE - 0.03),
      ),
      lean: doer.figure.stoop + 0.26 + stroke * 0.4,
      nod: 0.12,
      turn: 0.75,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      for (const x of [0.24, 0.74])
        strokeShape(
          pen,
          '#8a5f3c',
          0.024,
          shape(`M${x} ${TRESTLE}L${x - 0.08} 0M${x} ${TRESTLE}L${x + 0.08} 0`),
        )
      fillRoundRect(pen, '#d8a868', 0.14, TRESTLE - 0.04, 0.78, 0.045, 0.006)
      fillRoundRect(pen, '#e6c088', 0.14, TRESTLE - 0.04, 0.78, 0.014, 0.006)
      drawDust(pen, scenery.time, 0.46, TRESTLE)
    }),
  near: ({ pen }) => {
    pen.save()
    pen.rotate(0.32)
    fillShape(pen, '#d5dde6', shape('M2-2L30 1L30 3L2 6Z'))
    strokeShape(pen, '#98a4b2', 0.6, shape('M2 6L30 3'))
    fillRoundRect(pen, '#a8562c', -3.4, -3, 6.4, 9, 2.4)
    fillRoundRect(pen, '#f0d8b0', -1.4, -0.6, 2.4, 4, 1.1)
    pen.restore()
  },
  front: 0.98,
}

function drawDust(pen: Pen, time: number, x: number, y: number): void {
  for (let grain = 0; grain < 8; grain += 1) {
    const way = cycle(time * 0.9 + grain / 8, 1)
    fillEllipse(
      pen,
      withAlpha('#e6c088', 1 - way * 0.6),
      x + Math.sin(grain * 5) * 0.03 + Math.sin(grain) * way * 0.04,
      y + way * (-y - 0.01),
      0.009,
    )
  }
}

const BRICK = { wide: 0.15, tall: 0.062 }

/** A wall that grows by a brick at a time, mortar on the trowel. */
const bricks: Performance = {
  action: 'work',
  stance: (doer) => {
    const lay = Math.sin(doer.time * SWINGS.bricks)
    return {
      ...withHands(
        planted(upright(doer), doer.figure, 0.1, 0.05),
        handAt(doer, 0.3 + lay * 0.06, -0.47 + lay * 0.03),
        handAt(doer, 0.4, -0.44 - Math.max(0, lay) * 0.05),
      ),
      lean: doer.figure.stoop + 0.24,
      nod: 0.14,
      turn: 0.75,
    }
  },
  behind: (scenery) => scaled(scenery, (pen) => drawWall(pen, scenery)),
  near: ({ pen }) => {
    strokeShape(pen, '#8a5f3c', 1.6, shape('M-2 1L3 0'))
    fillShape(pen, '#b9c3d0', shape('M3-2L12 0L4 3Z'))
    fillEllipse(pen, '#cfc8ba', 8, -0.8, 3, 1.2)
  },
  far: ({ pen }) => fillRoundRect(pen, '#c2603c', -6, -3, 14, 6, 0.8),
  front: 1,
}

function drawWall(pen: Pen, { time }: Scenery): void {
  fillRoundRect(pen, '#d3cabb', 0.36, -BRICK.tall * 6, 0.62, BRICK.tall * 6, 0.004)
  const last = 3 + Math.min(1, Math.floor(time / 2.6))
  for (let row = 0; row < 7; row += 1) {
    const most = row === 6 ? last - 2 : 4
    for (let brick = 0; brick < most; brick += 1) {
      const x = 0.365 + (row % 2) * 0.03 + brick * (BRICK.wide + 0.004)
      const tone = ['#b5583a', '#c2603c', '#a84e34'][(row * 2 + brick) % 3]!
      fillRoundRect(
        pen,
        tone,
        x,
        -BRICK.tall * (row + 1) + 0.005,
        BRICK.wide - 0.004,
        BRICK.tall - 0.009,
        0.006,
      )
    }
  }
}

/** A roller up and down a wall that gets its new colour. */
const paintWall: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const roll = Math.sin(time * RUBS['paint-wall'])
    return {
      ...withHands(
        upright(doer),
        reach(0.22, figure.shoulderY + 0.06 - roll * 0.1),
        reach(0.17, figure.shoulderY + 0.17 - roll * 0.08),
      ),
      lean: figure.stoop + 0.02,
      nod: -0.08 - roll * 0.08,
      turn: 0.75,
      smile: 0.7,
    }
  },
  behind: ({ pen, time, k, colour }) => {
    const tone = colour(/wall|paint|fence|roller/, '#4f9fd0')
    pen.save()
    pen.scale(k, k)
    fillRoundRect(pen, '#efe9dc', 0.26, -1.2, 0.7, 1.2, 0.01)
    fillRoundRect(pen, '#d8d0be', 0.26, -0.06, 0.7, 0.06, 0.004)
    for (let stripe = 0; stripe < 3; stripe += 1) {
      const foot = stripe === 1 ? -0.62 + 0.3 * Math.min(1, time / 6) : [-0.08, 0, -0.84][stripe]!
      fillRoundRect(pen, tone, 0.28 + stripe * 0.17, -1.18, 0.19, foot + 1.18, 0.014)
    }
    pen.restore()
    drawPaintPail(pen, 0.2 * k, tone)
  },
  before: ({ pen, near, k, colour }) => {
    const tone = colour(/wall|paint|fence|roller/, '#4f9fd0')
    const tip = [near[0] + 0.2 * k, near[1] - 0.24 * k] as const
    drawLine(pen, '#c99862', 0.016, [near[0] - 0.06, near[1] + 0.07], [tip[0], tip[1]])
    strokeShape(pen, '#8d97a5', 0.01, shape(`M${tip[0]} ${tip[1]}L${tip[0] + 0.08} ${tip[1] - 0.03}`))
    fillRoundRect(pen, darken(tone, 0.1), tip[0] - 0.04, tip[1] - 0.075, 0.17 * k, 0.06, 0.028)
    fillRoundRect(pen, lighten(tone, 0.2), tip[0] - 0.03, tip[1] - 0.07, 0.15 * k, 0.018, 0.009)
  },
  front: 0.96,
  height: 0.18,
}

function drawPaintPail(pen: Pen, x: number, tone: string): void {
  fillRoundRect(pen, '#c3ccd6', x - 0.07, -0.15, 0.14, 0.15, 0.012)
  fillEllipse(pen, tone, x, -0.15, 0.07, 0.018)
  fillShape(
    pen,
    tone,
    shape(
      `M${x - 0.05}-.15L${x - 0.05}-.08C${x - 0.05}-.06 ${x - 0.02}-.06 ${x - 0.02}-.08L${x - 0.02}-.15Z`,
    ),
  )
}

/** A figure that comes out of its block under hammer and chisel. */
const sculpt: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const strike = hammerAt(time)
    const y = figure.shoulderY + 0.08
    return {
      ...withHands(upright(doer), reach(0.2 - strike * -0.07, y - 0.06 + strike * 0.03), reach(0.34, y)),
      lean: figure.stoop + 0.08,
      nod: 0.04,
      turn: 0.75,
    }
  },
  behind: (scenery) => scaled(scenery, (pen) => drawBust(pen, scenery)),
  near: ({ pen }) => {
    pen.save()
    pen.rotate(0.9)
    fillRoundRect(pen, '#8a5f38', -0.8, -9, 1.6, 13, 0.6)
    fillRoundRect(pen, '#b98a5c', -4, -13, 8, 6, 1.6)
    pen.restore()
  },
  far: ({ pen }) => {
    pen.save()
    pen.rotate(-0.2)
    fillRoundRect(pen, '#aeb8c6', -2, -0.9, 13, 1.8, 0.5)
    fillRoundRect(pen, '#8a5f38', -5, -1.3, 6, 2.6, 1)
    pen.restore()
  },
  over: (scenery) =>
    scaled(scenery, (pen) => {
      for (let chip = 0; chip < 7; chip += 1) {
        const way = cycle(scenery.time * 0.8 + chip / 7, 1)
        fillEllipse(
          pen,
          '#ffffff',
          0.44 - way * 0.16 * Math.abs(Math.sin(chip * 3)),
          -0.7 + way * way * 0.69,
          0.011,
        )
      }
    }),
  front: 0.98,
}

function drawBust(pen: Pen, { has, colour }: Scenery): void {
  const stone = has(/wood|log/)
    ? '#b98350'
    : has(/ice/)
      ? '#c9e8f6'
      : colour(/statue|stone|marble|sculpture/, '#e9e6df')
  const shade = darken(stone, 0.14)
  fillRoundRect(pen, '#8a5f3c', 0.46, -0.36, 0.46, 0.36, 0.01)
  fillRoundRect(pen, '#a87a50', 0.42, -0.39, 0.54, 0.05, 0.01)
  fillShape(pen, shade, shape('M.5-.39L.48-.6L.6-.66L.9-.62L.92-.39Z'))
  fillShape(pen, stone, shape('M.52-.39C.5-.52 .54-.6 .64-.63L.64-.7L.76-.7L.76-.63C.86-.6 .88-.52 .86-.39Z'))
  fillShape(
    pen,
    stone,
    shape(
      'M.58-.84C.58-.95 .66-1 .73-.99C.82-.98 .86-.9 .85-.82C.84-.74 .8-.68 .72-.68C.66-.68 .62-.7 .61-.74L.575-.76L.595-.8Z',
    ),
  )
  fillShape(pen, shade, shape('M.7-.99C.84-1 .9-.88 .86-.72C.84-.66 .78-.66 .79-.72C.8-.8 .74-.84 .7-.88Z'))
  strokeShape(pen, darken(stone, 0.3), 0.008, shape('M.615-.835L.65-.84M.6-.725L.63-.725'))
}

/** A nail in the wall, and what will hang on it. */
const nail: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const strike = hammerAt(time)
    const y = figure.shoulderY - 0.1
    return {
      ...withHands(upright(doer), reach(0.2 + strike * 0.06, y - 0.02), reach(0.31, y + 0.03)),
      lean: figure.stoop,
      nod: -0.1,
      turn: 0.75,
    }
  },
  behind: ({ pen, far, k }) => {
    const [x, y] = [far[0] + 0.05, far[1] + 0.1]
    fillRoundRect(pen, '#a8743c', x - 0.02, y, 0.32 * k, 0.25 * k, 0.008)
    fillRoundRect(pen, '#bfe3f4', x + 0.01, y + 0.028, 0.26 * k, 0.194 * k, 0.004)
    fillShape(
      pen,
      '#5fae6f',
      shape(
        `M${x + 0.01} ${y + 0.2 * k}L${x + 0.1} ${y + 0.1}L${x + 0.18} ${y + 0.17}L${x + 0.24 * k} ${y + 0.12}L${x + 0.27 * k} ${y + 0.222 * k}L${x + 0.01} ${y + 0.222 * k}Z`,
      ),
    )
    fillEllipse(pen, '#ffd868', x + 0.2 * k, y + 0.07, 0.025)
    strokeShape(
      pen,
      '#6a727e',
      0.006,
      shape(`M${x + 0.03} ${y}L${x + 0.14 * k} ${y - 0.07}L${x + 0.25 * k} ${y}`),
    )
  },
  near: ({ pen }) => {
    pen.save()
    pen.rotate(0.5)
    fillRoundRect(pen, '#c99862', -0.8, -11, 1.6, 15, 0.6)
    fillRoundRect(pen, '#59616e', -3.4, -14, 8.4, 4, 0.8)
    pen.restore()
  },
  far: ({ pen }) => fillRoundRect(pen, '#8d97a5', 1, -3, 5, 0.9, 0.3),
  front: 0.76,
}

/** On the knees, a case filled on the floor. */
const packCase: Performance = {
  action: 'work',
  stance: (doer) => {
    // A thing is taken from the floor, carried over, and pressed in.
    const way = 0.5 - 0.5 * Math.cos(doer.time * 1.9)
    const base = kneeling(doer, 0.36 + 0.12 * way)
    return {
      ...withHands(
        base,
        handAt(doer, 0.13 + 0.24 * way, -0.16 - 0.2 * Math.sin(way * Math.PI) - 0.04 * way),
        handAt(doer, 0.36 + 0.06 * way, -0.26 + 0.05 * way),
      ),
      nod: 0.14 - 0.1 * way,
      smile: 0.6,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      const tone = scenery.colour(/suitcase|luggage|case/, '#3d6fb0')
      fillRoundRect(pen, darken(tone, 0.2), 0.3, -0.42, 0.52, 0.3, 0.03)
      fillRoundRect(pen, lighten(tone, 0.5), 0.33, -0.39, 0.46, 0.26, 0.02)
      for (const [x, y, wide, cloth] of [
        [0.34, -0.2, 0.2, '#e8505a'],
        [0.55, -0.21, 0.2, '#f6f2e6'],
        [0.4, -0.24, 0.24, '#f2b84c'],
      ] as const)
        fillRoundRect(pen, cloth, x, y, wide, 0.06, 0.02)
      fillRoundRect(pen, tone, 0.28, -0.16, 0.56, 0.16, 0.03)
      fillRoundRect(pen, darken(tone, 0.3), 0.5, -0.1, 0.12, 0.024, 0.01)
    }),
  near: ({ pen }) => fillShape(pen, '#5fae8f', shape('M-5-3L7-4L8 2L-4 3Z')),
  front: 0.88,
}

/** What is built and made. */
export const BUILDING = {
  saw,
  bricks,
  'paint-wall': paintWall,
  sculpt,
  nail,
  pack: packCase,
} as const satisfies Partial<Record<ActivityName, Performance>>
