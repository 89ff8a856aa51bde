import type { Language } from '../model/index.ts';

export const english: Language = { code: 'en' };
