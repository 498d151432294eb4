import { DomainError } from '@fivefold/domain';
import { findRegion, regionCovers } from '@fivefold/vocabulary';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Passwords, sectorKeys, SessionService, slugOf, Tries, type Viewer } from '../directory/index.js';
import { type Caller, GUEST, type OperationContext } from '../platform/index.js';
import type { SignUpInput } from './joining.graphql.js';
import { TermsService } from '../terms/index.js';
import { Mails } from '../mail/index.js';
import { makeLink, useLink } from './links.js';
import { joiningLetter } from './letters.js';
import { addMembership, addPerson, refuseWeakPassword, toAddress, toName } from './new-person.js';

const ADD_ORGANISATION_SQL = `
INSERT INTO organisations (id, kind, slug, name, country, region, sectors)
VALUES ($1, 'COMPANY', $2, $3, $4, $5, $6) ON CONFLICT (slug) DO NOTHING RETURNING id`;

/** What a sign-up wants, kept with its link until the address is proven. */
interface Application {
  readonly name: string;
  readonly passwordHash: string;
  readonly organisationName: string;
  readonly country: string;
  readonly regionCode: string | null;
  readonly sector: string;
  /** Number of the terms; null where none were accepted, absent in sign-ups of before. */
  readonly acceptedTerms?: number | null;
}

/** New companies. Nothing exists of one before its first person has proven the address. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly mails: Mails,
    private readonly passwords: Passwords,
    private readonly sessions: SessionService,
    private readonly tries: Tries,
    private readonly terms: TermsService,
  ) {}

  /**
   * Sends a link that makes the account. A taken address gets a mail that says so; the answer is the same.
   * @throws DomainError EMAIL_INVALID, PASSWORD_WEAK, NAME_MISSING, REGION_UNKNOWN, INPUT_INVALID (sector), TERMS_NOT_IN_FORCE;
   *   TOO_MANY_REQUESTS after 30 in an hour from one network address, ten for one address
   */
  async signUp(caller: Caller, input: SignUpInput, context: OperationContext): Promise<void> {
    const email = toAddress(input.email);
    const { country, regionCode = null, sector, acceptedTerms = null } = input;
    const name = toName(input.name, 'name');
    const organisationName = toName(input.organisationName, 'organisationName');
    refuseWeakPassword(input.password);
    refuseUnknownPlace(country, regionCode);
    const sectors = await sectorKeys(caller);
    if (!sectors.includes(sector)) {
      const problem = `One of ${sectors.join(', ')} is wanted.`;
      throw new DomainError('INPUT_INVALID', { field: 'sector', problem }, { path: ['sector'] });
    }
    await this.terms.refuseOther(caller, acceptedTerms);
    await this.tries.countSignUp(context.request.ip);
    await this.tries.countMailTo(email);
    const passwordHash = await this.passwords.hash(input.password);
    const to = { to: email, name, language: caller.language };
    const names = { person: name, organisation: organisationName };
    if (await this.sessions.findCredentials(caller, email)) {
      return this.mails.write(caller, joiningLetter('known', to, names, '/sign-in'));
    }
    const particulars: Application = {
      ...{ name, passwordHash, organisationName },
      ...{ country, regionCode, sector, acceptedTerms },
    };
    const terms = { email, organisationId: null, role: null, particulars };
    const { path } = await makeLink(caller, 'CONFIRM_EMAIL', terms);
    return this.mails.write(caller, joiningLetter('confirm', to, names, path));
  }

  /**
   * Makes person and company of a sign-up and signs the person in.
   * @throws DomainError LINK_INVALID, also when the address got an account meanwhile
   */
  async confirm(caller: Caller, token: string, context: OperationContext): Promise<Viewer | null> {
    const { email, particulars } = await useLink<Application>(caller, 'CONFIRM_EMAIL', token);
    if (await this.sessions.findCredentials(caller, email))
      throw new DomainError('LINK_INVALID', {}, { path: ['token'] });
    const personId = uuidv7();
    const organisationId = uuidv7();
    await this.sessions.end(caller);
    await caller.become({
      ...GUEST,
      personId,
      personName: particulars.name,
      organisationId,
      organisationKind: 'COMPANY',
      role: 'SME_ADMIN',
      language: caller.language,
    });
    await this.addCompany(caller, organisationId, particulars);
    await addPerson(caller, { email, name: particulars.name, passwordHash: particulars.passwordHash });
    await addMembership(caller);
    await this.terms.take(caller, particulars.acceptedTerms ?? null);
    return this.sessions.begin(caller, personId, context);
  }

  private async addCompany(caller: Caller, id: string, application: Application): Promise<void> {
    const { organisationName, country, regionCode, sector } = application;
    const slug = slugOf(organisationName);
    const db = await caller.db();
    for (const free of [slug, `${slug}-${id.slice(-12)}`]) {
      const added = await db.query<unknown[]>(ADD_ORGANISATION_SQL, [
        id,
        free,
        organisationName,
        country,
        regionCode,
        [sector],
      ]);
      if (added.length > 0) return;
    }
  }
}

function refuseUnknownPlace(country: string, regionCode: string | null): void {
  if (findRegion(country)?.level !== 0)
    throw new DomainError('REGION_UNKNOWN', { region: country }, { path: ['country'] });
  if (regionCode !== null && !(findRegion(regionCode) && regionCovers(country, regionCode)))
    throw new DomainError('REGION_UNKNOWN', { region: regionCode }, { path: ['regionCode'] });
}
