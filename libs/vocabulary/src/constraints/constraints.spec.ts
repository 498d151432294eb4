import { LANGUAGES, PERIODS } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ATP_CLASSES, atpSatisfies } from './atp.js';
import { CERTIFICATES, certificatesImpliedBy, findCertificate } from './certificates.js';
import { LANGUAGE_NAMES, LANGUAGE_WORDS } from './language-names.js';
import { QUALIFIERS } from './qualifiers.js';
import { TEMPERATURE_PRESETS } from './temperatures.js';
import { ADR_CLASSES, INCOTERMS, INTERFACES } from './trade.js';
import { PERIOD_WORDS, UNITS, findUnit } from './units.js';

const isOnce = (values: readonly string[]) => new Set(values).size === values.length;
const isFull = (label: Readonly<Record<string, string>>) =>
  LANGUAGES.every((language) => (label[language] ?? '') !== '');

describe('temperature presets', () => {
  it('name eleven regimes in four languages with at least one limit each', () => {
    expect(TEMPERATURE_PRESETS).toHaveLength(11);
    expect(isOnce(TEMPERATURE_PRESETS.map((preset) => preset.id))).toBe(true);
    for (const { minC, maxC, label } of TEMPERATURE_PRESETS) {
      expect(isFull(label)).toBe(true);
      expect(maxC).not.toBeNull();
      if (minC !== null) expect(minC).toBeLessThan(maxC!);
    }
    const limits = Object.fromEntries(TEMPERATURE_PRESETS.map(({ id, minC, maxC }) => [id, [minC, maxC]]));
    expect(limits['ice_cream']).toEqual([null, -20]);
    expect(limits['medicine_ambient']).toEqual([15, 25]);
  });

  it('have qualifiers in every language beside them', () => {
    for (const { words } of QUALIFIERS)
      for (const language of LANGUAGES) expect(words[language].length).toBeGreaterThan(1);
  });
});

describe('certificates', () => {
  const codes = CERTIFICATES.map((one) => one.code);

  it('have one code, a full label and words in every language', () => {
    expect(codes).toHaveLength(21);
    expect(isOnce(codes)).toBe(true);
    for (const one of CERTIFICATES) {
      expect(isFull(one.label)).toBe(true);
      for (const language of LANGUAGES) expect(one.words[language].length).toBeGreaterThan(0);
      expect(one.satisfies.every((code) => codes.includes(code))).toBe(true);
    }
  });

  it('imply downwards only', () => {
    expect(certificatesImpliedBy('FSSC 22000')).toEqual(['FSSC 22000', 'ISO 22000', 'HACCP']);
    expect(certificatesImpliedBy('ISO 22000')).toEqual(['ISO 22000', 'HACCP']);
    expect(certificatesImpliedBy('HACCP')).toEqual(['HACCP']);
    expect(certificatesImpliedBy('ISO 9999')).toEqual(['ISO 9999']);
    expect(findCertificate('BRCGS_FOOD')?.label.en).toBe('BRCGS Food');
  });

  it('imply transitively and without circles', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), (code) => {
        const implied = certificatesImpliedBy(code);
        expect(implied[0]).toBe(code);
        expect(isOnce(implied)).toBe(true);
        for (const other of implied) {
          expect(implied).toEqual(expect.arrayContaining(certificatesImpliedBy(other)));
          if (other !== code) expect(certificatesImpliedBy(other)).not.toContain(code);
        }
      }),
    );
  });

  it('share no word within a language', () => {
    for (const language of LANGUAGES) {
      expect(
        isOnce(CERTIFICATES.flatMap((one) => one.words[language].map((word) => word.toLowerCase()))),
      ).toBe(true);
    }
  });
});

describe('ATP classes', () => {
  const anyClass = fc.constantFrom(...ATP_CLASSES.map((one) => one.id));

  it('satisfy the weaker ones', () => {
    expect(atpSatisfies('FRC', 'FNA')).toBe(true);
    expect(atpSatisfies('FRA', 'FRB')).toBe(false);
    expect(atpSatisfies('FRC', 'XYZ')).toBe(false);
    expect(atpSatisfies('XYZ', 'FNA')).toBe(false);
  });

  it('form an order', () => {
    fc.assert(
      fc.property(anyClass, anyClass, anyClass, (a, b, c) => {
        expect(atpSatisfies(a, a)).toBe(true);
        expect(atpSatisfies(a, b) || atpSatisfies(b, a)).toBe(true);
        if (atpSatisfies(a, b) && atpSatisfies(b, a)) expect(a).toBe(b);
        if (atpSatisfies(a, b) && atpSatisfies(b, c)) expect(atpSatisfies(a, c)).toBe(true);
      }),
    );
  });
});

describe('interfaces, Incoterms, ADR classes', () => {
  it('have unique codes', () => {
    expect(INTERFACES.map((one) => one.code)).toEqual([
      'EDIFACT',
      'EPCIS_2_0',
      'ECMR',
      'PEPPOL',
      'GDSN',
      'GS1_DIGITAL_LINK',
      'API',
      'MQTT',
    ]);
    expect(isOnce(INTERFACES.flatMap((one) => one.words))).toBe(true);
    expect(INCOTERMS.filter((term) => term.mode === 'ship').map((term) => term.code)).toEqual([
      'FAS',
      'FOB',
      'CFR',
      'CIF',
    ]);
    expect([INCOTERMS.length, ADR_CLASSES.length]).toEqual([11, 13]);
  });
});

describe('units', () => {
  it('have unique ids, full labels and words, and count known units', () => {
    expect(isOnce(UNITS.map((unit) => unit.id))).toBe(true);
    for (const unit of UNITS) {
      expect(isFull(unit.label)).toBe(true);
      for (const language of LANGUAGES) expect(unit.words[language].length).toBeGreaterThan(0);
      if (unit.per !== null) {
        expect(PERIODS).toContain(unit.per.over);
        if (unit.per.counts !== null) expect(findUnit(unit.per.counts)).toBeDefined();
      }
    }
    expect(findUnit('device_month')?.per).toEqual({ counts: 'device', over: 'month' });
    expect(findUnit('t')?.rec20).toBe('TNE');
  });

  it('share no word within a language, so that a word counts one unit', () => {
    for (const language of LANGUAGES) {
      const words = UNITS.flatMap((unit) => unit.words[language].map((word) => word.toLowerCase()));
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    }
  });

  it('name every period in every language, and no period by a word of another', () => {
    expect(Object.keys(PERIOD_WORDS).sort()).toEqual([...PERIODS].sort());
    for (const language of LANGUAGES) {
      const words = PERIODS.flatMap((period) => PERIOD_WORDS[period][language]);
      expect(words.length).toBeGreaterThan(10);
      expect(isOnce(words)).toBe(true);
    }
  });
});

describe('names of languages', () => {
  it('cover the languages of the market in the four languages', () => {
    for (const code of ['en', 'lv', 'et', 'sv', 'lt', 'fi', 'da', 'de', 'ru', 'pl', 'no']) {
      expect(isFull(LANGUAGE_NAMES[code]!)).toBe(true);
      for (const language of LANGUAGES) expect(LANGUAGE_WORDS[code]![language].length).toBeGreaterThan(0);
    }
    expect(Object.keys(LANGUAGE_NAMES).every((code) => /^[a-z]{2}$/.test(code))).toBe(true);
  });
});
