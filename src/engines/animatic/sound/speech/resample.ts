/** Samples on each side of the point that is read. */
const HALF_TAPS = 10

/**
 * Reads `input` at `step` of its samples per output sample (below 1: to a higher rate) through a windowed sinc, so that
 * no mirror images of the voice are left in the treble. Steps above 1 are not filtered against aliasing.
 */
export function resample(input: Float32Array, step: number): Float32Array {
  const output = new Float32Array(Math.floor(input.length / step))
  for (let index = 0; index < output.length; index += 1) {
    const position = index * step
    const whole = Math.floor(position)
    let value = 0
    for (let tap = 1 - HALF_TAPS; tap <= HALF_TAPS; tap += 1) {
      value += (input[whole + tap] ?? 0) * sinc(tap - (position - whole))
    }
    output[index] = value
  }
  return output
}

function sinc(distance: number): number {
  if (distance === 0) return 1
  const window = Math.cos((distance * Math.PI) / (2 * HALF_TAPS + 1)) ** 2
  return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window
}
