import { createNoise } from '../draw/random.ts'
import type { CameraMove } from '../scene-spec.ts'

/** A place in the picture: 0..1 from edge to edge. */
interface Place {
  readonly x: number
  readonly y: number
}

/** For a place on the screen and its depth, 0 (far) .. 1 (near): the place in the picture that is shown there. */
type PictureView = (screen: Place, depth: number) => Place

/** The view `time` seconds into the shot. At time 0 everything is shown in its own place. */
export type PictureMove = (time: number) => PictureView

/** What has happened at the end of a long shot. Fractions of the picture. */
interface Travel {
  /** How much larger everything gets; leaves room at the edges for the rest. */
  readonly zoom: number
  /** How much more near things grow than far ones. */
  readonly depthZoom: number
  readonly pan: Place
  /** How far near things slide against far ones. */
  readonly parallax: Place
}

const CENTRE: Place = { x: 0, y: 0 }
const PUSH: Travel = { zoom: 0.13, depthZoom: 0.16, pan: CENTRE, parallax: CENTRE }
const TRAVELS: Readonly<Record<CameraMove, Travel>> = {
  push: PUSH,
  // The whole picture is on the screen from the start: there is nothing more to show, so only its depth opens.
  pull: { zoom: 0.035, depthZoom: -0.12, pan: CENTRE, parallax: CENTRE },
  'pan-left': sideways(-1),
  'pan-right': sideways(1),
  track: { zoom: 0.11, depthZoom: 0.03, pan: { x: 0.028, y: 0 }, parallax: { x: 0.04, y: 0 } },
  'crane-up': { zoom: 0.08, depthZoom: 0.03, pan: { x: 0, y: -0.022 }, parallax: { x: 0, y: -0.028 } },
  'crane-down': { zoom: 0.08, depthZoom: 0.03, pan: { x: 0, y: 0.022 }, parallax: { x: 0, y: 0.028 } },
  orbit: { zoom: 0.09, depthZoom: 0.05, pan: CENTRE, parallax: { x: 0.075, y: 0 } },
  handheld: { zoom: 0.05, depthZoom: 0.05, pan: CENTRE, parallax: { x: 0.01, y: 0 } },
  still: { zoom: 0.05, depthZoom: 0.06, pan: CENTRE, parallax: CENTRE },
}
/** A shot this long travels the whole way; shorter ones less, so that none is hasty. */
const FULL_TRAVEL_SECONDS = 5
/** Share of the shot in which the camera gets going. */
const START_SHARE = 0.18
const SHAKE = 0.0016
const HANDHELD_SHAKE = 0.004
/** Near things swell and sink a little, as a chest does; seconds of a breath. */
const BREATH = 0.012
const BREATH_SECONDS = 3.6

export function createPictureMove(camera: CameraMove, seconds: number, seed: number): PictureMove {
  const travel = TRAVELS[camera]
  const reach = Math.min(1, seconds / FULL_TRAVEL_SECONDS)
  const noise = createNoise(seed)
  const shake = camera === 'handheld' ? HANDHELD_SHAKE : SHAKE
  return (time) => {
    const way = reach * getGoing(time / seconds)
    // The hand starts still, too, and never shakes further than the zoom has made room for.
    const strength = shake * Math.min(1, time, (way * travel.zoom) / (4 * shake))
    const hand = { x: strength * noise(time * 0.8), y: strength * noise(time * 0.8 + 57) }
    const breath = (BREATH * (1 - Math.cos((time / BREATH_SECONDS) * Math.PI * 2))) / 2
    return (screen, depth) => {
      const nearness = depth - 0.5
      const zoom = 1 + way * (travel.zoom + travel.depthZoom * nearness) + breath * depth
      const along = (axis: 'x' | 'y'): number => {
        const moved = way * (travel.pan[axis] + travel.parallax[axis] * nearness)
        return 0.5 + (screen[axis] - 0.5) / zoom + moved + hand[axis]
      }
      return { x: along('x'), y: along('y') }
    }
  }
}

function sideways(direction: 1 | -1): Travel {
  return {
    zoom: 0.08,
    depthZoom: 0.02,
    pan: { x: direction * 0.024, y: 0 },
    parallax: { x: direction * 0.026, y: 0 },
  }
}

/** From standstill to an even pace: 0 at 0, 1 at 1. */
function getGoing(share: number): number {
  const start = START_SHARE
  const distance = share < start ? (share * share) / (2 * start) : share - start / 2
  return distance / (1 - start / 2)
}
