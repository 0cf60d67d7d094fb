import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { takeStock } from '../compose/take-stock.ts'
import { parsePrompt } from '../parse/index.ts'
import { describeUnseen } from '../rework/describe-unseen.ts'
import { LANDSCAPE, PORTRAIT, stagePrompt } from './testing/stage-prompt.ts'

/** Kinds of scenes, each of a staging of its own; `N` is how many. */
const DRAWN_ALL = [
  'N cars driving on a road',
  'N cars in a city street',
  'N motorcyclists on a road',
  'N cyclists in a park',
  'N men riding horses',
  'N people swimming in the sea',
  'N surfers on the waves',
  'N dolphins jumping out of the sea',
  'N cups on a table',
  'N cats on a sofa',
  'N puppies in a box',
  'N cats under a table',
  'N birds on a branch',
  'N monkeys hanging from a tree',
  'N butterflies in a garden',
  'N fish in the ocean',
  'N goldfish in a bowl',
  'N sharks in an aquarium',
  'N submarines underwater',
  'N ducks on a pond',
  'N boats on a lake',
  'N ships fighting at sea',
  'N helicopters over the city',
  'N hot air balloons',
  'N rockets in space',
  'N satellites in space',
  'N people walking down a street',
  'N dogs walking down a street',
  'N people around a campfire',
  'N people having a picnic',
  'N people watching tv',
  'N people playing football',
  'N people playing tug of war',
  'N violinists in an orchestra',
  'N people hugging',
  'N kittens playing in a garden',
  'a woman walking N dogs',
  'N skateboarders jumping',
  'N skiers',
  'N people from above in a city',
  'N trees in a meadow',
  'N red balloons',
  'N ghosts in a castle',
  'N turtles on the beach',
  'N elephants in the savanna',
  'N cars and N trucks on a road',
  'N motorcyclists and N dogs on a road',
]
/** Of these there is room for some. */
const LIMITED = [
  'N cats looking out of a window',
  'N people queuing',
  'N rockets launching',
  'N trains in the countryside',
  'N sleighs in the snow',
  'N children playing hopscotch',
  'N pianists playing the piano',
  'a farmer feeding N goats',
  'N people riding a flying carpet',
  'N people flying kites',
]
function withNumber(scene: string, count: number): string {
  return scene.replaceAll('N', String(count))
}

function planOf(prompt: string) {
  return { spec: parsePrompt(prompt), seconds: 4, frameCount: 120, seed: 3 }
}

describe('how many are drawn', () => {
  for (const scene of DRAWN_ALL)
    it(`${scene}: as many as were asked for`, () => {
      for (const count of [3, 8, 16, 40]) assert.deepEqual(takeStock(planOf(withNumber(scene, count))), [])
    })

  for (const scene of LIMITED)
    it(`${scene}: all of them, or a warning says how many`, async () => {
      for (const count of [3, 8, 16, 40]) {
        const plan = planOf(withNumber(scene, count))
        const stock = takeStock(plan)
        const parts = [{ kind: 'shot', plan, firstFrame: 0, frameCount: 120, melt: null }] as const
        const said = await describeUnseen(parts, [], nextTurn)
        for (const { asked, drawn } of stock)
          assert.match(
            said.join(' '),
            new RegExp(drawn === 0 ? 'not in the picture' : `${drawn} of ${asked}`),
          )
        assert.equal(said.length > 0, stock.length > 0)
      }
    })

  it('is the same in any format', () => {
    for (const scene of [...DRAWN_ALL, ...LIMITED]) {
      const prompt = withNumber(scene, 30)
      const [wide, high] = [LANDSCAPE, PORTRAIT].map((size) => countOf(prompt, size))
      assert.equal(high, wide, scene)
    }
  })
})

/** Actors, and looks of those who are drawn without being one. */
function countOf(prompt: string, size: typeof LANDSCAPE): number {
  const { actors, others = [] } = stagePrompt(prompt, size)
  return actors.length + others.length
}
