import { breathe, type CameraPath } from '../draw/camera.ts'
import { clamp, easeInOut, lerp, smoothstep } from '../draw/easing.ts'
import type { Camera } from '../draw/stage.ts'
import { GAITS_ON_FOOT, gaitPhase } from '../gaits.ts'
import type { CameraMove, SceneSpec } from '../scene-spec.ts'
import type { TiltCamera } from './tilt-stage.ts'

/** What a move goes to, world units from the middle of the picture; as far as the set is painted, it gets there. */
export interface Aim {
  readonly x: number
  readonly y: number
  /** World y of the highest head, which is not lost on the way. */
  readonly top: number
  /** Half of the picture's width. */
  readonly half: number
}

type Move = (way: number, time: number, aim: Aim) => TiltCamera

/** The middle of the narrowest picture. */
const MIDDLE: Aim = { x: 0, y: 0, top: 1, half: 0.46 }
const HALF_HEIGHT = 0.5
/** World units that stay free above a head. */
const HEADROOM = 0.03

/**
 * Where the camera is when `way` (0..1, eased) of a move is done. A move that is asked for by name must be seen to be that
 * move; `push` is the slow one of all who name none: there the eye should notice the scene, not the camera.
 */
const MOVES: Readonly<Record<CameraMove, Move>> = {
  push: (way) => ({ x: 0, y: 0.012 * way, zoom: 1 + 0.12 * way }),
  'push-in': (way, _time, aim) => near(aim, lerp(1.01, 1.42, way)),
  pull: (way, _time, aim) => near(aim, lerp(1.42, 1.01, way)),
  'pan-right': (way, _time, aim) => ({ x: reachOf(aim) * lerp(-0.2, 0.22, way), y: 0, zoom: 1.08 }),
  'pan-left': (way, _time, aim) => ({ x: reachOf(aim) * lerp(0.22, -0.2, way), y: 0, zoom: 1.08 }),
  'whip-pan': (_way, time) => ({ x: -WHIP.reach * whipAhead(time), y: 0, zoom: 1.18 }),
  track: () => ({ x: 0, y: 0, zoom: 1.084 }),
  'crane-up': (way) => ({ x: 0, y: lerp(0.1, -0.1, way), zoom: 1.28 }),
  'crane-down': (way) => ({ x: 0, y: lerp(-0.1, 0.1, way), zoom: 1.28 }),
  'tilt-up': (way) => ({ x: 0, y: 0, zoom: TILT.zoom, tilt: lerp(TILT.reach, -TILT.reach, way) }),
  'tilt-down': (way) => ({ x: 0, y: 0, zoom: TILT.zoom, tilt: lerp(-TILT.reach, TILT.reach, way) }),
  // Without depth an orbit is what it looks like: near things slide against far ones.
  orbit: (way) => {
    const angle = lerp(-1, 1, way)
    return { x: 0.234 * Math.sin(angle), y: 0, zoom: 1.075 + 0.075 * Math.cos(angle) }
  },
  // The camera comes nearer while its lens goes wide: who is there stays, and the world behind them flees.
  'dolly-zoom': (way) => ({ x: 0, y: 0, zoom: 1.1, deep: lerp(0.75, 0, way) }),
  walk: (way, time) => onFoot('walk', way, time),
  run: (way, time) => onFoot('run', way, time),
  handheld: (_way, time) => ({ x: hand(time, 0), y: hand(time, 40), zoom: 1.09 }),
  still: () => ({ x: 0, y: 0, zoom: 1.03 }),
}
/** World units by which a tilt moves what is seen, to both sides of the middle: as far as skies and floors are painted. */
const TILT = { zoom: 1.36, reach: 0.16 } as const

/** How near eyes on foot come to what is before them, and how they go up and to the sides with every step, world units. */
const ON_FOOT = {
  walk: { from: 1.05, until: 1.42, rises: 0.008, sways: 0.005 },
  run: { from: 1.05, until: 1.58, rises: 0.016, sways: 0.007 },
} as const
/** World units from the middle of the picture down to the horizon that one goes towards. */
const TO_HORIZON = 0.2

/** The view of somebody who walks into the picture: lowest when a foot comes down. */
function onFoot(way: 'walk' | 'run', done: number, time: number): Camera {
  const { from, until, rises, sways } = ON_FOOT[way]
  const zoom = lerp(from, until, done)
  const phase = gaitPhase(GAITS_ON_FOOT[way], time)
  return {
    x: sways * Math.sin(phase),
    y: TO_HORIZON * (1 - 1 / zoom) - rises * Math.abs(Math.sin(phase)),
    zoom,
  }
}

/** Of a pan: a narrow picture would lose whom it is about. */
function reachOf(aim: Aim): number {
  return aim === MIDDLE ? 1 : clamp(aim.half / WIDE, 0.5, 1)
}
/** Half of the width of a picture that is wide enough for a pan to both sides of somebody. */
const WIDE = 0.8

/** World units that a camera goes beside those who stay where they are. */
const TRACK = 0.22

/** Seconds in which a whip pan gets to who it is about, and how far off it begins, world units. */
const WHIP = { start: 0.3, end: 0.68, reach: 0.3 } as const
/** It shoots past them by this part of its way, and comes back. */
const OVERSHOOT = 0.035

/** What of a whip pan is still to come: 1 at its beginning; below 0 when it has gone too far; 0 in the end. */
export function whipAhead(time: number): number {
  const { start, end } = WHIP
  if (time < end) return lerp(1, -OVERSHOOT, easeInOut((time - start) / (end - start)))
  const since = time - end
  return -OVERSHOOT * Math.cos(since * 11) * Math.exp(-since * 7)
}

/** A camera above the ground looks down a little. */
const AERIAL_Y = -0.03

/** The path that a scene's words ask for. `aim`: where the moves to and fro go, the middle by default. */
export function wordsCamera(spec: Pick<SceneSpec, 'camera' | 'framing'>, aim: Aim = MIDDLE): CameraPath {
  const move = MOVES[spec.camera]
  const high = spec.framing === 'aerial' ? AERIAL_Y : 0
  return (time, seconds) => {
    const way = easeInOut(clamp(time / seconds))
    const { x, y, zoom, ...deep } = move(way, time, aim)
    const along = spec.camera === 'track' ? lerp(-TRACK, TRACK, clamp(time / seconds)) : 0
    const framed = { x: x + along, y: y + high, zoom }
    // A locked camera has no hand that breathes.
    const held = spec.camera === 'still' ? framed : breathe(framed, time)
    return { ...held, ...deep }
  }
}

/** As near as the zoom, and as far over there as it leaves room for. */
export function near(aim: Aim, zoom: number): Camera {
  const room = 1 - 1 / zoom
  const within = (value: number, half: number): number =>
    clamp(value * Math.min(1, room * 4), -half * room, half * room)
  const highest = aim.top - HEADROOM - HALF_HEIGHT + HALF_HEIGHT / zoom
  return { x: within(aim.x, aim.half), y: within(Math.min(aim.y, highest), HALF_HEIGHT), zoom }
}

/** The sway of somebody who holds it, and their steps and starts. */
function hand(time: number, phase: number): number {
  return (
    0.012 * Math.sin(time * 1.6 + phase) +
    0.007 * Math.sin(time * 3.9 + 1 + phase) +
    0.0035 * Math.sin(time * 8.3 + 2 + phase)
  )
}

/** World units that a pan goes to each side of the middle through a place that goes on. */
const PAN = 0.5
const PANS: Partial<Record<CameraMove, number>> = { 'pan-right': PAN, 'pan-left': -PAN, track: PAN }

/** How far a pan over an empty place has gone, world units; undefined: the words ask for none. */
export function panOver(
  { camera, subjects }: Pick<SceneSpec, 'camera' | 'subjects'>,
  seconds: number,
): ((time: number) => number) | undefined {
  const reach = PANS[camera]
  if (reach === undefined || subjects.length > 0) return undefined
  return (time) => lerp(-reach, reach, easeInOut(time / seconds))
}

/** World units from which a whip pan comes where a place goes on: nothing of what it finds is seen before. */
const FAR_OFF = 2.2

/** How far off a whip pan through a place that goes on still is, world units; undefined: the words ask for none. */
export function whipFrom({ camera }: Pick<SceneSpec, 'camera'>): ((time: number) => number) | undefined {
  return camera === 'whip-pan' ? (time) => -FAR_OFF * whipAhead(time) : undefined
}

/** How strongly a whip smears the picture, 0..1. */
export function smearAt({ camera }: Pick<SceneSpec, 'camera'>, time: number): number {
  if (camera !== 'whip-pan') return 0
  const { start, end } = WHIP
  return (
    smoothstep(start, (start + end) / 2 - 0.02, time) * (1 - smoothstep((start + end) / 2 + 0.02, end, time))
  )
}
