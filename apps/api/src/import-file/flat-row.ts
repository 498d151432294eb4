import { toBasisPoints, toMinor } from '@fivefold/domain';
import { type Column, findColumn } from './columns.js';
import { problemAt } from './problems.js';
import type { ImportProblem, Sheet, SheetRow, SourceFile, SourceRow } from './source-row.js';

const CAPACITY = /^(stock|flow)\s+([\d.,]+)\s+([^\s/]+)(?:\s*\/\s*([a-z]+))?$/i;
const TIER = /^([\d.,]+)\s*:\s*([\d.,]+)$/;

/** Rows of a table as candidates for facts. Only facts that have a column are stated. */
export function toSourceFile(sheet: Sheet): SourceFile {
  const columns = sheet.headings.map((heading) => findColumn(heading));
  const unknown = sheet.headings.filter((heading, at) => !columns[at] && heading !== '');
  const notes = [...sheet.notes];
  if (unknown.length > 0)
    notes.push(`Columns left out, for they are not known: ${unknown.join(', ').slice(0, 500)}.`);
  return {
    columns: sheet.headings.map((heading, at) => columns[at]?.name ?? heading).filter((name) => name !== ''),
    notes,
    rows: sheet.rows.map((row) => new FlatRow(columns, row).read()),
  };
}

/** One row of a table on its way to a candidate. */
class FlatRow {
  private readonly cells = new Map<string, string>();
  private readonly problems: ImportProblem[] = [];

  constructor(columns: readonly (Column | undefined)[], { line, cells }: SheetRow) {
    this.line = line;
    columns.forEach((column, at) => {
      const cell = cells[at] ?? '';
      if (!column) return;
      if (typeof cell === 'string') this.cells.set(column.name, cell);
      else this.refuse(column.name, cell.fault, cell.value);
    });
  }

  private readonly line: number;

  read(): SourceRow {
    const currency = this.text('price_currency')?.toUpperCase() ?? null;
    const percent = this.text('price_type') === 'success_fee';
    const facts: Record<string, unknown> = {
      titles: this.texts('title_'),
      descriptions: this.texts('description_'),
      sector: this.text('sector'),
      concepts: this.list('concepts'),
      coverage: this.list('coverage'),
      siteNuts: this.text('site'),
      deliveryMode: this.text('delivery_mode'),
      certificates: this.list('certificates')?.map(toClaim),
      temperature: this.temperature(),
      capacities: this.capacities(),
      price: this.has('price_') && {
        type: this.text('price_type'),
        amountMinor: percent ? this.number('price_amount') : this.money('price_amount', currency),
        currency,
        unit: this.text('price_unit'),
        setupMinor: this.money('price_setup', currency),
        tiers: this.tiers(currency),
      },
      vat: this.vat(),
      bookable: this.bookable(),
      leadTimeDays: this.number('lead_time_days'),
      languages: this.list('languages'),
      interfaces: this.list('interfaces'),
      atpClass: this.text('atp_class'),
      adrClasses: this.list('adr_classes'),
      contactEmail: this.text('contact_email'),
    };
    return {
      line: this.line,
      externalId: this.text('external_id') ?? null,
      idColumn: 'external_id',
      provider: this.text('provider') ?? null,
      candidate: Object.fromEntries(
        Object.entries(facts).filter(([, value]) => value !== undefined && value !== false),
      ),
      problems: this.problems,
      shape: 'table',
    };
  }

  /** undefined where the file has no such column, null where the cell is empty. */
  private text(column: string): string | null | undefined {
    const cell = this.cells.get(column);
    return cell === undefined ? undefined : cell === '' ? null : cell;
  }

  private has(prefix: string): boolean {
    return [...this.cells.keys()].some((column) => column.startsWith(prefix));
  }

  private texts(prefix: string): Record<string, string> | undefined {
    const texts = [...this.cells].filter(([column, cell]) => column.startsWith(prefix) && cell !== '');
    return this.has(prefix)
      ? Object.fromEntries(texts.map(([column, cell]) => [column.slice(prefix.length), cell]))
      : undefined;
  }

  private list(column: string): string[] | undefined {
    return this.cells
      .get(column)
      ?.split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  private number(column: string): number | null | undefined {
    const cell = this.text(column);
    if (cell === undefined || cell === null) return cell;
    const number = toNumber(cell);
    if (number === null) this.refuse(column, 'a number is wanted', cell);
    return number;
  }

  private money(column: string, currency: string | null): number | null | undefined {
    const amount = this.number(column);
    if (amount === undefined || amount === null) return amount;
    return this.minor(column, amount, currency);
  }

  private minor(column: string, amount: number, currency: string | null): number | null {
    const minor = toMinor(amount, currency ?? 'EUR');
    const problem = amount < 0 ? 'must be at least 0' : 'is finer than the smallest coin, or too large';
    if (minor === null) this.refuse(column, problem, String(amount));
    return minor;
  }

  private temperature(): unknown {
    if (!this.has('temperature_')) return undefined;
    const minC = this.number('temperature_min_c') ?? null;
    const maxC = this.number('temperature_max_c') ?? null;
    const mode = this.text('temperature_mode');
    return minC === null && maxC === null && !mode ? null : { minC, maxC, mode: mode ?? 'band' };
  }

  private vat(): unknown {
    if (!this.has('vat_')) return undefined;
    const percent = this.number('vat_rate') ?? null;
    const exemption = this.text('vat_exemption') ?? null;
    if (percent === null && exemption === null) return null;
    return { rateBp: percent === null ? null : toBasisPoints(percent), exemption };
  }

  private bookable(): unknown {
    const slotMinutes = this.number('booking_slot_minutes');
    return slotMinutes === undefined || slotMinutes === null ? slotMinutes : { slotMinutes };
  }

  private capacities(): unknown[] | undefined {
    return this.list('capacity')?.map((part) => {
      const [, kind = '', qty = '', unit, period] = CAPACITY.exec(part) ?? [];
      const number = toNumber(qty);
      if (number === null)
        this.refuse('capacity', 'write "stock 40 EUR_PALLET" or "flow 20 EUR_PALLET/week"', part);
      return { kind: kind.toLowerCase(), qty: number, unit, period: period?.toLowerCase() ?? null };
    });
  }

  private tiers(currency: string | null): unknown[] | undefined {
    return this.list('price_tiers')?.map((part) => {
      const [, from = '', amount = ''] = TIER.exec(part) ?? [];
      const [fromQty, price] = [toNumber(from), toNumber(amount)];
      if (fromQty === null || price === null)
        this.refuse('price_tiers', 'write quantity:amount, e.g. 1000:1.12', part);
      return { fromQty, amountMinor: price === null ? null : this.minor('price_tiers', price, currency) };
    });
  }

  private refuse(column: string, problem: string, value: string): void {
    this.problems.push(problemAt(this.line, column, problem, value));
  }
}

/** `CODE`, with `!` before it, `@2027-12-31` and `#NUMBER` after it where they are stated. */
function toClaim(text: string): unknown {
  const [named = '', ...numbered] = text.split('#');
  const number = numbered.join('#').trim() || null;
  const hinges = named.startsWith('!');
  const claim = hinges ? named.slice(1) : named;
  const at = claim.lastIndexOf('@');
  const [code, validUntil] = at < 0 ? [claim, null] : [claim.slice(0, at), claim.slice(at + 1).trim()];
  return { code: code.trim(), validUntil, issuer: null, number, hinges };
}

/** A decimal figure with a point or a comma; spaces may group thousands. Null for anything else. */
function toNumber(text: string): number | null {
  const plain = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(\D|$))/g, '').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
