import { strict as assert } from 'node:assert'
import { it } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { campfire } from './campfire.ts'
import { rigOf } from './rig-as.ts'

it('draws a campfire with its wood and stones, and a fire as the flame that it is', () => {
  const [camp] = parsePrompt('a campfire on a beach at night').subjects
  assert.equal(camp === undefined ? undefined : rigOf(camp), campfire)
  const [flame] = parsePrompt('a burning flame').subjects
  if (flame !== undefined) assert.notEqual(rigOf(flame), campfire)
})
