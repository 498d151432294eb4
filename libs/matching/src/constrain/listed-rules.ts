import { certificatesImpliedBy } from '@fivefold/vocabulary';
import { message } from '../explain/message.js';
import { met, unknown, violated, type Rule } from './rule.js';

/** All wanted certificates are listed or implied by a listed one; what is not listed is missing. */
export const certificationRule: Rule<'certification', 'certificates'> = {
  reads: ['certificates'],
  answer({ allOf }, { certificates }) {
    const missing = allOf.filter((code) => holding(code, certificates) === undefined);
    if (missing.length > 0) return violated('certification.violated', { missing: { certificates: missing } });
    const held = [...new Set(allOf.map((code) => holding(code, certificates)!))];
    return allOf.every((code) => certificates.includes(code))
      ? met('certification.met', { held: { certificates: held } })
      : met('certification.implied', { held: { certificates: held }, want: { certificates: allOf } });
  },
  loosen(value, { certificates }) {
    const kept = value.allOf.filter((code) => holding(code, certificates) !== undefined);
    if (kept.length === 0) return null;
    return {
      value: { ...value, allOf: kept },
      wording: message('loosen.certification', { certificates: { certificates: kept } }),
    };
  },
};

/** The listed certificate that satisfies `code`: itself first. */
function holding(code: string, certificates: readonly string[]): string | undefined {
  if (certificates.includes(code)) return code;
  return certificates.find((held) => certificatesImpliedBy(held).includes(code));
}

/** All of `allOf` and one of `anyOf` are listed; a language that is not listed is not spoken. */
export const languageRule: Rule<'language', 'languages'> = {
  reads: ['languages'],
  answer({ anyOf = [], allOf = [] }, { languages }) {
    const missing = allOf.filter((code) => !languages.includes(code));
    const chosen = anyOf.filter((code) => languages.includes(code));
    const has = { languages };
    if (missing.length > 0) return violated('language.violated', { has, missing: { languages: missing } });
    if (anyOf.length > 0 && chosen.length === 0)
      return violated('language.violated', { has, missing: { languages: anyOf } });
    return met('language.met', { spoken: { languages: [...new Set([...allOf, ...chosen])] } });
  },
  loosen({ key, anyOf = [], allOf = [] }, { languages }) {
    if (languages.length === 0) return null;
    if (anyOf.length > 0 && allOf.every((code) => languages.includes(code))) {
      const value = { key, anyOf: [...anyOf, ...languages], ...(allOf.length > 0 && { allOf }) };
      return { value, wording: message('loosen.language', { languages: { languages } }) };
    }
    const kept = allOf.filter((code) => languages.includes(code));
    if (kept.length === 0) return null;
    return {
      value: { key, allOf: kept },
      wording: message('loosen.language.all', { languages: { languages: kept } }),
    };
  },
};

/** All wanted interfaces are listed; one that is not listed is not stated. */
export const interfaceRule: Rule<'interface', 'terms'> = {
  reads: ['terms'],
  answer({ allOf }, { interfaces }) {
    const missing = allOf.filter((code) => !interfaces.includes(code));
    return missing.length === 0
      ? met('interface.met', { has: { interfaces: allOf } })
      : unknown('interface.unknown', { missing: { interfaces: missing } });
  },
  loosen: () => null,
};

/** One of the wanted delivery terms is listed; one that is not listed is not stated. */
export const incotermRule: Rule<'incoterm', 'terms'> = {
  reads: ['terms'],
  answer({ anyOf }, { incoterms = [] }) {
    const offered = anyOf.filter((code) => incoterms.includes(code));
    return offered.length > 0
      ? met('incoterm.met', { has: { codes: offered } })
      : unknown('incoterm.unknown', { want: { codes: anyOf } });
  },
  loosen: () => null,
};

/** A stated list of classes of dangerous goods is complete; an empty one says nothing. */
export const adrRule: Rule<'adr', 'terms'> = {
  reads: ['terms'],
  answer({ classes }, { adrClasses }) {
    const want = { codes: classes };
    if (adrClasses.length === 0) return unknown('adr.unknown', { want });
    const missing = classes.filter((code) => !adrClasses.includes(code));
    return missing.length === 0
      ? met('adr.met', { want })
      : violated('adr.violated', { has: { codes: adrClasses }, missing: { codes: missing } });
  },
  loosen(value, { adrClasses }) {
    const kept = value.classes.filter((code) => adrClasses.includes(code));
    if (kept.length === 0) return null;
    return { value: { ...value, classes: kept }, wording: message('loosen.adr', { codes: { codes: kept } }) };
  },
};
