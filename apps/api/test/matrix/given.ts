/** Arguments that have to be given and that nobody could make up from their type. */
export const GIVEN: Readonly<Record<string, string>> = {
  'cluster.slug': '"lv-log"',
  'certificate.code': '"no-such-code"',
  'organisations.named': '"a"',
  'questionWords.key': '"lead_time"',
  'marketSources.figure': '"services"',
  'marketSources.from': '"2020-01-01"',
  'marketSources.asOf': '"2999-01-01T00:00:00Z"',
  'matchNeed.input': '{ text: "chilled storage in Riga", first: 2 }',
  'newsletter.input': '{ language: "en", publicationIds: [], subject: "News" }',
  'openFigure.group': '""',
  'ticket.token': '"nothing"',
  'unsubscription.token': '"nothing"',
  'understandNeed.text': '"chilled storage in Riga"',
};

/** A value of each simple type. */
export const MADE: Readonly<Record<string, string>> = {
  String: '"co"',
  Boolean: 'false',
  Int: '3',
  Date: '"2026-01-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
};
