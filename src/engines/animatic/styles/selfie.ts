import { captionFont } from '../draw/fonts.ts'
import type { CanvasStage } from '../draw/create-stage.ts'
import type { Grade } from '../draw/frame-grade.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Look } from './look.ts'
import { createSheet, extentOf, fillVignette } from './sheet.ts'
import type { Extent, Sheet } from './sheet.ts'

const CORNER = 0.075
const FOCUS_SECONDS = 1.1
/** What phones make of faces: open shadows, warm and soft lights. */
const FRONT_CAMERA: Grade = {
  curves: [
    [12, 106, 190, 254],
    [9, 97, 181, 250],
    [13, 95, 174, 244],
  ],
}

/** A phone held at arm's length: close, a little shaky, warm and soft, with the camera's own marks. */
export const selfie: Look = {
  scene: (spec) => ({
    ...spec,
    camera: 'handheld',
    framing: 'close',
    subjects: spec.subjects.map(facing),
  }),
  light: (light) => ({
    ...light,
    key: '#ffe6d2',
    keyAlpha: Math.min(0.5, light.keyAlpha + 0.12),
    shadowAlpha: light.shadowAlpha * 0.6,
  }),
  finish({ stage, palette }) {
    const frame = createSheet(stage, (pen, extent) => {
      fillVignette(pen, extent, '#ffe9dc', palette.stars > 0.5 ? 0.12 : 0.34, 0.5)
      paintPhone(pen, extent)
      paintControls(pen, extent)
    })
    const showTimer = createTimer(stage)
    const showFocus = createFocus(stage)
    return (time) => {
      stage.grade(FRONT_CAMERA)
      frame.lay()
      showTimer(time)
      showFocus(time)
    }
  },
}

/** Who takes their own picture on the way stands still for it. */
function facing(subject: SubjectSpec): SubjectSpec {
  const isOnTheWay = subject.action === 'walk' || subject.action === 'run'
  const isFace = subject.rig === 'person' && subject.count === 1 && subject.activity === undefined
  return isFace && isOnTheWay ? { ...subject, action: 'look' } : subject
}

/** Rounded glass in a black rim. */
function paintPhone(pen: Pen, { width, height }: Extent): void {
  pen.fillStyle = '#08080a'
  pen.beginPath()
  pen.rect(-0.1, -0.1, width + 0.2, height + 0.2)
  pen.roundRect(0.011, 0.011, width - 0.022, height - 0.022, CORNER)
  pen.fill('evenodd')
  pen.strokeStyle = 'rgba(255,255,255,0.22)'
  pen.lineWidth = 0.0018
  pen.beginPath()
  pen.roundRect(0.012, 0.012, width - 0.024, height - 0.024, CORNER)
  pen.stroke()
  // The island of the front camera: at the top of a phone held upright, at the left of one held across.
  pen.fillStyle = '#08080a'
  pen.beginPath()
  if (height > width) pen.roundRect(width / 2 - 0.13, 0.035, 0.26, 0.062, 0.031)
  else pen.roundRect(0.03, height / 2 - 0.1, 0.05, 0.2, 0.025)
  pen.fill()
  const [x, y] = height > width ? [width / 2 + 0.085, 0.066] : [0.055, height / 2 - 0.06]
  fillEllipse(pen, '#1a2434', x, y, 0.014)
  fillEllipse(pen, '#3f5f8f', x - 0.003, y - 0.003, 0.004)
}

/** The shutter, at the thumb. */
function paintControls(pen: Pen, { width, height }: Extent): void {
  const [x, y] = height > width ? [width / 2, height - 0.13] : [width - 0.12, height / 2]
  pen.strokeStyle = 'rgba(255,255,255,0.92)'
  pen.lineWidth = 0.008
  pen.beginPath()
  pen.ellipse(x, y, 0.055, 0.055, 0, 0, Math.PI * 2)
  pen.stroke()
  pen.fillStyle = '#ef3b3b'
  pen.beginPath()
  pen.roundRect(x - 0.022, y - 0.022, 0.044, 0.044, 0.011)
  pen.fill()
}

const TIMER = { width: 0.14, height: 0.048 }

/** Counts the seconds that were recorded. */
function createTimer(stage: CanvasStage): (time: number) => void {
  const sheets = new Map<number, Sheet>()
  const { width, height } = extentOf(stage)
  // Held across, in the corner: in the middle it would lie on the face of whoever is in the picture.
  const place = height > width ? { x: (width - TIMER.width) / 2, y: 0.125 } : { x: 0.105, y: 0.05 }
  return (time) => {
    const seconds = Math.floor(time)
    const sheet = sheets.get(seconds) ?? createSheet(stage, (pen) => paintTimer(pen, seconds), TIMER)
    sheets.set(seconds, sheet)
    sheet.lay(place)
  }
}

function paintTimer(pen: Pen, seconds: number): void {
  pen.fillStyle = 'rgba(226,48,48,0.92)'
  pen.beginPath()
  pen.roundRect(0, 0, TIMER.width, TIMER.height, 0.012)
  pen.fill()
  const text = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  pen.translate(TIMER.width / 2, 0.036)
  pen.scale(0.001, 0.001)
  pen.font = captionFont(text, 34)
  pen.textAlign = 'center'
  pen.fillStyle = '#ffffff'
  pen.fillText(text, 0, 0)
}

/** Half the side of the square at first, and when it has found its subject. */
const FOCUS_FROM = 0.17
const FOCUS_TO = 0.12

/** A yellow square that finds its subject and fades. */
function createFocus(stage: CanvasStage): (time: number) => void {
  const half = FOCUS_FROM + 0.002
  const square = createSheet(
    stage,
    (pen) => {
      pen.strokeStyle = '#ffd640'
      pen.lineWidth = 0.004
      pen.strokeRect(half - FOCUS_FROM, half - FOCUS_FROM, 2 * FOCUS_FROM, 2 * FOCUS_FROM)
    },
    { width: 2 * half, height: 2 * half },
  )
  const { width, height } = extentOf(stage)
  return (time) => {
    if (time > FOCUS_SECONDS) return
    const scale = (FOCUS_TO + (FOCUS_FROM - FOCUS_TO) * Math.max(0, 1 - time * 4)) / FOCUS_FROM
    square.lay({
      x: width / 2 - half * scale,
      y: height * 0.55 - half * scale,
      scale,
      alpha: Math.max(0, 0.95 - 0.8 * (time / FOCUS_SECONDS) ** 3),
    })
  }
}
