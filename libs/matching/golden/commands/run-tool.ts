import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const TOOLS = fileURLToPath(new URL('../../../../tools/', import.meta.url));

/** What a command of `tools/` printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as a person would, e.g. `runTool('evaluate-needs.mjs', ['--json'])`; `input` goes to standard input. */
export function runTool(tool: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [TOOLS + tool, ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // A command that refuses its arguments ends before it reads.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
