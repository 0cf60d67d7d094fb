# syntax=docker/dockerfile:1
ARG NODE_IMAGE=node:24-slim

# What npm publishes, from the sources alone: the build needs nothing but Node.
FROM ${NODE_IMAGE} AS package
WORKDIR /source
COPY package.json README.md LICENSE THIRD-PARTY-NOTICES.md ./
COPY bin bin
COPY scripts/build.ts scripts/
COPY src src
RUN node --disable-warning=ExperimentalWarning scripts/build.ts \
  && npm pack --ignore-scripts --pack-destination /tmp

# The package as anybody installs it, with the two optional ones that S3 needs.
FROM ${NODE_IMAGE} AS install
ARG AWS_SDK_VERSION=3.1169.0
WORKDIR /app
COPY --from=package /tmp/filmgate-*.tgz /tmp/
RUN npm install --no-audit --no-fund /tmp/filmgate-*.tgz \
  "@aws-sdk/client-s3@${AWS_SDK_VERSION}" "@aws-sdk/lib-storage@${AWS_SDK_VERSION}"

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="Filmgate" \
  org.opencontainers.image.licenses="Apache-2.0"
# Passes signals on and buries what rendering processes leave.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/* \
  && install --directory --owner node --group node /data
COPY --from=install /app /app
ENV NODE_ENV=production \
  FILMGATE_HOST=0.0.0.0 \
  FILMGATE_PORT=7878 \
  FILMGATE_DATA_DIR=/data
WORKDIR /data
USER node
VOLUME /data
EXPOSE 7878
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.FILMGATE_PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "node", "/app/node_modules/filmgate/bin/filmgate.js"]
CMD ["serve"]
