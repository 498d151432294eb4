import type { MessageKey } from './en.js';

export const SV: Readonly<Partial<Record<MessageKey, string>>> = {};
