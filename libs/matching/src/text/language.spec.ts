import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from './language.js';

describe('detectLanguage', () => {
  it.each([
    ['en', 'We need room for 100 pallets close to us'],
    ['lv', 'Mums vajag atdzesētu noliktavu Rīgā'],
    ['lv', 'Vajadzigs audits un darbinieku apmaciba'],
    ['et', 'Otsime allhanget juustusnäkkide külmkuivatamiseks'],
    ['sv', 'Vi behöver en webbutik med kortbetalning'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    'Szukamy magazynu chłodniczego w Warszawie na 50 palet',
    'Wir suchen ein Kühlhaus und eine Spedition für unsere Ware',
    'Ieškome šaldomo sandėlio ir transporto į Latviją',
    'Etsimme kylmävarastoa ja kuljetusta sekä meillä on kiire',
    'Нужен холодильный склад',
    '🚚 EDI 40 + 2',
    '',
  ])('says nothing about %s', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });
});
