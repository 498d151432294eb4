import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPublicAddress, Outbound, OUTBOUND_BYTES } from './outbound.js';

const CASES = new URL('../../../../../tools/verify-trust/ssrf.mjs', import.meta.url).href;

describe('the door for addresses of others', () => {
  let site: http.Server;
  let door: Outbound;
  let origin: string;
  const seen: { url: string; authorization: string | undefined }[] = [];
  beforeAll(async () => {
    site = http.createServer((request, answer) => {
      const { url = '', headers } = request;
      seen.push({ url, authorization: headers.authorization });
      if (url === '/large') answer.end(Buffer.alloc(OUTBOUND_BYTES + 1));
      else if (url === '/away') answer.writeHead(302, { location: '/here' }).end();
      else if (url === '/round') answer.writeHead(302, { location: '/round' }).end();
      else if (url !== '/silent') answer.end('here');
    });
    site.listen(0, '127.0.0.1');
    await once(site, 'listening');
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    door = new Outbound({ localOrigin: origin });
  });
  afterAll(async () => {
    await door.onApplicationShutdown();
    site.closeAllConnections();
    site.close();
  });

  it('never reaches a canary on this machine, in over 300 ways, and is seen to where it is left open', async () => {
    const { judgeDoor } = await import(CASES);
    const figures = await judgeDoor({ Outbound, isPublicAddress, plant: false });
    expect(figures).toMatchObject({ holds: true, reached: 0, passed: [] });
    expect(figures.n).toBeGreaterThan(300);
    expect(await judgeDoor({ Outbound, isPublicAddress, plant: true })).toMatchObject({ holds: false });
  });

  it('takes public addresses of both families', () => {
    const taken = ['8.8.8.8', '1.1.1.1', '192.167.255.255', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'];
    expect(taken.filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  it('gives a redirect back, or follows as many as it may', async () => {
    expect((await door.fetch(`${origin}/away`)).status).toBe(302);
    expect(await (await door.fetch(`${origin}/away`, { redirects: 1 })).text()).toBe('here');
    seen.length = 0;
    expect((await door.fetch(`${origin}/round`, { redirects: 3 })).status).toBe(302);
    expect(seen).toHaveLength(4);
    expect((await door.fetch(`${origin}/away`, { method: 'POST', body: '', redirects: 1 })).status).toBe(302);
  });

  it('reads no more than its limit, and waits no longer than it is told', async () => {
    await expect(door.fetch(`${origin}/large`)).rejects.toMatchObject({
      code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE',
    });
    const signal = AbortSignal.timeout(100);
    await expect(door.fetch(`${origin}/silent`, { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('opens to the own machine for one origin alone, port and scheme included', async () => {
    const other = origin.replace(/\d+$/, (port) => String(Number(port) === 65535 ? 1025 : Number(port) + 1));
    for (const address of [
      other,
      origin.replace('http:', 'https:'),
      origin.replace('127.0.0.1', 'localhost'),
    ])
      await expect(door.fetch(address)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
  });
});
