import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './built.mjs';

/** The compose file parses, names only what exists, and nothing in it runs as root or lacks a health check. */
const problems = [];
const { services = {}, volumes = {} } = parse(readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8'));
for (const [name, service] of Object.entries(services)) {
  if (!service.image && !service.build) problems.push(`${name}: neither image nor build`);
  if (service.image && !/:\d/.test(service.image)) problems.push(`${name}: the image has no version`);
  if (!service.healthcheck) problems.push(`${name}: no health check`);
  for (const needed of Object.keys(service.depends_on ?? {}))
    if (!services[needed]) problems.push(`${name}: needs ${needed}, which is not there`);
  for (const mount of service.volumes ?? []) {
    const [source] = mount.split(':');
    if (!source.startsWith('.') && !(source in volumes))
      problems.push(`${name}: volume ${source} is not declared`);
  }
}
const dockerfile = readFileSync(path.join(ROOT, 'apps/api/Dockerfile'), 'utf8');
const stages = dockerfile.split(/^FROM /m).slice(1);
if (stages.length < 2) problems.push('apps/api/Dockerfile: one stage only');
if (!/^USER (?!root)/m.test(stages.at(-1) ?? ''))
  problems.push('apps/api/Dockerfile: the last stage runs as root');
for (const [, copied] of dockerfile.matchAll(/^COPY (?!--from)(\S+) /gm)) {
  if (copied !== '.' && !readExists(copied)) problems.push(`apps/api/Dockerfile: ${copied} does not exist`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

function readExists(file) {
  try {
    readFileSync(path.join(ROOT, file));
    return true;
  } catch (error) {
    return error.code === 'EISDIR';
  }
}
