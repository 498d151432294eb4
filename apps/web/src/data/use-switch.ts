import { SwitchOrganisationDocument } from '../graphql/operations.js';
import { useWrite } from './use-operation.js';
import { useSessionChange } from './viewer.js';

/** Acts for another organisation of the person from then on. `switchTo` takes its global id and answers whether it worked. */
export function useSwitch() {
  const changeSession = useSessionChange();
  const write = useWrite(SwitchOrganisationDocument);
  async function switchTo(organisationId: string): Promise<boolean> {
    const payload = await write.run({ input: { organisationId } });
    if (!payload?.viewer) return false;
    await changeSession(payload.viewer);
    return true;
  }
  return { switchTo, pending: write.pending, failure: write.failure };
}
