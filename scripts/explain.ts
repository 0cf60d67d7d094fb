import { explainPrompt } from '../src/engines/animatic/parse/index.ts'

const prompt = process.argv.slice(2).join(' ')
if (prompt === '') {
  console.error('Usage: npm run explain -- "two red foxes in the snow"')
  process.exit(1)
}
const { spec, understood, ignored } = explainPrompt(prompt)
console.log(JSON.stringify(spec, undefined, 2))
console.log(`understood: ${understood.map(({ text, as }) => `${text} = ${as}`).join('; ')}`)
console.log(`left out: ${ignored.join(' ')}`)
