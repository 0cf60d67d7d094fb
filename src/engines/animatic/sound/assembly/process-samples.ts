// AssemblyScript, compiled by `npm run build:wasm`. The loops that most of the sound's time went into: ringing modes, tones,
// the loudness of every layer, and peaks between samples.

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

/** Bits of a phase behind the sample of the wave. */
const FRACTION_BITS = 21

/**
 * Writes the next `count` samples of the sum of some tones of one wave: 2048 f32 and the first one again. A tone is two
 * u32: its phase and what a sample adds, 2³² being a period.
 */
export function sumTones(tones: usize, toneCount: i32, wave: usize, output: usize, count: i32): void {
  const end = output + ((<usize>count) << 2)
  for (let at = output; at < end; at += 4) store<f32>(at, 0)
  for (let index: i32 = 0; index < toneCount; index += 1) {
    const tone = tones + <usize>(index << 3)
    const step = load<u32>(tone, 4)
    let phase = load<u32>(tone)
    for (let at = output; at < end; at += 4) {
      const place = wave + <usize>((phase >> FRACTION_BITS) << 2)
      const fraction = <f32>(<i32>(phase & ((1 << FRACTION_BITS) - 1))) * (<f32>1 / <f32>(1 << FRACTION_BITS))
      const low = load<f32>(place)
      store<f32>(at, load<f32>(at) + low + (load<f32>(place, 4) - low) * fraction)
      phase += step
    }
    store<u32>(tone, phase)
  }
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
 * Writes, for each of `count` samples (a multiple of four), the highest value of the wave from there up to the next sample;
 * where four in a row and the next are all below `threshold`, only their own. Seven samples before `input` and eight behind
 * its end are read. `kernels` is so many times 16 f32: each reads the wave at another place between two samples.
 */
export function findPeaks(
  input: usize,
  count: i32,
  threshold: f32,
  kernels: usize,
  kernelCount: i32,
  output: usize,
): void {
  const limit = f32x4.splat(threshold)
  const bytes = (<usize>count) << 2
  for (let at: usize = 0; at < bytes; at += 16) {
    const own = f32x4.abs(v128.load(input + at))
    const next = f32x4.abs(v128.load(input + at, 4))
    let highest = own
    if (v128.any_true(f32x4.ge(f32x4.max(own, next), limit))) {
      const first = input + at - 4 * (HALF_TAPS - 1)
      for (let index: i32 = 0; index < kernelCount; index += 1) {
        highest = f32x4.max(highest, f32x4.abs(readBetween(first, kernels + <usize>(index << 6))))
      }
    }
    v128.store(output + at, highest)
  }
}

/** Four sums of 16 products, each a sample further on. */
function readBetween(samples: usize, taps: usize): v128 {
  let even = f32x4.splat(0)
  let odd = f32x4.splat(0)
  for (let tap: usize = 0; tap < 64; tap += 8) {
    even = f32x4.add(even, f32x4.mul(v128.load(samples + tap), v128.load32_splat(taps + tap)))
    odd = f32x4.add(odd, f32x4.mul(v128.load(samples + tap, 4), v128.load32_splat(taps + tap, 4)))
  }
  return f32x4.add(even, odd)
}
