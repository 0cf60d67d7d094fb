import { withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillLimb, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import type { Action, ActivityName } from '../../scene-spec.ts'
import { hearthOf } from '../cookware/hearths.ts'
import { HELD, type HeldName } from '../person/held.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawBite } from './bites.ts'
import { cook, cookAt } from './cooking.ts'
import type { Species } from './stock.ts'
import type { Stance } from './stance.ts'
import { drawTable } from './trade-parts.ts'
import type { Maker, Measures, Trade } from './trade-parts.ts'

/** What people do, done by an animal that sits upright. */
export type TradeName =
  | 'read'
  | 'news'
  | 'sip'
  | 'cook'
  | 'paint'
  | 'type'
  | 'write'
  | 'fish'
  | 'munch'
  | 'nibble'
  | 'racket'
  | 'dribble'

/** Food that is held in both paws. */
const BITES = /^(?:peanuts?|nut|acorn|chestnut|banana|carrot|apple|cookie|cheese|corn|strawberry|bread)$/

const THINGS: readonly (readonly [words: RegExp, trade: TradeName])[] = [
  [/^bamboo$/, 'munch'],
  [BITES, 'nibble'],
  [/newspaper|magazine/, 'news'],
  [/book|letter|^map$|novel|tablet|menu|scroll/, 'read'],
  [/cup|tea|coffee|mug|wine|beer|juice|cocktail|milk|soda/, 'sip'],
  [/fishing|rod$/, 'fish'],
  [/brush|palette/, 'paint'],
  [/ladle|^pan$|^pot$|spoon|whisk|skillet/, 'cook'],
  [/laptop|computer|typewriter/, 'type'],
  [/^pen$|pencil|quill/, 'write'],
]
const DEEDS: Readonly<Partial<Record<ActivityName, TradeName>>> = {
  badminton: 'racket',
  basketball: 'dribble',
  chop: 'cook',
  draw: 'write',
  'flip-pancake': 'cook',
  knead: 'cook',
  paint: 'paint',
  stir: 'cook',
  'table-tennis': 'racket',
  tennis: 'racket',
  write: 'write',
}
const UPRIGHT: ReadonlySet<Action> = new Set<Action>(['sit', 'work', 'drink', 'look', 'play', 'talk'])

/** Undefined for who does what animals do. */
export function tradeOf({ activity, props }: RigLook, action: Action | undefined): TradeName | undefined {
  const eats = action === 'eat' && props.some(({ concept, role }) => role === 'held' && concept === 'bamboo')
  if (eats) return 'munch'
  if (action === 'eat' && props.some(({ concept, role }) => role === 'held' && BITES.test(concept)))
    return 'nibble'
  if (action !== undefined && !UPRIGHT.has(action)) return undefined
  const deed = activity === undefined ? undefined : DEEDS[activity]
  if (deed !== undefined) return deed
  const tools = props.filter(({ role }) => role === 'held' || role === 'beside')
  return THINGS.find(([words]) => tools.some(({ concept }) => words.test(concept)))?.[1]
}

/** Builds what is done at a moment. */
export function openTrade(
  name: TradeName,
  species: Species,
  stance: Stance,
  { time }: Pose,
  { props }: RigLook,
): Trade {
  const { length, leg, bodyHeight, head, snout } = species
  const high = -stance.head[1]
  const at: Measures = {
    faceX: stance.head[0] + head * (species.face === 'profile' ? 1.5 : 0.95 + 0.3 * snout),
    mouth: [stance.head[0] + head * (0.3 + 0.72 * snout), stance.head[1] + head * (0.6 + 0.12 * snout)],
    chest: [length * 0.22, -(leg + bodyHeight * 0.62)],
    scale: Math.max(0.62, high / 0.72),
    top: -high * 0.52,
  }
  const colour = props.find(({ role, colour: own }) => role === 'held' && own !== null)?.colour ?? null
  const hearth = name === 'cook' ? hearthOf(props) : undefined
  if (hearth !== undefined) return cookAt(hearth, at, time)
  const bite = props.find(({ role, concept }) => role === 'held' && BITES.test(concept))?.concept
  return name === 'nibble' ? nibble(at, time, bite ?? 'nut') : TRADES[name](at, time, colour)
}

/** Something small at the mouth, between both paws. */
function nibble({ mouth, scale }: Measures, time: number, food: string): Trade {
  const bite = 0.012 * Math.sin(time * 12)
  const [x, y]: Point = [mouth[0] + 0.07 * scale + bite, mouth[1] + 0.05 * scale]
  return {
    stands: false,
    near: [x - 0.02, y + 0.05 * scale],
    far: [x + 0.05 * scale, y + 0.04 * scale],
    draw: (pen) => drawBite(pen, food, x, y, scale, time),
  }
}

/** A thing made for people's hands. */
function drawHeld(
  pen: Pen,
  name: HeldName,
  [x, y]: Point,
  size: number,
  time: number,
  own: Hex | null,
): void {
  const thing = HELD[name]
  pen.save()
  pen.translate(x, y)
  pen.scale(size * 0.01, size * 0.01)
  thing.draw(pen, own ?? thing.colour, time)
  pen.restore()
}

function reading(name: 'book' | 'newspaper', size: number): Maker {
  return ({ faceX, chest, scale }, time, colour) => {
    const turn = 0.008 * Math.sin(time * 1.3)
    const middle: Point = [Math.max(faceX + 0.02, chest[0] + 0.2), chest[1] + 0.02 * scale + turn]
    return {
      stands: false,
      near: [middle[0] - 0.05 * scale, middle[1] + 0.07 * scale],
      far: [middle[0] + 0.12 * scale, middle[1] + 0.03 * scale],
      draw: (pen) => drawHeld(pen, name, middle, size * scale, time, colour),
    }
  }
}

const sip: Maker = ({ mouth, faceX, chest, scale }, time, colour) => {
  const way = Math.max(0, Math.sin(time * 1.5 - 0.4)) ** 1.5
  const rest: Point = [faceX + 0.02, chest[1] + 0.02]
  const lips: Point = [mouth[0] + 0.08 * scale, mouth[1] + 0.05 * scale]
  const hand: Point = [rest[0] + (lips[0] - rest[0]) * way, rest[1] + (lips[1] - rest[1]) * way]
  return {
    stands: false,
    near: [hand[0] - 0.015, hand[1] + 0.02],
    far: [hand[0] + 0.06 * scale, hand[1] + 0.03],
    draw: (pen) => {
      pen.save()
      pen.translate(hand[0], hand[1] - 0.02)
      pen.rotate(-0.35 * way)
      drawHeld(pen, 'cup', [0, 0], 2 * scale, time, colour)
      pen.restore()
    },
  }
}

const paint: Maker = ({ faceX, chest, scale, top }, time) => {
  const left = faceX + 0.17 * scale
  const [wide, tall] = [0.36 * scale, 0.42 * scale]
  const base = top - 0.02
  const stroke: Point = [
    left + wide * (0.3 + 0.18 * Math.sin(time * 1.9)),
    base - tall * (0.5 + 0.2 * Math.sin(time * 2.7 + 1)),
  ]
  return {
    stands: true,
    near: [stroke[0] - 0.15 * scale, stroke[1] + 0.09 * scale],
    far: [chest[0] + 0.16, chest[1] + 0.1],
    drawBehind: (pen) => drawEasel(pen, left, base, wide, tall, time),
    draw(pen) {
      drawHeld(pen, 'palette', [chest[0] + 0.18, chest[1] + 0.11], 1.3 * scale, time, null)
      pen.strokeStyle = '#c88b3a'
      pen.lineWidth = 0.018 * scale
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(stroke[0] - 0.17 * scale, stroke[1] + 0.1 * scale)
      pen.lineTo(...stroke)
      pen.stroke()
      fillEllipse(pen, '#3d6fd0', stroke[0], stroke[1], 0.018 * scale)
    },
  }
}

/** A landscape that is half done. */
function drawEasel(pen: Pen, left: number, base: number, wide: number, tall: number, time: number): void {
  const middle = left + wide / 2
  pen.strokeStyle = '#8a5f3c'
  pen.lineWidth = 0.026
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(middle, base - tall * 1.12)
  pen.lineTo(left + wide * 0.02, 0)
  pen.moveTo(middle, base - tall * 1.12)
  pen.lineTo(left + wide * 0.98, 0)
  pen.stroke()
  fillRoundRect(pen, '#a8764a', left - 0.02, base, wide + 0.04, 0.03, 0.008)
  fillRoundRect(pen, '#fbf7ee', left, base - tall, wide, tall, 0.008)
  fillRoundRect(pen, '#a9d8f0', left + wide * 0.08, base - tall * 0.92, wide * 0.84, tall * 0.5, 0.004)
  fillEllipse(pen, '#f6c84c', left + wide * 0.72, base - tall * 0.74, wide * 0.09)
  fillPolygon(pen, '#7fb46a', [
    [left + wide * 0.08, base - tall * 0.08],
    [left + wide * 0.08, base - tall * 0.4],
    [left + wide * 0.4, base - tall * 0.56],
    [left + wide * 0.66, base - tall * 0.4],
    [left + wide * 0.92, base - tall * 0.48],
    [left + wide * 0.92, base - tall * 0.08],
  ])
  const blooms = Math.min(6, 2 + Math.floor(time))
  for (let bloom = 0; bloom < blooms; bloom += 1)
    fillEllipse(
      pen,
      bloom % 2 === 0 ? '#e0564c' : '#f2c23c',
      left + wide * (0.18 + ((bloom * 0.37) % 0.66)),
      base - tall * (0.16 + ((bloom * 0.23) % 0.2)),
      wide * 0.04,
    )
}

const type: Maker = ({ faceX, chest, scale, top }, time) => {
  const left = Math.max(faceX * 0.66, chest[0] + 0.1)
  const key = (shift: number): number => 0.02 * Math.max(0, Math.sin(time * 13 + shift))
  const keys = left + 0.19 * scale
  return {
    stands: true,
    near: [keys, top - 0.05 - key(0)],
    far: [keys + 0.07, top - 0.05 - key(Math.PI)],
    draw(pen) {
      drawTable(pen, left, left + 0.62 * scale, top, '#b98a5e')
      fillRoundRect(pen, '#aeb6c2', keys - 0.09 * scale, top - 0.028, 0.3 * scale, 0.028, 0.008)
      fillPolygon(pen, '#c9d0da', [
        [keys + 0.2 * scale, top - 0.01],
        [keys + 0.185 * scale, top - 0.02],
        [keys + 0.27 * scale, top - 0.27 * scale],
        [keys + 0.295 * scale, top - 0.265 * scale],
      ])
      fillPolygon(pen, withAlpha('#bfe6ff', 0.85), [
        [keys + 0.185 * scale, top - 0.03],
        [keys + 0.176 * scale, top - 0.03],
        [keys + 0.26 * scale, top - 0.265 * scale],
        [keys + 0.27 * scale, top - 0.265 * scale],
      ])
    },
  }
}

const write: Maker = ({ faceX, chest, scale, top }, time) => {
  const left = Math.max(faceX * 0.66, chest[0] + 0.1)
  const tip: Point = [
    left + 0.24 * scale + 0.05 * Math.sin(time * 1.2),
    top - 0.01 + 0.004 * Math.sin(time * 11),
  ]
  return {
    stands: true,
    near: [tip[0] - 0.02, tip[1] - 0.07 * scale],
    far: [left + 0.34 * scale, top - 0.02],
    draw(pen) {
      drawTable(pen, left, left + 0.58 * scale, top, '#b98a5e')
      fillPolygon(pen, '#fbf7ee', [
        [left + 0.1 * scale, top + 0.012],
        [left + 0.44 * scale, top + 0.012],
        [left + 0.48 * scale, top - 0.016],
        [left + 0.14 * scale, top - 0.016],
      ])
      pen.strokeStyle = '#e0a03c'
      pen.lineWidth = 0.02 * scale
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(...tip)
      pen.lineTo(tip[0] - 0.05 * scale, tip[1] - 0.16 * scale)
      pen.stroke()
    },
  }
}

const fish: Maker = ({ faceX, chest, scale }, time, colour) => {
  const hand: Point = [Math.max(faceX * 0.9, chest[0] + 0.16), chest[1] + 0.03 + 0.008 * Math.sin(time * 1.5)]
  return {
    stands: true,
    near: hand,
    far: [hand[0] + 0.07, hand[1] - 0.03],
    draw: (pen) => drawHeld(pen, 'fishing-rod', hand, 1.25 * scale, time, colour),
  }
}

/** A stalk that goes in from its end. */
const munch: Maker = ({ mouth, scale }, time) => {
  const bite = 0.012 * Math.sin(time * 7)
  const tip: Point = [mouth[0] + 0.01 + bite, mouth[1] + 0.012]
  const butt: Point = [tip[0] + 0.42 * scale, tip[1] + 0.3 * scale]
  const along = (share: number): Point => [
    tip[0] + (butt[0] - tip[0]) * share,
    tip[1] + (butt[1] - tip[1]) * share,
  ]
  return {
    stands: false,
    near: along(0.42),
    far: along(0.62),
    draw(pen) {
      fillLimb(pen, '#7fae54', tip, butt, 0.024 * scale, 0.03 * scale)
      for (const share of [0.3, 0.55, 0.8])
        fillEllipse(pen, '#5f8f3f', ...along(share), 0.03 * scale, 0.014 * scale, 0.95)
      for (const [share, angle] of [
        [0.5, -1.2],
        [0.74, -0.7],
        [0.9, -1.6],
        [0.98, -0.1],
      ] as const) {
        const [x, y] = along(share)
        const reach = 0.1 * scale
        fillEllipse(
          pen,
          '#6ea24a',
          x + Math.cos(angle) * reach,
          y + Math.sin(angle) * reach,
          reach,
          reach * 0.26,
          angle,
        )
      }
    },
  }
}

/** A racket swung at a ball that comes and goes. */
const racket: Maker = ({ chest, faceX, scale }, time, colour) => {
  const swing = Math.sin(time * 3.2)
  const hand: Point = [
    Math.max(faceX, chest[0] + 0.18) + 0.1 * scale + swing * 0.06,
    chest[1] - 0.04 - swing * 0.1 * scale,
  ]
  return {
    stands: true,
    near: hand,
    far: [chest[0] + 0.14, chest[1] + 0.12],
    draw(pen) {
      pen.save()
      pen.translate(hand[0], hand[1])
      pen.rotate(0.3 + swing * 0.7)
      drawHeld(pen, 'racket', [0, 0], 1.5 * scale, time, colour)
      pen.restore()
      const way = (time * 0.51 + 0.25) % 1
      const out = way < 0.5 ? way * 2 : 2 - way * 2
      fillEllipse(
        pen,
        '#d8e84c',
        hand[0] + (0.24 + out * 0.7) * scale,
        hand[1] - (0.2 + Math.sin(out * Math.PI * 0.5) * 0.24) * scale,
        0.05 * scale,
      )
    },
  }
}

/** A ball that is bounced under a paw. */
const dribble: Maker = ({ chest, faceX, scale }, time, colour) => {
  const bounce = Math.abs(Math.sin(time * 4.4))
  const x = Math.max(faceX, chest[0] + 0.16) + 0.16 * scale
  const high = Math.min(-0.24 * scale, chest[1] + 0.14)
  const y = -0.11 * scale + (high + 0.11 * scale) * bounce
  return {
    stands: true,
    near: [x - 0.02, Math.min(y - 0.12 * scale, chest[1] + 0.1)],
    far: [chest[0] + 0.16, chest[1] + 0.1],
    draw(pen) {
      fillEllipse(pen, colour ?? '#e8762c', x, y, 0.12 * scale)
      pen.strokeStyle = '#5a2a12'
      pen.lineWidth = 0.012 * scale
      pen.beginPath()
      pen.moveTo(x - 0.12 * scale, y)
      pen.lineTo(x + 0.12 * scale, y)
      pen.moveTo(x, y - 0.12 * scale)
      pen.lineTo(x, y + 0.12 * scale)
      pen.stroke()
    },
  }
}

const TRADES: Readonly<Record<TradeName, Maker>> = {
  read: reading('book', 1.5),
  news: reading('newspaper', 1.45),
  sip,
  cook,
  paint,
  type,
  write,
  fish,
  munch,
  nibble: (at, time) => nibble(at, time, 'nut'),
  racket,
  dribble,
}
