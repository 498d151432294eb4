import { type AccessRow, open } from '../access-row.js';
import { serviceId } from '../access-stage.js';

export const DISCOVERY: readonly AccessRow[] = [
  open('services', '{ services(first: 3) { totalCount edges { node { id title } } } }'),
  open('suggestions', '{ suggestions(prefix: "chil") { text } }'),
  open('service', 'query ($id: ID!) { service(id: $id) { id title } }', { id: serviceId('OF016') }),
  open(
    'understandNeed',
    '{ understandNeed(text: "chilled storage in Riga") { capabilities { confidence } } }',
  ),
  open('matchNeed', '{ matchNeed(input: { text: "chilled storage in Riga" }) { capabilities { offered } } }'),
  open(
    'rankingDeclaration',
    '{ rankingDeclaration { rankings { key parameters { name weight } } neverRanked } }',
  ),
  open('capabilities', '{ capabilities { concept } }'),
];
