import type { ConceptId } from '@fivefold/domain';
import { cellsOf, linesOf } from './rows.js';

/**
 * `requires`: `from` makes no sense without `to`. `suggests`: who needs `from` often needs `to` as well.
 * `substitutes`: `from` can do the work of `to`, with the reservation that `why` names.
 */
export type RelationType = 'requires' | 'suggests' | 'substitutes';

/** A directed link between two concepts with its reason in English. */
export interface Relation {
  readonly from: ConceptId;
  readonly type: RelationType;
  readonly to: ConceptId;
  readonly why: string;
}

const ROWS = `
log.move.multitemp | substitutes | log.move.road_chilled | a multi-temperature body can run one compartment chilled
log.move.multitemp | substitutes | log.move.road_frozen | a multi-temperature body can run one compartment frozen; check ATP class
log.move.road_frozen | suggests | ict.iot.temp_monitor | Reg. (EC) 37/2005: record air temperature when quick-frozen food is carried or stored
log.move.road_chilled | suggests | ict.iot.temp_monitor | evidence of the cold chain
log.store.frozen | suggests | ict.iot.temp_monitor | Reg. (EC) 37/2005
log.store.frozen | suggests | ict.energy.monitor | energy is the main cost of a freezer store
log.store.fulfil | suggests | ict.sell.webshop | orders must reach the warehouse
ict.sell.webshop | suggests | log.store.fulfil | web orders need picking and parcels
ict.sell.webshop | suggests | ict.sell.pay | checkout
log.move.lastmile_chilled | suggests | log.pack.thermal | passive cooling of parcels
food.sell.export | suggests | food.pack.label_multi | labels in the language of the market (Reg. 1169/2011 art. 15)
food.sell.export | suggests | log.clear.export_docs | non-EU destinations
food.sell.export | suggests | log.move.consol | small volumes
food.sell.retail_listing | suggests | ict.edi.edifact | retail chains order by EDI
food.sell.retail_listing | suggests | food.assure.brcgs_ifs | retailers ask for a GFSI-recognised certificate
food.sell.retail_listing | suggests | food.pack.barcode | GTIN per trade item
food.process.contract | requires | food.pack.primary | contract output is packed
food.assure.iso22000 | requires | food.assure.haccp | HACCP is a part of ISO 22000
food.assure.brcgs_ifs | requires | food.assure.haccp | HACCP is a part of the standard
ict.trace.epcis | requires | ict.trace.batch | events refer to lots
ict.trace.dpp | requires | ict.trace.batch | the QR resolves to a lot
food.assure.recall | suggests | ict.trace.batch | one step back, one step forward (Reg. 178/2002 art. 18)
log.move.consol | suggests | log.store.crossdock | consolidation needs a dock
log.move.milkrun | suggests | ict.ai.route | many stops
log.clear.vet_phyto | suggests | log.clear.customs | third-country consignments
food.recover.byproduct | suggests | food.assure.lab_chem | composition must be known
biz.fund.consortium | suggests | biz.fund.grant | a consortium applies with a proposal
log.plan.tender | substitutes | biz.buy.joint | freight is one category of joint procurement
food.source.joint_buy | substitutes | biz.buy.joint | ingredients are one category of joint procurement
log.store.blast_freeze | substitutes | food.process.freezing | for packed goods only, not IQF
`;

/** All relations between concepts, in table order; no pair twice. */
export const RELATIONS: readonly Relation[] = linesOf(ROWS).map((line) => {
  const [from = '', type = '', to = '', why = ''] = cellsOf(line);
  return { from, type: type as RelationType, to, why };
});

const FROM = new Map<ConceptId, Relation[]>();
for (const relation of RELATIONS) FROM.set(relation.from, [...(FROM.get(relation.from) ?? []), relation]);

/** The relations that start at `conceptId`, in table order; empty for an unknown id. O(1). */
export function relationsOf(conceptId: ConceptId): readonly Relation[] {
  return FROM.get(conceptId) ?? [];
}
