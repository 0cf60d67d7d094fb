import { explainShots } from '../src/engines/animatic/rework/explain-shots.ts'

const prompt = process.argv.slice(2).join(' ')
if (prompt === '') {
  console.error('Usage: npm run explain -- "two red foxes in the snow"')
  process.exit(1)
}
console.log(await explainShots(prompt))
