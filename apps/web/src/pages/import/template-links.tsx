import { Download } from 'lucide-react';
import { useRead } from '../../data/use-operation.js';
import { ImportColumnsDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { templateCsv, templateJson } from './import-template.js';

/** Templates with one example row, made in the browser from the columns that the API reads. */
export function TemplateLinks() {
  const t = useText();
  const columns = useRead(ImportColumnsDocument, {}, { staleTime: Infinity }).data?.importColumns;
  return (
    <p className="row small">
      {t('import.template')}
      <Button
        small
        isDisabled={!columns}
        onPress={() => columns && saveFile('fivefold-services.csv', 'text/csv', templateCsv(columns))}
      >
        <Download size={15} aria-hidden />
        CSV
      </Button>
      <Button small onPress={() => saveFile('fivefold-services.json', 'application/json', templateJson())}>
        <Download size={15} aria-hidden />
        JSON
      </Button>
      <span className="faint">{t('import.templateHint')}</span>
    </p>
  );
}

/** Offers a made-up file for download. */
function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
