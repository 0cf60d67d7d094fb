import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { parseSize } from '../src/core/video.ts'
import { toPng } from './to-png.ts'
import { openShot } from '../src/engines/animatic/compose/open-shot.ts'
import { hashText } from '../src/engines/animatic/draw/random.ts'
import { parsePrompt } from '../src/engines/animatic/parse/index.ts'
import { FRAME_RATE } from '../src/engines/animatic/scene-spec.ts'
import type { SceneSpec } from '../src/engines/animatic/scene-spec.ts'

const { values } = parseArgs({
  options: {
    prompt: { type: 'string', default: '' },
    spec: { type: 'string' },
    size: { type: 'string', default: '1280x720' },
    times: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '4' },
    seed: { type: 'string' },
    out: { type: 'string', default: 'still' },
  },
})

const size = parseSize(values.size)
if (size === undefined) throw new Error(`'${values.size}' is not WIDTHxHEIGHT.`)
const parsed = parsePrompt(values.prompt)
const spec: SceneSpec = {
  ...parsed,
  ...(values.spec === undefined ? {} : (JSON.parse(values.spec) as SceneSpec)),
}
const seconds = Number(values.seconds)
const seed = values.seed === undefined ? hashText(values.prompt) : Number(values.seed)
const shot = openShot({ spec, seconds, frameCount: Math.round(seconds * FRAME_RATE), seed }, size)
mkdirSync(dirname(values.out), { recursive: true })
for (const time of values.times.split(',').map(Number)) {
  shot.draw(Math.round(time * FRAME_RATE))
  const path = `${values.out}-${time}.png`
  writeFileSync(path, toPng(shot.pixels(), size))
  console.log(path)
}
