import type { Pen } from '../../draw/shapes.ts'

/** Curls of steam that rise from (`x`, `y`): ribbons that fade at both ends. */
export function drawSteam(pen: Pen, x: number, y: number, width: number, height: number, time: number): void {
  const steps = 14
  for (let wisp = 0; wisp < 3; wisp += 1) {
    const startX = x + (wisp - 1) * width * 0.34
    const phase = time * 1.5 + wisp * 2.1
    const centre = (along: number): number =>
      startX + Math.sin(along * 5 - phase) * width * 0.13 * (0.3 + along)
    const half = (along: number): number => width * (0.022 + 0.045 * along)
    const strength = 0.42 * (0.75 + 0.25 * Math.sin(phase))
    const fade = pen.createLinearGradient(0, y, 0, y - height)
    fade.addColorStop(0, 'rgba(255,255,255,0)')
    fade.addColorStop(0.3, `rgba(255,255,255,${strength.toFixed(3)})`)
    fade.addColorStop(1, 'rgba(255,255,255,0)')
    pen.fillStyle = fade
    pen.beginPath()
    for (let step = 0; step <= steps; step += 1) {
      const along = step / steps
      pen.lineTo(centre(along) - half(along), y - height * along)
    }
    for (let step = steps; step >= 0; step -= 1) {
      const along = step / steps
      pen.lineTo(centre(along) + half(along), y - height * along)
    }
    pen.fill()
  }
}
