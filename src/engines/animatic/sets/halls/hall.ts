import type { Light } from '../../draw/stage.ts'
import type { Pen } from '../../draw/shapes.ts'
import { drawWindowWeather } from '../rooms/window-weather.ts'
import type { WindowFrame } from '../rooms/window.ts'
import type { BuiltSet, Floor, Frame, SceneSet, SetContext } from '../set.ts'

/** y at which wall and floor of a hall meet. */
export const FLOOR_Y = 0.775
const WALL_PARALLAX = 0.6
const GROUND_PARALLAX = 0.9
export const MIDDLE_PARALLAX = 0.8
const NEAR_PARALLAX = 1.25

/** A place with a far wall, a floor, things that stand on it, and something dark near the lens. All painters are baked. */
export interface Hall {
  readonly light: Light
  /** What differs from a room's floor. */
  readonly floor?: Partial<Floor>
  /** What is seen through holes of the wall. */
  drawSky?(frame: Frame): void
  /** Holes of the wall: rain and snow fall behind them. */
  readonly windows?: readonly WindowFrame[]
  /** From the top of the picture down to the floor's edge. */
  paintWall(pen: Pen): void
  /** y at which the ground's painting begins. Default: the floor's edge. */
  readonly groundY?: number
  /** From there down. */
  paintGround(pen: Pen): void
  /** What stands free, behind the actors; from `MIDDLE_TOP` above the floor's edge to 0.2 below it. */
  paintMiddle?(pen: Pen): void
  /** Out of focus, before everybody. */
  paintNear?(pen: Pen): void
  /** Moving things right before the wall, and before what stands free. */
  moveFar?(frame: Frame): void
  move?(frame: Frame): void
  /** Moving things before the actors. */
  moveNear?(frame: Frame): void
}

/** Sets of halls: `plan` draws lots and chooses colours once. */
export function hallSet(plan: (context: SetContext) => Hall): SceneSet {
  return {
    build(context) {
      return buildHall(context, plan(context))
    },
  }
}

function buildHall({ stage, spec }: SetContext, hall: Hall): BuiltSet {
  const { top, bottom } = stage
  const { paintMiddle, paintNear } = hall
  return {
    light: hall.light,
    floor: {
      y: 0.93,
      farY: 0.85,
      parallax: 0.95,
      personHeight: 0.58,
      kind: 'ground',
      horizonY: FLOOR_Y,
      ...hall.floor,
    },
    drawBack(frame) {
      const { camera } = frame
      hall.drawSky?.(frame)
      stage.layer(
        'hall-wall',
        camera,
        WALL_PARALLAX,
        { y0: top - 0.1, y1: FLOOR_Y + 0.03, margin: 0.3 },
        (pen) => hall.paintWall(pen),
      )
      for (const window of hall.windows ?? [])
        drawWindowWeather(stage, frame, WALL_PARALLAX, window, spec.weather)
      hall.moveFar?.(frame)
      stage.layer(
        'hall-ground',
        camera,
        GROUND_PARALLAX,
        { y0: hall.groundY ?? FLOOR_Y, y1: bottom + 0.12, margin: 0.3 },
        (pen) => hall.paintGround(pen),
      )
      if (paintMiddle !== undefined) {
        stage.layer(
          'hall-middle',
          camera,
          MIDDLE_PARALLAX,
          { y0: top - 0.1, y1: FLOOR_Y + 0.2, margin: 0.32 },
          (pen) => paintMiddle(pen),
        )
      }
      hall.move?.(frame)
    },
    drawFront(frame) {
      hall.moveNear?.(frame)
      if (paintNear === undefined) return
      const camera = { ...frame.camera, y: frame.camera.y * 0.4 }
      stage.layer(
        'hall-near',
        camera,
        NEAR_PARALLAX,
        { y0: top - 0.1, y1: bottom + 0.15, margin: 0.45 },
        (pen) => paintNear(pen),
      )
    },
  }
}

/** The parallax of the far wall, for what moves before it. */
export const WALL = WALL_PARALLAX
