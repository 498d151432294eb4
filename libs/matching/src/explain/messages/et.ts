import type { MessageKey } from './en.js';

export const ET: Readonly<Partial<Record<MessageKey, string>>> = {};
