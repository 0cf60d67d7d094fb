import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { cityDay } from '../city-day.ts'
import { lampLevel, seen } from '../parts/lighting.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'

/** The shelter's width, how high its roof is, and where its foot stands. */
const SHELTER = { half: 0.4, tall: 0.43, parallax: 0.95 } as const

/** A street with a bus shelter at its kerb: a roof, panes, a bench, the sign with its timetable. */
export const busStop: SceneSet = {
  build(context) {
    const street = cityDay.build(context)
    return {
      ...street,
      drawBack(frame) {
        street.drawBack(frame)
        drawShelter(context, frame, street.floor.farY)
      },
    }
  },
}

function drawShelter({ stage, palette }: SetContext, { camera }: Frame, foot: number): void {
  const x = stage.aspect * 0.5
  const tone = (colour: string): string => seen(colour, palette, 0.03)
  const lit = lampLevel(palette)
  stage.layer(
    'bus-shelter',
    camera,
    SHELTER.parallax,
    { y0: foot - 0.56, y1: foot + 0.03, margin: 0.4 },
    (pen) => {
      pen.save()
      pen.translate(x, foot)
      paintPanes(pen, tone, lit)
      paintBench(pen, tone)
      paintRoof(pen, tone, lit)
      paintSign(pen, tone)
      pen.restore()
    },
  )
}

type Tone = (colour: string) => string

function paintPanes(pen: Pen, tone: Tone, lit: number): void {
  const { half, tall } = SHELTER
  fillEllipse(pen, withAlpha('#1a2030', 0.25), 0, 0, half * 1.1, 0.014)
  for (let pane = 0; pane < 3; pane += 1) {
    const left = -half + pane * ((half * 2) / 3)
    fillRoundRect(
      pen,
      withAlpha(tone('#cfe8f2'), 0.42 + lit * 0.2),
      left + 0.008,
      -tall,
      (half * 2) / 3 - 0.016,
      tall - 0.05,
      0.006,
    )
    pen.fillStyle = withAlpha('#ffffff', 0.22)
    pen.beginPath()
    pen.moveTo(left + 0.05, -tall + 0.02)
    pen.lineTo(left + 0.1, -tall + 0.02)
    pen.lineTo(left + 0.05, -0.07)
    pen.lineTo(left + 0.02, -0.07)
    pen.fill()
  }
  for (let post = 0; post < 4; post += 1)
    fillRoundRect(pen, tone('#3a4654'), -half + post * ((half * 2) / 3) - 0.006, -tall, 0.012, tall, 0.003)
}

function paintBench(pen: Pen, tone: Tone): void {
  for (const x of [-0.2, 0.08]) fillRoundRect(pen, tone('#3a4654'), x, -0.12, 0.012, 0.12, 0.003)
  fillRoundRect(pen, tone('#b98350'), -0.26, -0.135, 0.42, 0.022, 0.008)
  fillRoundRect(pen, tone(lighten('#b98350', 0.2)), -0.26, -0.135, 0.42, 0.008, 0.004)
}

function paintRoof(pen: Pen, tone: Tone, lit: number): void {
  const { half, tall } = SHELTER
  fillRoundRect(pen, tone('#2f6f9e'), -half - 0.05, -tall - 0.035, half * 2 + 0.1, 0.04, 0.014)
  fillRoundRect(
    pen,
    tone(lighten('#2f6f9e', 0.25)),
    -half - 0.05,
    -tall - 0.035,
    half * 2 + 0.1,
    0.012,
    0.006,
  )
  if (lit > 0.3)
    fillRoundRect(pen, withAlpha('#fff1c0', lit), -half + 0.02, -tall + 0.006, half * 2 - 0.04, 0.008, 0.004)
  fillRoundRect(pen, tone('#e9eef2'), half * 0.42, -tall + 0.07, 0.14, 0.2, 0.006)
  fillRoundRect(pen, tone('#e8743c'), half * 0.42 + 0.012, -tall + 0.082, 0.116, 0.11, 0.004)
  fillEllipse(pen, tone('#ffd868'), half * 0.42 + 0.07, -tall + 0.135, 0.032)
  for (const row of [0, 1, 2])
    fillRoundRect(
      pen,
      tone('#8d97a5'),
      half * 0.42 + 0.016,
      -tall + 0.205 + row * 0.017,
      0.1 - row * 0.02,
      0.007,
      0.002,
    )
}

/** A pole with the round sign of a bus, and the times below. */
function paintSign(pen: Pen, tone: Tone): void {
  const x = -SHELTER.half - 0.14
  fillRoundRect(pen, tone('#6a7480'), x - 0.006, -0.5, 0.012, 0.5, 0.004)
  fillEllipse(pen, tone('#f6f2e6'), x, -0.5, 0.05)
  fillEllipse(pen, tone('#2f8f5a'), x, -0.5, 0.043)
  fillRoundRect(pen, tone('#f6f2e6'), x - 0.026, -0.522, 0.052, 0.036, 0.008)
  fillRoundRect(pen, tone('#2f8f5a'), x - 0.021, -0.517, 0.042, 0.014, 0.003)
  for (const wheel of [-0.014, 0.014]) fillEllipse(pen, tone('#f6f2e6'), x + wheel, -0.484, 0.006)
  fillRoundRect(pen, tone('#f6f2e6'), x - 0.03, -0.42, 0.06, 0.08, 0.004)
  for (const row of [0, 1, 2, 3])
    fillRoundRect(pen, tone(darken('#8d97a5', 0.2)), x - 0.022, -0.41 + row * 0.017, 0.044, 0.006, 0.002)
}
