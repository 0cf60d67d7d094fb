import type { Hex } from '../../draw/colour.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Floor } from '../set.ts'

/** The corners of a window, world units. */
export type Pane = readonly Point[]

/** What is around the lens, world units. */
export interface Cabin {
  /** y of the picture's foot. */
  readonly low: number
  /** Of the layers that are baked of it. */
  readonly extent: Parameters<Stage['layer']>[3]
  /** Between the seats: whoever came along stands there, near the lens. */
  readonly floor: Floor
}

export function cabinOf({ top, bottom }: Stage): Cabin {
  const low = Math.max(1, bottom)
  return {
    low,
    extent: { y0: top - 0.05, y1: low + 0.05, margin: 0.1 },
    floor: {
      y: low - 0.03,
      farY: low - 0.05,
      // The cabin stays where the lens is, and so does who is in it.
      parallax: 0.04,
      personHeight: 0.62,
      kind: 'ground',
      horizonY: 0.5,
    },
  }
}

/** From edge to edge, in whatever paint. */
export function fill(pen: Pen, paint: Pen['fillStyle'], { aspect, top }: Stage, low: number): void {
  pen.fillStyle = paint
  pen.fillRect(-0.2, top - 0.1, aspect + 0.4, low - top + 0.2)
}

/** How windows are set in: the frame around each, and a line of light on it. */
export interface PaneEdge {
  readonly frame: Hex
  readonly width: number
  readonly shine: string
}

/** Takes the windows out of what is painted so far, so that the outside is seen, and frames them. */
export function cutWindows(pen: Pen, panes: readonly Pane[], { frame, width, shine }: PaneEdge): void {
  pen.save()
  pen.globalCompositeOperation = 'destination-out'
  windowsPath(pen, panes)
  pen.fill()
  pen.restore()
  windowsPath(pen, panes)
  pen.lineJoin = 'round'
  pen.strokeStyle = frame
  pen.lineWidth = width
  pen.stroke()
  pen.strokeStyle = shine
  pen.lineWidth = 0.004
  pen.stroke()
}

function windowsPath(pen: Pen, panes: readonly Pane[]): void {
  pen.beginPath()
  for (const pane of panes) {
    for (const [index, [x, y]] of pane.entries()) {
      if (index === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    }
    pen.closePath()
  }
}
