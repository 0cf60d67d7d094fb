import { parentPort } from 'node:worker_threads'

/** What is needed of two packages that need not be installed. */
interface Tensors {
  tensor3d(values: Uint8Array, shape: readonly number[], type: 'int32'): { dispose(): void }
}
interface Classifiers {
  load(name: string): Promise<{ classify(image: object, classes: number): Promise<unknown> }>
}

// Names that the compiler does not look up, because the packages need not be there.
const TENSORS: string = '@tensorflow/tfjs'
const CLASSIFIERS: string = 'nsfwjs'
const SIDE = 224
const CLASSES = 5

const tensors = (await import(TENSORS)) as Tensors
const { load } = (await import(CLASSIFIERS)) as Classifiers
const model = await load('MobileNetV2')

parentPort?.on('message', ({ id, pixels }: { id: number; pixels: Uint8Array }) => {
  classify(pixels).then(
    (predictions) => parentPort?.postMessage({ id, predictions }),
    (error: unknown) => parentPort?.postMessage({ id, failure: String(error) }),
  )
})
parentPort?.postMessage({ id: 'ready' })

async function classify(pixels: Uint8Array): Promise<unknown> {
  const tensor = tensors.tensor3d(pixels, [SIDE, SIDE, 3], 'int32')
  try {
    return await model.classify(tensor, CLASSES)
  } finally {
    tensor.dispose()
  }
}
