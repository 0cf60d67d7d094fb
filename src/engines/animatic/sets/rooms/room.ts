import { withAlpha, type Hex } from '../../draw/colour.ts'
import { hashText } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import type { BuiltSet, Floor, Frame, SceneSet, SetContext } from '../set.ts'
import { paintFallOff } from './light-in-room.ts'
import { roomLight, type RoomLight } from './room-light.ts'
import { paintTableTop, TABLE_FLOOR, wantsTable } from './table-view.ts'
import { drawWindowWeather } from './window-weather.ts'
import type { WindowFrame } from './window.ts'

/** y of the edge between wall and floor. */
export const FLOOR_Y = 0.775
/** How far painters reach beyond both sides, world units. */
export const REACH = 0.6
const MARGIN = 0.34
/** Of the wall, in all rooms. */
const WALL_PARALLAX = 0.66

/** One thing that is drawn in every frame: a baked layer, glows, steam, people. */
export type Part = (frame: Frame) => void

export interface Room {
  /** From far to near, behind the actors. */
  readonly back: readonly Part[]
  /** Over the actors. */
  readonly front: readonly Part[]
  readonly floor?: Partial<Floor>
  /** Holes of the wall, which is the first of `back`: rain and snow fall behind them. x as if it were not mirrored. */
  readonly windows?: readonly WindowFrame[]
  /** What small heroes stand on, from close by. Absent: they stand on the floor. */
  readonly table?: { readonly wood: Hex; readonly cloth: Hex | null }
}

export interface Spot {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** What rooms are put together from. Every second one is built the other way round: x is given as if it were not. */
export interface RoomKit extends SetContext {
  readonly light: RoomLight
  /** Whether left is right. */
  readonly isMirrored: boolean
  /** The world x of something at x. */
  at(x: number): number
  /** A baked layer from `y0` to `y1`. */
  baked(key: string, parallax: number, y0: number, y1: number, paint: (pen: Pen) => void): Part
  /** Where what is near the lens stands. */
  readonly nearY: number
  /** What is near the lens: a baked layer at the lower edge, up to `height` above `nearY`. */
  near(key: string, height: number, paint: (pen: Pen) => void): Part
  /** The glow of lamps, as strong as they are lit. */
  glows(parallax: number, colour: Hex, spots: readonly Spot[]): Part
  /** Steam that rises from a cup or a pot. */
  steam(parallax: number, x: number, y: number, height: number): Part
}

/** A room that is planned once: a wall, a floor, furniture, and something near the lens. */
export function createRoom(name: string, plan: (kit: RoomKit) => Room): SceneSet {
  return {
    build(context) {
      const kit = createKit(name, context)
      const room = plan(kit)
      const { table } = room
      const back = withWindows(kit, room)
      if (table !== undefined && wantsTable(context.spec)) return atTable(kit, back, table)
      return {
        light: kit.light.actors,
        floor: {
          y: 0.925,
          farY: 0.85,
          parallax: 0.95,
          personHeight: 0.58,
          kind: 'ground',
          horizonY: FLOOR_Y,
          ...room.floor,
        },
        drawBack: (frame) => drawParts(back, frame),
        drawFront: (frame) => room.front.forEach((draw) => draw(frame)),
      }
    },
  }
}

function drawParts(parts: readonly Part[], frame: Frame): void {
  for (const draw of parts) draw(frame)
}

/** What falls outside, seen through the wall's windows. */
function withWindows(
  { stage, spec, at, isMirrored }: RoomKit,
  { back, windows = [] }: Room,
): readonly Part[] {
  const [wall, ...rest] = back
  if (wall === undefined || windows.length === 0) return back
  const seen = windows.map((window) => ({ ...window, x: at(window.x) - (isMirrored ? window.width : 0) }))
  const fall: Part = (frame) => {
    for (const window of seen) drawWindowWeather(stage, frame, WALL_PARALLAX, window, spec.weather)
  }
  return [wall, fall, ...rest]
}

function atTable(kit: RoomKit, back: readonly Part[], { wood, cloth }: NonNullable<Room['table']>): BuiltSet {
  const { stage, light } = kit
  const paint = (pen: Pen): void =>
    paintTableTop(pen, stage, light.tone(wood), cloth === null ? null : light.tone(cloth))
  const parts = [...back, kit.baked('table', 1, 0.56, stage.bottom + 0.14, paint)]
  return {
    light: light.actors,
    floor: TABLE_FLOOR,
    drawBack: (frame) => drawParts(parts, frame),
    drawFront: () => undefined,
  }
}

function createKit(name: string, context: SetContext): RoomKit {
  const { stage, seed } = context
  const light = roomLight(context.palette, '#ffe4c0', 0.78)
  const isMirrored = (hashText(`${name} ${seed}`) & 1) === 1
  const at = (x: number): number => (isMirrored ? stage.aspect - x : x)
  // What is near is pushed out of the picture by whatever the camera goes nearer.
  const nearY = stage.bottom - (stage.portrait ? 0.1 : 0.055)
  const turned = (paint: (pen: Pen) => void) => (pen: Pen) => {
    pen.save()
    if (isMirrored) {
      pen.translate(stage.aspect, 0)
      pen.scale(-1, 1)
    }
    paint(pen)
    pen.restore()
  }
  // The light of a room is in its middle.
  const shaded = (paint: (pen: Pen) => void) => (pen: Pen) => {
    paint(pen)
    paintFallOff(pen, stage, FLOOR_Y, light, context.palette, [stage.aspect / 2, 0.36])
  }
  return {
    ...context,
    light,
    isMirrored,
    nearY,
    at,
    baked: (key, parallax, y0, y1, paint) => (frame) => {
      stage.layer(
        `${name} ${key}`,
        frame.camera,
        parallax,
        { y0, y1, margin: MARGIN },
        key === 'wall' ? shaded(turned(paint)) : turned(paint),
      )
    },
    near: (key, height, paint) => (frame) => {
      // Far in front the camera's rise would lift it into the picture, or sink it out of sight.
      const camera = { ...frame.camera, y: frame.camera.y * 0.35 }
      const extent = { y0: nearY - height, y1: stage.bottom + 0.12, margin: 0.46 }
      stage.layer(`${name} ${key}`, camera, 1.25, extent, turned(paint))
    },
    glows: (parallax, colour, spots) => (frame) => {
      if (light.lamps < 0.15) return
      stage.enter(frame.camera, parallax)
      const alpha = Math.round(light.lamps * 4.4) / 10
      for (const { x, y, radius } of spots) stage.glow(at(x), y, radius, colour, alpha)
    },
    steam: (parallax, x, y, height) => (frame) => {
      const puff = softPuff(stage, '#ffffff')
      stage.enter(frame.camera, parallax)
      for (let wisp = 0; wisp < 5; wisp += 1) {
        const way = (frame.time * 0.34 + wisp / 5) % 1
        const sway = Math.sin(way * 5 + wisp * 2) * height * 0.1
        stage.put(puff, at(x) + sway, y - way * height, {
          scale: (height * (0.1 + way * 0.16)) / PUFF_RADIUS,
          alpha: 0.3 * Math.sin(way * Math.PI),
        })
      }
    },
  }
}

/** A soft pool of light on a wall or a floor. */
export function paintPool(
  pen: Pen,
  x: number,
  y: number,
  radius: readonly [x: number, y: number],
  colour: Hex,
  alpha: number,
): void {
  if (alpha <= 0) return
  pen.save()
  pen.translate(x, y)
  pen.scale(radius[0], radius[1])
  const pool = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
  pool.addColorStop(0, withAlpha(colour, alpha))
  pool.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = pool
  pen.fillRect(-1, -1, 2, 2)
  pen.restore()
}

/** A smooth surface over the whole width, from one tone above to another below. */
export function paintBand(pen: Pen, aspect: number, y0: number, y1: number, above: Hex, below: Hex): void {
  const fill = pen.createLinearGradient(0, y0, 0, y1)
  fill.addColorStop(0, above)
  fill.addColorStop(1, below)
  pen.fillStyle = fill
  pen.fillRect(-REACH - 0.4, y0, aspect + 2 * REACH + 0.8, y1 - y0)
}
