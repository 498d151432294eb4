import type { Language } from '@fivefold/domain';
import { cellsOf, labelsOf, linesOf } from './rows.js';

export type StageId =
  | 'plan'
  | 'design'
  | 'source'
  | 'process'
  | 'pack'
  | 'assure'
  | 'store'
  | 'move'
  | 'clear'
  | 'sell'
  | 'recover'
  | 'inform'
  | 'support';

/** A step of the value chain, or one of the two layers that serve every step. */
export interface Stage {
  readonly id: StageId;
  /** Place in the chain from 0; the layers follow the steps. */
  readonly order: number;
  readonly label: Readonly<Record<Language, string>>;
  readonly layer: 'chain' | 'inform' | 'support';
}

const ROWS = `
plan    | Plan                     | Plānošana               | Planeerimine            | Planera
design  | Design and innovate      | Izstrāde un inovācija   | Arendus ja innovatsioon | Utveckla och förnya
source  | Source                   | Iegāde                  | Hankimine               | Anskaffa
process | Produce                  | Ražošana                | Tootmine                | Tillverka
pack    | Pack and label           | Iepakošana un marķēšana | Pakendamine ja märgistus | Förpacka och märka
assure  | Assure quality and safety | Kvalitāte un drošums   | Kvaliteet ja ohutus     | Säkra kvalitet
store   | Store                    | Uzglabāšana             | Ladustamine             | Lagra
move    | Move                     | Pārvadāšana             | Vedu                    | Transportera
clear   | Clear borders            | Robežas formalitātes    | Piiriformaalsused       | Passera gränser
sell    | Sell and distribute      | Pārdošana un izplatīšana | Müük ja turustus       | Sälja och distribuera
recover | Recover and return       | Atgūšana un atgriešana  | Taaskasutus ja tagastus | Återvinna och returnera
inform  | Inform (data layer)      | Informācija (datu slānis) | Teave (andmekiht)     | Informera (dataskikt)
support | Enable (skills, finance, trust) | Atbalsts (prasmes, finanses, uzticība) | Tugi (oskused, raha, usaldus) | Stödja (kompetens, finansiering, tillit)
`;

/** The 13 stages by `order`: eleven steps of the chain, then the two layers. */
export const STAGES: readonly Stage[] = linesOf(ROWS).map((line, order) => {
  const [id = '', ...labels] = cellsOf(line);
  const layer = id === 'inform' || id === 'support' ? id : 'chain';
  return { id: id as StageId, order, label: labelsOf(labels), layer };
});

/** The stage with this id. */
export function getStage(id: StageId): Stage {
  return STAGES.find((stage) => stage.id === id)!;
}
