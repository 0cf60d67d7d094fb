import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { clamp, lerp } from '../../draw/easing.ts'
import { fillEllipse, fillPolygon, type Point } from '../../draw/shapes.ts'
import { SEAT_HEIGHT } from '../../rigs/person/manner.ts'
import { REST, type Pose, type Rig } from '../../rigs/rig.ts'
import { ROUNDS, SWINGS } from '../../rounds.ts'
import type { ActivityName, SubjectSpec } from '../../scene-spec.ts'
import { paintBar, paintSlide, type PlayColours } from '../../sets/outdoors/playground-pieces.ts'
import { bystanders } from '../bystanders.ts'
import { membersOf, type Member } from './members.ts'

/** World units of a grown-up. */
const ADULT = { landscape: 0.84, portrait: 0.56 }
const COLOURS: PlayColours = {
  frame: '#f2b23c',
  slide: '#e0524a',
  roof: '#3d8fd0',
  wood: '#b98a5c',
  metal: '#7f8a98',
}

interface Play {
  readonly context: StagingContext
  readonly adult: number
  readonly middle: number
}

/** How many play at once, how wide it is in grown-ups' heights, and who is where. */
interface Piece {
  readonly from: number
  readonly most: number
  readonly width: number
  stage(play: Play, members: readonly Member[]): readonly Actor[]
}

const PIECES: Readonly<Partial<Record<ActivityName, Piece>>> = {
  seesaw: { from: 2, most: 2, width: 1.9, stage: onSeesaw },
  slide: { from: 1, most: 3, width: 2.1, stage: downSlide },
  hopscotch: { from: 1, most: 1, width: 1.9, stage: overSquares },
}

/** Seesaws, slides and hopscotch: the thing itself, and who plays on it. */
export function stagePlayground(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const lead = spec.subjects.find(({ activity }) => activity !== undefined && PIECES[activity] !== undefined)
  const piece = lead?.activity === undefined ? undefined : PIECES[lead.activity]
  if (lead === undefined || piece === undefined) return undefined
  if (set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const all = membersOf(context, piece.most + 4)
  if (all.length < piece.from) return undefined
  const wished = (stage.portrait ? ADULT.portrait : ADULT.landscape) * (spec.framing === 'wide' ? 0.8 : 1)
  const play: Play = {
    context,
    adult: Math.min(wished, (stage.aspect * 0.96) / piece.width),
    middle: stage.aspect / 2,
  }
  const rest = lookingOn(spec.subjects, all.slice(piece.most))
  return {
    actors: [
      ...piece.stage(play, all.slice(0, piece.most)),
      ...(rest.length === 0
        ? []
        : bystanders({ ...context, spec: { ...spec, subjects: rest } }, play.adult * 0.9)),
    ],
  }
}

/** Who waits for their turn, and who else is there. */
function lookingOn(subjects: readonly SubjectSpec[], waiting: readonly Member[]): readonly SubjectSpec[] {
  return subjects.flatMap((subject): SubjectSpec[] => {
    if (subject.rig !== 'person' && subject.rig !== 'robot') return [subject]
    const count = waiting.filter((member) => member.subject === subject).length
    const { activity: _, ...plain } = subject
    return count === 0 ? [] : [{ ...plain, count, action: 'stand' }]
  })
}

const BOARD = { half: 0.72, seat: 0.58, high: 0.27, tilt: 0.2 } as const

function tiltAt(time: number): number {
  return Math.sin(time * SWINGS.seesaw) * BOARD.tilt
}

const SEESAW: Rig = {
  variants: ['seesaw'],
  box: () => ({ width: BOARD.half * 2 + 0.1, height: 0.6 }),
  naturalSize: () => 1,
  draw(pen, _look, { time }) {
    const { frame, slide, metal } = COLOURS
    fillPolygon(pen, metal, [
      [-0.13, 0],
      [0, -BOARD.high - 0.02],
      [0.13, 0],
    ])
    pen.save()
    pen.translate(0, -BOARD.high)
    pen.rotate(tiltAt(time))
    paintBar(pen, slide, [-BOARD.half, 0], [BOARD.half, 0], 0.055)
    for (const side of [-1, 1]) {
      paintBar(pen, frame, [side * 0.42, 0], [side * 0.42, -0.16], 0.026)
      paintBar(pen, frame, [side * 0.42 - 0.05, -0.16], [side * 0.42 + 0.05, -0.16], 0.026)
    }
    pen.restore()
    fillEllipse(pen, frame, 0, -BOARD.high, 0.035)
  },
}

function onSeesaw({ context, adult, middle }: Play, members: readonly Member[]): readonly Actor[] {
  const { floor } = context.set
  const board: Actor = {
    rig: SEESAW,
    look: { variant: 'seesaw', colours: [], props: [], seed: 0 },
    place: () => ({
      x: middle,
      y: floor.y - 0.004,
      scale: adult,
      parallax: floor.parallax,
      shadowWidth: 1.3,
    }),
    pose: ({ time }) => ({ ...REST, time }),
  }
  const riders = members.map((member, index): Actor => {
    const side = index === 0 ? -1 : 1
    const heightAt = (time: number): number => BOARD.high - side * Math.sin(tiltAt(time)) * BOARD.seat + 0.02
    return {
      rig: member.rig,
      look: {
        ...member.look,
        props: [...member.look.props, { concept: 'chair', colour: null, role: 'ridden' }],
      },
      place: ({ time }) => ({
        x: middle + side * BOARD.seat * adult,
        y: floor.y,
        scale: adult * member.size,
        parallax: floor.parallax,
        flip: side > 0,
        lift: (heightAt(time) - SEAT_HEIGHT * member.size) * adult,
        rotation: tiltAt(time) * 0.7,
        shadowWidth: 0,
      }),
      pose: ({ time }) => ({
        ...REST,
        action: 'sit',
        time: time + index * 0.7,
        reach: [handle(member.size), handle(member.size)],
        energy: 1.2,
      }),
    }
  })
  return [board, ...riders]
}

/** Where the bar is, from a rider's middle. */
function handle(size: number): Point {
  return [0.17 / size, -(SEAT_HEIGHT + 0.15 / size)]
}

/** Height of the slide, in grown-ups' heights. */
const SLIDE_TALL = 1.28
const ROUND_SECONDS = 6.4

const SLIDE: Rig = {
  variants: ['slide'],
  box: () => ({ width: 2, height: 1.05 }),
  naturalSize: () => 1,
  draw: (pen) => paintSlide(pen, -0.3, 0, 1, COLOURS),
}

/** Seat, lean and pose at a moment of a round: sit at the top, slide, get up, run back, climb. In slide heights. */
function slidingAt(round: number): {
  readonly at: Point
  readonly lean: number
  readonly isBack: boolean
  readonly pose: Partial<Pose>
} {
  const time = round * ROUND_SECONDS
  if (time < 0.7) return { at: [-0.16, 0.53], lean: 0, isBack: false, pose: { action: 'sit' } }
  if (time < 1.9) {
    const way = clamp((time - 0.7) / 1.2) ** 1.6
    const at = chuteAt(way)
    const next = chuteAt(Math.min(1, way + 0.02))
    const lean = way > 0.97 ? 0 : Math.atan2(at[1] - next[1], next[0] - at[0]) * 0.75
    return { at, lean, isBack: false, pose: { action: 'sit', energy: 1.5 } }
  }
  if (time < 3.1) return { at: [0.66, 0], lean: 0, isBack: false, pose: { action: 'wave' } }
  if (time < 5) {
    const way = (time - 3.1) / 1.9
    return {
      at: [lerp(0.66, -0.66, way), 0],
      lean: 0,
      isBack: true,
      pose: { action: 'run', phase: time * 11 },
    }
  }
  const way = (time - 5) / 1.4
  return {
    at: [lerp(-0.66, -0.3, way), 0.5 * way],
    lean: 0,
    isBack: false,
    pose: { action: 'walk', phase: time * 7 },
  }
}

function chuteAt(way: number): Point {
  const left = 1 - way
  const bend = (a: number, b: number, c: number, d: number): number =>
    left ** 3 * a + 3 * left ** 2 * way * b + 3 * left * way ** 2 * c + way ** 3 * d
  return [bend(-0.13, 0.07, 0.29, 0.52), bend(0.5, 0.5, 0.08, 0.07)]
}

function downSlide({ context, adult, middle }: Play, members: readonly Member[]): readonly Actor[] {
  const { floor } = context.set
  const tall = SLIDE_TALL * adult * 0.82
  const slide: Actor = {
    rig: SLIDE,
    look: { variant: 'slide', colours: [], props: [], seed: 0 },
    place: () => ({ x: middle, y: floor.y - 0.01, scale: tall, parallax: floor.parallax, shadowWidth: 1.2 }),
    pose: () => REST,
  }
  const sliders = members.map((member, index): Actor => {
    const at = (time: number): ReturnType<typeof slidingAt> =>
      slidingAt((((time / ROUND_SECONDS - index / members.length) % 1) + 1) % 1)
    return {
      rig: member.rig,
      look: member.look,
      place: ({ time }) => {
        const { at: spot, lean, isBack } = at(time)
        return {
          x: middle + spot[0] * tall,
          y: floor.y + index * 0.0005,
          scale: adult * member.size * 0.86,
          parallax: floor.parallax,
          flip: isBack,
          lift: spot[1] * tall,
          rotation: lean,
          shadowWidth: spot[1] > 0.02 ? 0 : 0.4,
        }
      },
      pose: ({ time }) => ({ ...REST, time: time + index, ...at(time).pose }),
    }
  })
  return [slide, ...sliders]
}

const SQUARES = 7
const SQUARE = 0.24

const CHALK: Rig = {
  variants: ['squares'],
  box: () => ({ width: SQUARE * SQUARES + 0.3, height: 0.3 }),
  naturalSize: () => 1,
  draw(pen) {
    const tones = ['#ffffff', '#ffd24a', '#ff8fb0', '#7fd0ff'] as const
    pen.lineWidth = 0.016
    pen.lineJoin = 'round'
    for (let square = 0; square < SQUARES; square += 1) {
      const left = (square - SQUARES / 2) * SQUARE
      pen.strokeStyle = tones[square % tones.length] ?? '#ffffff'
      for (const [near, far] of square % 3 === 2
        ? ([
            [0.06, -0.02],
            [-0.02, -0.1],
          ] as const)
        : ([[0.02, -0.06]] as const)) {
        pen.beginPath()
        pen.moveTo(left + near * 0.4, near)
        pen.lineTo(left + SQUARE - 0.014 + near * 0.4, near)
        pen.lineTo(left + SQUARE - 0.014 + far * 0.4, far)
        pen.lineTo(left + far * 0.4, far)
        pen.closePath()
        pen.stroke()
      }
    }
  },
}

const HOP_SECONDS = ROUNDS.hopscotch.seconds

function overSquares({ context, adult, middle }: Play, members: readonly Member[]): readonly Actor[] {
  const { floor } = context.set
  const chalk: Actor = {
    rig: CHALK,
    look: { variant: 'squares', colours: [], props: [], seed: 0 },
    place: () => ({ x: middle, y: floor.y - 0.006, scale: adult, parallax: floor.parallax, shadowWidth: 0 }),
    pose: () => REST,
  }
  const hoppers = members.map((member): Actor => {
    const round = SQUARES * 2
    const hopAt = (time: number): { readonly x: number; readonly air: number; readonly isBack: boolean } => {
      const hops = time / HOP_SECONDS
      const hop = Math.floor(hops) % round
      const air = clamp((hops % 1) * 1.35 - 0.2)
      const isBack = hop >= SQUARES
      const from = isBack ? round - hop - 0.5 : hop - 0.5
      return { x: (from + (isBack ? -air : air) - SQUARES / 2) * SQUARE + SQUARE / 2, air, isBack }
    }
    return {
      rig: member.rig,
      look: member.look,
      place: ({ time }) => {
        const { x, air, isBack } = hopAt(time)
        return {
          x: middle + x * adult,
          y: floor.y,
          scale: adult * member.size,
          parallax: floor.parallax,
          flip: isBack,
          lift: Math.sin(air * Math.PI) * 0.13 * adult,
          shadowWidth: 0.4,
        }
      },
      pose: ({ time }) => ({
        ...REST,
        action: 'jump',
        time,
        progress: 0.25 + hopAt(time).air * 0.5,
        energy: 1.2,
      }),
    }
  })
  return [chalk, ...hoppers]
}
