import { DomainError, isLanguage, type Language } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Mails } from '../mail/index.js';
import type { Caller } from '../platform/index.js';

const TIE_SQL = `
INSERT INTO oidc_links (issuer, subject, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING person_id`;
const UNTIE_SQL = 'DELETE FROM oidc_links WHERE person_id = $1';
const FIND_SQL = 'SELECT created_at FROM oidc_links WHERE person_id = $1 AND issuer = $2';
const OWN_SQL = 'SELECT email, name, language FROM persons WHERE id = $1';

interface Words {
  readonly subject: string;
  readonly before: string;
  readonly label: string;
  readonly after: string;
}

const WORDS: Readonly<Record<Language, (provider: string) => Words>> = {
  en: (provider) => ({
    subject: `You can now sign in to Fivefold with ${provider}`,
    before: `Your Fivefold account was tied to ${provider} just now: whoever signs in there as you is signed in here too.`,
    label: 'It was not me: open my account',
    after: 'There you can untie it again. If it was you, you need not do anything.',
  }),
  lv: (provider) => ({
    subject: `Tagad varat pieslēgties Fivefold ar ${provider}`,
    before: `Jūsu Fivefold konts tikko tika sasaistīts ar ${provider}: kas tur pieslēdzas kā jūs, ir pieslēdzies arī šeit.`,
    label: 'Tas nebiju es: atvērt manu kontu',
    after: 'Tur sasaisti var atkal atcelt. Ja tas bijāt jūs, nekas nav jādara.',
  }),
  et: (provider) => ({
    subject: `Nüüd saate Fivefoldi sisse logida: ${provider}`,
    before: `Teie Fivefoldi konto seoti äsja teenusega ${provider}: kes logib seal sisse teie nime all, on sisse logitud ka siin.`,
    label: 'See ei olnud mina: avada minu konto',
    after: 'Seal saate selle jälle lahti siduda. Kui see olite teie, ei pea te midagi tegema.',
  }),
  sv: (provider) => ({
    subject: `Nu kan du logga in på Fivefold med ${provider}`,
    before: `Ditt Fivefold-konto kopplades nyss till ${provider}: den som loggar in där som du är inloggad också här.`,
    label: 'Det var inte jag: öppna mitt konto',
    after: 'Där kan du koppla loss det igen. Om det var du behöver du inte göra något.',
  }),
};

/** That people of the provider are people here. */
@Injectable()
export class ProviderTies {
  constructor(private readonly mails: Mails) {}

  /**
   * Ties the person that the caller is to a subject of `issuer`, and tells the person by mail.
   * @param provider as people call it
   * @throws DomainError PROVIDER_LINKED where either of them is tied already
   */
  async tie(caller: Caller, issuer: string, subject: string, provider: string): Promise<void> {
    const db = await caller.db();
    const tied = await db.query<unknown[]>(TIE_SQL, [issuer, subject, caller.personId]);
    if (tied.length === 0) throw new DomainError('PROVIDER_LINKED', {});
    const [own] = await db.query<{ email: string; name: string; language: string }[]>(OWN_SQL, [
      caller.personId,
    ]);
    const { email, name, language } = own!;
    const { subject: title, before, label, after } = WORDS[isLanguage(language) ? language : 'en'](provider);
    const parts = [{ text: before }, { label, path: '/account' }, { text: after }];
    await this.mails.write(caller, { to: email, name, language, subject: title, parts });
  }

  /** Since when the caller is tied to a subject of `issuer`; null for one who is not. */
  async findSince(caller: Caller, issuer: string): Promise<Date | null> {
    const db = await caller.db();
    const [row] = await db.query<{ created_at: Date }[]>(FIND_SQL, [caller.person(), issuer]);
    return row?.created_at ?? null;
  }

  /** Unties the caller from every provider. One without a password chooses it by a link, as after forgetting it. */
  async untie(caller: Caller): Promise<void> {
    const db = await caller.db();
    await db.query(UNTIE_SQL, [caller.person()]);
  }
}
