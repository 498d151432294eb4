/** One need to start from, per language of the network; each in the words that a firm would use. */
export const EXAMPLE_NEEDS = [
  {
    language: 'lv',
    region: 'LV00C',
    text: 'Esam siera ražotājs Vidzemē. No marta vajadzīga atdzesēta noliktava (+2…+4 °C) Rīgā 40 paletēm un piegādes, apmēram 20 paletes nedēļā, uz veikaliem Latvijā un Igaunijā (+2…+6 °C). Mazumtirgotājs prasa EDI pasūtījumus un temperatūras žurnālu.',
  },
  {
    language: 'en',
    region: 'EE008',
    text: 'We freeze wild berries near Tartu and have a buyer in Stockholm. We need room for 100 pallets at -18 °C or colder close to us, organic certified, and a weekly truck with 20 pallets to the Stockholm region. The buyer wants EPCIS events for every lot.',
  },
  {
    language: 'et',
    region: 'EE008',
    text: 'Oleme väike mahemeierei Võrumaal. Otsime allhanget juustusnäkkide külmkuivatamiseks, umbes 300 kg kuus, mahemärk peab säilima. Võime juustu ka Lätti viia, aga siis vajame jahutatud vedu. Lisaks on vaja säilivusaeg määrata.',
  },
  {
    language: 'sv',
    region: 'SE221',
    text: 'Vi är ett litet bageri i Karlshamn och vill börja sälja tårtor på nätet med kyld hemleverans i Blekinge, högst 60 leveranser om dagen. Vi behöver en webbutik med kortbetalning.',
  },
] as const;
