export const CONTACT_PROMPTS: readonly string[] = [
 "A rainbow over the city",
 "A rainbow over the fields after the rain",
 "A comet crosses the night sky",
 "A meteor shower over the village",
 "A rainbow over the waterfall",
 "A meteor shower over the city",
 "A meteor shower over the forest",
 "A rainbow over the sea"
]
