/** Numbers of players in a team, in twelve languages. */
const NUMBERS: readonly RegExp[] = [
  /^(?:2|two|zwei|dos|deux|due|dois|duas|два|двое|二|两|둘|두|اثنين|दो)$/iu,
  /^(?:3|three|drei|tres|trois|tre|três|три|трое|三|세|셋|ثلاثة|तीन)$/iu,
  /^(?:4|four|vier|cuatro|quatre|quattro|quatro|четыре|четверо|四|네|넷|أربعة|चार)$/iu,
  /^(?:5|five|fünf|cinco|cinq|cinque|пять|пятеро|五|다섯|خمسة|पाँच|पांच)$/iu,
  /^(?:6|six|sechs|seis|sei|шесть|шестеро|六|여섯|ستة|छह|छः)$/iu,
  /^(?:7|seven|sieben|siete|sept|sette|sete|семь|семеро|七|일곱|سبعة|सात)$/iu,
  /^(?:8|eight|acht|ocho|huit|otto|oito|восемь|восьмеро|八|여덟|ثمانية|आठ)$/iu,
]

/** The number that follows a word for two teams, or stands before it. */
const TEAMS = new RegExp(
  [
    String.raw`\btwo (?:teams|groups|sides|squads) of (\w+)`,
    String.raw`\bzwei (?:teams|mannschaften|gruppen) (?:von|zu|aus|mit)(?: je(?:weils)?)? (\p{L}+|\d)`,
    String.raw`\bdos equipos de (\p{L}+|\d)`,
    String.raw`\bdeux équipes de (\p{L}+|\d)`,
    String.raw`\bdue squadre (?:di|da) (\p{L}+|\d)`,
    String.raw`\b(?:duas equipes|duas equipas|dois times) de (\p{L}+|\d)`,
    String.raw`две команды по (\p{L}+|\d)`,
    String.raw`فريقان من (\p{L}+|\d)`,
    String.raw`(\p{L}+|\d)-(?:\p{L}+|\d) (?:की )?दो टीमें`,
    String.raw`两队各([二两三四五六七八2-8])`,
    String.raw`([二三四五六七八2-8])人ずつ`,
    String.raw`([2-8]|두|세|네|다섯|여섯|일곱|여덟) ?명씩`,
  ].join('|'),
  'iu',
)

/** "two teams of five": how many play on each side; undefined when that is not said. */
export function sizeOfTeams(text: string): number | undefined {
  const word = TEAMS.exec(text)
    ?.slice(1)
    .find((one) => one !== undefined)
  if (word === undefined) return undefined
  const at = NUMBERS.findIndex((words) => words.test(word))
  return at < 0 ? undefined : at + 2
}
