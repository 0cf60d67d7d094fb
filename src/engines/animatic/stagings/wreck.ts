import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'

/** Seconds from the blast until it stands again and the last part lies on the ground. */
export const WRECK_SECONDS = 1.5
/** Part of that in which it is thrown up and comes down. */
const THROWN = 0.42
const SOOT = '#241d1a'

/** What comes off: how fast, body units a second, and how it turns. */
const PARTS = [
  { kind: 'wheel', from: 0.3, along: 0.62, up: 1.35, turn: 9 },
  { kind: 'wheel', from: -0.34, along: -0.7, up: 1.1, turn: -7 },
  { kind: 'bonnet', from: 0.24, along: 0.36, up: 1.75, turn: 5 },
  { kind: 'door', from: -0.02, along: -0.4, up: 1.6, turn: -6 },
  { kind: 'bumper', from: 0.46, along: 0.85, up: 0.9, turn: 8 },
] as const

/**
 * Draws a vehicle that blows up: it is thrown up, its parts fly off, and what comes down is black. `part`: of
 * `WRECK_SECONDS` that have passed, 0..1; `paint` draws it whole.
 */
export function drawWreck(
  pen: Pen,
  part: number,
  box: { readonly width: number; readonly height: number },
  paint: () => void,
): void {
  if (part <= 0) return paint()
  const way = clamp(part / THROWN)
  const hop = 4 * way * (1 - way) * box.height * 0.55
  const landed = smoothstep(0.9, 1, way)
  pen.save()
  pen.translate(0, -hop - box.height / 2)
  pen.rotate(-0.2 * Math.sin(way * Math.PI) + 0.022 * landed)
  pen.translate(0, box.height / 2)
  pen.scale(1, lerp(1, 0.94, landed))
  paint()
  pen.restore()
  blacken(pen, smoothstep(0, 0.12, part), box)
  for (const one of PARTS) drawPart(pen, one, part * WRECK_SECONDS, box.height)
}

function blacken(pen: Pen, soot: number, { width, height }: { width: number; height: number }): void {
  pen.save()
  pen.globalCompositeOperation = 'source-atop'
  pen.globalAlpha *= 0.86 * soot
  pen.fillStyle = SOOT
  pen.fillRect(-width, -height * 2.5, width * 2, height * 3)
  pen.restore()
}

function drawPart(pen: Pen, one: (typeof PARTS)[number], time: number, height: number): void {
  const rise = height * 0.5
  // Each comes down when all is over.
  const fall = (rise + one.up * WRECK_SECONDS) / WRECK_SECONDS ** 2
  const y = Math.min(-0.02, -rise - one.up * time + fall * time * time)
  pen.save()
  pen.translate(one.from + one.along * time, y)
  pen.rotate(one.turn * time * (1 - 0.25 * (time / WRECK_SECONDS)))
  switch (one.kind) {
    case 'wheel':
      fillEllipse(pen, '#1c1a1b', 0, 0, 0.075)
      fillEllipse(pen, '#57504c', 0, 0, 0.034)
      break
    case 'bonnet':
      fillRoundRect(pen, '#3a302c', -0.13, -0.014, 0.26, 0.03, 0.012)
      fillRoundRect(pen, '#5c4a40', -0.12, -0.014, 0.2, 0.01, 0.005)
      break
    case 'door':
      fillRoundRect(pen, '#342b28', -0.075, -0.075, 0.15, 0.15, 0.02)
      fillRoundRect(pen, '#59687a', -0.05, -0.06, 0.1, 0.05, 0.012)
      break
    case 'bumper':
      fillRoundRect(pen, '#4a423e', -0.1, -0.012, 0.2, 0.024, 0.01)
      break
  }
  pen.restore()
}
