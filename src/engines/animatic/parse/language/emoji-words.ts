/** What emoji show that their names in English do not say in the lexicon's words. */
const WORDS = `ghost=👻 clown=🤡 old man=🧓 construction worker=👷 groom=🤵 bride=👰 mermaid=🧜 dancer=💃,🕺 dancers=👯
runner=🏃 surfer=🏄 swimmer=🏊 cyclist=🚴,🚵 jockey=🏇 skier=⛷ snowboarder=🏂 golfer=🏌 weightlifter=🏋 gymnast=🤸 juggler=🤹
rock climber=🧗 diver=🤿 superhero=🦸 singer=👩‍🎤,👨‍🎤,🧑‍🎤 doctor=👩‍⚕,👨‍⚕,🧑‍⚕ programmer=👩‍💻,👨‍💻,🧑‍💻 couple=👫,💑 family=👨‍👩‍👧,👨‍👩‍👦,👨‍👩‍👧‍👦
meditating=🧘 sleeping=💤,😴 bed=🛌 pirate=🏴‍☠
gorilla=🦍 camel=🐫 bat=🦇 chick=🐣,🐥 dragon=🐲 whale=🐳 seashell=🐚 rooster=🐓 wheat=🌾 sprout=🌱 leaves=🍃
apple=🍏 corn=🌽 cabbage=🥬 baguette=🥖 cheese=🧀 steak=🥩,🍖 fried egg=🍳 soup=🍲,🥘 rice=🍚 ramen=🍜
sweet potato=🍠 ice cream=🍦,🍧 cake=🍰 pudding=🍮 honey=🍯 coffee=☕ tea=🍵 champagne=🍾,🥂 cocktail=🍸 beer=🍻 whiskey=🥃
planet earth=🌍,🌎,🌏 skyscraper=🏢 hotel=🏨 castle=🏯 torii gate=⛩ sunrise=🌄 city=🌆 bridge=🌉 subway=🚇 car=🚙 truck=🚚,🚛
scooter=🛵 cruise ship=🛳 airplane=🛩 parachute=🪂 bus=🚍 stars=⭐,🌟 cloudy=⛅ thunderstorm=⛈ sunny=🌤 windy=🌬,💨 rain=☔ lightning=⚡
snowman=⛄ fireworks=🎇 confetti=🎊 medal=🥇 american football=🏈 bowling=🎳 badminton=🏸 table tennis=🏓 karate=🥋 golf=⛳ playing darts=🎯 dice=🎲 chess=♟
theatre=🎭 palette=🎨 high heels=👠 hat=👒 graduation=🎓 cap=🧢 diamond=💎 headphones=🎧 umbrella=🌂 sofa=🛋 explosion=💥
paper lantern=🏮 lamp=🪔 romantic=❤,💕,😍,🥰,💘 sad=😢,😭,💔,😞 joyful=😀,😃,😄,😁,😂,🤣,😊 angry=😡,😠 scary=😱`

/** English words by emoji, without variation selectors. */
export const EMOJI_WORDS: ReadonlyMap<string, string> = new Map(
  WORDS.split(/(?<=\P{ASCII})\s/u).flatMap((entry) => {
    const [word = '', emoji = ''] = entry.split('=')
    return emoji.split(',').map((one): [string, string] => [one, word])
  }),
)
