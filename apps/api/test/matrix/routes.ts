import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { NodeKind } from '../../src/platform/index.js';

/** An address that answers a GET. */
export interface Route {
  /** As it is declared; `:id` is a global id. */
  readonly pattern: string;
  /** What its `:id` names; null where it has none. */
  readonly kind: NodeKind | null;
  /** How it is asked, where it has no id. */
  readonly paths: readonly string[];
  /** Whether somebody has to be given a file there, for the rest of what is asked to show anything. */
  readonly isGiven: boolean;
}

/** A link to figures that everybody has been given. */
export const FIGURES_LINK = 'link-of-the-matrix';

/**
 * Every GET route of the application, as it is asked.
 * @throws Error for one with a parameter of which nobody has said what it names
 */
export function routesOf(app: NestFastifyApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const found = new Set<string>();
  for (const { metatype } of controllers) {
    const type = metatype as unknown as { prototype: object };
    const base = String(Reflect.getMetadata(PATH_METADATA, type) ?? '');
    for (const name of Object.getOwnPropertyNames(type.prototype)) {
      const method = Object.getOwnPropertyDescriptor(type.prototype, name)?.value;
      if (typeof method !== 'function') continue;
      if (Reflect.getMetadata(METHOD_METADATA, method) !== RequestMethod.GET) continue;
      const path = `${base}/${String(Reflect.getMetadata(PATH_METADATA, method))}`.replace(/\/+/g, '/');
      found.add(`/${path.replace(/^\//, '').replace(/\(.*?\)/g, '')}`);
    }
  }
  const unknown = [...found].filter((path) => path.includes(':') && !(path in ROUTES));
  if (unknown.length > 0)
    throw new Error(`say in test/matrix/routes.ts what is behind ${unknown.join(', ')}`);
  return [...found].map((pattern) => ({
    ...{ pattern, kind: null, paths: [pattern], isGiven: true },
    ...ROUTES[pattern],
  }));
}

/** Whether a path that an answer of the API named leads to a route. */
export function leadsTo({ pattern }: Route, path: string): boolean {
  const wanted = pattern.split(/:\w+/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${wanted.join('[\\w.-]+')}(\\?.*)?$`).test(path);
}

const TABLES = ['csv', 'xlsx', 'pdf'];
/** What is behind each GET route. */
const ROUTES: Readonly<Record<string, Partial<Route>>> = {
  '/oidc/start': { paths: ['/oidc/start?to=/inbox'], isGiven: false },
  '/oidc/leave': { isGiven: false },
  '/oidc/return': { paths: ['/oidc/return?code=nothing&state=nothing'], isGiven: false },
  '/agreements/:id.pdf': { kind: 'Agreement' },
  '/assessment-reports/:id.pdf': { kind: 'Assessment' },
  '/project-reports/:id.pdf': { kind: 'Project' },
  '/attachments/:id': { kind: 'Attachment' },
  // The mailbox of development, which is closed here.
  '/mails/:id': { kind: 'Mail', isGiven: false },
  '/events/:id.ics': { kind: 'Event' },
  '/registrations/:id/ticket.png': { kind: 'Registration' },
  '/registrations/:id/certificate.pdf': { kind: 'Registration' },
  '/calendars/:token.ics': { paths: ['/calendars/nothing.ics'] },
  '/figures/files/:name': {
    paths: [
      ...TABLES.map((format) => `/figures/files/told.${format}`),
      ...TABLES.map((format) => `/figures/files/told.${format}?link=${FIGURES_LINK}`),
      ...TABLES.map((format) => `/figures/files/own.${format}`),
    ],
  },
};
