import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components';
import { useWrite } from '../../data/use-operation.js';
import { PreviewImportDocument, type ImportRunPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ImportPreview } from './import-preview.js';
import { FILE_LIMIT, toBase64 } from './read-file.js';
import { TemplateLinks } from './template-links.js';

/** Services from a file: choose, check every row and column, take over. */
export function ImportPage() {
  const t = useText();
  const format = useFormat();
  const preview = useWrite(PreviewImportDocument);
  const [run, setRun] = useState<ImportRunPartsFragment | null>(null);
  const [tooLarge, setTooLarge] = useState(false);

  async function open(file: File | undefined) {
    if (!file) return;
    setRun(null);
    setTooLarge(file.size > FILE_LIMIT);
    if (file.size > FILE_LIMIT) return;
    const contentBase64 = toBase64(new Uint8Array(await file.arrayBuffer()));
    const payload = await preview.run({ input: { fileName: file.name, contentBase64 } });
    setRun(payload?.run ?? null);
  }

  return (
    <Page title={t('import.title')} lead={t('import.lead')}>
      <div className="stack wide">
        <DropZone
          className="drop"
          onDrop={(event) => {
            const item = event.items.find(isFileDropItem);
            void item?.getFile().then(open);
          }}
        >
          <FileUp size={28} aria-hidden />
          <Text slot="label">{t('import.drop')}</Text>
          <FileTrigger
            acceptedFileTypes={['.csv', '.tsv', '.txt', '.xlsx', '.json']}
            onSelect={(files) => void open(files?.[0])}
          >
            <AriaButton className="button primary">{t('import.choose')}</AriaButton>
          </FileTrigger>
          <p className="small faint">{t('import.limit', { limit: format.number(FILE_LIMIT / 1_000_000) })}</p>
        </DropZone>
        <TemplateLinks />
        {preview.pending && (
          <p role="status" className="muted">
            {t('import.reading')}
          </p>
        )}
        {tooLarge && <Notice tone="error">{t('import.tooLarge')}</Notice>}
        <FormProblems errors={preview.userErrors} failure={preview.failure} />
        {run && <ImportPreview key={run.id} run={run} />}
      </div>
    </Page>
  );
}
