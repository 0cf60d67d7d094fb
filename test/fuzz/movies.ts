import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { CONTACT_PROMPTS } from '../../scripts/contact-prompts.ts'
import { judgeMovie } from '../../src/engines/animatic/testing/judge-movie.ts'
import type { Judgement } from '../../src/engines/animatic/testing/judge-movie.ts'
import { createMovieMaker } from '../../src/engines/animatic/testing/movie-maker.ts'
import { removeFolder } from '../support/remove-folder.ts'

/** A build that has other things to do may ask for fewer. */
const MOVIES = Number(process.env['FUZZ_MOVIES'] ?? CONTACT_PROMPTS.length)
const SIZE = '256x256'
/** Every so many-th video is also remixed and extended. */
const REWORK_EVERY = 4

test('whatever is drawn, the file is as long and as loud as promised', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-movies-'))
  const maker = await createMovieMaker(folder)
  const found: Judgement[] = []
  try {
    for (const [index, prompt] of CONTACT_PROMPTS.slice(0, MOVIES).entries()) {
      const seconds = String(2 + (index % 4))
      const movie = await maker.make({ size: SIZE, prompt, seconds, seed: index })
      const movies = [movie]
      if (index % REWORK_EVERY === 0) {
        movies.push(
          await maker.make({ operation: 'remix', prompt: 'make it night, it rains' }, { movie }),
          await maker.make({ operation: 'extend', prompt: 'it snows', seconds: '2' }, { movie }),
        )
      }
      for (const made of movies) {
        found.push(
          await judgeMovie(made).catch((error: unknown) => {
            throw new Error(`of ${JSON.stringify(prompt)}`, { cause: error })
          }),
        )
      }
    }
  } finally {
    await maker.close()
    await removeFolder(folder)
  }
  assert.ok(found.length >= MOVIES)
  const loudness = found.map(({ lufs }) => lufs)
  const peaks = found.map(({ peak }) => peak)
  context.diagnostic(
    `${found.length} files: ${Math.min(...loudness).toFixed(1)} to ${Math.max(...loudness).toFixed(1)} LUFS, peaks to ${Math.max(...peaks).toFixed(1)} dBTP`,
  )
})
