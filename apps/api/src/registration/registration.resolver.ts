import { actionsFrom, isUuid, REGISTRATION_STATES } from '@fivefold/domain';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  inOrder,
  loaderOf,
  type OperationContext,
  type Page,
  PageArgs,
  readGlobalId,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import { Event, eventLoader, toEvent } from '../programme/index.js';
import { calendarPath, renewCalendarPath } from './calendar-address.js';
import { hasTicket } from './registration.controller.js';
import {
  CalendarAddressPayload,
  Certificate,
  ChangeRegistrationInput,
  CheckInInput,
  RegisterInput,
  Registration,
  RegistrationConnection,
  RegistrationPayload,
  RegistrationStep,
} from './registration.graphql.js';
import {
  beginOf,
  findCertificate,
  findRegistration,
  hoursOf,
  listMine,
  listOfEvent,
  listPlaces,
  mineOfEvents,
  positionOf,
  type RegistrationRow,
} from './registration.reads.js';
import { actorsOf, Registrations } from './registration.service.js';

@Resolver(() => Registration)
export class RegistrationResolver {
  constructor(private readonly service: Registrations) {}

  @Access('signed-in')
  @Query(() => RegistrationConnection, { description: 'Your places in events, the latest begin first.' })
  async myRegistrations(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
  ): Promise<Page<Registration>> {
    const { rows, total } = await listMine(caller, page);
    return toPage(rows, page, total, beginOf, (row) => toRegistration(caller, row));
  }

  @Access(CLUSTER_STAFF)
  @Query(() => RegistrationConnection, {
    description:
      'Who registered for an event of yours: to decide, with a place, waiting in order, cancelled.',
  })
  async registrations(
    @CurrentCaller() caller: Caller,
    @Args('eventId', { type: () => ID, description: 'Global id of the event.' }) eventId: string,
    @Args() page: PageArgs,
  ): Promise<Page<Registration>> {
    const read = readGlobalId(eventId);
    const key = read?.kind === 'Event' && isUuid(read.key) ? read.key : null;
    const { rows, total } = key ? await listOfEvent(caller, key, page) : { rows: [], total: 0 };
    return toPage(rows, page, total, positionOf, (row) => toRegistration(caller, row));
  }

  @Access(CLUSTER_STAFF)
  @Query(() => Registration, {
    nullable: true,
    description: 'Whose ticket this is; null unless it is one of an event of yours.',
  })
  async ticket(
    @CurrentCaller() caller: Caller,
    @Args('token', { description: 'What stands in the QR code after `/check-in/`.' }) token: string,
  ): Promise<Registration | null> {
    const row = await this.service.findByTicket(caller, token);
    return row && toRegistration(caller, row);
  }

  @Access('anyone')
  @Query(() => Certificate, {
    nullable: true,
    description: 'What the certificate with this code says; null where there is none.',
  })
  async certificate(
    @CurrentCaller() caller: Caller,
    @Args('code', { description: 'The code, with or without spaces and hyphens.' }) code: string,
  ): Promise<Certificate | null> {
    const plain = code.toUpperCase().replaceAll(/[\s-]/g, '').slice(0, 40);
    const found = /^[A-Z0-9]+$/.test(plain) ? await findCertificate(caller, plain) : null;
    if (!found) return null;
    return {
      code: plain,
      personName: found.person_name,
      eventKey: found.event_id,
      hours: hoursOf(found.minutes),
    };
  }

  @Access('signed-in')
  @Query(() => String, {
    description: 'Path of your calendar of events; whoever knows it reads it without a sign-in.',
  })
  calendarPath(@CurrentCaller() caller: Caller): Promise<string> {
    return calendarPath(caller);
  }

  @Access('signed-in')
  @Mutation(() => CalendarAddressPayload, {
    description: 'Gives your calendar another address; the former one ends.',
  })
  async renewCalendarPath(@CurrentCaller() caller: Caller): Promise<CalendarAddressPayload> {
    return { path: await renewCalendarPath(caller), userErrors: [] };
  }

  @Access('signed-in')
  @Mutation(() => RegistrationPayload, { description: 'Registers you for an event.' })
  async register(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which event.' }) input: RegisterInput,
  ): Promise<RegistrationPayload> {
    return answer(caller, await this.service.register(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => RegistrationPayload, {
    description: 'Takes a step of a registration: your own, or one for an event of yours.',
  })
  async changeRegistration(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which and what.' }) input: ChangeRegistrationInput,
  ): Promise<RegistrationPayload> {
    return answer(caller, await this.service.change(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => RegistrationPayload, {
    description: 'Notes by a ticket that its holder is there, in one session.',
  })
  async checkIn(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The ticket.' }) input: CheckInInput,
  ): Promise<RegistrationPayload> {
    return answer(caller, await this.service.checkIn(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Event, { description: 'The event.' })
  async event(@Parent() { eventKey }: Registration, @Context() context: OperationContext): Promise<Event> {
    return toEvent(context.caller, (await eventLoader(context).load(eventKey))!);
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'For which organisation the person comes.' })
  async organisation(
    @Parent() { organisationKey }: Registration,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(organisationKey))!;
  }

  @Access('parent')
  @ResolveField(() => Int, { nullable: true, description: 'Place on the waiting list, from 1.' })
  async listPlace(
    @Parent() { key, state }: Registration,
    @Context() context: OperationContext,
  ): Promise<number | null> {
    const loader = loaderOf<string, { id: string; place: number }>(context, 'list places', async (ids) =>
      inOrder(ids, await listPlaces(context.caller, ids), (row) => row.id),
    );
    return state === 'waitlisted' ? ((await loader.load(key))?.place ?? null) : null;
  }
}

@Resolver(() => Certificate)
export class CertificateResolver {
  @Access('parent')
  @ResolveField(() => Event, { description: 'The event.' })
  async event(@Parent() { eventKey }: Certificate, @Context() context: OperationContext): Promise<Event> {
    return toEvent(context.caller, (await eventLoader(context).load(eventKey))!);
  }
}

@Resolver(() => Event)
export class EventRegistrationResolver {
  @Access('parent', 'people')
  @ResolveField(() => Registration, {
    nullable: true,
    description: 'Your own registration: the live one, else the last.',
  })
  async myRegistration(
    @Parent() { key }: Event,
    @Context() context: OperationContext,
  ): Promise<Registration | null> {
    if (context.caller.personId === null) return null;
    const loader = loaderOf<string, RegistrationRow>(context, 'own registrations', async (ids) =>
      inOrder(ids, await mineOfEvents(context.caller, ids), (row) => row.event_id),
    );
    const row = await loader.load(key);
    return row && toRegistration(context.caller, row);
  }
}

async function answer(caller: Caller, id: string): Promise<RegistrationPayload> {
  const row = await findRegistration(caller, id);
  return { registration: row && toRegistration(caller, row), userErrors: [] };
}

const STEPS: readonly string[] = Object.values(RegistrationStep);

/** The wire object of a row. */
export function toRegistration(caller: Caller, row: RegistrationRow): Registration {
  const id = toGlobalId('Registration', row.id);
  const own = row.person_id === caller.personId;
  const certified = row.state === 'attended' && row.certificate_code !== null && row.earned;
  const open: Record<string, boolean> = {
    confirm: true,
    put_back: row.ahead && row.event_waiting > 0,
    attend: row.attendance_open,
    undo_attendance: row.attendance_open,
    cancel: row.ahead,
  };
  const actors = actorsOf(caller, row);
  const steps = actionsFrom(REGISTRATION_STATES, row.state, actors).filter(
    (action) =>
      STEPS.includes(action) && open[action] && !(action === 'confirm' && actors.includes('requester')),
  );
  const further = row.state === 'attended' && row.more_to_attend && !actors.includes('requester');
  return {
    id,
    key: row.id,
    eventKey: row.event_id,
    organisationKey: row.organisation_id,
    version: row.version,
    state: row.state,
    personName: row.person_name,
    note: row.note,
    createdAt: row.created_at,
    ticketPath: own && hasTicket(row) ? `/registrations/${id}/ticket.png` : null,
    certificatePath: certified ? `/registrations/${id}/certificate.pdf` : null,
    certificateCode: certified ? row.certificate_code : null,
    presentAt: row.session_ids,
    hours: hoursOf(row.minutes),
    actions: further && actors.length > 0 ? ['attend', ...steps] : steps,
  };
}
