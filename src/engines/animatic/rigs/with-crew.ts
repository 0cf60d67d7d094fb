import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import { withAlpha } from '../draw/colour.ts'
import type { Pen } from '../draw/shapes.ts'
import type { DriverSpec } from '../scene-spec.ts'
import { drawShaft, strokeIn } from './boat/paddled.ts'
import { headOf } from './head.ts'
import { rigFor } from './index.ts'
import { REST } from './rig.ts'
import type { Pose, Rig, RigLook } from './rig.ts'
import { openingsOf, roomIn } from './seats.ts'
import type { Opening, Seat } from './seats.ts'

interface Sitter {
  readonly who: DriverSpec
  readonly rig: Rig
  readonly look: RigLook
  readonly seat: Seat
  /** Own rhythm, so that they do not nod as one. */
  readonly offset: number
}

/**
 * A vehicle with those who are in it, where there are windows to see them through: who steers comes first. Whom there is
 * no room for is not drawn.
 */
export function withCrew(vehicle: Rig, crew: readonly DriverSpec[]): Rig {
  const drawable = crew.flatMap((who) => {
    const rig = rigFor(who.rig)
    return rig === undefined ? [] : [{ who, rig }]
  })
  if (drawable.length === 0) return vehicle
  const portraits = new Map<string, Canvas>()
  return {
    ...vehicle,
    draw(pen, look, pose) {
      vehicle.draw(pen, { ...look, isTaken: true }, pose)
      const seated = drawable.slice(0, roomIn(look.variant))
      let first = 0
      for (const opening of openingsOf(look.variant)) {
        const sitters = opening.seats.flatMap((seat, index): Sitter[] => {
          const one = seated[first + index]
          if (one === undefined) return []
          const offset = first + index
          return [
            { ...one, look: { ...one.who, seed: one.who.looksSeed ?? look.seed + offset * 7 }, seat, offset },
          ]
        })
        first += opening.seats.length
        if (sitters.length === 0) continue
        drawThrough(pen, opening, sitters, pose, portraits, look.variant)
        drawShafts(pen, opening, sitters, pose, look.variant)
      }
    },
  }
}

/** Those in front are alive; the many behind them are painted once: each would cost as much as a figure of its own. */
const ALIVE = 2
/** Pixels of a portrait per length of the vehicle: the same for every frame, whatever its zoom. */
const PORTRAIT_SCALE = 1000

function drawThrough(
  pen: Pen,
  opening: Opening,
  sitters: readonly Sitter[],
  pose: Pose,
  portraits: Map<string, Canvas>,
  vessel: string,
): void {
  pen.save()
  traceOpening(pen, opening)
  pen.clip()
  const { glass = '#38506c', isGlazed } = opening
  if (isGlazed && glass !== null) {
    // Whoever sits there by default is no longer to be seen.
    pen.fillStyle = glass
    pen.fill()
  }
  const edge = Math.max(...opening.outline.map(([, y]) => y)) / 100
  for (const sitter of sitters.toReversed()) {
    const stroke = rows(sitter) ? strokeIn(vessel, pose.time) : undefined
    if (!rows(sitter) || sitter.offset < ALIVE || stroke !== undefined)
      drawSitter(pen, sitter, pose, edge, stroke?.hands)
    else drawPortrait(pen, sitter, pose, edge, portraits)
  }
  if (isGlazed) drawReflection(pen, opening)
  pen.restore()
}

/** Both hands are on an instrument: whoever plays rows no boat. */
function plays({ who, seat }: Pick<Sitter, 'who' | 'seat'>): boolean {
  return seat[2] > LEAST_PLAYER && who.props.some(({ role }) => role === 'played')
}

/** Who fishes or reads in a boat has no hand for an oar. */
function rows(sitter: Sitter): boolean {
  return !plays(sitter) && !sitter.who.props.some(({ role }) => role === 'held')
}

/** Smaller heads, in hundredths of the vessel, are all that is seen of who sits there. */
const LEAST_PLAYER = 6
/** In their own heights: who plays sits on the bench rather than on the planks, so that it is seen. */
const PLAYER_UP = 0.14

/** Head and shoulders, as far as they can be seen. */
function drawPortrait(
  pen: Pen,
  sitter: Sitter,
  pose: Pose,
  edge: number,
  portraits: Map<string, Canvas>,
): void {
  const [x, y, radius] = sitter.seat.map((hundredths) => hundredths / 100) as [number, number, number]
  const box = {
    left: x - radius * 3.4,
    top: y - radius * 3,
    width: radius * 6.8,
    height: edge - y + radius * 3,
  }
  const key = `${sitter.offset} ${sitter.look.seed} ${x} ${y}`
  let portrait = portraits.get(key)
  if (portrait === undefined) {
    portrait = createCanvas(
      Math.ceil(box.width * PORTRAIT_SCALE),
      Math.max(1, Math.ceil(box.height * PORTRAIT_SCALE)),
    )
    const own = portrait.getContext('2d')
    own.scale(PORTRAIT_SCALE, PORTRAIT_SCALE)
    own.translate(-box.left, -box.top)
    drawSitter(own, sitter, REST, edge)
    portraits.set(key, portrait)
  }
  const nod = 0.002 * Math.sin(pose.time * 7 + sitter.offset * 1.9)
  pen.drawImage(portrait, box.left, box.top + nod, box.width, box.height)
}

/** How large who sits there is, and where their body's origin is. */
function seatedAt({ who, look, seat }: Sitter, edge: number): { size: number; x: number; y: number } {
  const head = headOf(who.rig, look) ?? { x: 0, y: -0.6, radius: 0.3 }
  const [x, y, radius] = seat
  const size = (radius / 100 / head.radius) * (who.rig === 'person' ? 1 : 1.1)
  // Who is all head would hover above the edge.
  const sunk = Math.max(0, edge - (y / 100 - head.y * size))
  const up = plays({ who, seat }) ? PLAYER_UP * size : 0
  return { size, x: x / 100 - head.x * size, y: y / 100 + sunk - up - head.y * size }
}

function drawSitter(
  pen: Pen,
  sitter: Sitter,
  pose: Pose,
  edge: number,
  reach: Pose['reach'] = REST.reach,
): void {
  const { rig, look, offset } = sitter
  const { size, x, y } = seatedAt(sitter, edge)
  pen.save()
  pen.translate(x, y + 0.002 * Math.sin(pose.time * 7 + offset * 1.9))
  pen.scale(size, size)
  rig.draw(pen, look, {
    ...REST,
    ...(plays(sitter) ? { action: 'play-instrument' as const } : {}),
    time: pose.time + offset * 1.3,
    mouth: offset === 0 ? pose.mouth : 0,
    reach: sitter.who.rig === 'person' ? reach : REST.reach,
  })
  pen.restore()
}

/** Oars and paddles of those who row, outside of the boat. */
function drawShafts(
  pen: Pen,
  { outline }: Opening,
  sitters: readonly Sitter[],
  pose: Pose,
  vessel: string,
): void {
  const stroke = strokeIn(vessel, pose.time)
  if (stroke === undefined) return
  const edge = Math.max(...outline.map(([, y]) => y)) / 100
  for (const sitter of sitters) {
    if (!rows(sitter)) continue
    const { size, x, y } = seatedAt(sitter, edge)
    pen.save()
    pen.translate(x, y)
    pen.scale(size, size)
    drawShaft(pen, stroke)
    pen.restore()
  }
}

function traceOpening(pen: Pen, { outline }: Opening): void {
  pen.beginPath()
  outline.forEach(([x, y], index) => {
    if (index === 0) pen.moveTo(x / 100, y / 100)
    else pen.lineTo(x / 100, y / 100)
  })
  pen.closePath()
}

function drawReflection(pen: Pen, { outline }: Opening): void {
  const xs = outline.map(([x]) => x / 100)
  const ys = outline.map(([, y]) => y / 100)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const width = right - left
  pen.fillStyle = withAlpha('#ffffff', 0.2)
  pen.beginPath()
  pen.moveTo(left + width * 0.02, bottom)
  pen.lineTo(left + width * 0.2, top)
  pen.lineTo(left + width * 0.36, top)
  pen.lineTo(left + width * 0.18, bottom)
  pen.fill()
}
