import { lighten, mix, withAlpha } from '../../draw/colour.ts'
import { slotChance } from '../parts/span.ts'
import { motifSet } from './motif.ts'

const BARS = 28
const FOOT = 0.62
const TALL = 0.42

/** Bars of light that leap to a beat, and what a floor mirrors of them. */
export const equalizer = motifSet(
  { ground: '#080718', inks: ['#2fe0ff', '#b04dff', '#ff4fa0'] },
  ({ stage, inks }) => ({
    drawBack({ camera, time }) {
      stage.enter(camera, 0.3)
      const wide = Math.min(stage.aspect * 0.94, 1.9)
      const left = (stage.aspect - wide) / 2
      const step = wide / BARS
      const box = { left, top: FOOT - TALL, right: left + wide, bottom: FOOT + TALL * 0.5 }
      stage.within(box, (pen) => {
        for (let bar = 0; bar < BARS; bar += 1) {
          const across = bar / (BARS - 1)
          const height = TALL * loudness(bar, across, time)
          const ink = across < 0.5 ? mix(inks[0], inks[1], across * 2) : mix(inks[1], inks[2], across * 2 - 1)
          const x = left + bar * step + step * 0.16
          pen.fillStyle = ink
          pen.fillRect(x, FOOT - height, step * 0.68, height)
          pen.fillStyle = lighten(ink, 0.55)
          pen.fillRect(x, FOOT - height, step * 0.68, 0.009)
          pen.fillStyle = withAlpha(ink, 0.2)
          pen.fillRect(x, FOOT + 0.008, step * 0.68, height * 0.45)
        }
      })
    },
  }),
)

/** 0..1: the low tones at the left beat twice a second, the high ones flicker. */
function loudness(bar: number, across: number, time: number): number {
  const beat = Math.exp(-((time * 2) % 1) * 3) * (1 - across) ** 1.5
  const flicker = Math.sin(time * (5 + slotChance(bar, 1) * 7) + bar * 1.7) * 0.5 + 0.5
  const hill = 0.35 + 0.4 * Math.sin(across * Math.PI)
  return Math.min(1, 0.08 + beat * 0.5 + flicker * hill * (0.55 + slotChance(bar, 2) * 0.45))
}
