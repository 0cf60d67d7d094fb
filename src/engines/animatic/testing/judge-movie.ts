import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Size } from '#core/video.ts'
import { probeMp4 } from '#media/probe-video.ts'
import { decodePictures, decodeSound } from '../encode/testing/decode.ts'
import type { StereoSound } from '../encode/sound-encoder.ts'
import { startsOf } from '../rework/part.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import { spritesheetFrames, SPRITESHEET, thumbnailFrame, tileSize } from '../schedule.ts'
import { SAMPLE_RATE } from '../sound/dsp.ts'
import { measureLoudness, measureTruePeak } from '../sound/loudness.ts'
import { capture } from '../worker/captures.ts'
import type { Movie } from './movie-maker.ts'

/** What was measured in a finished file. */
export interface Judgement {
  readonly lufs: number
  /** dBTP. */
  readonly peak: number
  readonly sound: StereoSound
}

/**
 * Holds a finished file to what every video is promised: tables first, lengths of picture and sound, colours, loudness,
 * peaks, and no clicks where shots meet.
 */
export async function judgeMovie(movie: Movie): Promise<Judgement> {
  await assertPlaysAtOnce(movie.path)
  await assertTracks(movie)
  const sound = await decodeSound(movie.path)
  const lufs = measureLoudness(sound)
  const peak = measureTruePeak(sound)
  assert.ok(Math.abs(lufs + 18) <= 1, `${lufs} LUFS`)
  assert.ok(peak <= -1, `${peak} dBTP`)
  for (const seam of startsOf(movie.parts).slice(1, -1)) assertNoClick(sound, seam / FRAME_RATE)
  return { lufs, peak, sound }
}

/** The boxes of the file, in order: players that stream need the tables before the pictures. */
async function assertPlaysAtOnce(path: string): Promise<void> {
  const bytes = await readFile(path)
  const boxes: string[] = []
  for (let at = 0; at + 8 <= bytes.length;) {
    boxes.push(bytes.toString('latin1', at + 4, at + 8))
    const size = bytes.readUInt32BE(at)
    at += size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : Math.max(size, 8)
  }
  const content = boxes.filter((box) => box !== 'free')
  assert.deepEqual(content, ['ftyp', 'moov', 'mdat'])
}

async function assertTracks({ path, size, seconds, parts }: Movie): Promise<void> {
  const { video, audio, durationSeconds } = await probeMp4(path)
  assert.ok(video !== null && audio !== null)
  assert.deepEqual(video.size, size)
  assert.equal(video.frameCount, startsOf(parts).at(-1))
  assert.ok(Math.abs(durationSeconds - seconds) <= 1 / FRAME_RATE, `${durationSeconds} s`)
  assert.equal(video.startSeconds, 0)
  assert.ok(video.isBt709)
  assert.equal(video.keyFrameSeconds[0], 0)
  assert.ok(audio.startSeconds <= 0 && audio.startSeconds > -0.05, `sound starts at ${audio.startSeconds} s`)
  const soundEnd = audio.startSeconds + audio.durationSeconds
  assert.ok(Math.abs(soundEnd - video.durationSeconds) <= 1 / FRAME_RATE, `sound ends at ${soundEnd} s`)
}

/** A click is a bend of the wave that stands far out of what is heard around it. */
function assertNoClick({ left, right }: StereoSound, seconds: number): void {
  for (const channel of [left, right]) {
    const bends = bendsAround(channel, Math.round(seconds * SAMPLE_RATE))
    const ratio = bends.near / (bends.usual + 1e-4)
    assert.ok(ratio < 4, `a click ${ratio.toFixed(1)} times as sharp as the sound around ${seconds} s`)
  }
}

/** Third differences within 3 ms of a sample, and what all but one in 200 of those within 250 ms stay below. */
function bendsAround(channel: Float32Array, at: number): { readonly near: number; readonly usual: number } {
  const bendAt = (index: number): number => {
    const [a = 0, b = 0, c = 0, d = 0] = channel.subarray(index, index + 4)
    return Math.abs(d - 3 * c + 3 * b - a)
  }
  let near = 0
  const around: number[] = []
  for (let index = Math.max(0, at - 12_000); index < Math.min(channel.length - 4, at + 12_000); index += 1) {
    const bend = bendAt(index)
    if (Math.abs(index - at) < 144) near = Math.max(near, bend)
    else around.push(bend)
  }
  around.sort((a, b) => a - b)
  return { near, usual: around[Math.floor(around.length * 0.995)] ?? 0 }
}

/** Frames at which the picture changes at once: much more than it changed just before and changes just after. */
export async function findCuts({ path, size }: Movie): Promise<number[]> {
  const pictures = await decodePictures(path)
  const changes = pictures.map((picture, frame) => {
    const before = pictures[frame - 1]
    return before === undefined ? 0 : meanDifference(before, picture, size)
  })
  const around = (frame: number): number =>
    Math.max(
      changes[frame - 1] ?? 0,
      changes[frame + 1] ?? 0,
      changes[frame - 2] ?? 0,
      changes[frame + 2] ?? 0,
    )
  return changes.flatMap((change, frame) => (change > 6 && change > 3 * around(frame) ? [frame] : []))
}

function meanDifference(a: Uint8Array, b: Uint8Array, { width, height }: Size): number {
  let sum = 0
  for (let at = 0; at < width * height; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
  return sum / (width * height)
}

/** The thumbnail and every tile show the frame that they are said to show, and no other. */
export async function assertImages({ path, size, thumbnail, spritesheet }: Movie): Promise<void> {
  const pictures = await decodePictures(path)
  const shownAt = (frame: number, target: Size): Uint8Array =>
    capture(pictures[frame] ?? new Uint8Array(), size, target)
  const still = await sharp(thumbnail).removeAlpha().raw().toBuffer()
  const distance = differenceOf(still, shownAt(thumbnailFrame(pictures.length), size))
  assert.ok(distance < 6, `the thumbnail is ${distance} away from its frame`)
  const tile = tileSize(size)
  for (const [index, frame] of spritesheetFrames(pictures.length).entries()) {
    const left = (index % SPRITESHEET.columns) * tile.width
    const top = Math.floor(index / SPRITESHEET.columns) * tile.height
    const shown = await sharp(spritesheet)
      .extract({ left, top, ...tile })
      .raw()
      .toBuffer()
    const away = differenceOf(shown, shownAt(frame, tile))
    assert.ok(away < 8, `tile ${index} is ${away} away from frame ${frame}`)
  }
}

function differenceOf(a: Uint8Array, b: Uint8Array): number {
  assert.equal(a.length, b.length)
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
  return sum / a.length
}

/** By how many samples `heard` is late against `made`, within 50 ms. */
export function lagOf(heard: Float32Array, made: Float32Array, from: number, count: number): number {
  const reach = 0.05 * SAMPLE_RATE
  let best = { lag: 0, likeness: -Infinity }
  for (let lag = -reach; lag <= reach; lag += 1) {
    let likeness = 0
    for (let at = from; at < from + count; at += 1) likeness += (heard[at + lag] ?? 0) * (made[at] ?? 0)
    if (likeness > best.likeness) best = { lag, likeness }
  }
  return best.lag
}
