import type { Part, RoomKit } from './room.ts'

/** The trace of a heart, which runs over the screen. */
export function drawPulse(
  { stage, at }: RoomKit,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Part {
  const span = width * 0.7
  const left = Math.min(at(x + width * 0.07), at(x + width * 0.07 + span))
  return ({ camera, time }) => {
    const pen = stage.enter(camera, 0.8)
    stage.within({ left: left - 0.01, right: left + span + 0.01, top: y, bottom: y + width * 0.74 }, () => {
      pen.lineJoin = 'round'
      for (const [row, colour, height] of [
        [0.25, '#5fe08a', 0.034],
        [0.52, '#6fc8f2', 0.012],
      ] as const) {
        pen.strokeStyle = colour
        pen.lineWidth = 0.0034
        pen.beginPath()
        for (let step = 0; step <= 40; step += 1) {
          const beat = ((((step / 40) * 2.4 - time * 0.9) % 1) + 1) % 1
          const px = left + (step / 40) * span
          const py = y + width * row - beatAt(beat) * height
          if (step === 0) pen.moveTo(px, py)
          else pen.lineTo(px, py)
        }
        pen.stroke()
      }
    })
  }
}

function beatAt(phase: number): number {
  if (phase < 0.4 || phase > 0.62) return 0.06 * Math.sin(phase * 12)
  if (phase < 0.46) return -0.25
  return phase < 0.54 ? 1 : -0.4
}
