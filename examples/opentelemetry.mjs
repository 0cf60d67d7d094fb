// Traces of Filmgate's requests, database and upstreams, without a line of it in the server:
//
//   npm install @opentelemetry/sdk-node @opentelemetry/instrumentation @opentelemetry/instrumentation-http \
//     @opentelemetry/instrumentation-undici @opentelemetry/instrumentation-pg
//   OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 OTEL_SERVICE_NAME=filmgate \
//     node --import ./opentelemetry.mjs node_modules/filmgate/bin/filmgate.js serve
//
// Needs Node 24.15 or newer as `node`: an older one hands over to another process, which this file would not reach.
import { register } from 'node:module'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'
import { NodeSDK } from '@opentelemetry/sdk-node'

// Modules that are imported are only seen through the loader's hook.
register('@opentelemetry/instrumentation/hook.mjs', import.meta.url)

/** What asks every few seconds would bury the rest. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics'])

const sdk = new NodeSDK({
  instrumentations: [
    new HttpInstrumentation({ ignoreIncomingRequestHook: (request) => QUIET.has(request.url ?? '') }),
    new UndiciInstrumentation(),
    // Only within requests: the job queue asks twice a second.
    new PgInstrumentation({ requireParentSpan: true }),
  ],
})
sdk.start()

// The server ends the process by itself once it has stopped; what is still here is sent while it does.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void sdk.shutdown().catch(() => undefined))
