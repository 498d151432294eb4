/**
 * Short verbs whose stem changes: stem, then groups of `base:endings`, `-` for no ending. Any form written so becomes the
 * stem; of a form that two verbs share, the earlier one counts.
 */
const PARADIGMS: readonly (readonly [stem: string, forms: string])[] = [
  ['joo', 'joo:n,d,b,te,me,vad,mata,dakse,ma jõi:n,d,-,me,te juua:kse,-'],
  ['saa', 'saa:n,d,b,te,me,vad,ksin,ksid,ks,ksite,ksime,mata,dakse,di,ma,da sai:n,d,-,te,me'],
  ['viima', 'vii:n,d,b,te,me,vad,ksin,ksid,ks,ksite,ksime,sin,site,sime,mata,akse,di,ma,a'],
  ['keesi', 'kee:n,b,d,s,me,te,vad,ksin,ks,ksid,ksime,ksite,mata,ma,ta,dakse'],
  ['löö', 'löö:n,d,b,me,te,vad,ksin,ksid,ks,ksime,ksite,mata,dakse,di,ma lüüa:kse,-'],
  ['lõi', 'lõi:n,d,-,me,te'],
  ['loo', 'loo:n,d,b,me,te,vad,ksin,ksid,ks,ksime,ksite,mata,di,ma luua:kse,-'],
  ['käisi', 'käi:n,b,d,s,me,te,vad,ksin,ks,ksid,ksime,ksite,mata,akse,di,a,ma'],
  ['söö', 'söö:n,b,d,me,te,vad,ksin,ks,ksid,ksime,ksite,mata,dakse,di,ma sõi:n,-,d,me,te süüa:kse,-'],
  ['too', 'too:n,d,b,te,me,vad,ksin,ksid,ks,ksite,ksime,mata,di,ma tõi:n,d,-,me,te tuua:kse,-'],
  ['võisi', 'või:n,d,b,me,s,te,vad,ksin,ks,ksid,ksime,ksite,mata,dakse,di,da,ma'],
  ['jääma', 'jää:n,d,b,me,te,vad,ksin,ksid,ks,ksime,ksite,mata,dakse,da,ma,di jäi:me,te,n,d,-'],
  ['müüsi', 'müü:n,d,b,s,me,te,vad,ksin,ksid,ks,ksime,ksite,mata,akse,di,a,ma'],
  ['luge', 'loe:b,n,d,me,te,vad,ks,ksin,ksid,ksime,ksite'],
  ['põde', 'põe:n,b,d,me,te,vad,ksin,ks,ksid,ksime,ksite'],
  ['ladu', 'lao:n,b,d,me,te,vad,ksin,ks,ksid,ksime,ksite'],
  ['tegi', 'tee:ksin,ks,ksid,ksime,ksite,n,b,d,me,te,vad tege:mata,ma teh:akse,ti,a'],
  ['nägi', 'näe:n,b,d,me,te,vad,ksin,ks,ksid,ksime,ksite näge:mata,ma näh:akse,ti,a'],
];

/** Form -> stem of the short verbs of the Snowball Estonian stemmer, every word spelt by `spell`. */
export function shortVerbs(spell: (word: string) => string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const [stem, table] of PARADIGMS) {
    for (const group of table.split(' ')) {
      const [base, endings] = group.split(':') as [string, string];
      for (const ending of endings.split(',')) {
        const form = spell(base + (ending === '-' ? '' : ending));
        if (!stems.has(form)) stems.set(form, spell(stem));
      }
    }
  }
  return stems;
}
