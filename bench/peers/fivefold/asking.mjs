export { asked } from '../started.mjs';

export const globalId = (kind, key) => Buffer.from(`${kind}:${key}`).toString('base64url');
export const keyOf = (id) => Buffer.from(id, 'base64url').toString('utf8').split(':')[1];

/** The published service that a body about an own one is about. */
export const keyOfBody = (body) => globalId('Service', keyOf(JSON.parse(body).variables.input.id));
