# One image for the three processes; docker-compose.yml names the command of each.
# The tag is the Node that package-lock.json brings to other machines: a test compares them.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
# Packages first: they change less often than the sources. .npmrc keeps install scripts off.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
# Builds both sides. The Node that other machines get from npm is not needed here.
RUN npm run build && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    NODE_OPTIONS=--disable-warning=ExperimentalWarning \
    NEXT_TELEMETRY_DISABLED=1 \
    DATA_DIR=/data \
    CMS_HOST=0.0.0.0 \
    SITE_HOST=0.0.0.0
# The sources stay root's: the processes can write to /data alone.
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000 8080
CMD ["node", "site/server/main.ts"]
