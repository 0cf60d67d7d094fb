import type {
  Action,
  CameraMove,
  Framing,
  LookName,
  Mood,
  RigName,
  Season,
  SettingName,
  TimeOfDay,
  Weather,
} from '../scene-spec.ts'

/** What a word stands for. */
export type Meaning =
  | {
      readonly kind: 'subject'
      readonly concept: string
      readonly rig: RigName
      readonly variant: string
      readonly setting?: SettingName
    }
  | {
      readonly kind: 'prop'
      readonly concept: string
      readonly role: 'worn' | 'held' | 'played' | 'ridden' | 'beside'
    }
  | { readonly kind: 'setting'; readonly setting: SettingName }
  | { readonly kind: 'time'; readonly time: TimeOfDay }
  | { readonly kind: 'weather'; readonly weather: Weather }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'mood'; readonly mood: Mood }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'camera'; readonly camera: CameraMove }
  | { readonly kind: 'framing'; readonly framing: Framing }
  | { readonly kind: 'look'; readonly look: LookName }
  | { readonly kind: 'colour'; readonly colour: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'size'; readonly size: 'tiny' | 'small' | 'large' | 'huge' }

/** One meaning and the words for it, Latin-script words and Chinese ones. Plurals and verb endings are found by rule. */
export interface Entry {
  readonly meaning: Meaning
  readonly words: string
  readonly hanzi: string
}

function subject(rig: RigName, variant: string, words: string, hanzi: string, setting?: SettingName): Entry {
  const concept = words.split('|')[0] ?? variant
  return {
    meaning: { kind: 'subject', concept, rig, variant, ...(setting === undefined ? {} : { setting }) },
    words,
    hanzi,
  }
}

function entry(meaning: Meaning, words: string, hanzi: string): Entry {
  return { meaning, words, hanzi }
}

const SUBJECTS: readonly Entry[] = [
  subject('quadruped', 'calico', 'calico cat|calico', '三花猫|花猫'),
  subject('quadruped', 'kitten', 'kitten|kitty', '小猫|猫咪'),
  subject('quadruped', 'cat', 'cat|tomcat', '猫'),
  subject('quadruped', 'black-cat', 'black cat', '黑猫'),
  subject('quadruped', 'golden-retriever', 'golden retriever|retriever|labrador', '金毛'),
  subject('quadruped', 'corgi', 'corgi', '柯基'),
  subject('quadruped', 'husky', 'husky', '哈士奇'),
  subject('quadruped', 'dalmatian', 'dalmatian', '斑点狗'),
  subject('quadruped', 'puppy', 'puppy|pup', '小狗'),
  subject('quadruped', 'dog', 'dog|hound', '狗'),
  subject('quadruped', 'fox', 'fox', '狐狸', 'forest'),
  subject('quadruped', 'wolf', 'wolf|wolves', '狼', 'forest'),
  subject('quadruped', 'panda', 'panda', '熊猫', 'forest'),
  subject('quadruped', 'polar-bear', 'polar bear', '北极熊', 'snow'),
  subject('quadruped', 'bear', 'bear', '熊', 'forest'),
  subject('quadruped', 'lion', 'lion', '狮子', 'desert'),
  subject('quadruped', 'tiger', 'tiger', '老虎|虎', 'forest'),
  subject('quadruped', 'leopard', 'leopard|cheetah|jaguar', '豹', 'desert'),
  subject('quadruped', 'rabbit', 'rabbit|bunny|hare', '兔'),
  subject('quadruped', 'squirrel', 'squirrel', '松鼠', 'forest'),
  subject('quadruped', 'hedgehog', 'hedgehog', '刺猬'),
  subject('quadruped', 'mouse', 'mouse|mice|rat', '老鼠'),
  subject('quadruped', 'white-horse', 'white horse', '白马'),
  subject('quadruped', 'horse', 'horse|pony|stallion', '马'),
  subject('quadruped', 'donkey', 'donkey|mule', '驴'),
  subject('quadruped', 'zebra', 'zebra', '斑马', 'desert'),
  subject('quadruped', 'giraffe', 'giraffe', '长颈鹿', 'desert'),
  subject('quadruped', 'camel', 'camel', '骆驼', 'desert'),
  subject('quadruped', 'cow', 'cow|cattle', '牛|奶牛'),
  subject('quadruped', 'bull', 'bull|buffalo|ox', '公牛'),
  subject('quadruped', 'deer', 'deer|stag|reindeer', '鹿', 'forest'),
  subject('quadruped', 'sheep', 'sheep|lamb', '羊|绵羊'),
  subject('quadruped', 'goat', 'goat', '山羊'),
  subject('quadruped', 'pig', 'pig|piglet', '猪'),
  subject('quadruped', 'elephant', 'elephant', '大象', 'desert'),
  subject('quadruped', 'mammoth', 'woolly mammoth|wooly mammoth|mammoth', '猛犸', 'snow'),
  subject('quadruped', 'monkey', 'monkey|chimpanzee', '猴', 'forest'),
  subject('quadruped', 'koala', 'koala', '考拉', 'forest'),
  subject('quadruped', 'otter', 'otter', '水獭'),
  subject('quadruped', 'raccoon', 'raccoon', '浣熊', 'forest'),
  subject('insect', 'butterfly', 'butterfly|butterflies', '蝴蝶'),
  subject('insect', 'bee', 'bee|bumblebee', '蜜蜂'),
  subject('bird', 'gull', 'seagull|gull', '海鸥', 'beach'),
  subject('bird', 'eagle', 'eagle|hawk|falcon', '鹰', 'mountains'),
  subject('bird', 'owl', 'owl', '猫头鹰', 'forest'),
  subject('bird', 'penguin', 'penguin', '企鹅', 'snow'),
  subject('bird', 'duck', 'duck', '鸭'),
  subject('bird', 'parrot', 'parrot|macaw', '鹦鹉', 'forest'),
  subject('bird', 'crow', 'bird|crow|raven|sparrow', '鸟'),
  subject('person', 'woman', 'woman|women|lady', '女人|女子|女士|女性'),
  subject('person', 'girl', 'girl', '女孩|少女|姑娘'),
  subject('person', 'boy', 'boy', '男孩|少年'),
  subject('person', 'old-man', 'old man|grandfather|fisherman', '老人|老爷爷'),
  subject('person', 'old-woman', 'old woman|grandmother', '老奶奶|奶奶'),
  subject('person', 'child', 'child|children|kid|toddler', '孩子|小孩|儿童'),
  subject('person', 'astronaut', 'astronaut|spaceman|space man|cosmonaut', '宇航员', 'planet'),
  subject('person', 'chef', 'chef|cook', '厨师', 'kitchen'),
  subject('person', 'knight', 'knight', '骑士', 'castle'),
  subject('person', 'dancer', 'dancer|ballerina', '舞者', 'stage'),
  subject('person', 'doctor', 'doctor|nurse|scientist', '医生|科学家', 'office'),
  subject('person', 'wizard', 'wizard|magician', '巫师|魔法师', 'castle'),
  subject('person', 'man', 'man|men|guy|person|people|somebody|someone', '男人|男子|人'),
  subject('aircraft', 'airliner', 'plane|airplane|aeroplane|airliner|jet|aircraft', '飞机|客机', 'airport'),
  subject('aircraft', 'fighter', 'fighter jet|fighter', '战斗机', 'sky'),
  subject('car', 'sports-car', 'sports car|coupe|race car', '跑车', 'road'),
  subject('car', 'taxi', 'taxi|cab', '出租车', 'city-day'),
  subject('car', 'bus', 'bus', '公交车|巴士', 'city-day'),
  subject('car', 'truck', 'truck|lorry', '卡车', 'road'),
  subject('car', 'police', 'police car', '警车', 'city-day'),
  subject('car', 'jeep', 'jeep|off-roader', '吉普', 'desert'),
  subject('car', 'car', 'car|automobile|sedan', '汽车|车', 'road'),
  subject('boat', 'sailing-boat', 'sailboat|sailing boat|yacht|boat', '帆船|船', 'beach'),
  subject('boat', 'pirate-ship', 'pirate ship', '海盗船', 'harbour'),
  subject('boat', 'ship', 'ship|ferry|liner', '轮船', 'harbour'),
  subject('robot', 'robot', 'robot|android|droid', '机器人', 'city-day'),
  subject('rocket', 'rocket', 'rocket|spaceship|spacecraft', '火箭|飞船', 'space'),
  subject('train', 'modern', 'train|locomotive', '火车|列车', 'mountains'),
  subject('fish', 'fish', 'fish|clownfish', '鱼', 'underwater'),
  subject('fish', 'shark', 'shark', '鲨鱼', 'underwater'),
  subject('fish', 'turtle', 'sea turtle|turtle', '海龟|乌龟', 'underwater'),
  subject('whale', 'whale', 'whale', '鲸', 'underwater'),
  subject('whale', 'dolphin', 'dolphin', '海豚', 'underwater'),
  subject('dinosaur', 'tyrannosaurus', 'dinosaur|t-rex|tyrannosaurus', '恐龙', 'forest'),
  subject('dragon', 'dragon', 'dragon', '龙', 'castle'),
]

const PROPS: readonly Entry[] = [
  entry({ kind: 'prop', concept: 'grand-piano', role: 'played' }, 'grand piano|piano', '钢琴'),
  entry({ kind: 'prop', concept: 'guitar', role: 'played' }, 'guitar', '吉他'),
  entry({ kind: 'prop', concept: 'violin', role: 'played' }, 'violin', '小提琴'),
  entry({ kind: 'prop', concept: 'drums', role: 'played' }, 'drums|drum kit|drum', '鼓'),
  entry({ kind: 'prop', concept: 'dress', role: 'worn' }, 'dress|gown', '裙子|连衣裙|长裙'),
  entry({ kind: 'prop', concept: 'jacket', role: 'worn' }, 'jacket|blazer', '夹克|外套'),
  entry({ kind: 'prop', concept: 'coat', role: 'worn' }, 'coat', '大衣'),
  entry({ kind: 'prop', concept: 'raincoat', role: 'worn' }, 'raincoat', '雨衣'),
  entry({ kind: 'prop', concept: 'boots', role: 'worn' }, 'boots', '靴子'),
  entry({ kind: 'prop', concept: 'hat', role: 'worn' }, 'hat|cap', '帽子'),
  entry({ kind: 'prop', concept: 'helmet', role: 'worn' }, 'helmet', '头盔'),
  entry({ kind: 'prop', concept: 'sunglasses', role: 'worn' }, 'sunglasses|shades', '墨镜|太阳镜'),
  entry({ kind: 'prop', concept: 'scarf', role: 'worn' }, 'scarf', '围巾'),
  entry({ kind: 'prop', concept: 'kimono', role: 'worn' }, 'kimono', '和服'),
  entry({ kind: 'prop', concept: 'bag', role: 'held' }, 'purse|handbag|bag', '包|手提包'),
  entry({ kind: 'prop', concept: 'umbrella', role: 'held' }, 'umbrella', '伞'),
]

const SETTINGS: readonly Entry[] = [
  entry({ kind: 'setting', setting: 'stage' }, 'stage|theatre|theater|concert hall', '舞台|剧院'),
  entry(
    { kind: 'setting', setting: 'garden' },
    'garden|park|backyard|meadow|field|lawn|grass|flowers',
    '花园|公园|草地|草原|庭院|田野',
  ),
  entry(
    { kind: 'setting', setting: 'forest' },
    'forest|woods|jungle|rainforest|bamboo',
    '森林|树林|竹林|丛林',
  ),
  entry({ kind: 'setting', setting: 'mountains' }, 'mountain|alps|peak|valley|lake|hill', '山|高山|湖|山谷'),
  entry(
    { kind: 'setting', setting: 'beach' },
    'beach|sea|ocean|shore|coast|seaside|waves',
    '海滩|沙滩|大海|海边',
  ),
  entry({ kind: 'setting', setting: 'underwater' }, 'underwater|coral reef|reef|seabed', '海底|水下|珊瑚'),
  entry({ kind: 'setting', setting: 'desert' }, 'desert|dunes|savanna|savannah', '沙漠|草原上'),
  entry({ kind: 'setting', setting: 'snow' }, 'snowy|arctic|tundra|glacier|iceberg', '雪地|冰川|冰原'),
  entry({ kind: 'setting', setting: 'city-night' }, 'neon|cyberpunk|nightclub', '霓虹'),
  entry(
    { kind: 'setting', setting: 'city-day' },
    'city|street|downtown|skyscrapers|tokyo|new york|urban|avenue',
    '城市|街道|街|东京|都市',
  ),
  entry({ kind: 'setting', setting: 'village' }, 'village|farm|countryside|cottage', '村庄|乡村|农场'),
  entry(
    { kind: 'setting', setting: 'interior' },
    'room|living room|bedroom|house|home|library|cafe',
    '房间|客厅|卧室|家里|咖啡馆',
  ),
  entry({ kind: 'setting', setting: 'kitchen' }, 'kitchen|table|restaurant', '厨房|餐桌'),
  entry({ kind: 'setting', setting: 'office' }, 'office|laboratory|lab|classroom', '办公室|实验室|教室'),
  entry({ kind: 'setting', setting: 'airport' }, 'airport|runway', '机场|跑道'),
  entry({ kind: 'setting', setting: 'road' }, 'road|highway|motorway|route', '公路|高速|马路'),
  entry({ kind: 'setting', setting: 'harbour' }, 'harbour|harbor|port|dock|pier', '港口|码头'),
  entry({ kind: 'setting', setting: 'space' }, 'space|galaxy|cosmos|orbit|nebula', '太空|宇宙|银河'),
  entry({ kind: 'setting', setting: 'planet' }, 'moon surface|mars|planet|on the moon', '火星|月球|星球'),
  entry({ kind: 'setting', setting: 'sky' }, 'sky|clouds', '天空|云'),
  entry({ kind: 'setting', setting: 'stadium' }, 'stadium|arena', '体育场'),
  entry({ kind: 'setting', setting: 'castle' }, 'castle|palace|fortress|kingdom', '城堡|宫殿'),
]

const MOMENTS: readonly Entry[] = [
  entry({ kind: 'time', time: 'night' }, 'night|midnight|nighttime|moonlit|starry', '夜|夜晚|深夜|星空'),
  entry({ kind: 'time', time: 'sunset' }, 'sunset|dusk|golden hour|evening|twilight', '日落|黄昏|傍晚|夕阳'),
  entry({ kind: 'time', time: 'dawn' }, 'dawn|sunrise|morning|daybreak', '清晨|日出|黎明|早晨'),
  entry({ kind: 'time', time: 'day' }, 'day|daytime|noon|sunny|sunlight|sunshine', '白天|阳光|中午|晴天'),
  entry({ kind: 'time', time: 'overcast' }, 'overcast|cloudy|grey sky|gray sky', '阴天|多云'),
  entry({ kind: 'weather', weather: 'rain' }, 'rain|rainy|raining|drizzle', '雨|下雨'),
  entry({ kind: 'weather', weather: 'storm' }, 'storm|thunder|lightning|thunderstorm', '暴风雨|雷|闪电'),
  entry({ kind: 'weather', weather: 'snow' }, 'snow|snowing|snowfall|blizzard|snowflakes', '雪|下雪'),
  entry({ kind: 'weather', weather: 'fog' }, 'fog|foggy|mist|misty|haze', '雾|薄雾'),
  entry({ kind: 'weather', weather: 'wind' }, 'windy|wind|breeze', '风'),
  entry({ kind: 'season', season: 'spring' }, 'spring|springtime', '春'),
  entry({ kind: 'season', season: 'summer' }, 'summer', '夏'),
  entry({ kind: 'season', season: 'autumn' }, 'autumn|fall colors|autumnal', '秋'),
  entry({ kind: 'season', season: 'winter' }, 'winter|wintry', '冬'),
  entry({ kind: 'mood', mood: 'calm' }, 'calm|peaceful|quiet|serene|gentle', '宁静|安静|平静'),
  entry({ kind: 'mood', mood: 'joyful' }, 'happy|joyful|cheerful|playful|cute|adorable', '快乐|可爱|开心'),
  entry({ kind: 'mood', mood: 'dark' }, 'dark|gloomy|scary|spooky', '黑暗|恐怖'),
  entry({ kind: 'mood', mood: 'epic' }, 'epic|majestic|dramatic', '史诗|壮观'),
]

const ACTIONS: readonly Entry[] = [
  entry({ kind: 'action', action: 'walk' }, 'walk|stroll|wander|tread|approach|hike', '走|散步|行走'),
  entry({ kind: 'action', action: 'run' }, 'run|sprint|gallop|chase|race', '跑|奔跑|追'),
  entry({ kind: 'action', action: 'sit' }, 'sit|sitting|seated', '坐'),
  entry({ kind: 'action', action: 'jump' }, 'jump|leap|hop|bounce', '跳'),
  entry({ kind: 'action', action: 'take-off' }, 'take off|takes off|taking off|took off|takeoff', '起飞'),
  entry({ kind: 'action', action: 'land' }, 'land|lands|landing|touches down', '降落|着陆'),
  entry({ kind: 'action', action: 'fly' }, 'fly|soar|glide|hover', '飞|飞翔|飞行'),
  entry({ kind: 'action', action: 'swim' }, 'swim|dive', '游|游泳'),
  entry({ kind: 'action', action: 'dance' }, 'dance', '跳舞|舞蹈'),
  entry({ kind: 'action', action: 'play' }, 'play|frolic', '玩|玩耍|嬉戏'),
  entry({ kind: 'action', action: 'drive' }, 'drive|driving|speeds', '驾驶|开车|行驶'),
  entry({ kind: 'action', action: 'ride' }, 'ride|riding', '骑'),
  entry({ kind: 'action', action: 'look' }, 'look|watch|gaze|stare', '看|望'),
  entry({ kind: 'action', action: 'wave' }, 'wave at|waving|waves goodbye', '挥手'),
  entry({ kind: 'action', action: 'eat' }, 'eat', '吃'),
  entry({ kind: 'action', action: 'drink' }, 'drink', '喝'),
  entry({ kind: 'action', action: 'sleep' }, 'sleep|nap|asleep', '睡'),
  entry({ kind: 'action', action: 'sail' }, 'sail', '航行'),
  entry({ kind: 'action', action: 'talk' }, 'talk|speak|say', '说|讲'),
  entry({ kind: 'action', action: 'work' }, 'work|repair|build', '工作|修理'),
]

const CRAFT: readonly Entry[] = [
  entry({ kind: 'camera', camera: 'push' }, 'push in|zoom in|dolly in', '推镜头|推近'),
  entry({ kind: 'camera', camera: 'pull' }, 'pull back|zoom out|dolly out', '拉镜头|拉远'),
  entry({ kind: 'camera', camera: 'pan-right' }, 'pan right|pan|panning', '横摇|平移'),
  entry({ kind: 'camera', camera: 'pan-left' }, 'pan left', '向左'),
  entry({ kind: 'camera', camera: 'track' }, 'tracking shot|tracking|track', '跟拍'),
  entry({ kind: 'camera', camera: 'crane-up' }, 'crane', '升降'),
  entry({ kind: 'camera', camera: 'orbit' }, 'orbiting|rotating|revolving', '环绕'),
  entry({ kind: 'camera', camera: 'handheld' }, 'handheld|shaky', '手持'),
  entry({ kind: 'framing', framing: 'close' }, 'close-up|closeup|close up|macro', '特写'),
  entry({ kind: 'framing', framing: 'wide' }, 'wide shot|wide|panorama', '全景|远景'),
  entry({ kind: 'framing', framing: 'aerial' }, 'aerial|drone', '航拍'),
  entry({ kind: 'look', look: 'paper-cut' }, 'papercraft|paper cut|papercut|collage|stop-motion', '剪纸'),
  entry({ kind: 'look', look: 'noir' }, 'noir|black and white', '黑白'),
  entry({ kind: 'look', look: 'watercolour' }, 'watercolor|watercolour', '水彩'),
  entry({ kind: 'look', look: 'film' }, '35mm film|film grain|35mm', '胶片'),
  entry({ kind: 'look', look: 'silhouette' }, 'silhouette|backlit', '剪影'),
  entry({ kind: 'look', look: 'anime' }, 'anime', '动漫'),
  entry({ kind: 'look', look: 'comic' }, 'comic', '漫画'),
  entry({ kind: 'count', count: 1 }, 'a|an|one', '一只|一个|一位|一辆|一架'),
  entry({ kind: 'count', count: 2 }, 'two|pair of', '两只|两个|两位|两'),
  entry({ kind: 'count', count: 3 }, 'three', '三只|三个|三位'),
  entry({ kind: 'count', count: 4 }, 'four|several|some|a group of', '四只|四个|几只|一群'),
  entry({ kind: 'count', count: 5 }, 'five|litter of', '五只|五个'),
  entry({ kind: 'count', count: 6 }, 'six|many|herd of|flock of', '六只|许多'),
  entry({ kind: 'size', size: 'small' }, 'small|little', '小小的'),
  entry({ kind: 'size', size: 'tiny' }, 'tiny', '微小'),
  entry({ kind: 'size', size: 'large' }, 'big|large', '大大的'),
  entry({ kind: 'size', size: 'huge' }, 'giant|huge|enormous|gigantic', '巨大'),
]

const COLOURS: readonly Entry[] = [
  entry({ kind: 'colour', colour: '#d33a3f' }, 'red|crimson|scarlet', '红色|红'),
  entry({ kind: 'colour', colour: '#e88a2e' }, 'orange', '橙色'),
  entry({ kind: 'colour', colour: '#f0c23c' }, 'yellow|golden', '黄色|金色'),
  entry({ kind: 'colour', colour: '#4f9d50' }, 'green|emerald', '绿色'),
  entry({ kind: 'colour', colour: '#2a9d9a' }, 'teal|turquoise', '青色'),
  entry({ kind: 'colour', colour: '#3b78c9' }, 'blue|navy', '蓝色'),
  entry({ kind: 'colour', colour: '#7d55b8' }, 'purple|violet', '紫色'),
  entry({ kind: 'colour', colour: '#ee8fb3' }, 'pink', '粉色|粉红'),
  entry({ kind: 'colour', colour: '#8a5a3a' }, 'brown', '棕色|褐色'),
  entry({ kind: 'colour', colour: '#2b2930' }, 'black', '黑色'),
  entry({ kind: 'colour', colour: '#f6f4ef' }, 'white', '白色'),
  entry({ kind: 'colour', colour: '#8e939b' }, 'grey|gray|silver', '灰色|银色'),
]

export const LEXICON: readonly Entry[] = [
  ...SUBJECTS,
  ...PROPS,
  ...SETTINGS,
  ...MOMENTS,
  ...ACTIONS,
  ...CRAFT,
  ...COLOURS,
]
