import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const TOOLS = fileURLToPath(new URL('../../../../tools/', import.meta.url));

/** What a command of `tools/` printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Commands that have looked once whether the library is built. Looking takes most of the time of a call. */
const tried = new Set<string>();
/** Nx has built what the commands load before these tests; building again would take it from under the others for a moment. */
const isBuiltBefore = process.env['NX_TASK_TARGET_PROJECT'] !== undefined;

/**
 * Runs a command as a person would, e.g. `runTool('evaluate-needs.mjs', ['--json'])`; `input` goes to standard input. What
 * the first successful call of a command has built the later ones of this file take as it is.
 */
export function runTool(tool: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const env = isBuiltBefore || tried.has(tool) ? { ...process.env, FIVEFOLD_BUILT: '1' } : process.env;
    const child = spawn(process.execPath, [TOOLS + tool, ...args], { env });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => {
      if (code === 0) tried.add(tool);
      resolve({ code, stdout, stderr });
    });
    // A command that refuses its arguments ends before it reads.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
