import type { Language } from '@fivefold/domain';
import { cellsOf, labelsOf, linesOf, wordsOf } from '../rows.js';

/** A named regime: goods that are always kept within these limits. Limits in °C; a null limit is open. */
export interface TemperaturePreset {
  readonly id: string;
  readonly minC: number | null;
  readonly maxC: number | null;
  readonly label: Readonly<Record<Language, string>>;
  /** Words that name the goods or the regime, lemma forms, the label not repeated. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

/** `id | min | max | label en | lv | et | sv | words en | lv | et | sv` */
const ROWS = `
ice_cream | | -20 | Ice cream | Saldējums | Jäätis | Glass | ice-cream | | | glassvaror
quick_frozen | | -18 | Quick-frozen food | Ātri sasaldēta pārtika | Sügavkülmutatud toit | Djupfryst livsmedel | quick-frozen; deep-frozen; deep freeze; frozen food | dziļi saldēts; ātri sasaldēts; saldēta pārtika | sügavkülmutatud; sügavkülm; külmutatud toit | djupfryst; frysta livsmedel
fish_on_ice | 0 | 2 | Fresh fish on ice | Svaigas zivis uz ledus | Värske kala jääl | Färsk fisk på is | fish on ice; fresh fish | zivis uz ledus; svaigas zivis | kala jääl; värske kala | fisk på is; färsk fisk
minced_meat | | 2 | Minced meat | Maltā gaļa | Hakkliha | Köttfärs | mince; ground meat | malta gaļa | | malet kött
red_offal | | 3 | Offal | Subprodukti | Subproduktid | Inälvor | edible offal | gaļas subprodukti | | slaktbiprodukter
poultry_game_rabbit | | 4 | Poultry, game and rabbit | Mājputnu, medījumu un truša gaļa | Linnu-, uluki- ja küülikuliha | Fågel, vilt och kanin | poultry; game meat; rabbit meat | mājputnu gaļa; medījuma gaļa; truša gaļa | linnuliha; ulukiliha; küülikuliha | fjäderfä; viltkött; kaninkött
meat_products_dairy_ready_dishes | | 6 | Meat products, dairy and ready dishes | Gaļas izstrādājumi, piena produkti un gatavie ēdieni | Lihatooted, piimatooted ja valmisroad | Charkuterier, mejerivaror och färdigrätter | dairy products; meat products; ready dishes | piena produkti; gaļas izstrādājumi; gatavie ēdieni | piimatooted; lihatooted; valmisroad | mejerivaror; charkuterivaror; färdigrätter
red_meat | | 7 | Red meat | Sarkanā gaļa | Punane liha | Rött kött | fresh meat; beef; pork; lamb | svaiga gaļa; liellopu gaļa; cūkgaļa; jēra gaļa | värske liha; veiseliha; sealiha; lambaliha | färskt kött; nötkött; fläskkött; lammkött
ambient | 10 | 25 | Ambient | Istabas temperatūra | Toatemperatuur | Rumstemperatur | room temperature; ambient temperature | vēsa un sausa vieta | | rumstempererad
medicine_cold | 2 | 8 | Medicines, cold | Zāles aukstumā | Külmahelaravimid | Läkemedel, kyla | cold chain medicines; vaccines | vakcīnas; aukstumā glabājamas zāles | vaktsiinid | kylläkemedel; vaccin
medicine_ambient | 15 | 25 | Medicines, ambient | Zāles istabas temperatūrā | Ravimid toatemperatuuril | Läkemedel, rumstemperatur | ambient medicines | | | rumstempererade läkemedel
`;

const limit = (cell: string): number | null => (cell === '' ? null : Number(cell));

/**
 * The temperature regimes in table order. The product limits follow the EU hygiene rules and the ATP annexes as commonly
 * read; a need may always state its own figures.
 */
export const TEMPERATURE_PRESETS: readonly TemperaturePreset[] = linesOf(ROWS).map((line) => {
  const [id = '', min = '', max = '', ...rest] = cellsOf(line);
  return { id, minC: limit(min), maxC: limit(max), label: labelsOf(rest), words: wordsOf(rest.slice(4)) };
});
