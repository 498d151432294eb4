import type { MessageKey } from './en.js';

export const LV: Readonly<Partial<Record<MessageKey, string>>> = {};
