import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import { extractText, getDocumentProxy } from 'unpdf';
import { PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const PUBLICATION = `id version state kind actions text { language title lead body } texts { language }
  project { acronym acknowledgement disclaimer } publisher { slug } history { action }`;

describe('publications', () => {
  let server: TestApp;
  let editor: Browser;
  let publisher: Browser;
  let stranger: Browser;
  let guest: Browser;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    editor = await as(PEOPLE.editor);
    publisher = await as(PEOPLE.publisher);
    stranger = await as(PEOPLE.otherEditor);
    guest = server.browser();
  });
  afterAll(() => server.close());

  const change = async (who: Browser, field: string, input: object): Promise<any> => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const answer = await who.send(
      `mutation ($input: ${type}!) { ${field}(input: $input) { publication { ${PUBLICATION} } userErrors { code } } }`,
      { input },
    );
    if (answer.errors) return { codes: answer.errors.map(({ extensions }) => extensions.code) };
    const { publication, userErrors } = answer.data[field];
    return { publication, codes: userErrors.map(({ code }: { code: string }) => code) };
  };
  const read = async (who: Browser, id: string): Promise<any> =>
    (await who.send(`query ($id: ID!) { publication(id: $id) { ${PUBLICATION} } }`, { id })).data[
      'publication'
    ];
  const list = async (who: Browser, more: string): Promise<any[]> => {
    const { data } = await who.send(
      `{ publications(first: 50${more}) { edges { node { ${PUBLICATION} } } } }`,
    );
    return data['publications'].edges.map(({ node }: any) => node);
  };
  const text = (language: string, title: string) => ({
    language,
    title,
    lead: `${title} in short`,
    body: 'More.',
  });
  const pick = ({ id, version }: any) => ({ id, version });

  it('are their cluster’s own until they are published, and again once withdrawn', async () => {
    const written = { kind: 'NEWS', texts: [text('en', 'A quiet draft'), text('lv', 'Kluss melnraksts')] };
    const { publication: draft } = await change(editor, 'savePublication', written);
    expect(draft).toMatchObject({
      state: 'DRAFT',
      actions: ['edit'],
      texts: [{ language: 'en' }, { language: 'lv' }],
    });
    for (const who of [stranger, guest]) {
      expect(await read(who, draft.id)).toBeNull();
      expect(JSON.stringify(await list(who, ''))).not.toContain('A quiet draft');
    }
    expect((await change(stranger, 'savePublication', { ...pick(draft), ...written })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await change(editor, 'movePublication', { ...pick(draft), step: 'PUBLISH' })).codes).toEqual([
      'NOT_ALLOWED',
    ]);
    const { publication: shown } = await change(publisher, 'movePublication', {
      ...pick(draft),
      step: 'PUBLISH',
    });
    expect(shown.actions).toEqual(['edit', 'withdraw']);
    expect((await list(guest, ''))[0]).toMatchObject({
      id: draft.id,
      text: { title: 'A quiet draft' },
      history: [],
    });
    const latvian = await guest.send(`query ($id: ID!) { publication(id: $id) { text { title } } }`, {
      id: draft.id,
    });
    expect(latvian.data['publication'].text.title).toBe('A quiet draft');
    expect((await change(editor, 'savePublication', { ...pick(draft), ...written })).codes).toEqual([
      'STALE_VERSION',
    ]);
    await change(publisher, 'movePublication', { ...pick(shown), step: 'WITHDRAW' });
    expect(await read(guest, draft.id)).toBeNull();
    expect((await list(editor, ', own: true'))[0]).toMatchObject({ id: draft.id, state: 'WITHDRAWN' });
  });

  it('belong to projects in which the cluster takes part', async () => {
    const projects = await stranger.send(
      '{ projects(first: 20) { edges { node { id acronym takesPart } } } }',
    );
    const byName = (acronym: string) =>
      projects.data['projects'].edges
        .map(({ node }: any) => node)
        .find((each: any) => each.acronym === acronym);
    const other = (await guest.send('{ projects(first: 20) { edges { node { id acronym } } } }')).data[
      'projects'
    ];
    expect(JSON.stringify(other)).not.toContain('FourthSector');
    const written = { kind: 'RESULT', texts: [text('en', 'Measured')] };
    const coldLine = byName('ColdLine');
    const { publication } = await change(editor, 'savePublication', { ...written, projectId: coldLine.id });
    expect(publication.project).toMatchObject({ acronym: 'ColdLine' });
    const outsider = await server.browser().signIn('anders.sjohammar@se-netport.example', DEMO_PASSWORD);
    expect((await change(outsider, 'savePublication', { ...written, projectId: coldLine.id })).codes).toEqual(
      ['NOT_FOUND'],
    );
    const ofProject = await list(guest, `, projectId: "${coldLine.id}", kind: RESULT`);
    expect(ofProject.map((each) => each.text.title)).toEqual([
      'What sixteen producers need from a cold chain',
    ]);
  });

  it('stand in the report of their project, a PDF with charts, thanks for the money, and shares for partners alone', async () => {
    const { data } = await guest.send('{ projects(first: 20) { edges { node { id acronym } } } }');
    const report = async (who: Browser, acronym: string, language: string) => {
      const { id } = data['projects'].edges.find(({ node }: any) => node.acronym === acronym).node;
      return pdf(await who.get(`/project-reports/${id}.pdf?language=${language}`));
    };
    const { text, colours } = await report(guest, 'Fivefold', 'en');
    const sections = ['Results: target and actual', 'Work packages', 'Partners and money'];
    const places = sections.map((each) => text.indexOf(each));
    expect(places).toEqual(places.filter((place) => place > 0).toSorted((a, b) => a - b));
    for (const said of [
      ...[
        '249,415.52 EUR',
        '236,944.25 EUR',
        'Funded by the European Union',
        'the views of the partners alone',
      ],
      ...['1 January 2015 – 30 June 2017', '1 January 2016 – 30 September 2017', 'Founding record, source C'],
      ...['Member companies with access to the joint services', '227 companies', 'Latvian IT Cluster'],
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('80,000.00 EUR');
    expect(colours['#0072b2']).toBeGreaterThanOrEqual(3);
    const member = await server.browser().signIn(PEOPLE.publisher, DEMO_PASSWORD);
    const own = await report(member, 'Fivefold', 'lv');
    expect(own.text).toContain('Rezultāti: mērķis un sasniegtais');
    expect(own.text).toMatch(/80 ?000,00 EUR/);
    // A second chart: the shares.
    expect(own.colours['#0072b2']).toBeGreaterThan(colours['#0072b2']!);
    const told = await report(guest, 'ColdLine', 'en');
    expect(told.text).toContain('What sixteen producers need from a cold chain');
    expect(told.text).toMatch(/Events: \d+; held: \d+; present in all: \d+\./);
    const leader = await server.browser().signIn(PEOPLE.coPublisher, DEMO_PASSWORD);
    const theirs = await leader.send(
      '{ projects(first: 20, own: true) { edges { node { id acronym state } } } }',
    );
    const draft = theirs.data['projects'].edges.find(({ node }: any) => node.state === 'DRAFT').node;
    expect((await pdf(await leader.get(`/project-reports/${draft.id}.pdf`))).text).toContain(draft.acronym);
    expect((await guest.get(`/project-reports/${draft.id}.pdf`)).toString()).toContain('NOT_FOUND');
    expect((await guest.get('/project-reports/nonsense.pdf')).toString()).toContain('NOT_FOUND');
  });

  it('leave as a newsletter with acknowledgement and disclaimer, everything escaped', async () => {
    const [first, second] = await list(guest, '');
    const input = {
      subject: 'News & <script>alert(1)</script>',
      intro: 'Dear members,\nthis happened.',
      language: 'lv',
      publicationIds: [second.id, first.id],
    };
    const document = 'query ($input: NewsletterInput!) { newsletter(input: $input) { subject html text } }';
    const { newsletter } = (await editor.send(document, { input })).data as any;
    expect(newsletter.html).not.toContain('<script>alert');
    expect(newsletter.html).toContain('&lt;script&gt;');
    expect(newsletter.html).toContain('<!doctype html>');
    expect(newsletter.html).toContain('this happened.');
    // The frame of the page shows the same, and nothing in it runs; who is no staff gets nothing.
    const shown = await editor.form('/newsletters', { input: JSON.stringify(input) });
    expect(shown).toMatchObject({ status: 200, text: newsletter.html });
    expect(shown.headers['content-security-policy']).toMatch(
      /^sandbox allow-popups [^;]*; default-src 'none'; style-src/,
    );
    expect((await editor.form('/newsletters', { input: 'no JSON' })).text).toContain('INPUT_INVALID');
    expect((await editor.form('/newsletters', { input: 'null' })).text).toContain('INPUT_INVALID');
    const nested = '['.repeat(20_000) + ']'.repeat(20_000);
    expect((await editor.form('/newsletters', { input: nested })).text).toContain('DOCUMENT_LIMIT');
    expect((await guest.form('/newsletters', { input: JSON.stringify(input) })).text).toContain(
      'SIGN_IN_REQUIRED',
    );
    expect(newsletter.text).toContain('Astoņpadsmit kravas');
    expect(newsletter.text).toContain('Lasīt tālāk: ');
    expect(newsletter.text).toContain(first.project.disclaimer);
    expect(newsletter.html).toContain(first.project.acknowledgement.slice(0, 20));
    const { publication: draft } = await change(editor, 'savePublication', {
      kind: 'NEWS',
      texts: [text('en', 'X')],
    });
    const refused = await editor.send(document, { input: { ...input, publicationIds: [draft.id] } });
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

/** The text of a PDF, and how often it sets each colour: charts draw in some that text and tables do not have. */
async function pdf(bytes: Buffer): Promise<{ text: string; colours: Record<string, number> }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  const colours: Record<string, number> = {};
  for (let number = 1; number <= document.numPages; number += 1) {
    const { argsArray } = await (await document.getPage(number)).getOperatorList();
    for (const [colour] of argsArray.filter(Boolean))
      if (typeof colour === 'string') colours[colour] = (colours[colour] ?? 0) + 1;
  }
  return { text: text.replaceAll(/[\s\u00a0\u202f]+/g, ' '), colours };
}
