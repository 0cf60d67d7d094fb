import type { Random } from '../../draw/random.ts'
import { pick } from '../../draw/random.ts'
import { drawRoadVehicle } from '../../rigs/above/vehicles.ts'
import { lampLevel } from '../parts/lighting.ts'
import type { Frame } from '../set.ts'
import type { TerrainContext } from './terrain.ts'

export interface Lane {
  /** `away` of the lane. */
  readonly at: number
  /** +1: to the right. */
  readonly way: number
}

export const CAR_COLOURS: readonly string[] = [
  '#f2f2ee',
  '#d34a3f',
  '#3b6fb5',
  '#2e3238',
  '#e8b93a',
  '#8f979f',
  '#4f8f6a',
]
/** World units per second at the hero's row. */
const SPEED = 0.11

/** Cars along straight lanes, as sprites: far from the hero, who has the lane in the middle. */
export function createTraffic(
  { stage, view, palette, random, spec }: TerrainContext,
  {
    lanes,
    carLength,
    spacing,
    bend = () => 0,
  }: {
    readonly lanes: readonly Lane[]
    readonly carLength: number
    readonly spacing: number
    readonly bend?: (across: number) => number
  },
): (frame: Frame) => void {
  const lights = lampLevel(palette)
  const rides = lanes.flatMap((lane) => fillLane(lane, spacing, view.reachAt(lane.at), random))
  const isFree = spec.subjects.length === 0
  const box = {
    width: carLength * 1.3,
    height: carLength,
    anchorX: carLength * 0.65,
    anchorY: carLength * 0.62,
  }
  return (frame) => {
    for (const { lane, start, colour, speed, reach } of rides) {
      if (!isFree && Math.abs(lane.at) < spacing * 0.3) continue
      const span = reach * 2
      const turned = start + frame.time * speed * SPEED * lane.way
      const across = (((turned % span) + span) % span) - reach
      const [x, y] = view.at(across, lane.at + bend(across))
      const sprite = stage.sprite(`car above ${colour} ${lane.way}`, box, (pen) => {
        pen.scale(carLength * lane.way, carLength)
        drawRoadVehicle(pen, 'car', { main: colour, lights, ambient: palette.ambient })
      })
      stage.enter(frame.camera, 1)
      stage.put(sprite, x, y, { scale: view.scaleAt(lane.at) })
    }
  }
}

function fillLane(
  lane: Lane,
  spacing: number,
  reach: number,
  random: Random,
): {
  readonly lane: Lane
  readonly start: number
  readonly colour: string
  readonly speed: number
  readonly reach: number
}[] {
  const count = Math.floor((reach * 2) / spacing)
  const speed = 0.8 + 0.4 * random()
  return Array.from({ length: count }, (_, index) => ({
    lane,
    start: (index + random() * 0.6) * spacing,
    colour: pick(random, CAR_COLOURS),
    speed,
    reach,
  }))
}
