import type { ServiceDraft } from './service-draft.js';

/** What every section of the form gets: the draft, and how to change a part of it. */
export interface SectionProps {
  readonly draft: ServiceDraft;
  readonly set: (part: Partial<ServiceDraft>) => void;
}
