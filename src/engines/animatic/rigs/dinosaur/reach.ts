/** How far before and behind their rest the feet of beasts come when they walk, in hundredths of their height. */
export const REACH = {
  tyrannosaurus: 19,
  velociraptor: 24,
  triceratops: 12,
  stegosaurus: 11.4,
  brachiosaurus: 9.9,
  crocodile: 11,
  dragon: 10,
} as const
