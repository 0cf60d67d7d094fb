import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'
import type { Livery } from './livery.ts'

interface Wings {
  readonly span: number
  readonly sweep: number
  readonly chord: number
  readonly body: number
  readonly engines: 'jets' | 'propeller' | 'none'
  readonly colours: readonly [Hex, Hex]
}

const WINGS: Readonly<Record<string, Wings>> = {
  airliner: {
    span: 0.46,
    sweep: 0.2,
    chord: 0.2,
    body: 0.058,
    engines: 'jets',
    colours: ['#f7f9fb', '#2f6fc0'],
  },
  'propeller-plane': {
    span: 0.56,
    sweep: 0.02,
    chord: 0.18,
    body: 0.062,
    engines: 'propeller',
    colours: ['#f4f1e8', '#d34a3f'],
  },
  seaplane: {
    span: 0.56,
    sweep: 0.02,
    chord: 0.18,
    body: 0.062,
    engines: 'propeller',
    colours: ['#f4d04a', '#2f6fc0'],
  },
  biplane: {
    span: 0.5,
    sweep: 0,
    chord: 0.2,
    body: 0.07,
    engines: 'propeller',
    colours: ['#d8443a', '#f4ead4'],
  },
  'fighter-jet': {
    span: 0.34,
    sweep: 0.36,
    chord: 0.36,
    body: 0.06,
    engines: 'none',
    colours: ['#8f98a3', '#5f6873'],
  },
  glider: {
    span: 0.8,
    sweep: 0.03,
    chord: 0.1,
    body: 0.045,
    engines: 'none',
    colours: ['#fbfbf8', '#e0483e'],
  },
}
const AIRLINER = WINGS['airliner']!

export function wingColours(variant: string): readonly [Hex, Hex] {
  return (WINGS[variant] ?? AIRLINER).colours
}

/** Half the width of an aeroplane in its lengths. */
export function spanOf(variant: string): number {
  return (WINGS[variant] ?? AIRLINER).span
}

/** An aeroplane from above, nose to the right, its middle at the origin, 1 long; the steep look makes it less wide. */
export function drawWings(pen: Pen, variant: string, { main, accent, lights }: Livery, pose: Pose): void {
  const { span, sweep, chord, body, engines } = WINGS[variant] ?? AIRLINER
  pen.scale(1, 0.8)
  for (const side of [-1, 1] as const) {
    const tone = side < 0 ? mix(main, '#7f8ea0', 0.16) : mix(main, '#5f6f86', 0.32)
    if (engines === 'jets')
      fillRoundRect(pen, darken(accent, 0.1), 0, side * span * 0.36 - 0.03, 0.15, 0.06, 0.03)
    fillPolygon(pen, tone, [
      [0.12, side * body * 0.6],
      [0.12 - sweep, side * span],
      [0.12 - sweep - chord * 0.42, side * span],
      [0.12 - chord * 1.15, side * body * 0.6],
    ])
    fillPolygon(pen, side < 0 ? accent : darken(accent, 0.2), [
      [0.12 - sweep * 0.86, side * span * 0.86],
      [0.12 - sweep, side * span],
      [0.12 - sweep - chord * 0.42, side * span],
      [0.12 - sweep * 0.86 - chord * 0.5, side * span * 0.86],
    ])
    fillPolygon(pen, tone, [
      [-0.34, side * body * 0.4],
      [-0.44 - sweep * 0.2, side * 0.18],
      [-0.5 - sweep * 0.1, side * 0.18],
      [-0.48, side * body * 0.4],
    ])
    if (lights > 0.3) fillEllipse(pen, side < 0 ? '#7affb0' : '#ff6a5a', 0.1 - sweep, side * span, 0.018)
  }
  fillRoundRect(pen, darken(main, 0.28), -0.5, -body * 0.8, 0.98, body * 2, body)
  fillRoundRect(pen, main, -0.5, -body * 1.1, 1, body * 2, body)
  fillRoundRect(pen, lighten(main, 0.5), -0.42, -body * 0.86, 0.8, body * 0.6, body * 0.3)
  fillRoundRect(pen, '#27333f', 0.37, -body * 0.86, 0.06, body * 1.5, 0.02)
  fillPolygon(pen, accent, [
    [-0.34, -body * 0.2],
    [-0.52, -body * 2.6],
    [-0.56, -body * 2.6],
    [-0.5, -body * 0.2],
  ])
  if (engines !== 'propeller') return
  pen.fillStyle = withAlpha('#30363e', 0.34)
  pen.beginPath()
  pen.ellipse(0.5, 0, 0.02, 0.17 + 0.01 * Math.sin(pose.time * 40), 0, 0, Math.PI * 2)
  pen.fill()
}
