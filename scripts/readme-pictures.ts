import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { openShot } from '../src/engines/animatic/compose/open-shot.ts'
import { hashText } from '../src/engines/animatic/draw/random.ts'
import { parsePrompt } from '../src/engines/animatic/parse/index.ts'
import { FRAME_RATE } from '../src/engines/animatic/scene-spec.ts'

/** A frame of a video of 4 seconds, as anybody gets it who sends the prompt without a seed. */
interface ReadmePicture {
  readonly name: string
  readonly prompt: string
  readonly seconds: number
  /** Pixels. Default 480. */
  readonly width?: number
}

const PICTURES: readonly ReadmePicture[] = [
  {
    name: 'cat-piano',
    prompt: 'A calico cat playing a grand piano on a theatre stage, spotlights',
    seconds: 2.2,
    width: 960,
  },
  { name: 'take-off', prompt: 'The plane takes off at sunset', seconds: 2.6 },
  { name: 'kitten-garden', prompt: '一只可爱的小猫在花园里玩耍', seconds: 1.6 },
  {
    name: 'neon-street',
    prompt:
      'A stylish woman in a black leather jacket, red dress, red lipstick walks down a Tokyo street filled with warm glowing neon in the rain, night',
    seconds: 2.2,
  },
  { name: 'city-above', prompt: 'Aerial view of a city at night', seconds: 1.6 },
  { name: 'golden-dragon', prompt: 'A golden dragon flies over a castle at sunset', seconds: 1.5 },
  { name: 'cat-bus', prompt: 'A cat and a dog drive a yellow bus', seconds: 1.7 },
  { name: 'surfing-dog', prompt: 'A golden retriever surfs a huge wave', seconds: 2 },
  { name: 'waterfall', prompt: 'A parrot flies past a waterfall in the woods', seconds: 2 },
  { name: 'fireworks', prompt: 'A couple watches fireworks on the beach', seconds: 2.4 },
  { name: 'campfire', prompt: 'Friends roast marshmallows round a campfire at night', seconds: 2 },
  { name: 'chess-on-the-moon', prompt: 'Two astronauts play chess on the moon', seconds: 2 },
  {
    name: 'paris-in-the-rain',
    prompt: 'A woman in a red dress opens an umbrella in the rain in Paris near the Eiffel Tower',
    seconds: 2,
  },
  { name: 'abducted-cow', prompt: 'A UFO abducts a cow from a field at night', seconds: 2 },
  { name: 'savanna', prompt: 'A herd of elephants crosses the savanna at sunset', seconds: 2 },
  { name: 'windowsill', prompt: 'A cat sits on a windowsill watching the rain', seconds: 2 },
  { name: 'coffee-cup', prompt: 'Two pirate ships battle each other in a cup of coffee', seconds: 2 },
  { name: 'corgi-chef', prompt: 'A corgi chef in a kitchen', seconds: 2 },
  { name: 'cappadocia', prompt: 'Hot air balloons over Cappadocia at sunrise', seconds: 2 },
  { name: 'boxing', prompt: 'A boxing match', seconds: 2 },
  { name: 'earth', prompt: 'The Earth turns in space', seconds: 2 },
  { name: 'log-cabin', prompt: 'A log cabin in the snowy woods at night', seconds: 2 },
  { name: 'pixel-knight', prompt: 'A knight fights a dragon before a castle, pixel art', seconds: 2 },
  { name: 'istanbul', prompt: 'A cat walks along the waterfront in Istanbul at dusk', seconds: 2 },
  { name: 'coffee-shop', prompt: 'A barista pours latte art in a cozy coffee shop', seconds: 2 },
]
const VIDEO_SECONDS = 4
const SIZE = { width: 1280, height: 720 }
const DEFAULT_WIDTH = 480
const WEBP = { quality: 84 }

const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/images' } } })

for (const { name, prompt, seconds, width = DEFAULT_WIDTH } of PICTURES) {
  const frameCount = VIDEO_SECONDS * FRAME_RATE
  const shot = openShot(
    { spec: parsePrompt(prompt), seconds: VIDEO_SECONDS, frameCount, seed: hashText(prompt) },
    SIZE,
  )
  shot.draw(Math.round(seconds * FRAME_RATE))
  const path = join(values.out, `${name}.webp`)
  await sharp(shot.pixels(), { raw: { ...SIZE, channels: 4 } })
    .resize(width)
    .webp(WEBP)
    .toFile(path)
  shot.close()
  console.log(path)
}
