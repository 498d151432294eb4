/** News, results and follow-up plans of the demo world; invented but for the founding figures. */
export interface WorldPublication {
  readonly key: string;
  readonly by: string;
  /** Key of a project of the world. */
  readonly project: string | null;
  readonly kind: 'news' | 'result' | 'follow_up';
  /** Days before today; null for a draft. */
  readonly publishedDaysAgo: number | null;
  readonly texts: Readonly<
    Record<string, { readonly title: string; readonly lead: string; readonly body: string }>
  >;
}

export const PUBLICATIONS: readonly WorldPublication[] = [
  {
    key: 'measured-loads',
    by: 'lv-log',
    project: 'cold-chain',
    kind: 'news',
    publishedDaysAgo: 4,
    texts: {
      en: {
        title: 'Eighteen loads measured from field to quay',
        lead: 'ColdLine has followed its first eighteen frozen loads without a gap in the log.',
        body: 'Every load carried two sensors. Seven firms take part so far; places for five more are open.\n\nWho ships frozen goods to Sweden can still join: ask the Latvian partner for the conditions.\n\nThis news is part of the demo world.',
      },
      lv: {
        title: 'Astoņpadsmit kravas izmērītas no lauka līdz krastmalai',
        lead: 'ColdLine bez pārtraukuma izsekojis pirmajām astoņpadsmit saldētajām kravām.',
        body: 'Katrā kravā bija divi sensori. Pagaidām piedalās septiņi uzņēmumi; vēl ir vieta pieciem.\n\nŠī ziņa ir daļa no demonstrācijas pasaules.',
      },
    },
  },
  {
    key: 'producers-needs',
    by: 'lv-food',
    project: 'cold-chain',
    kind: 'result',
    publishedDaysAgo: 50,
    texts: {
      en: {
        title: 'What sixteen producers need from a cold chain',
        lead: 'Small loads, fixed days, and proof of temperature that a shop accepts.',
        body: 'Sixteen producers told us how they ship today. Twelve of them pay for half-empty lorries at least once a month.\n\nThree pilots follow from it.\n\nThis result is part of the demo world.',
      },
    },
  },
  {
    key: 'open-training',
    by: 'ee-itl',
    project: null,
    kind: 'news',
    publishedDaysAgo: 20,
    texts: {
      en: {
        title: 'Cluster staff learn to read value chains together',
        lead: 'Staff of five clusters mapped the way of a berry through three sectors in one afternoon.',
        body: 'The map has eleven stages. Each gap in it is a question to the network.\n\nThis news is part of the demo world.',
      },
      et: {
        title: 'Klastrite töötajad õpivad koos väärtusahelaid lugema',
        lead: 'Viie klastri töötajad kaardistasid ühe pärastlõunaga marja tee läbi kolme sektori.',
        body: 'Kaardil on üksteist etappi. Iga lünk selles on küsimus võrgustikule.\n\nSee uudis on osa näidismaailmast.',
      },
    },
  },
  {
    key: 'founding-follow-up',
    by: 'lv-itc',
    project: 'founding',
    kind: 'follow_up',
    publishedDaysAgo: 120,
    texts: {
      en: {
        title: 'What goes on after the founding project',
        lead: 'Services, data and working groups outlive the project: who keeps them, and until when.',
        body: 'Services: each stays with the cluster that published it and is reviewed once a year.\n\nData: the register of members and labels is kept by the platform and can be exported at any time.\n\nGroups: the working groups meet twice a year; every cluster pays its own way.\n\nIllustrative.',
      },
    },
  },
  {
    key: 'packaging-draft',
    by: 'lv-food',
    project: 'packaging',
    kind: 'news',
    publishedDaysAgo: null,
    texts: {
      en: {
        title: 'Packaging may become the fourth sector',
        lead: 'A draft: two clusters prepare a project with packaging firms.',
        body: 'To be published once both partners have confirmed.',
      },
    },
  },
];
