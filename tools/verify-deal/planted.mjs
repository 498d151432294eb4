import { auditOf } from './audit.mjs';
import { runModel } from './model.mjs';
import { runRaces } from './races.mjs';

/** Faults that somebody might make, planted by a superuser, and after which step each has to be seen. */
const FAULTS = {
  foreignRecipients: {
    after: ['submit'],
    plant: 'CREATE POLICY planted ON recipients FOR SELECT USING (true)',
    remove: 'DROP POLICY planted ON recipients',
  },
  openedSeal: {
    after: ['quote'],
    plant: `CREATE POLICY planted ON quotes FOR SELECT USING (requester_org_id = app_org() AND sent_at IS NOT NULL)`,
    remove: 'DROP POLICY planted ON quotes',
  },
  halfABundle: {
    after: ['accept', 'acceptBundle'],
    plant: `
CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
  IF EXISTS (SELECT FROM requests r WHERE r.bundle_id = NEW.bundle_id AND r.id <> NEW.id AND r.state = 'accepted')
    THEN NEW.state := OLD.state; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER planted BEFORE UPDATE ON requests FOR EACH ROW WHEN (NEW.state = 'accepted' AND OLD.state <> 'accepted')
  EXECUTE FUNCTION planted()`,
    remove: 'DROP TRIGGER planted ON requests; DROP FUNCTION planted',
  },
  wrongState: {
    after: ['withdraw'],
    plant: `
CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  AS $$ BEGIN UPDATE requests SET state = 'expired' WHERE id = NEW.id; RETURN NULL; END $$;
CREATE TRIGGER planted AFTER UPDATE ON requests FOR EACH ROW WHEN (NEW.state = 'withdrawn') EXECUTE FUNCTION planted()`,
    remove: 'DROP TRIGGER planted ON requests; DROP FUNCTION planted',
  },
};
const RUNS = 40;

/**
 * Lets the model run on an API whose database has one fault after the other: a reader of what is foreign, a seal that does not
 * hold, a bundle of which a part is left behind, a state that is not the one of the step.
 *
 * @returns `holds` where each was found where it shows, and by name of the fault the step after which it was seen, or null
 */
export async function findPlantedFaults(served, { commands, seed }) {
  const found = {};
  let holds = true;
  for (const [name, { plant, remove, after }] of Object.entries(FAULTS)) {
    await served.admin.query(plant);
    const { counterexample } = await runModel(served, { runs: RUNS, commands, seed, shrinkMs: 0 });
    await served.admin.query(remove);
    found[name] = counterexample && /^\w+/.exec(counterexample.why)[0];
    holds &&= after.includes(found[name]);
  }
  return { holds, found };
}

const SWALLOW_SQL = `
CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER planted BEFORE INSERT ON transitions FOR EACH ROW
  WHEN (NEW.kind = 'recipient' AND NEW.action = 'pass_over') EXECUTE FUNCTION planted()`;

/**
 * Two more races at an API that forgets one kind of entry of the audit trail: the replay has to miss it.
 * @param served an API whose trails were complete so far
 */
export async function findLostEntries(served) {
  await served.admin.query(SWALLOW_SQL);
  await runRaces(served, { count: 2 });
  const { breaches } = await auditOf(served.admin);
  return { holds: breaches.some((breach) => breach.startsWith('9: recipient ')), breaches: breaches.length };
}
