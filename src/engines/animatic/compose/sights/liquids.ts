import { clamp, smoothstep } from '../../draw/easing.ts'
import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, between } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Frame } from '../../sets/set.ts'
import type { Sight, SightContext, SightMaker } from './sight.ts'

/** Of what splashes and swirls, by what it is about. */
const LIQUIDS: readonly (readonly [RegExp, Hex])[] = [
  [/orange|juice|carrot|mango|peach/, '#f59a23'],
  [/milk|yog|cream|coconut/, '#fdf8ee'],
  [/chocolate|cocoa|brownie/, '#5a3220'],
  [/coffee|espresso|latte/, '#6a4126'],
  [/wine|pomegranate/, '#a3203f'],
  [/whisk|honey|caramel|beer|tea|syrup|perfume|cologne/, '#d8902c'],
  [/lime|mojito|avocado|matcha|kiwi/, '#8cc24a'],
  [/lemon|pineapple|banana/, '#f6d743'],
  [/soda|cola/, '#6a2c1c'],
  [/paint|lipstick/, '#d0243c'],
]
const WATER: Hex = '#8fd0f2'

interface Footprint {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly width: number
  readonly parallax: number
}

/** Where all that is shown stands and how high it is, world units; the middle of the pedestal when nothing is there. */
function footprintOf({ actors, set, stage }: SightContext, frame: Frame): Footprint {
  const [hero] = actors
  if (hero === undefined) return { x: stage.aspect / 2, y: set.floor.y, height: 0.4, width: 0.4, parallax: 1 }
  const places = actors.map((actor) => ({
    ...actor.place(frame),
    box: actor.rig.box(actor.look, 'stand'),
  }))
  const left = Math.min(...places.map(({ x, scale, box }) => x - (box.width * scale) / 2))
  const right = Math.max(...places.map(({ x, scale, box }) => x + (box.width * scale) / 2))
  const { y, parallax, lift = 0 } = hero.place(frame)
  const height = Math.max(...places.map(({ scale, box }) => box.height * scale))
  return { x: (left + right) / 2, y: y - lift, height, width: right - left, parallax }
}

function liquidOf({ spec }: SightContext): Hex {
  const [hero] = spec.subjects
  if (hero === undefined) return WATER
  const named = LIQUIDS.find(([word]) => word.test(`${hero.concept} ${hero.variant}`))?.[1]
  return named ?? WATER
}

interface Tongue {
  readonly turn: number
  readonly reach: number
  readonly rise: number
  readonly wide: number
}

/** Seconds of one splash, from the first drop to the last. */
const SPLASH = 2.2
const TONGUES = 13

/** A crown of liquid that leaps up around the hero and falls back, drops flying off it. */
export const createSplash: SightMaker = (context) => {
  const random = createRandom(context.seed ^ 0x51a5)
  const colour = liquidOf(context)
  const tongues = Array.from({ length: TONGUES }, (_, index): Tongue => ({
    turn: ((index + between(random, -0.25, 0.25)) / TONGUES) * Math.PI * 2,
    reach: between(random, 0.75, 1.25),
    rise: between(random, 0.55, 1.15),
    wide: between(random, 0.7, 1.2),
  }))
  const draw = (frame: Frame, isFront: boolean): void => {
    const hero = footprintOf(context, frame)
    const pen = context.stage.enter(frame.camera, hero.parallax)
    const age = ((frame.time + SPLASH * 0.24) % SPLASH) / SPLASH
    pen.save()
    pen.translate(hero.x, hero.y)
    pen.scale(hero.height, hero.height)
    if (!isFront) drawPool(pen, colour, hero.width / hero.height)
    for (const tongue of tongues)
      if (Math.sin(tongue.turn) > 0 === isFront)
        drawTongue(pen, tongue, colour, age, hero.width / hero.height)
    pen.restore()
  }
  return { drawBehind: (frame) => draw(frame, false), drawOver: (frame) => draw(frame, true) }
}

function drawPool(pen: Pen, colour: Hex, wide: number): void {
  fillEllipse(pen, withAlpha(darken(colour, 0.12), 0.85), 0, 0.005, wide * 0.85 + 0.12, 0.075)
  fillEllipse(pen, withAlpha(lighten(colour, 0.3), 0.8), -wide * 0.1, -0.008, wide * 0.5 + 0.08, 0.035)
}

function drawTongue(
  pen: Pen,
  { turn, reach, rise, wide }: Tongue,
  colour: Hex,
  age: number,
  width: number,
): void {
  const up = Math.sin(Math.PI * clamp(age * 1.25))
  const out = (width * 0.5 + 0.06) * (0.8 + age * 0.7)
  const foot: readonly [number, number] = [Math.cos(turn) * out, Math.sin(turn) * 0.06]
  const tip: readonly [number, number] = [
    foot[0] * (1.15 + 0.5 * reach * age) + Math.cos(turn) * 0.1,
    foot[1] - up * rise * 0.46,
  ]
  const half = 0.036 * wide * (0.35 + up)
  const body = pen.createLinearGradient(0, foot[1], 0, tip[1])
  body.addColorStop(0, darken(colour, 0.14))
  body.addColorStop(0.6, colour)
  body.addColorStop(1, lighten(colour, 0.35))
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(foot[0] - half * 1.6, foot[1])
  pen.quadraticCurveTo(foot[0] - half * 0.4, (foot[1] + tip[1]) / 2, tip[0] - half * 0.5, tip[1])
  pen.arc(tip[0], tip[1], half * 0.62, Math.PI, 0)
  pen.quadraticCurveTo(foot[0] + half * 0.9, (foot[1] + tip[1]) / 2, foot[0] + half * 1.6, foot[1])
  pen.fill()
  for (const [late, size] of [
    [0.05, 0.5],
    [0.16, 0.34],
    [0.27, 0.22],
  ] as const) {
    const flown = smoothstep(0.12, 1, age) + late
    const y = tip[1] - 0.1 * reach * Math.sin(Math.PI * clamp(flown)) - late * 0.35 * rise * up
    fillEllipse(
      pen,
      lighten(colour, 0.16),
      tip[0] + Math.cos(turn) * late * 0.7 * reach,
      y,
      half * size,
      half * size * 1.2,
    )
  }
}

/** A ribbon of liquid that winds around the hero. */
export const createSwirl: SightMaker = (context) => {
  const colour = liquidOf(context)
  const draw = (frame: Frame, isFront: boolean): void => {
    const hero = footprintOf(context, frame)
    const pen = context.stage.enter(frame.camera, hero.parallax)
    pen.save()
    pen.translate(hero.x, hero.y)
    pen.scale(hero.height, hero.height)
    drawRibbon(pen, colour, hero.width / hero.height, frame.time, isFront)
    pen.restore()
  }
  return { drawBehind: (frame) => draw(frame, false), drawOver: (frame) => draw(frame, true) }
}

const TURNS = 1.75
const STEPS = 84

/** Short thick strokes along a helix: those that are before the hero, or those behind it. */
function drawRibbon(pen: Pen, colour: Hex, width: number, time: number, isFront: boolean): void {
  const at = (part: number): readonly [number, number, number] => {
    const turn = part * TURNS * Math.PI * 2 + time * 1.5
    const reach = width * 0.5 + 0.17 + 0.05 * Math.sin(part * 9 + time)
    return [Math.cos(turn) * reach, -0.06 - part * 0.86 + Math.sin(turn) * 0.07, Math.sin(turn)]
  }
  pen.lineCap = 'round'
  for (const [thick, tone, up] of [
    [0.085, darken(colour, 0.2), 0.01],
    [0.07, colour, 0],
    [0.018, lighten(colour, 0.45), -0.018],
  ] as const) {
    pen.strokeStyle = tone
    pen.beginPath()
    for (let step = 0; step < STEPS; step += 1) {
      const [x, y, depth] = at(step / STEPS)
      if (depth >= 0 !== isFront) continue
      const [nextX, nextY] = at((step + 1) / STEPS)
      pen.moveTo(x, y + up)
      pen.lineTo(nextX, nextY + up)
    }
    pen.lineWidth = thick
    pen.stroke()
  }
}

const PUFFS = 12

/** Cold smoke that creeps about the foot of what is shown. */
export const createMist: SightMaker = (context) => {
  const random = createRandom(context.seed ^ 0x3157)
  const puffs = Array.from({ length: PUFFS }, () => ({
    x: between(random, -1, 1),
    y: between(random, -0.12, 0.1),
    size: between(random, 0.16, 0.34),
    phase: between(random, 0, 6),
  }))
  const box = { width: 1, height: 1, anchorX: 0.5, anchorY: 0.5 }
  const puff = context.stage.sprite('studio mist', box, (pen) => {
    const soft = pen.createRadialGradient(0, 0, 0, 0, 0, 0.5)
    soft.addColorStop(0, 'rgba(245,248,252,0.6)')
    soft.addColorStop(0.6, 'rgba(240,245,250,0.24)')
    soft.addColorStop(1, 'rgba(240,245,250,0)')
    pen.fillStyle = soft
    pen.fillRect(-0.5, -0.5, 1, 1)
  })
  const draw = (frame: Frame, isFront: boolean): void => {
    const hero = footprintOf(context, frame)
    context.stage.enter(frame.camera, hero.parallax)
    for (const [index, { x, y, size, phase }] of puffs.entries()) {
      if ((index % 2 === 0) !== isFront) continue
      const drift = Math.sin(frame.time * 0.35 + phase) * 0.12
      context.stage.put(puff, hero.x + (x + drift) * 0.55, hero.y + y * 0.6 + (isFront ? 0.03 : -0.04), {
        scale: size * 2,
        alpha: 0.65 + 0.3 * Math.sin(frame.time * 0.6 + phase),
      })
    }
  }
  const sight: Sight = { drawBehind: (frame) => draw(frame, false), drawOver: (frame) => draw(frame, true) }
  return sight
}
