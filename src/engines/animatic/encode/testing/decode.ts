import { fork } from 'node:child_process'
import type { StereoSound } from '../sound-encoder.ts'

/** Every picture of an MP4's video, decoded by FFmpeg: I420 planes. */
export async function decodePictures(path: string): Promise<Uint8Array[]> {
  return (await decode('pictures', path)) as Uint8Array[]
}

/** An MP4's sound, from time 0 as a player would play it. */
export async function decodeSound(path: string): Promise<StereoSound> {
  return (await decode('sound', path)) as StereoSound
}

/** The left channel of it. */
export async function decodeLeftChannel(path: string): Promise<Float32Array> {
  return (await decodeSound(path)).left
}

function decode(what: string, path: string): Promise<unknown> {
  const child = fork(new URL('decode-child.ts', import.meta.url), [what, path], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (result) => {
      resolve(result)
      child.kill('SIGKILL')
    })
    child.once('exit', () => reject(new Error(`the ${what} of ${path} can't be decoded`)))
  })
}
