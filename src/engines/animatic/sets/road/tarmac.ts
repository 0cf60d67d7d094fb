import { multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Camera, Stage } from '../../draw/stage.ts'
import { ground, seen } from '../parts/lighting.ts'
import { eachSlot, visibleSpan } from '../parts/span.ts'
import { paintSnowCover } from './snow-cover.ts'

export const ROAD_TOP = 0.79
export const ROAD_BOTTOM = 0.975

/** What a road runs through. */
export interface RoadSides {
  /** Of the ground on the far side, and on the near one from the road downwards. */
  readonly beyond: Hex
  readonly near: Hex
  readonly deep: Hex
  readonly hasRail: boolean
  /** Of the line in the middle. */
  readonly line: Hex
  readonly isSnowy?: boolean
}

/** Two lanes of tarmac, endless sideways. */
export function drawTarmac(
  stage: Stage,
  palette: Palette,
  camera: Camera,
  { beyond, near, deep, hasRail, line, isSnowy = false }: RoadSides,
): void {
  const pen = stage.enter(camera, 1)
  const { left, right } = visibleSpan(stage, camera, 1)
  const width = right - left
  const shoulder = pen.createLinearGradient(0, ROAD_TOP - 0.03, 0, ROAD_TOP)
  shoulder.addColorStop(0, ground(palette, beyond, 0.22, 0))
  shoulder.addColorStop(1, ground(palette, '#8a7a5a', 0.5, 0))
  pen.fillStyle = shoulder
  pen.fillRect(left, ROAD_TOP - 0.028, width, 0.04)
  if (hasRail) drawGuardRail(pen, palette, left, right)
  const tarmac = pen.createLinearGradient(0, ROAD_TOP, 0, ROAD_BOTTOM)
  tarmac.addColorStop(0, seen('#7c7f8a', palette, 0.14))
  tarmac.addColorStop(1, multiply('#4b4e59', palette.ambient))
  pen.fillStyle = tarmac
  pen.fillRect(left, ROAD_TOP, width, ROAD_BOTTOM - ROAD_TOP)
  pen.fillStyle = withAlpha(seen('#fff8e0', palette, 0.05), 0.85)
  pen.fillRect(left, ROAD_TOP + 0.008, width, 0.0045)
  pen.fillRect(left, ROAD_BOTTOM - 0.018, width, 0.007)
  pen.fillStyle = withAlpha(seen(line, palette, 0.05), 0.85)
  eachSlot({ left: left - 0.2, right }, 0.3, (x) => pen.fillRect(x, 0.872, 0.15, 0.0065))
  if (isSnowy) paintSnowCover(pen, palette, { left, width, top: ROAD_TOP, bottom: ROAD_BOTTOM })
  const verge = pen.createLinearGradient(0, ROAD_BOTTOM, 0, Math.max(1.1, stage.bottom))
  verge.addColorStop(0, ground(palette, '#8a7a5a', 0.3, 0))
  verge.addColorStop(0.12, ground(palette, near, 0.16, 0))
  verge.addColorStop(1, ground(palette, deep, 0.5, 0))
  pen.fillStyle = verge
  pen.fillRect(left, ROAD_BOTTOM, width, Math.max(0.3, stage.bottom - ROAD_BOTTOM + 0.1))
}

function drawGuardRail(pen: Pen, palette: Palette, left: number, right: number): void {
  pen.fillStyle = seen('#8b93a0', palette, 0.08)
  eachSlot({ left: left - 0.2, right }, 0.16, (x) => pen.fillRect(x, ROAD_TOP - 0.034, 0.006, 0.036))
  const rail = pen.createLinearGradient(0, ROAD_TOP - 0.038, 0, ROAD_TOP - 0.02)
  rail.addColorStop(0, seen('#eef1f5', palette, 0.04))
  rail.addColorStop(0.5, seen('#a5afbd', palette, 0.06))
  rail.addColorStop(0.55, seen('#d5dbe3', palette, 0.05))
  rail.addColorStop(1, seen('#8d98a8', palette, 0.06))
  pen.fillStyle = rail
  pen.fillRect(left, ROAD_TOP - 0.038, right - left, 0.016)
}
