import type { ReactNode } from 'react';
import type { CapacityKind, DeliveryMode, Period, TemperatureMode } from '../graphql/operations.js';
import { slotText } from '../messages/slot-text.js';
import { useFormat } from '../messages/use-format.js';
import { useText } from '../messages/use-text.js';
import { useWords } from '../messages/words.js';
import type { Period as PeriodKey } from '@fivefold/domain';

/** The facts of a service, published or not. An empty list of an open fact means "not stated", of a closed one "none". */
export interface ShownFacts {
  readonly concepts: readonly string[];
  readonly deliveryMode: DeliveryMode;
  readonly coverage: readonly string[];
  readonly site: string | null;
  readonly certificates: readonly string[];
  readonly temperature: {
    readonly minC: number;
    readonly maxC: number;
    readonly mode: TemperatureMode;
  } | null;
  readonly capacities: readonly {
    readonly kind: CapacityKind;
    readonly unit: string;
    readonly qty: number;
    readonly period: Period | null;
  }[];
  readonly price: string;
  /** How the price is taxed, in words. */
  readonly vat?: ReactNode;
  readonly slotMinutes?: number | null;
  /** What is known of the certificates beside their codes. */
  readonly claims?: readonly {
    readonly code: string;
    readonly issuer: string | null;
    readonly number: string | null;
    readonly validUntil: string | null;
  }[];
  readonly tiers: readonly { readonly fromQty: number; readonly amountMinor: number }[];
  readonly currency: string | null;
  readonly unit: string | null;
  readonly leadTimeDays: number | null;
  readonly languages: readonly string[];
  readonly interfaces: readonly string[];
  readonly atpClass: string | null;
  readonly adrClasses: readonly string[];
}

/** Every fact that a constraint may ask for, so that what is not stated is seen as well. */
export function FactsList({ facts }: { facts: ShownFacts }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const list = (codes: readonly string[], name: (code: string) => string) => format.list(codes.map(name));
  return (
    <dl className="facts">
      <Fact name={t('facts.capabilities')}>{list(facts.concepts, words.concept)}</Fact>
      <Fact name={t('facts.delivery')}>
        {t(`delivery.${facts.deliveryMode}`)}
        {facts.site && ` (${words.region(facts.site)})`}
      </Fact>
      <Fact name={t('facts.coverage')} none="none">
        {list(facts.coverage, words.region)}
      </Fact>
      <Fact name={t('facts.price')}>
        {facts.price}
        {facts.vat && <p className="small muted">{facts.vat}</p>}
        {facts.tiers.length > 0 && (
          <ul className="small muted">
            {facts.tiers.map((tier) => (
              <li key={tier.fromQty}>
                {t('facts.tier', {
                  qty: format.number(tier.fromQty),
                  unit: facts.unit ? words.unit(facts.unit) : '',
                  amount: format.money(tier.amountMinor, facts.currency ?? 'EUR'),
                })}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={t('facts.leadTime')}>
        {facts.leadTimeDays !== null && t('service.leadTime', { days: facts.leadTimeDays })}
      </Fact>
      <Fact name={t('facts.temperature')}>
        {facts.temperature &&
          `${format.temperature(facts.temperature.minC, facts.temperature.maxC)} · ${t(`temperature.${facts.temperature.mode}`)}`}
      </Fact>
      <Fact name={t('facts.capacity')}>
        {facts.capacities.length > 0 && (
          <ul>
            {facts.capacities.map((one) => {
              const amount = `${format.number(one.qty)} × ${words.unit(one.unit)}`;
              const period = one.period?.toLowerCase() as PeriodKey | undefined;
              return (
                <li key={`${one.kind} ${one.unit} ${one.period}`}>
                  {period ? t('clause.perPeriod', { amount, period: t(`period.${period}`) }) : amount}
                </li>
              );
            })}
          </ul>
        )}
      </Fact>
      <Fact name={t('facts.certificates')} none="none">
        {facts.claims?.some((claim) => claim.issuer ?? claim.number ?? claim.validUntil) ? (
          <ul>
            {facts.claims.map(({ code, issuer, number, validUntil }) => (
              <li key={code}>
                {words.certificate(code)}{' '}
                <span className="small muted">
                  {format.list(
                    [
                      issuer,
                      number,
                      validUntil && t('facts.hinged', { date: format.day(validUntil) }),
                    ].filter((part): part is string => Boolean(part)),
                  )}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          list(facts.certificates, words.certificate)
        )}
      </Fact>
      <Fact name={t('facts.languages')} none="none">
        {list(facts.languages, words.language)}
      </Fact>
      <Fact name={t('facts.interfaces')}>{list(facts.interfaces, words.interface)}</Fact>
      {facts.slotMinutes ? (
        <Fact name={t('fact.bookable')}>{t('facts.slot', { slot: slotText(facts.slotMinutes, t) })}</Fact>
      ) : null}
      {facts.atpClass && <Fact name={t('facts.atp')}>{facts.atpClass}</Fact>}
      {facts.adrClasses.length > 0 && (
        <Fact name={t('facts.adr')}>{list(facts.adrClasses, (code) => `${code} ${words.adr(code)}`)}</Fact>
      )}
    </dl>
  );
}

function Fact({
  name,
  none = 'not-stated',
  children,
}: {
  name: string;
  none?: 'none' | 'not-stated';
  children: ReactNode;
}) {
  const t = useText();
  const empty = children === '' || children === null || children === false || children === undefined;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {empty ? (
          <span className="not-stated">{t(none === 'none' ? 'facts.none' : 'facts.notStated')}</span>
        ) : (
          children
        )}
      </dd>
    </>
  );
}
