// AssemblyScript, compiled by `npm run build:wasm`. The loops that most of the sound's time went into: ringing modes, the
// loudness of every layer, and peaks between samples.

/** Of a mode, in f32: sine and cosine parts of eight samples in a row, then what eight samples turn and shrink them by. */
const SINES = 0
const COSINES = 32
const TURN_COSINE = 64
const TURN_SINE = 80
const MODE_BYTES = 96

/**
 * Writes the next `count` samples (a multiple of eight) of the sum of some modes. Eight samples of a mode in a row turn
 * together: none has to wait for the one before it.
 */
export function ring(modes: usize, modeCount: i32, output: usize, count: i32): void {
  const end = output + ((<usize>count) << 2)
  const nothing = f32x4.splat(0)
  for (let at = output; at < end; at += 16) v128.store(at, nothing)
  for (let index: i32 = 0; index < modeCount; index += 1)
    addMode(modes + <usize>(index * MODE_BYTES), output, end)
}

function addMode(mode: usize, output: usize, end: usize): void {
  let sines0 = v128.load(mode, SINES)
  let sines1 = v128.load(mode, SINES + 16)
  let cosines0 = v128.load(mode, COSINES)
  let cosines1 = v128.load(mode, COSINES + 16)
  const turnCosine = v128.load(mode, TURN_COSINE)
  const turnSine = v128.load(mode, TURN_SINE)
  for (let at = output; at < end; at += 32) {
    v128.store(at, f32x4.add(v128.load(at), sines0))
    v128.store(at, f32x4.add(v128.load(at, 16), sines1), 16)
    const next0 = f32x4.add(f32x4.mul(sines0, turnCosine), f32x4.mul(cosines0, turnSine))
    const next1 = f32x4.add(f32x4.mul(sines1, turnCosine), f32x4.mul(cosines1, turnSine))
    cosines0 = f32x4.sub(f32x4.mul(cosines0, turnCosine), f32x4.mul(sines0, turnSine))
    cosines1 = f32x4.sub(f32x4.mul(cosines1, turnCosine), f32x4.mul(sines1, turnSine))
    sines0 = next0
    sines1 = next1
  }
  v128.store(mode, sines0, SINES)
  v128.store(mode, sines1, SINES + 16)
  v128.store(mode, cosines0, COSINES)
  v128.store(mode, cosines1, COSINES + 16)
}

/** Keeps the filters out of the very small numbers that processors are slow at. */
const NOT_QUITE_ZERO: f64 = 1e-18

/**
 * Sum of the squares of both channels, K-weighted with the coefficients that BS.1770-4 prints for 48 kHz: a shelf for the
 * head, then a high-pass. `state` is four times two f64, zeros at first, and goes on to the next call.
 */
export function weigh(left: usize, right: usize, count: i32, state: usize): f64 {
  let shelf1 = v128.load(state)
  let shelf2 = v128.load(state, 16)
  let pass1 = v128.load(state, 32)
  let pass2 = v128.load(state, 48)
  let sum = f64x2.splat(0)
  const bytes = (<usize>count) << 2
  for (let at: usize = 0; at < bytes; at += 4) {
    const both = v128.load32_lane(right + at, v128.load32_zero(left + at), 1)
    const input = f64x2.add(f64x2.promote_low_f32x4(both), f64x2.splat(NOT_QUITE_ZERO))
    const shelved = f64x2.add(f64x2.mul(f64x2.splat(1.53512485958697), input), shelf1)
    const output = f64x2.add(shelved, pass1)
    shelf1 = f64x2.add(
      f64x2.add(f64x2.mul(f64x2.splat(-2.69169618940638), input), shelf2),
      f64x2.mul(f64x2.splat(1.69065929318241), shelved),
    )
    shelf2 = f64x2.sub(
      f64x2.mul(f64x2.splat(1.19839281085285), input),
      f64x2.mul(f64x2.splat(0.73248077421585), shelved),
    )
    pass1 = f64x2.add(
      f64x2.sub(pass2, f64x2.add(shelved, shelved)),
      f64x2.mul(f64x2.splat(1.99004745483398), output),
    )
    pass2 = f64x2.sub(shelved, f64x2.mul(f64x2.splat(0.99007225036621), output))
    sum = f64x2.add(sum, f64x2.mul(output, output))
  }
  v128.store(state, shelf1)
  v128.store(state, shelf2, 16)
  v128.store(state, pass1, 32)
  v128.store(state, pass2, 48)
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)
}

/** Samples on either side that a peak between two samples depends on. */
const HALF_TAPS = 8

/**
 * Writes, for each of `count` samples, the highest value of the wave from there up to the next sample; where that sample
 * and the next are both below `threshold`, only its own. Seven samples before `input` and eight behind its end are read.
 * `kernels` is so many times 16 f32: each reads the wave at another place between two samples.
 */
export function findPeaks(
  input: usize,
  count: i32,
  threshold: f32,
  kernels: usize,
  kernelCount: i32,
  output: usize,
): void {
  const bytes = (<usize>count) << 2
  for (let at: usize = 0; at < bytes; at += 4) {
    const own = abs(load<f32>(input + at))
    let highest = own
    if (max(own, abs(load<f32>(input + at, 4))) >= threshold) {
      const first = input + at - 4 * (HALF_TAPS - 1)
      for (let index: i32 = 0; index < kernelCount; index += 1) {
        highest = max(highest, abs(between(first, kernels + <usize>(index << 6))))
      }
    }
    store<f32>(output + at, highest)
  }
}

/** The sum of 16 products. */
function between(samples: usize, taps: usize): f32 {
  const low = f32x4.add(
    f32x4.mul(v128.load(samples), v128.load(taps)),
    f32x4.mul(v128.load(samples, 16), v128.load(taps, 16)),
  )
  const high = f32x4.add(
    f32x4.mul(v128.load(samples, 32), v128.load(taps, 32)),
    f32x4.mul(v128.load(samples, 48), v128.load(taps, 48)),
  )
  const sum = f32x4.add(low, high)
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  )
}
