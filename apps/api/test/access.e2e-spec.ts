import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, type ExecutionContext, Get } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { Mutation, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ACCESS, Access, AccessGuard, type AccessRule } from '../src/platform/index.js';
import { routesOf } from './matrix/routes.js';
import { startTestApp, type TestApp } from './test-app.js';

/** Where Nest keeps what a method answers: a root type, a nested field, an HTTP method. */
const ROOT_TYPE = 'graphql:resolver_type';
const NESTED_FIELD = 'graphql:resolve_property';

interface Entrance {
  readonly where: string;
  readonly root: boolean;
  readonly rule: AccessRule | undefined;
}

/** Every method of the classes, inherited ones too, that answers from outside. */
function entrancesOf(classes: readonly (new (...args: never[]) => object)[]): Entrance[] {
  return classes.flatMap((type) => {
    const methods = new Map<string, object>();
    for (let at = type.prototype; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
        if (typeof value === 'function' && !methods.has(name)) methods.set(name, value);
    }
    return [...methods].flatMap(([name, method]) => {
      const root =
        ['Query', 'Mutation', 'Subscription'].includes(Reflect.getMetadata(ROOT_TYPE, method)) ||
        Reflect.hasMetadata(METHOD_METADATA, method);
      if (!root && !Reflect.getMetadata(NESTED_FIELD, method)) return [];
      return [{ where: `${type.name}.${name}`, root, rule: Reflect.getMetadata(ACCESS, method) }];
    });
  });
}

/** Entrances without a rule, and roots that lean on a parent they do not have. */
function unguarded(classes: readonly (new (...args: never[]) => object)[]): string[] {
  return entrancesOf(classes)
    .filter(({ root, rule }) => rule === undefined || (root && rule === 'parent'))
    .map(({ where }) => where);
}

describe('default deny', () => {
  let server: TestApp;
  let classes: (new (...args: never[]) => object)[];
  beforeAll(async () => {
    server = await startTestApp();
    const modules = [...server.app.get(ModulesContainer).values()];
    classes = modules
      .flatMap((module) => [...module.providers.values(), ...module.controllers.values()])
      .map(({ metatype }) => metatype)
      .filter((type): type is new () => object => typeof type === 'function' && Boolean(type.prototype));
  });
  afterAll(() => server.close());

  it('has a declared caller on every query, mutation, subscription, field resolver and route', () => {
    expect(unguarded([...new Set(classes)])).toEqual([]);
  });

  it('looks at every root field of the schema', async () => {
    const { data } = await server
      .browser()
      .send(
        '{ __schema { queryType { fields { name } } mutationType { fields { name } } subscriptionType { fields { name } } } }',
      );
    const types: { fields: unknown[] }[] = Object.values(data['__schema']);
    const roots = entrancesOf([...new Set(classes)]).filter(({ root }) => root);
    const http = [
      'AgreementController.download',
      'AssessmentReportController.download',
      'AttachmentController.upload',
      'AttachmentController.download',
      'HealthController.live',
      'HealthController.ready',
      'ImpactController.download',
      'MailController.show',
      'OidcController.start',
      'OidcController.arrive',
      'OidcController.leave',
      'PartnerController.schema',
      'PartnerController.token',
      'RegistrationController.certificate',
      'RegistrationController.eventCalendar',
      'RegistrationController.personCalendar',
      'RegistrationController.ticket',
      'NewsletterController.show',
      'PrivacyController.personalData',
      'ProjectReportController.download',
      'UnsubscribeController.unsubscribe',
    ];
    expect(roots.length - http.length).toBe(types.reduce((sum, { fields }) => sum + fields.length, 0));
    expect(roots.map(({ where }) => where)).toEqual(expect.arrayContaining(http));
  });

  it('has said of every address that answers a GET what is behind it', () => {
    expect(routesOf(server.app).length).toBeGreaterThan(10);
  });

  it('finds a forgotten declaration of each kind, an inherited one too', () => {
    class Planted {
      @Query(() => String)
      plantedQuery() {}
      @Mutation(() => String)
      plantedMutation() {}
      @Subscription(() => String)
      plantedSubscription() {}
      @ResolveField(() => String)
      plantedField() {}
      @Access('parent')
      @Query(() => String)
      rootThatLeansOnAParent() {}
      @Access('anyone')
      @Query(() => String)
      declared() {}
      @Access('parent')
      @ResolveField(() => String)
      declaredField() {}
      notAnEntrance() {}
    }
    @Resolver()
    class Heir extends Planted {}
    @Controller()
    class PlantedController {
      @Get('planted')
      plantedRoute() {}
    }
    const missing = [
      'plantedQuery',
      'plantedMutation',
      'plantedSubscription',
      'plantedField',
      'rootThatLeansOnAParent',
    ];
    expect(unguarded([Planted])).toEqual(missing.map((name) => `Planted.${name}`));
    expect(unguarded([Heir])).toEqual(missing.map((name) => `Heir.${name}`));
    expect(unguarded([PlantedController])).toEqual(['PlantedController.plantedRoute']);
  });

  it('lets nobody through an undeclared entrance at run time', () => {
    const guard = new AccessGuard(new Reflector(), null as never);
    const forgotten = () => undefined;
    const signedIn = { caller: { signedIn: () => ({ role: 'OPERATOR' }) } };
    const context = (type: string) =>
      ({
        getType: () => type,
        getHandler: () => forgotten,
        getClass: () => Object,
        getArgs: () => [undefined, {}, signedIn, undefined],
      }) as unknown as ExecutionContext;
    expect(() => guard.canActivate(context('graphql'))).toThrow('Your role does not allow this.');
    expect(guard.canActivate(context('http'))).toBe(false);
  });
});
