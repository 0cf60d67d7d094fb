/**
 * The kinds of things that stand for all below them in WordNet, by the part of it they are in. An entry is a lemma, its
 * first sense of that part or `.n` its n-th of all, and the word of the lexicon if it is another; `-` cuts a branch off.
 * The nearest root above a noun counts.
 */
export const NOUN_ROOTS: Readonly<
  Record<'animal' | 'plant' | 'artifact' | 'food' | 'person' | 'place', string>
> = {
  animal: `
dog; domestic_cat cat; wild_dog fox; fox; wolf; jackal wolf; bear; lion; tiger; leopard; cheetah leopard; lynx leopard; cougar
leopard; horse; donkey; mule donkey; zebra; deer; antelope deer; sheep; wild_sheep sheep; goat; wild_goat goat; cattle cow; ox bull;
bison bull; buffalo bull; swine pig; wild_boar pig; leporid rabbit; squirrel; mouse; rat; hamster; beaver; otter; badger; raccoon;
skunk; weasel; monkey; ape gorilla; lemur monkey; elephant; mammoth; rhinoceros; hippopotamus; giraffe; camel; llama; kangaroo;
koala; hedgehog; porcupine hedgehog; bat; whale; dolphin.2; porpoise dolphin; seal; walrus; sea_lion seal; bird; bird_of_prey eagle;
owl; parrot; duck; goose; swan; gull; wading_bird stork; penguin; gallinaceous_bird hen; crow; raven; magpie crow; pigeon; dove;
hummingbird; woodpecker; ostrich; pelican; flamingo; kingfisher; fish; shark; eel -; ray -; jellyfish; octopus; squid octopus; crab;
lobster; shrimp lobster; starfish; turtle; snake; lizard; frog; toad frog; salamander lizard; crocodilian_reptile crocodile; spider;
scorpion; butterfly; moth; bee; wasp; beetle; ant; dragonfly; mosquito; grasshopper; cricket grasshopper; snail; slug snail; worm;
dinosaur; sauropod brontosaurus; ceratopsian triceratops; theropod tyrannosaurus; pterosaur pterodactyl; animal.1 -`,
  plant: `
tree; conifer pine tree; palm palm tree; flower; rose; tulip; sunflower; orchid; lily; cactus; mushroom; poppy; daisy; plant_part -`,
  artifact: `
car; sports_car; cab taxi; ambulance; racer racing car; truck; van; fire_engine; bus; tractor; jeep; bicycle; motorcycle; train;
locomotive; tank; boat; ship; sailing_vessel sailing ship; yacht; submarine; canoe; raft; airplane plane; fighter fighter jet;
helicopter; glider; airship; balloon; spacecraft; rocket; satellite; wagon carriage; carriage; sled sleigh; chair; armchair; sofa;
table.2; desk; bed; lamp; clock; watch; candle; lantern; mirror; book; bottle; cup; teapot; vase; umbrella; handbag; backpack; suitcase;
hat; cap; helmet; coat; raincoat; jacket; suit; dress; skirt; shirt; sweater; trouser trousers; shoe; boot; sandal; scarf; necklace;
eyeglasses glasses; sunglasses; mask; guitar; violin; cello; piano; drum; flute; cornet trumpet; trombone trumpet; french_horn trumpet;
sax saxophone; clarinet; harp; accordion; sword; camera; telephone phone; computer; laptop; television_receiver television; robot;
kite; key; hammer; ladder; flag; tent; anchor; bell; telescope; microscope; artifact.1 -`,
  food: `
cake; bread; cheese; pizza; soup; stew soup; pasta noodles; sausage; meat; egg; edible_fruit fruit; apple; banana; grape; lemon;
strawberry; melon; vegetable; salad; sandwich; ice_cream; candy; cookie; chocolate; wine; beer; coffee; tea; fruit_juice juice;
soft_drink; cocktail; hamburger; rice; dish meal; dessert cake; food.1 -`,
  person: `
person.1; owner person; woman; man; girl; boy; child; baby; old_woman; soldier; sailor; pilot; knight; king; queen.2; prince; princess; emperor king;
sorcerer wizard; witch; doctor; nurse; scientist; engineer scientist; teacher; student; farmer; cook chef; baker chef; waiter; waitress;
policeman; firefighter; workman worker; skilled_worker worker; mechanic; fisherman; hunter; cowboy; dancer; musician; singer; pianist;
violinist; drummer; actor; painter artist; sculptor artist; artist; photographer; writer; athlete; swimmer; boxer; skier; footballer;
ballplayer athlete; clergyman monk; monk; nun; businessman; explorer; astronaut; driver; cyclist; bride; warrior; vampire; dragon;
unicorn; mermaid; monster; elf; fairy; angel; spiritual_being -; deity -; imaginary_being -`,
  place: `
mountain; hill; lake; river; stream river; waterfall; sea; ocean; beach; island; desert.1; forest; valley; canyon; cave; glacier; volcano;
meadow.1; garden.1; park.2; road.1; street.1; highway.1; bridge; city.1; town.1; village.1; castle; palace; church.2; temple; tower;
lighthouse; cottage; farm; barn; restaurant; shop; library; school.2; hospital; hotel; stadium; airport; theater; museum; factory;
kitchen; bedroom; living_room; laboratory; courtyard garden; monastery temple; skyscraper; shore beach; bay sea; wharf harbor; field;
orchard garden; vineyard garden; swamp forest; jungle forest`,
}

/** Nouns that mean something else far more often than what WordNet says first. */
export const NOUN_EXCEPTIONS: ReadonlySet<string> = new Set([
  'colors',
  'colours',
  'standard',
  'present',
  'mobile',
  'stalls',
  'grinder',
  'sicilian',
  'sophisticate',
  'sovereign',
  'speaker',
  'stoic',
  'stupid',
  'sucker',
  'sudanese',
  'texan',
  'unfortunate',
  'user',
  'virginian',
  'westerner',
  'academic',
  'adherent',
  'adult',
  'amateur',
  'anglican',
  'auxiliary',
  'baptist',
  'bearer',
  'biter',
  'booker',
  'booth',
  'bourbon',
  'captor',
  'carrier',
  'catholic',
  'champ',
  'chosen',
  'christian',
  'civilian',
  'classifier',
  'classmate',
  'colonial',
  'comer',
  'commoner',
  'compulsive',
  'conservative',
  'consumer',
  'contemporary',
  'contributor',
  'convert',
  'conveyor',
  'coon',
  'correspondent',
  'counsel',
  'criminal',
  'cripple',
  'crisp',
  'cynic',
  'dane',
  'darling',
  'dear',
  'deceased',
  'democrat',
  'dependent',
  'depositor',
  'designer',
  'desperate',
  'developer',
  'diabetic',
  'director',
  'distributor',
  'donor',
  'dropout',
  'drunk',
  'elizabethan',
  'embodiment',
  'equal',
  'ethiopian',
  'european',
  'expert',
  'faker',
  'fanatic',
  'filipino',
  'finn',
  'fixer',
  'follower',
  'genius',
  'german',
  'giver',
  'glutton',
  'helper',
  'herald',
  'hero',
  'homosexual',
  'hun',
  'idealist',
  'idiot',
  'imbecile',
  'incarnation',
  'incompetent',
  'individualist',
  'informant',
  'intellectual',
  'intermediary',
  'invalid',
  'israeli',
  'italian',
  'jamaican',
  'jap',
  'killer',
  'laggard',
  'learner',
  'liar',
  'liberal',
  'listener',
  'loon',
  'loser',
  'lover',
  'luminary',
  'lunkhead',
  'maker',
  'member',
  'mexican',
  'moderate',
  'modern',
  'moneymaker',
  'national',
  'negro',
  'neurotic',
  'neutralist',
  'notable',
  'observer',
  'occidental',
  'offender',
  'offspring',
  'owner',
  'participant',
  'personification',
  'pessimist',
  'phony',
  'pimp',
  'pioneer',
  'planner',
  'player',
  'positivist',
  'prey',
  'producer',
  'puke',
  'racist',
  'reactionary',
  'reader',
  'realist',
  'recipient',
  'relative',
  'russian',
  'spectator',
  'subordinate',
  'suspect',
  'swede',
  'victim',
])
