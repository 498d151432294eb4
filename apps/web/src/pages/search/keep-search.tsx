import { Bell } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import { SaveSearchDocument, type SearchAlert } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { Notice } from '../../parts/notices.js';
import { SearchFields } from '../searches/searches-page.js';
import { toServiceFilter, type SearchState } from './search-address.js';

/** Keeps the present search under a name, with alerts. */
export function KeepSearch({ state }: { state: SearchState }) {
  const t = useText();
  const write = useWrite(SaveSearchDocument);
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState(false);
  const [name, setName] = useState('');
  const [alert, setAlert] = useState<SearchAlert>('AT_ONCE');
  if (kept)
    return (
      <Notice tone="good">
        {t('searches.kept')} <Link to="/searches">{t('searches.title')}</Link>
      </Notice>
    );
  return (
    <div className="row">
      <Button
        small
        onPress={() => {
          setName(state.text.slice(0, 100));
          setOpen(true);
        }}
      >
        <Bell size={15} aria-hidden />
        {t('searches.keep')}
      </Button>
      <Link className="small" to="/searches">
        {t('searches.title')}
      </Link>
      {open && (
        <ModalDialog title={t('searches.keep')} isOpen onClose={() => setOpen(false)}>
          <EntryForm
            fields={['name', 'alert']}
            userErrors={write.userErrors}
            failure={write.failure}
            onSubmit={() =>
              void write
                .run({ input: { name, alert, query: state.text, filter: toServiceFilter(state) } })
                .then((payload) => {
                  if (!payload) return;
                  setOpen(false);
                  setKept(true);
                })
            }
            actions={
              <>
                <Button type="submit" look="primary" isPending={write.pending}>
                  {t('searches.save')}
                </Button>
                <Button onPress={() => setOpen(false)}>{t('part.cancel')}</Button>
              </>
            }
          >
            <p className="small muted">{t('searches.keepHint')}</p>
            <SearchFields name={name} onName={setName} alert={alert} onAlert={setAlert} />
          </EntryForm>
        </ModalDialog>
      )}
    </div>
  );
}
