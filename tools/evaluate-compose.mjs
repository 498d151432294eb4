import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { readInterchange } from './evaluate/interchange.mjs';
import { fail, firstLine } from './fail.mjs';
import { write } from './output.mjs';

const USAGE = `Usage: npm run -s evaluate:compose -- [options] problem.json.gz
Composes services: fewest layers, then fewest services. Prints {"layers":[[id, …], …],"ms":…}.
The file is JSON, gzipped or not: provided, wanted (lists of instances), concept_parent, instance_concept,
services [{id, in, out}]. Without a file, or with -, it is read from stdin.
Where no services lead to what is wanted, layers is null, stderr says what is out of reach, and the exit code is 1.
  --time SECONDS  for the proof that no fewer services do (default 4); when it runs out, stderr says so`;

const OPTIONS = { time: { type: 'string', default: '4' }, help: { type: 'boolean', default: false } };

async function main() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const seconds = Number(values.time);
  if (!(seconds > 0)) fail('--time takes a number of seconds above 0');
  if (positionals.length > 1) fail('one problem at a time: name one file');
  await ensureBuilt(['@fivefold/matching']);
  const { planServices, readCompositionProblem } = await import('@fivefold/matching');
  const problem = await readInterchange(positionals[0] ?? '-', readCompositionProblem);
  const startedAt = performance.now();
  const { status, layers, atLeast, unreachable } = await planServices(problem, {
    timeLimitMs: seconds * 1000,
  });
  const ms = Math.round((performance.now() - startedAt) * 10) / 10;
  const none = status === 'infeasible';
  await write(`${JSON.stringify({ layers: none ? null : layers, ms })}\n`);
  if (none) {
    process.stderr.write(`No services lead to ${unreachable.join(', ')}\n`);
    process.exitCode = 1;
  }
  if (status === 'feasible')
    process.stderr.write(
      `Best plan found in ${seconds} s: ${layers.flat().length} services; at least ${atLeast} are needed\n`,
    );
}

main().catch((error) => fail(firstLine(error)));
