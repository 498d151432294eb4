import { DomainError, isUuid } from '@fivefold/domain';
import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import QRCode from 'qrcode';
import { organisationName } from '../directory/index.js';
import { documentLanguage, sendFile } from '../documents/index.js';
import {
  Access,
  type Caller,
  Config,
  GUEST,
  HttpErrors,
  readGlobalId,
  toGlobalId,
  Visits,
} from '../platform/index.js';
import { type EventRow, eventsById, findEvent, linksOf, sessionsOf } from '../programme/index.js';
import { calendarText } from './calendar.js';
import { holdsCalendar, readCalendarToken } from './calendar-address.js';
import { certificatePdf } from './certificate-pdf.js';
import { findRegistration, hoursOf, liveOf, type RegistrationRow } from './registration.reads.js';
import { signToken } from './signed-token.js';

/** What people take along: calendars, tickets, certificates. Foreign and absent look the same, to guests as well. */
@Controller()
@UseFilters(HttpErrors)
export class RegistrationController {
  constructor(
    private readonly visits: Visits,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The days of one published event. */
  @Access('anyone')
  @Get('events/:id(^[\\w-]+).ics')
  async eventCalendar(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const key = keyOf('Event', id);
    const identity = await this.visits.identify(request, 'kept');
    const origin = this.originOf(request);
    const text = await this.visits.read(identity, async (caller) => {
      const event = await findEvent(caller, key);
      if (!event) throw new DomainError('NOT_FOUND', { what: 'event' });
      return this.textOf(caller, event.title, origin, [event], new Set([event.id]));
    });
    await sendFile(reply, {
      name: 'event.ics',
      type: 'text/calendar; charset=utf-8',
      bytes: Buffer.from(text),
    });
  }

  /** The calendar of one person, under its secret address: places and waiting lists of events that are not long over. */
  @Access('anyone')
  @Get('calendars/:token(^[\\w-]+).ics')
  async personCalendar(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.visits.charge(GUEST, request, 'kept');
    const read = await this.visits.read(GUEST, (caller) => readCalendarToken(caller, token));
    const origin = this.originOf(request);
    if (!read) throw new DomainError('NOT_FOUND', { what: 'calendar' });
    const text = await this.visits.read({ ...GUEST, personId: read.id }, async (caller) => {
      if (!(await holdsCalendar(caller, read.id, read.generation)))
        throw new DomainError('NOT_FOUND', { what: 'calendar' });
      const live = await liveOf(caller);
      const events = await eventsById(
        caller,
        live.map((each) => each.event_id),
      );
      const placed = new Set(live.filter((each) => each.has_place).map((each) => each.event_id));
      return this.textOf(caller, 'Fivefold', origin, events, placed);
    });
    await sendFile(reply, {
      name: 'fivefold.ics',
      type: 'text/calendar; charset=utf-8',
      bytes: Buffer.from(text),
    });
  }

  /** The ticket of the caller's own place: an image with a QR code that leads the organiser's staff to the check-in. */
  @Access('anyone')
  @Get('registrations/:id(^[\\w-]+)/ticket.png')
  async ticket(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const key = keyOf('Registration', id);
    const identity = await this.visits.identify(request, 'taken');
    const token = await this.visits.read(identity, async (caller) => {
      const row = await findRegistration(caller, key);
      if (!row || row.person_id !== identity.personId || !hasTicket(row))
        throw new DomainError('NOT_FOUND', { what: 'ticket' });
      return signToken(caller, 'ticket', row.id);
    });
    const image = await QRCode.toBuffer(`${this.originOf(request)}/check-in/${token}`, {
      errorCorrectionLevel: 'M',
      margin: 3,
      width: 480,
    });
    await reply
      .header('content-type', 'image/png')
      .header('cache-control', 'private, no-store')
      .header('vary', 'cookie')
      .header('x-content-type-options', 'nosniff')
      .send(image);
  }

  /** The certificate, for its person and the organiser's staff. */
  @Access('anyone')
  @Get('registrations/:id(^[\\w-]+)/certificate.pdf')
  async certificate(
    @Param('id') id: string,
    @Query('language') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const key = keyOf('Registration', id);
    const identity = await this.visits.identify(request, 'made');
    const origin = this.originOf(request);
    const facts = await this.visits.read(identity, async (caller) => {
      const row = await findRegistration(caller, key);
      const event = row && (await findEvent(caller, row.event_id));
      if (!row || !event || row.state !== 'attended' || !row.certificate_code || !row.earned)
        throw new DomainError('NOT_FOUND', { what: 'certificate' });
      const sessions = (await sessionsOf(caller, [event.id])).get(event.id) ?? [];
      const attended = sessions.filter((each) => row.session_ids.includes(each.id));
      return {
        code: row.certificate_code,
        personName: row.person_name,
        title: event.title,
        organiser: (await organisationName(caller, event.organiser_id)) ?? '',
        place: event.place,
        timeZone: event.time_zone,
        startsAt: event.starts_at,
        endsAt: event.ends_at,
        hours: hoursOf(row.minutes),
        topics: attended.slice(0, 12).map((each) => each.title),
        checkUrl: `${origin}/certificates/${row.certificate_code}`,
      };
    });
    const bytes = await certificatePdf(facts, documentLanguage(asked, identity.language));
    await sendFile(reply, { name: `certificate-${facts.code}.pdf`, type: 'application/pdf', bytes });
  }

  private async textOf(
    caller: Caller,
    name: string,
    origin: string,
    events: readonly EventRow[],
    placed: ReadonlySet<string>,
  ): Promise<string> {
    const ids = events.map((event) => event.id);
    const sessions = await sessionsOf(caller, ids);
    const links = new Map((await linksOf(caller, ids)).map((each) => [each.id, each.url]));
    return calendarText(
      name,
      new URL(origin).hostname,
      events.map((event) => ({
        event,
        sessions: sessions.get(event.id) ?? [],
        hasPlace: placed.has(event.id),
        url: `${origin}/events/${toGlobalId('Event', event.id)}`,
        joinUrl: links.get(event.id) ?? null,
      })),
    );
  }

  /** Where people see the page; as the request names it where nothing is configured. */
  private originOf(request: FastifyRequest): string {
    return this.config.publicUrl ?? `${request.protocol}://${request.host}`;
  }
}

/** Whether somebody is let in by this registration. */
export function hasTicket({ state }: Pick<RegistrationRow, 'state'>): boolean {
  return state === 'confirmed' || state === 'attended';
}

function keyOf(kind: 'Event' | 'Registration', id: string): string {
  const read = readGlobalId(id);
  if (read?.kind !== kind || !isUuid(read.key))
    throw new DomainError('NOT_FOUND', { what: kind.toLowerCase() });
  return read.key;
}
