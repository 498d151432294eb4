import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import ICAL from 'ical.js';
import jsqr from 'jsqr';
import pg from 'pg';
import { PNG } from 'pngjs';
import { extractText, getDocumentProxy } from 'unpdf';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const EDITOR = 'kaspars.ventlapa@lv-log.example';
const COLLEAGUE = 'dace.tiltmala@lv-log.example';
const STRANGER = 'tarmo.sinimets@ee-itl.example';
const EVENT = 'id version state title startsAt endsAt places taken waiting attended actions joinUrl';
const REGISTRATION =
  'id version state listPlace actions presentAt hours ticketPath certificatePath certificateCode event { id }';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Firms' people, enough for a crowd. */
const CROWD = world()
  .people.filter(({ roles }) => roles.every(({ role }) => role.startsWith('sme')))
  .map(({ email }) => email)
  .slice(0, 12);

describe('the programme', () => {
  let server: TestApp;
  let admin: pg.Client;
  const browsers = new Map<string, Promise<Browser>>();
  let begin = 0;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    for (const email of CROWD) await as(email);
  }, 60_000);
  beforeEach(async () => {
    await admin.query("UPDATE clock SET shift = interval '0'");
    const { rows } = await admin.query<{ now: Date }>('SELECT app_now() AS now');
    // Soon: the further the clock is moved, the more of the world's own deadlines fall due with it.
    begin = Math.ceil(rows[0]!.now.getTime() / DAY_MS + 2) * DAY_MS + 7 * HOUR_MS;
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const as = (email: string): Promise<Browser> => {
    const known = browsers.get(email) ?? server.browser().signIn(email, DEMO_PASSWORD);
    browsers.set(email, known);
    return known;
  };
  const run = async (email: string, field: string, type: string, selection: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`;
    const { data, errors } = await (await as(email)).send(query, { input });
    if (errors) throw new Error(`${field}: ${JSON.stringify(errors)}`);
    return data[field];
  };
  const facts = (more: object = {}) => ({
    kind: 'COURSE',
    title: 'Cold chains from dock to shop',
    summary: 'What breaks a cold chain, and how it is kept.',
    language: 'en',
    place: 'Riga, Dock 4',
    timeZone: 'Europe/Riga',
    places: 2,
    sessions: [
      {
        title: 'In the store',
        room: 'Hall A',
        startsAt: new Date(begin).toISOString(),
        endsAt: new Date(begin + 3 * HOUR_MS).toISOString(),
      },
      {
        title: 'On the road',
        startsAt: new Date(begin + DAY_MS).toISOString(),
        endsAt: new Date(begin + DAY_MS + 2 * HOUR_MS).toISOString(),
      },
    ],
    ...more,
  });
  const draft = async (more: object = {}) =>
    (await run(EDITOR, 'saveEvent', 'SaveEventInput', `event { ${EVENT} }`, facts(more))).event;
  const publish = async ({ id, version }: any) =>
    (await run(COLLEAGUE, 'publishEvent', 'EventActionInput', `event { ${EVENT} }`, { id, version })).event;
  const published = async (more: object = {}) => publish(await draft(more));
  const read = async (id: string, email: string | null = null) => {
    const browser = email ? await as(email) : server.browser();
    const query = `query ($id: ID!) { event(id: $id) { ${EVENT} myRegistration { ${REGISTRATION} } } }`;
    return (await browser.send(query, { id })).data['event'];
  };
  const register = (email: string, eventId: string) =>
    run(email, 'register', 'RegisterInput', `registration { ${REGISTRATION} }`, { eventId });
  const step = (email: string, { id, version }: any, name: string, more: object = {}) =>
    run(email, 'changeRegistration', 'ChangeRegistrationInput', `registration { ${REGISTRATION} }`, {
      id,
      version,
      step: name,
      ...more,
    });
  const checkIn = (email: string, token: string, sessionId: string | null = null) =>
    run(email, 'checkIn', 'CheckInInput', `registration { ${REGISTRATION} }`, { token, sessionId });
  const sessionsOf = async (id: string): Promise<any[]> => {
    const query =
      'query ($id: ID!) { event(id: $id) { sessions { id title startsAt endsAt present attendanceOpen } } }';
    return (await server.browser().send(query, { id })).data['event'].sessions;
  };
  const mine = async (email: string, eventId: string) => (await read(eventId, email)).myRegistration;
  /** Moves the clock to a moment and acts on what is due. */
  const at = async (moment: number) => {
    await admin.query('UPDATE clock SET shift = $1::timestamptz - clock_timestamp()', [new Date(moment)]);
    await server.app.get(Clock).runDue();
  };
  const told = async (kind: string, registration: any): Promise<number> => {
    const { rows } = await admin.query(
      'SELECT count(*)::int AS n FROM notices WHERE kind = $1 AND subject_id = $2',
      [kind, readGlobalId(registration.id)!.key],
    );
    return rows[0].n;
  };
  const tokenOn = async (email: string, path: string): Promise<string> => {
    const { data, width, height } = PNG.sync.read(await (await as(email)).get(path));
    return jsqr.default(new Uint8ClampedArray(data), width, height)!.data;
  };

  it('is planned by staff, seen by nobody before, and by everybody once it is published', async () => {
    const plan = await draft({ joinUrl: 'https://meet.example/cold' });
    expect(plan).toMatchObject({ state: 'DRAFT', joinUrl: 'https://meet.example/cold', places: 2, taken: 0 });
    expect(plan.actions).toEqual(['change', 'publish', 'discard']);
    expect(await read(plan.id)).toBeNull();
    expect(await read(plan.id, STRANGER)).toBeNull();
    const event = await publish(plan);
    expect(await read(plan.id)).toMatchObject({ state: 'PUBLISHED', joinUrl: null, actions: [] });
    const list = await server
      .browser()
      .send(
        'query ($filter: EventFilter) { events(first: 50, filter: $filter) { totalCount edges { node { id title } } } }',
        { filter: { kind: 'COURSE' } },
      );
    expect(list.data['events'].edges.map(({ node }: any) => node.id)).toContain(event.id);
    const late = await run(COLLEAGUE, 'publishEvent', 'EventActionInput', 'event { id }', {
      id: plan.id,
      version: plan.version,
    });
    expect(late.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('names the four founding modules and the indicators that each helps', async () => {
    const { data } = await server
      .browser()
      .send('{ courses(first: 10) { edges { node { id title hours topics actions events { id } } } } }');
    const courses = data['courses'].edges.map(({ node }: any) => node);
    expect(courses.map(({ title }: any) => title)).toEqual([
      'Cluster economics',
      'Industry analysis and segmentation',
      'Value chain analysis',
      'Benchmarking and internationalisation',
    ]);
    for (const course of courses) {
      expect(course.topics.length).toBeGreaterThan(3);
      expect(course.actions).toEqual([]);
    }
    const taught = await published({ courseId: courses[2].id });
    const again = await server
      .browser()
      .send('query ($id: ID!) { node(id: $id) { ... on Course { events { id } } } }', { id: courses[2].id });
    expect(again.data['node'].events).toContainEqual({ id: taught.id });
  });

  it('refuses an event that could not be held', async () => {
    const refused = async (more: object) =>
      (await run(EDITOR, 'saveEvent', 'SaveEventInput', 'event { id }', facts(more))).userErrors[0];
    const [one] = facts().sessions;
    expect(await refused({ sessions: [] })).toMatchObject({ code: 'EVENT_WITHOUT_SESSION' });
    expect(await refused({ sessions: [{ ...one, endsAt: one!.startsAt }] })).toMatchObject({
      code: 'EVENT_TIMES',
      path: ['input', 'sessions', '0', 'endsAt'],
    });
    expect(await refused({ timeZone: 'Moon' })).toMatchObject({ path: ['input', 'timeZone'] });
    const { data } = await server.browser().send('{ courses(first: 1) { edges { node { id } } } }');
    const [course] = data['courses'].edges;
    expect(await refused({ kind: 'WORKSHOP', courseId: course.node.id })).toMatchObject({
      path: ['input', 'courseId'],
    });
    expect(await refused({ joinUrl: 'javascript:alert(1)' })).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('gives the last places of five events to exactly as many as there are, however many come at once', async () => {
    for (const places of [1, 2, 3, 1, 2]) {
      const event = await published({ places });
      const answers = await Promise.all(CROWD.map((email) => register(email, event.id)));
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      const states = answers.map(({ registration }) => registration.state);
      expect(states.filter((state) => state === 'CONFIRMED')).toHaveLength(places);
      const waiting = await Promise.all(CROWD.map((email) => mine(email, event.id)));
      const listed = waiting.filter(({ state }) => state === 'WAITLISTED').map((each) => each.listPlace);
      expect(listed.sort((a, b) => a - b)).toEqual(CROWD.slice(places).map((_, index) => index + 1));
      expect(await read(event.id)).toMatchObject({ taken: places, waiting: CROWD.length - places });
      expect((await register(CROWD[0]!, event.id)).userErrors).toMatchObject([
        { code: 'REGISTERED_ALREADY' },
      ]);
    }
  }, 60_000);

  it('gives a place that becomes free to who waits longest, while others cancel and come at once', async () => {
    const event = await published({ places: 2 });
    const first = CROWD.slice(0, 8);
    for (const email of first) await register(email, event.id);
    const [one, two, three, four] = await Promise.all(first.map((email) => mine(email, event.id)));
    // Both places and the first of the list are given up while four more come.
    await Promise.all([
      step(first[0]!, one, 'CANCEL'),
      step(first[1]!, two, 'CANCEL'),
      step(first[2]!, three, 'CANCEL'),
      ...CROWD.slice(8).map((email) => register(email, event.id)),
      server.app.get(Clock).runDue(),
    ]);
    await server.app.get(Clock).runDue();
    const after = await Promise.all(CROWD.map((email) => mine(email, event.id)));
    const states = after.map(({ state }) => state);
    expect(states.slice(0, 3).every((state) => state === 'CANCELLED')).toBe(true);
    expect(states.slice(3, 5)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(states.slice(5).every((state) => state === 'WAITLISTED')).toBe(true);
    expect(after.slice(5, 8).map(({ listPlace }) => listPlace)).toEqual([1, 2, 3]);
    expect(await told('registration_confirmed', four)).toBe(1);
    expect(await read(event.id)).toMatchObject({ taken: 2, waiting: 7 });
    // A larger room moves the list up; a smaller one than the places given is refused.
    const change = (places: number, { id, version }: any) =>
      run(EDITOR, 'saveEvent', 'SaveEventInput', `event { ${EVENT} }`, { ...facts({ places }), id, version });
    expect((await change(1, await read(event.id))).userErrors).toMatchObject([{ code: 'PLACES_GIVEN' }]);
    await change(4, await read(event.id));
    await server.app.get(Clock).runDue();
    expect((await mine(CROWD[6]!, event.id)).state).toBe('CONFIRMED');
    expect(await mine(CROWD[7]!, event.id)).toMatchObject({ state: 'WAITLISTED', listPlace: 1 });
    // Staff put somebody back behind those who wait, who then move up.
    await step(EDITOR, await mine(CROWD[6]!, event.id), 'PUT_BACK');
    await server.app.get(Clock).runDue();
    expect((await mine(CROWD[7]!, event.id)).state).toBe('CONFIRMED');
    expect(await mine(CROWD[6]!, event.id)).toMatchObject({ state: 'WAITLISTED', listPlace: 5 });
  }, 60_000);

  it('has a floor in the database: no statement gives a place too many', async () => {
    const event = await published({ places: 1 });
    for (const email of CROWD.slice(0, 2)) await register(email, event.id);
    const second = await mine(CROWD[1]!, event.id);
    await expect(
      admin.query("UPDATE registrations SET state = 'confirmed' WHERE id = $1", [
        readGlobalId(second.id)!.key,
      ]),
    ).rejects.toThrow('events_places_check');
  });

  it('lets the organiser decide where it wants to, and nobody else', async () => {
    const event = await published({ places: 1, needsApproval: true });
    const { registration: asked } = await register(CROWD[0]!, event.id);
    expect(asked).toMatchObject({ state: 'PENDING', actions: ['cancel'], ticketPath: null });
    expect(await told('registration_asked', asked)).toBe(1);
    expect((await read(event.id)).taken).toBe(0);
    const self = await step(CROWD[0]!, asked, 'CONFIRM').catch((error: Error) => error.message);
    expect(self).toContain('NOT_ALLOWED');
    const foreign = await step(STRANGER, asked, 'CONFIRM').catch((error: Error) => error.message);
    expect(foreign).toContain('NOT_FOUND');
    expect((await step(EDITOR, asked, 'CONFIRM')).registration.state).toBe('CONFIRMED');
    expect(await told('registration_confirmed', asked)).toBe(1);
    const { registration: second } = await register(CROWD[1]!, event.id);
    expect((await step(EDITOR, second, 'CONFIRM')).registration).toMatchObject({ state: 'WAITLISTED' });
    const list =
      'query ($eventId: ID!) { registrations(eventId: $eventId, first: 10) { totalCount edges { node { state } } } }';
    const seen = async (email: string) =>
      (await (await as(email)).send(list, { eventId: event.id })).data['registrations'];
    expect((await seen(EDITOR)).edges.map(({ node }: any) => node.state)).toEqual([
      'CONFIRMED',
      'WAITLISTED',
    ]);
    expect((await seen(STRANGER)).totalCount).toBe(0);
  });

  it('notes presence by the QR code of the ticket, and gives a certificate that anybody can check', async () => {
    const event = await published({ joinUrl: 'https://meet.example/cold' });
    const [ilze, andris, third] = CROWD as [string, string, string];
    for (const email of [ilze, andris, third]) await register(email, event.id);
    const place = await mine(ilze, event.id);
    expect((await read(event.id, ilze)).joinUrl).toBe('https://meet.example/cold');
    expect(await read(event.id, third)).toMatchObject({
      joinUrl: null,
      myRegistration: { ticketPath: null },
    });
    const address = await tokenOn(ilze, place.ticketPath);
    expect(address).toMatch(/^http:\/\/[\w.:]+\/check-in\/[\w-]{48}$/);
    const token = address.split('/check-in/')[1]!;
    // Nobody else opens the ticket, and none is made up.
    expect((await (await as(andris)).get(place.ticketPath)).toString()).toContain('NOT_FOUND');
    expect((await server.browser().get(place.ticketPath)).toString()).toContain('NOT_FOUND');
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await checkIn(EDITOR, forged)).userErrors).toMatchObject([{ code: 'TICKET_INVALID' }]);
    expect((await checkIn(STRANGER, token)).userErrors).toMatchObject([{ code: 'TICKET_INVALID' }]);
    const [store, road] = await sessionsOf(event.id);
    expect((await checkIn(EDITOR, token, store.id)).userErrors).toMatchObject([
      { code: 'ATTENDANCE_CLOSED' },
    ]);
    await at(begin - 2 * HOUR_MS);
    // Which of the two sessions has to be said; the second has not opened yet, and one of another event is none.
    expect((await checkIn(EDITOR, token)).userErrors).toMatchObject([{ path: ['input', 'sessionId'] }]);
    const [foreign] = await sessionsOf((await published()).id);
    expect((await checkIn(EDITOR, token, foreign.id)).userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);
    expect((await checkIn(EDITOR, token, road.id)).userErrors).toMatchObject([{ code: 'ATTENDANCE_CLOSED' }]);
    const first = (await checkIn(EDITOR, token, store.id)).registration;
    expect(first).toMatchObject({ state: 'ATTENDED', presentAt: [store.id], hours: 3 });
    expect((await checkIn(EDITOR, token, store.id)).registration.version).toBe(first.version);
    expect(first.actions).toEqual(['undo_attendance']);
    expect(await read(event.id)).toMatchObject({ taken: 2, attended: 1 });
    const other = (await step(EDITOR, await mine(andris, event.id), 'ATTEND', { sessionId: store.id }))
      .registration;
    // The day after: presence in the second session is noted apart, and a session in which somebody was stays.
    await at(begin + DAY_MS);
    expect((await mine(ilze, event.id)).actions).toEqual([]);
    const list =
      'query ($eventId: ID!) { registrations(eventId: $eventId, first: 9) { edges { node { id actions } } } }';
    const rows = (await (await as(EDITOR)).send(list, { eventId: event.id })).data['registrations'].edges;
    expect(rows.find(({ node }: any) => node.id === first.id).node.actions).toEqual([
      'attend',
      'undo_attendance',
    ]);
    const there = (await step(EDITOR, first, 'ATTEND', { sessionId: road.id })).registration;
    expect(there).toMatchObject({ state: 'ATTENDED', presentAt: [store.id, road.id], hours: 5 });
    expect((await sessionsOf(event.id)).map(({ present }: any) => present)).toEqual([2, 1]);
    const saved = (sessions: any[]) =>
      read(event.id, EDITOR).then(({ id, version }: any) =>
        run(EDITOR, 'saveEvent', 'SaveEventInput', 'event { id }', { ...facts(), id, version, sessions }),
      );
    const kept = facts().sessions.map((each, at) => ({ ...each, id: [store, road][at].id }));
    expect((await saved(kept.slice(0, 1))).userErrors).toMatchObject([{ code: 'SESSION_ATTENDED' }]);
    expect((await saved([kept[0], kept[0]])).userErrors).toMatchObject([
      { path: ['input', 'sessions', '1', 'id'] },
    ]);
    expect((await saved([kept[0], { ...kept[1], title: 'On the motorway' }])).userErrors).toEqual([]);
    expect((await sessionsOf(event.id)).map(({ id, title }: any) => [id, title])).toEqual([
      [store.id, 'In the store'],
      [road.id, 'On the motorway'],
    ]);
    expect(there.certificatePath).toBeNull();
    // Over: the certificate is ready, and who was not there has missed it three days later.
    await at(begin + DAY_MS + 2 * HOUR_MS + 1000);
    const { certificatePath, certificateCode } = await mine(ilze, event.id);
    expect(await told('certificate_ready', there)).toBe(1);
    const pdf = await getDocumentProxy(
      new Uint8Array(await (await as(ilze)).get(`${certificatePath}?language=en`)),
    );
    const { text } = await extractText(pdf, { mergePages: true });
    const name = world().people.find(({ email }) => email === ilze)!.name;
    for (const part of [name, event.title, certificateCode, '5 hours', 'In the store', 'On the motorway'])
      expect(text).toContain(part);
    // Three of five hours are too few.
    expect(await mine(andris, event.id)).toMatchObject({
      state: 'ATTENDED',
      hours: 3,
      certificatePath: null,
    });
    expect(await told('certificate_ready', other)).toBe(0);
    expect((await (await as(andris)).get(certificatePath)).toString()).toContain('NOT_FOUND');
    const check = async (code: string) =>
      (
        await server
          .browser()
          .send('query ($code: String!) { certificate(code: $code) { personName hours event { title } } }', {
            code,
          })
      ).data['certificate'];
    const spaced = certificateCode.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
    expect(await check(spaced)).toEqual({ personName: name, hours: 5, event: { title: event.title } });
    expect(await check('AAAABBBBCCCCDDDD')).toBeNull();
    const undo = async (email: string, session: any) =>
      (await step(EDITOR, await mine(email, event.id), 'UNDO_ATTENDANCE', { sessionId: session.id }))
        .registration;
    // Without the first session too little is left for the certificate; without any, nobody was there.
    expect(await undo(ilze, store)).toMatchObject({ state: 'ATTENDED', hours: 2, certificatePath: null });
    expect(await check(certificateCode)).toBeNull();
    expect(await undo(ilze, road)).toMatchObject({ state: 'CONFIRMED', presentAt: [] });
    expect(await undo(andris, store)).toMatchObject({ state: 'CONFIRMED' });
    expect(await read(event.id)).toMatchObject({ attended: 0 });
    await at(begin + DAY_MS + 2 * HOUR_MS + 3 * DAY_MS + 1000);
    expect((await mine(andris, event.id)).state).toBe('NO_SHOW');
    expect((await mine(third, event.id)).state).toBe('CANCELLED');
  }, 60_000);

  it('stands in calendars: of the event for everybody, of a person under a secret address that can be renewed', async () => {
    const event = await published();
    const parse = (text: Buffer) =>
      new ICAL.Component(ICAL.parse(text.toString()) as any)
        .getAllSubcomponents('vevent')
        .map((each) => new ICAL.Event(each));
    const days = parse(await server.browser().get(`/events/${event.id}.ics`));
    expect(days.map((each) => [each.summary, each.startDate.toJSDate().getTime()])).toEqual([
      [event.title, begin],
      [event.title, begin + DAY_MS],
    ]);
    expect(days[0]!.location).toBe('Riga, Dock 4');
    expect(days[0]!.description).toContain('In the store (Hall A)');
    expect(new Set(days.map((each) => each.uid)).size).toBe(2);
    const person = CROWD[11]!;
    await register(person, event.id);
    const browser = await as(person);
    // One's own list: the latest begin first, whatever was asked for first, page by page.
    const far = await published({
      sessions: [
        {
          title: 'Far ahead',
          startsAt: new Date(begin + 900 * DAY_MS).toISOString(),
          endsAt: new Date(begin + 900 * DAY_MS + HOUR_MS).toISOString(),
        },
      ],
    });
    await register(person, far.id);
    const listed =
      'query ($after: String) { myRegistrations(first: 1, after: $after) { edges { cursor node { event { id startsAt } } } } }';
    const begins: string[] = [];
    for (let after = null, edge: any; begins.length < 3; after = edge.cursor) {
      [edge] = (await browser.send(listed, { after })).data['myRegistrations'].edges;
      if (begins.length === 0) expect(edge.node.event.id).toBe(far.id);
      begins.push(edge.node.event.startsAt);
    }
    expect(begins).toEqual([...begins].sort().reverse());
    const path = (await browser.send('{ calendarPath }')).data['calendarPath'];
    const titled = (text: Buffer) => parse(text).filter((each) => each.summary === event.title);
    const own = titled(await server.browser().get(path)).filter((each) =>
      each.uid.startsWith(readGlobalId(event.id)!.key),
    );
    expect(own).toHaveLength(2);
    expect(own[0]!.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    const { key: reader } = readGlobalId((await browser.send('{ viewer { id } }')).data['viewer'].id)!;
    await admin.query('UPDATE persons SET suspended_at = now() WHERE id = $1', [reader]);
    expect((await server.browser().get(path)).toString()).toContain('NOT_FOUND');
    await admin.query('UPDATE persons SET suspended_at = NULL WHERE id = $1', [reader]);
    const { data } = await browser.send('mutation { renewCalendarPath { path } }');
    expect(data['renewCalendarPath'].path).not.toBe(path);
    expect((await server.browser().get(path)).toString()).toContain('NOT_FOUND');
    expect(titled(await server.browser().get(data['renewCalendarPath'].path)).length).toBeGreaterThan(1);
    expect((await server.browser().get('/calendars/nonsense.ics')).toString()).toContain('NOT_FOUND');
  });

  it('tells those who have a place: a day before, when time or place change, and when it is called off', async () => {
    const event = await published({ places: 3 });
    const { registration } = await register(CROWD[0]!, event.id);
    const change = { ...facts({ places: 3, place: 'Riga, Dock 7' }), id: event.id, version: event.version };
    await run(EDITOR, 'saveEvent', 'SaveEventInput', 'event { id }', change);
    await server.app.get(Clock).runDue();
    await server.app.get(Clock).runDue();
    expect(await told('event_changed', registration)).toBe(1);
    await at(begin - DAY_MS - 5000);
    expect(await told('event_reminder', registration)).toBe(0);
    await at(begin - DAY_MS + 1000);
    await at(begin - DAY_MS + 2000);
    expect(await told('event_reminder', registration)).toBe(1);
    const { id, version } = await read(event.id, EDITOR);
    await run(EDITOR, 'callOffEvent', 'CallOffEventInput', 'event { id }', { id, version, reason: 'Storm.' });
    await server.app.get(Clock).runDue();
    expect(await told('event_called_off', registration)).toBe(1);
    expect((await mine(CROWD[0]!, event.id)).state).toBe('CANCELLED');
    expect(await read(event.id)).toMatchObject({ state: 'CALLED_OFF', taken: 0 });
    expect((await register(CROWD[1]!, event.id)).userErrors).toMatchObject([{ code: 'REGISTRATION_CLOSED' }]);
  });
});
