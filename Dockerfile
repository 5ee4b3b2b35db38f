# The product without a database of its own: docker-compose.yml gives it one.
FROM node:24-bookworm-slim

WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data

# The image has Node 24 itself: the copy that comes with the packages is taken out again.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/node-linux-* node_modules/node-bin-* node_modules/.bin/node \
 && npm cache clean --force

COPY . .

# The page is built here, as every start would where it is missing; all that changes later is in DATA_DIR.
RUN node --input-type=module -e "await (await import('./server/buildWeb.ts')).buildWeb(console.log)" \
 && mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080

HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "scripts/start.mjs"]
