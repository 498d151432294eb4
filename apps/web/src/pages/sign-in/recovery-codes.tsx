import { Download } from 'lucide-react';
import { useText } from '../../messages/use-text.js';

/** Ten recovery codes, shown once: to be printed or kept as a file. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useText();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`;
  return (
    <div className="stack">
      <p>{t('codes.keep')}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div>
        <a className="button" href={file} download="fivefold-recovery-codes.txt">
          <Download size={16} aria-hidden />
          {t('codes.save')}
        </a>
      </div>
    </div>
  );
}
